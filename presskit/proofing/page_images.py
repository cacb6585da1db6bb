"""Pictures of finished pages: one PNG a page, and one contact sheet with all of them.

In: the bytes of a PDF. Out: bytes of PNGs. pypdfium2 and Pillow are imported when they are needed.
"""

from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 2.0
"""Pixels per point: 144 dpi."""
SHEET_COLUMNS, SHEET_WIDTH, SHEET_GAP = 4, 420, 24
SHEET_GREY = (222, 222, 222)


def pictures(pdf: bytes) -> dict[str, bytes]:
    """A PNG of every page under its number, and the contact sheet under `sheet`."""
    import pypdfium2

    pages: list[Image] = [page.render(scale=SCALE).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]
    return {**{str(number): _png(page) for number, page in enumerate(pages, 1)}, "sheet": _png(contact_sheet(pages))}


def contact_sheet(pages: "list[Image]") -> "Image":
    """All pages on one picture, four in a row."""
    from PIL import Image

    small = [
        page.resize((SHEET_WIDTH, round(page.height * SHEET_WIDTH / page.width)), Image.Resampling.LANCZOS)
        for page in pages
    ]
    columns, rows = min(SHEET_COLUMNS, len(small)), ceil(len(small) / SHEET_COLUMNS)
    tall = max(page.height for page in small)
    size = (columns * (SHEET_WIDTH + SHEET_GAP) + SHEET_GAP, rows * (tall + SHEET_GAP) + SHEET_GAP)
    sheet = Image.new("RGB", size, SHEET_GREY)
    for number, page in enumerate(small):
        row, column = divmod(number, columns)
        sheet.paste(page, (SHEET_GAP + column * (SHEET_WIDTH + SHEET_GAP), SHEET_GAP + row * (tall + SHEET_GAP)))
    return sheet


def _png(picture: "Image") -> bytes:
    sink = BytesIO()
    picture.save(sink, "PNG")
    return sink.getvalue()
