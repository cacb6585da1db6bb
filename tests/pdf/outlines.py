"""A CFF font made on the spot: capitals and small letters as boxes, an fl ligature, kerning of A and V."""

from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from presskit.page import Face

_WIDTHS = {"space": 250, "A": 600, "V": 620, "a": 500, "f": 300, "l": 260, "t": 320, "fl": 540}
_ALL = {".notdef": 500, **_WIDTHS}
_MAP = {" ": "space", "A": "A", "V": "V", "a": "a", "f": "f", "l": "l", "t": "t"}
_FEATURES = "feature liga { sub f l by fl; } liga; feature kern { pos A V -80; pos V A -70; } kern;"


def cff_face(folder: Path) -> Face:
    """Write the font into `folder`."""
    builder = _begun()
    builder.setupCFF("Boxes-Regular", {}, {name: _box(name, width) for name, width in _ALL.items()}, {})
    return _finished(builder, folder / "Boxes-Regular.otf")


def variable_cff_face(folder: Path) -> Face:
    """The font with CFF2 outlines and a weight axis, on which nothing changes."""
    builder = _begun()
    builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    builder.setupCFF2({name: _box(name, None) for name in _ALL})
    return _finished(builder, folder / "Boxes-Variable.otf")._replace(axes=(("wght", 700.0),))


def _begun() -> FontBuilder:
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(list(_ALL))
    builder.setupCharacterMap({ord(letter): glyph for letter, glyph in _MAP.items()})
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes-Regular"})
    return builder


def _finished(builder: FontBuilder, path: Path) -> Face:
    builder.setupHorizontalMetrics({name: (width, 40) for name, width in _ALL.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(sTypoAscender=800, sCapHeight=700, sxHeight=500)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, _FEATURES)
    builder.save(path)
    return Face(path.stem, str(path))


def _box(name: str, width: int | None) -> object:
    """A glyph as a box; CFF2 charstrings say no width."""
    pen = T2CharStringPen(width, None, CFF2=width is None)
    if name != "space":
        right, height = _ALL[name] - 40, 700 if name.isupper() else 500
        pen.moveTo((40, 0))
        for point in ((right, 0), (right, height), (40, height)):
            pen.lineTo(point)
        pen.closePath()
    return pen.getCharString()
