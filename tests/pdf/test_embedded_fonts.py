"""Codes stand for a glyph and its stored text; programs, widths and maps agree."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pdfminer.high_level import extract_text

from presskit.model.brand import TypeRole
from presskit.page import Document, Face, TextRun
from presskit.pdf.resources import Fonts
from tests.pdf.conftest import one_page, painted
from tests.pdf.lettering import DISPLAY, SERIF, TEXT, Tags, font, run
from tests.pdf.marks import to_unicode
from tests.pdf.outlines import cff_face, variable_cff_face


def lines(*texts: str, **more: Any) -> Document:
    tags = Tags()
    mark = tags.add("P", tags.add("Document"))
    return one_page(tags, *(run(text, mark, 10, 20 + 9 * n, **more) for n, text in enumerate(texts)))


@contextmanager
def font_of(document: Document) -> Iterator[pikepdf.Object]:
    with pikepdf.open(BytesIO(painted(document))) as pdf:
        yield pdf.pages[0].Resources.Font["/F1"]


def widths_of(descendant: pikepdf.Object) -> dict[int, float]:
    groups = zip(descendant.W[::2], descendant.W[1::2], strict=True)
    return {int(first) + n: float(width) for first, widths in groups for n, width in enumerate(widths)}


def texts_of(document: Document) -> dict[int, str]:
    """The text of each code that the font has a width for."""
    with font_of(document) as embedded:
        texts = to_unicode(embedded)
        return {code: texts[code] for code in widths_of(embedded.DescendantFonts[0])}


def name_of(document: Document) -> str:
    with font_of(document) as embedded:
        return str(embedded.BaseFont).lstrip("/")


def test_one_glyph_has_a_code_for_each_letter_it_stands_for() -> None:
    texts = texts_of(lines("Anna", "ANNA", role=DISPLAY))
    assert {"A", "a", "n", "N"} <= set(texts.values())
    assert len(texts) == len(set(texts.values()))


def test_a_ligature_stands_for_its_letters() -> None:
    assert "fi" in texts_of(lines("first")).values()


def test_no_code_needs_an_escape() -> None:
    text = "".join(map(chr, range(0x21, 0x7F)))
    codes = texts_of(lines(text))
    assert len(codes) > 92
    assert not [code for code in codes if {code >> 8, code & 255} & set(b"\r\\()")]


@pytest.mark.parametrize("role", [TEXT, SERIF], ids=["static", "variable"])
def test_widths_are_those_of_the_embedded_program(role: TypeRole, tmp_path: Path) -> None:
    document = lines("Hamburgonestiv", role=role)
    program = tmp_path / "program.ttf"
    with font_of(document) as embedded:
        descendant = embedded.DescendantFonts[0]
        program.write_bytes(descendant.FontDescriptor.FontFile2.read_bytes())
        glyphs = descendant.CIDToGIDMap.read_bytes()
        stated = widths_of(descendant)
    with TTFont(program) as opened:
        assert not {"fvar", "gvar", "GSUB", "name", "fpgm"} & set(opened.keys())
        scale = 1000 / opened["head"].unitsPerEm
        by_gid = [opened["hmtx"][name][0] * scale for name in opened.getGlyphOrder()]
    assert stated == {code: by_gid[int.from_bytes(glyphs[2 * code : 2 * code + 2])] for code in stated}
    (item,) = document.pages[0].items
    assert isinstance(item, TextRun)
    assert {glyph.width for piece in item.pieces for glyph in piece.glyphs} <= set(stated.values())


@pytest.mark.parametrize("face", [cff_face, variable_cff_face])
def test_cff_outlines_are_embedded_as_they_are(face: Callable[[Path], Face], tmp_path: Path) -> None:
    document = lines("flat AVA", setter=font(TEXT, face(tmp_path)))
    assert page.is_pdf_compliant_bytes(painted(document), profile="2a")
    assert "flat AVA" in extract_text(BytesIO(painted(document)))
    with font_of(document) as embedded:
        descendant = embedded.DescendantFonts[0]
        assert descendant.Subtype == "/CIDFontType0"
        assert descendant.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"
        texts, widths = to_unicode(embedded), widths_of(descendant)
    assert {texts[code]: width for code, width in widths.items()} == {
        " ": 250, "A": 600, "V": 620, "a": 500, "f": 300, "l": 260, "t": 320, "fl": 540,
    }  # fmt: skip


def test_equal_subsets_have_equal_names_and_others_do_not() -> None:
    names = [name_of(lines(text)) for text in ("abc", "cba", "abd")]
    assert names[0] == names[1] != names[2]
    assert names[0][6:] == "+Barlow-Regular"


def test_faces_that_are_equal_share_a_font() -> None:
    tags = Tags()
    mark = tags.add("P", tags.add("Document"))
    first = run("a", mark, 9, 9)
    (piece,) = first.pieces
    second = first._replace(pieces=(piece._replace(face=piece.face._replace()),))
    fonts = Fonts([(first, second)])
    assert first.pieces[0].face is not second.pieces[0].face
    assert fonts.encoding(first.pieces) == fonts.encoding(second.pieces)
