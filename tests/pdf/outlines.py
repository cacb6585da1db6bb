"""A CFF font made on the spot: capitals and small letters as boxes, an fl ligature, kerning of A and V."""

from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from presskit.page import Face

_WIDTHS = {"space": 250, "A": 600, "V": 620, "a": 500, "f": 300, "l": 260, "t": 320, "fl": 540}
_MAP = {" ": "space", "A": "A", "V": "V", "a": "a", "f": "f", "l": "l", "t": "t"}
_FEATURES = "feature liga { sub f l by fl; } liga; feature kern { pos A V -80; pos V A -70; } kern;"


def cff_face(folder: Path) -> Face:
    """Write the font into `folder`."""
    builder = FontBuilder(1000, isTTF=False)
    widths = {".notdef": 500, **_WIDTHS}
    builder.setupGlyphOrder(list(widths))
    builder.setupCharacterMap({ord(letter): glyph for letter, glyph in _MAP.items()})
    builder.setupCFF("Boxes-Regular", {}, {name: _box(name, width) for name, width in widths.items()}, {})
    builder.setupHorizontalMetrics({name: (width, 40) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes-Regular"})
    builder.setupOS2(sTypoAscender=800, sCapHeight=700, sxHeight=500)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, _FEATURES)
    path = folder / "Boxes-Regular.otf"
    builder.save(path)
    return Face("Boxes-Regular", str(path))


def _box(name: str, width: int) -> object:
    pen = T2CharStringPen(width, None)
    if name != "space":
        height = 700 if name.isupper() else 500
        pen.moveTo((40, 0))
        for point in ((width - 40, 0), (width - 40, height), (40, height)):
            pen.lineTo(point)
        pen.closePath()
    return pen.getCharString()
