"""The file as a whole: object streams, cross-reference stream, and nothing that was not put in."""

import re
from io import BytesIO

import pikepdf
import pytest

from presskit.pdf.objects import File, PageDictionary


def written(count: int) -> bytes:
    file = File()
    page = PageDictionary()
    file.enter_page(page)
    page.Contents = b"%d 0 R" % file.enter_stream(b"")
    page.MediaBox, page.Parent, page.Resources = b"[0 0 9 9]", file.Reference(file.Pages), b"<<>>"
    first = file.reserve(count)
    for number in range(first, first + count):
        file.fill(number, b"(object %d)" % number)
    return b"".join(file.written(info=file.enter(b"<<>>")))


@pytest.mark.parametrize("count", [1, 300, 9000])
def test_every_object_is_found_by_its_number(count: int) -> None:
    """More than 256 objects carry over a byte; more than 4096 take several object streams."""
    with pikepdf.open(BytesIO(written(count))) as pdf:
        assert pdf.check_pdf_syntax() == []
        texts = [(n, str(pdf.get_object(n, 0))) for n in range(1, len(pdf.objects) + 1)]
        found = [n for n, text in texts if text == f"object {n}"]
        assert len(found) == count


def test_header_is_1_7_and_only_streams_stand_alone() -> None:
    data = written(50)
    assert data.startswith(b"%PDF-1.7\n%")
    assert data.endswith(b"%%EOF\n")
    bodies = re.findall(rb"\d+ 0 obj\n(.*?)\nendobj", data, re.S)
    assert len(bodies) == 3
    assert all(body.endswith(b"\r\nendstream") for body in bodies)


def test_a_standard_font_cannot_slip_in() -> None:
    with pytest.raises(ValueError, match="Helvetica is not embedded"):
        File().getInternalFontName("Helvetica")
    assert b"BasicFonts" not in written(1)
