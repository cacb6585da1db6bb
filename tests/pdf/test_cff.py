"""Glyphs of a CFF font are found by the codes that show them."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.cffLib import CFFFontSet, FDArrayIndex, FDSelect, FontDict, PrivateDict
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from presskit.pdf.cff import keyed_by_code
from tests.pdf.outlines import cff_face

GLYPHS = {32: 1, 65: 2, 97: 2, 0x3041: 8}
"""Code -> glyph: A for two letters, the ligature far away."""


def outlines(table: bytes) -> dict[str, tuple[list[object], int]]:
    """What each glyph draws and how wide it is, by name."""
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(table), None)
    found = {}
    charstrings = fonts[0].CharStrings
    for name in charstrings.keys():  # noqa: SIM118
        charstring = charstrings[name]
        pen = RecordingPen()
        charstring.draw(pen)
        found[name] = (pen.value, charstring.width)
    return found


def glyph_names(table: bytes) -> list[str]:
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(table), None)
    return list(fonts[0].charset)


@pytest.fixture
def table(tmp_path: Path) -> bytes:
    with TTFont(cff_face(tmp_path).file) as font:
        return bytes(font.getTableData("CFF "))


def test_every_code_draws_its_glyph(table: bytes) -> None:
    before, after = outlines(table), outlines(keyed_by_code(table, GLYPHS))
    names = glyph_names(table)
    assert sorted(after) == [".notdef", "cid00032", "cid00065", "cid00097", "cid12353"]
    assert [after[f"cid{code:05d}"] for code in GLYPHS] == [before[names[glyph]] for glyph in GLYPHS.values()]
    assert len({str(outline) for outline in after.values()}) == 4


def test_fonts_of_several_parts_keep_them(table: bytes) -> None:
    """A CID-keyed font has a private dictionary for each of its parts; a glyph keeps the one it had."""
    before, after = outlines(table), outlines(keyed_by_code(in_two_parts(table), GLYPHS))
    widths = [after[f"cid{code:05d}"][1] for code in GLYPHS]
    names = glyph_names(table)
    assert widths == [before[names[glyph]][1] + (0 if glyph < 4 else 1000) for glyph in GLYPHS.values()]


def in_two_parts(table: bytes) -> bytes:
    """The font made CID-keyed: glyphs from the fourth on belong to a part that counts widths from 1000."""
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(table), None)
    top = fonts[0]
    charstrings = top.CharStrings
    strings = [charstrings[name] for name in top.charset]
    for charstring in strings:
        charstring.decompile()
    top.FDArray, top.FDSelect = FDArrayIndex(), FDSelect()
    for width in (0, 1000):
        part = FontDict()
        part.Private = PrivateDict()
        part.Private.nominalWidthX = width
        top.FDArray.append(part)
    top.FDSelect.format = 3
    top.FDSelect.gidArray = [int(n >= 4) for n in range(len(strings))]
    order = top.charset
    top.ROS, top.CIDCount = ("Adobe", "Identity", 0), len(order)
    top.charset = [".notdef", *(f"cid{n:05d}" for n in range(1, len(order)))]
    charstrings.charStrings = dict(zip(top.charset, strings, strict=True))
    charstrings.charStringsAreIndexed = 0
    charstrings.fdArray, charstrings.fdSelect = top.FDArray, top.FDSelect
    top.rawDict.pop("Private", None)
    vars(top).pop("Private", None)
    top.order = ["ROS", "FontBBox", "CIDCount", "charset", "FDSelect", "CharStrings", "FDArray"]
    sink = BytesIO()
    fonts.compile(sink, _Order(top.charset), isCFF2=False)
    return sink.getvalue()


class _Order:
    """What fontTools asks of the font round a CFF table."""

    recalcBBoxes = False  # noqa: N815
    cfg: dict[str, object] = {}  # noqa: RUF012

    def __init__(self, names: list[str]) -> None:
        self._names = names

    def getGlyphOrder(self) -> list[str]:  # noqa: N802
        return self._names
