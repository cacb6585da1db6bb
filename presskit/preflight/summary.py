"""A print file in one line, as it is called on an order: pages, size, bleed, printing condition.

In: the bytes of a file that the rules let pass. Out: a line of text.
"""

from presskit.preflight.boxes import box_of, cut_of
from presskit.preflight.reader import PrintFile
from presskit.units import in_mm


def order_line(data: bytes) -> str:
    """For example `2 pages, 210 × 99 mm with 3 mm bleed, FOGRA39`.

    Raises:
        pikepdf.PdfError, ValueError: a file that `inspect` finds errors in.
    """
    file = PrintFile(data)
    trim, bleed = cut_of(file.pages[0]), box_of(file.pages[0], "/BleedBox")
    if not trim or not bleed:
        raise ValueError("a print file has a trim box and a bleed box")
    count = len(file.pages)
    size = f"{_mm(trim.right - trim.left)} × {_mm(trim.top - trim.bottom)} mm"
    reach = f"{_mm(min(bleed.beyond(trim)))} mm bleed"
    return f"{count} page{'s' * (count != 1)}, {size} with {reach}, {file.condition}"


def for_screens(data: bytes) -> bool:
    """Whether a file says that it is for screen readers and not for a press: its faults are then no surprise."""
    return b"pdfuaid" in data and b"GTS_PDFX" not in data


def _mm(length: float) -> str:
    return f"{in_mm(length):.1f}".removesuffix(".0")
