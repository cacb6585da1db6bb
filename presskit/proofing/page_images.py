"""Pictures of finished pages: one PNG a page, and one contact sheet with all of them.

In: the bytes of a PDF. Out: bytes of PNGs. pypdfium2 and Pillow are imported when they are needed.
"""

from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PIL.Image import Image
    from pypdfium2 import PdfPage

FASTEST = 1
"""Of zlib; a tenth larger than usual, in two thirds of the time."""
SCALE = 2.0
"""Pixels per point: 144 dpi."""
SHEET_COLUMNS, SHEET_WIDTH, SHEET_GAP = 4, 420, 24
SHEET_GREY, SHEET_INK = (222, 222, 222), (40, 40, 40)
NAME_SIZE = 22


def pictures(pdf: bytes) -> dict[str, bytes]:
    """A PNG of every page under its number, and the contact sheet under `sheet`."""
    from concurrent.futures import ThreadPoolExecutor

    import pypdfium2

    pages = [_rendered(page) for page in pypdfium2.PdfDocument(pdf)]
    with ThreadPoolExecutor() as pool:  # most of the time goes into compressing, which needs no lock
        packed = list(pool.map(_png, (*pages, contact_sheet(pages))))
    return dict(zip((*map(str, range(1, len(pages) + 1)), "sheet"), packed, strict=True))


def covers(pdfs: "Mapping[str, bytes]") -> bytes:
    """A PNG with the first page of every PDF, each over its name."""
    import pypdfium2

    pages = [_rendered(pypdfium2.PdfDocument(pdf)[0]) for pdf in pdfs.values()]
    return _png(contact_sheet(pages, tuple(pdfs)))


def contact_sheet(pages: "list[Image]", names: "Sequence[str]" = ()) -> "Image":
    """All pages on one picture, four in a row, over their names if they have any."""
    from PIL import Image, ImageDraw

    small = [
        page.resize(
            (SHEET_WIDTH, round(page.height * SHEET_WIDTH / page.width)), Image.Resampling.LANCZOS, reducing_gap=2
        )
        for page in pages
    ]
    columns, rows = min(SHEET_COLUMNS, len(small)), ceil(len(small) / SHEET_COLUMNS)
    gap = SHEET_GAP + (NAME_SIZE if names else 0)
    tall = max(page.height for page in small)
    size = (columns * (SHEET_WIDTH + SHEET_GAP) + SHEET_GAP, rows * (tall + gap) + SHEET_GAP)
    sheet = Image.new("RGB", size, SHEET_GREY)
    for number, page in enumerate(small):
        row, column = divmod(number, columns)
        left, top = SHEET_GAP + column * (SHEET_WIDTH + SHEET_GAP), SHEET_GAP + row * (tall + gap)
        sheet.paste(page, (left, top))
        if names:
            ImageDraw.Draw(sheet).text((left, top + page.height + 6), names[number], SHEET_INK, font_size=NAME_SIZE)
    return sheet


def _rendered(page: "PdfPage") -> "Image":
    picture: Image = page.render(scale=SCALE, rev_byteorder=True).to_pil().convert("RGB")
    return picture


def _png(picture: "Image") -> bytes:
    sink = BytesIO()
    picture.save(sink, "PNG", compress_level=FASTEST)
    return sink.getvalue()
