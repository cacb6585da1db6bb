"""Pictures of finished pages: one PNG a page, and one contact sheet with all of them.

In: the bytes of a PDF. Out: bytes of PNGs. Needs the extra `preview` (pypdfium2 and Pillow), imported here alone.
"""

from collections.abc import Sequence
from io import BytesIO
from math import ceil

from presskit.errors import Origin, OutputError, Problem

SCALE = 2.0
"""Pixels per point: 144 dpi."""
SHEET_COLUMNS, SHEET_WIDTH, SHEET_GAP = 4, 420, 24


def page_pictures(pdf: bytes) -> list[bytes]:
    """A PNG of every page.

    Raises:
        OutputError: the `preview` extra is not installed.
    """
    try:
        import pypdfium2
    except ModuleNotFoundError as error:
        hint = "pip install 'presskit[preview]'"
        raise OutputError([Problem("PK503", Origin("--png"), "pictures need the extra 'preview'", hint)]) from error
    document = pypdfium2.PdfDocument(pdf)
    return [_png(page.render(scale=SCALE).to_pil()) for page in document]


def contact_sheet(pages: Sequence[bytes]) -> bytes:
    """All pages on one picture, four in a row."""
    from PIL import Image

    pictures = []
    for page in pages:
        picture = Image.open(BytesIO(page), formats=("PNG",)).convert("RGB")
        height = round(picture.height * SHEET_WIDTH / picture.width)
        pictures.append(picture.resize((SHEET_WIDTH, height), Image.Resampling.LANCZOS))
    columns, rows = min(SHEET_COLUMNS, len(pictures)), ceil(len(pictures) / SHEET_COLUMNS)
    tall = max(picture.height for picture in pictures)
    size = (columns * (SHEET_WIDTH + SHEET_GAP) + SHEET_GAP, rows * (tall + SHEET_GAP) + SHEET_GAP)
    sheet = Image.new("RGB", size, (222, 222, 222))
    for number, picture in enumerate(pictures):
        row, column = divmod(number, columns)
        place = (SHEET_GAP + column * (SHEET_WIDTH + SHEET_GAP), SHEET_GAP + row * (tall + SHEET_GAP))
        sheet.paste(picture, place)
    return _png(sheet)


def _png(picture: object) -> bytes:
    sink = BytesIO()
    picture.save(sink, "PNG", optimize=False)  # type: ignore[attr-defined]
    return sink.getvalue()
