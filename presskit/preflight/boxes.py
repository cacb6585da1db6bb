"""X08, X09, X10: where the sheet is cut, and how far the colour reaches beyond.

Source: ISO 15930-7, 6.13 (boxes); ISO 32000-1, 14.11.2. Three millimetres of bleed are the custom of the trade.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pikepdf import Array

from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile, PrintPage
from presskit.units import in_mm, mm

LEAST_BLEED = mm(3)
_TOLERANCE = 0.02
"""Points: boxes are written with two or three decimals."""
_DRAW = "set trim and bleed in the document, not in the PDF"


class Box(NamedTuple):
    """Edges of a page box in points."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, inner: "Box") -> bool:
        """`inner` lies within this box."""
        return min(self.beyond(inner)) >= -_TOLERANCE

    def beyond(self, inner: "Box") -> tuple[float, float, float, float]:
        """How far this box reaches beyond `inner` on each side."""
        return inner.left - self.left, inner.bottom - self.bottom, self.right - inner.right, self.top - inner.top


def one_trim(file: PrintFile) -> Iterator[Finding]:
    """X08: each page has a trim box, and no art box beside it.

    The trim box is where the guillotine cuts; a page with two final sizes is cut at either.
    """
    for page in file.pages:
        trim, art = box_of(page, "/TrimBox"), box_of(page, "/ArtBox")
        if trim and art:
            yield Finding("X08", page.number, "it has a trim box and an art box", "keep the trim box alone")
        elif not trim and not art:
            yield Finding("X08", page.number, "it does not say where it is cut (TrimBox)", _DRAW)


def nested(file: PrintFile) -> Iterator[Finding]:
    """X09: trim within bleed within the page; not turned, and in points.

    Imposition places pages by these boxes; turned or scaled pages land wrong on the sheet.
    """
    for page in file.pages:
        trim, bleed, media = (box_of(page, name) for name in ("/TrimBox", "/BleedBox", "/MediaBox"))
        if trim and bleed and not bleed.holds(trim):
            yield Finding("X09", page.number, "the trim reaches beyond the bleed", _DRAW)
        if media and any(inner and not media.holds(inner) for inner in (trim, bleed)):
            yield Finding("X09", page.number, "trim or bleed reach beyond the page (MediaBox)", _DRAW)
        if page.page.obj.get("/Rotate", 0) != 0:
            yield Finding("X09", page.number, "it is turned (Rotate)", "export it upright")
        if page.page.obj.get("/UserUnit", 1) != 1:
            yield Finding("X09", page.number, "it is scaled (UserUnit)", "export it at full size")


def bleed(file: PrintFile) -> Iterator[Finding]:
    """X10: at least 3 mm of bleed on every side, and all pages of one size.

    Paper moves under the knife: without bleed a white edge shows. Pages of two sizes are two jobs.
    """
    sizes: dict[tuple[float, float], int] = {}
    for page in file.pages:
        trim, bleed_box = cut_of(page), box_of(page, "/BleedBox")
        if not trim:
            continue
        sizes.setdefault((round(trim.right - trim.left), round(trim.top - trim.bottom)), page.number)
        reach = min(bleed_box.beyond(trim)) if bleed_box else 0.0
        if reach < LEAST_BLEED - _TOLERANCE:
            words = f"the bleed is {in_mm(max(reach, 0.0)):.1f} mm; at least {in_mm(LEAST_BLEED):.0f} mm are needed"
            yield Finding("X10", page.number, words, "let backgrounds and pictures reach beyond the trim")
    for (width, height), number in list(sizes.items())[1:]:
        size = f"{in_mm(width):.0f} × {in_mm(height):.0f} mm"
        yield Finding(
            "X10", number, f"its trim is another size ({size}) than that of page 1", "make a file for each size"
        )


def cut_of(page: PrintPage) -> Box | None:
    """Where the page is cut: its trim box, or the art box that may stand for it."""
    return box_of(page, "/TrimBox") or box_of(page, "/ArtBox")


def box_of(page: PrintPage, name: str) -> Box | None:
    """The box of that name, its edges in order; None if the page does not state it."""
    written = page.page.obj.get(name)
    if not isinstance(written, Array) or len(written) != 4:
        return None
    left, bottom, right, top = (float(edge) for edge in written)
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
