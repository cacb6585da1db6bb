"""What is printed on one side of a sheet of paper: where pages stand, where they are cut and folded.

In: finished pages and how they are to be printed. Out: Sheets, points from the sheet's top left, y down. Nothing is
painted here.
Source: crop marks of 0.35 pt, 5 mm long, 1.2 mm off the bleed (4.2 mm off the trim with the usual 3 mm); fold marks
likewise, dashed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from presskit.model.geometry import Box
from presskit.model.press import Press
from presskit.model.record import record
from presskit.page import Page
from presskit.units import Pt, mm

OFF_BLEED = mm(1.2)
"""Between the bleed and a mark: marks never print on the page, however badly the sheet is cut."""
MARK_LENGTH = mm(5)
SURROUND = mm(11)
"""Room round the bleed for marks and the slug line."""


class Placement(NamedTuple):
    """A page on a sheet."""

    page: Page
    trim: Box
    """Where its trim lies on the sheet."""
    turned: bool = False
    """Whether it stands on its head."""


class PrintMark(NamedTuple):
    """A line for the cutter (solid) or the folder (dashed), from one point to the other."""

    x: Pt
    y: Pt
    x2: Pt
    y2: Pt
    dashed: bool = False


@record
class Sheet:
    """One side of a sheet."""

    width: Pt
    height: Pt
    trim: Box
    """The box round the trims of all its pages."""
    bleed: Pt
    placements: tuple[Placement, ...]
    """At least one; pages do not overlap."""
    marks: tuple[PrintMark, ...]
    slug: bool
    """Whether the slug line of the first page is printed over it."""


def alone(page: Page, press: Press) -> Sheet:
    """A page on a sheet of its own, as large as the page and its marks need."""
    edge = press.bleed + (SURROUND if press.marks else 0)
    trim = Box(edge, edge, page.width, page.height)
    size = page.width + 2 * edge, page.height + 2 * edge
    return sheet(*size, press, (Placement(page, trim),))


def sheet(width: Pt, height: Pt, press: Press, placements: tuple[Placement, ...]) -> Sheet:
    """A sheet of `width` × `height` with pages on it, and the marks that they need."""
    left = min(place.trim.x for place in placements)
    top = min(place.trim.y for place in placements)
    right = max(place.trim.right for place in placements)
    bottom = max(place.trim.bottom for place in placements)
    trim = Box(left, top, right - left, bottom - top)
    marks = _marks(trim, press.bleed, placements) if press.marks else ()
    marks = tuple(_on_paper(mark, width, height) for mark in marks)
    return Sheet(width, height, trim, press.bleed, placements, marks, press.marks)


def _marks(trim: Box, bleed: Pt, placements: tuple[Placement, ...]) -> tuple[PrintMark, ...]:
    """Marks stand outside the whole block of pages; pages in a row or column share them."""
    near = bleed + OFF_BLEED
    far = near + MARK_LENGTH
    ends = ((trim.y - far, trim.y - near), (trim.bottom + near, trim.bottom + far))
    sides = ((trim.x - far, trim.x - near), (trim.right + near, trim.right + far))
    columns = _once(x for place in placements for x in (place.trim.x, place.trim.right))
    rows = _once(y for place in placements for y in (place.trim.y, place.trim.bottom))
    folds = _once(x for place in placements for x in _folds(place))
    return (
        *(PrintMark(x, end[0], x, end[1]) for x in columns for end in ends),
        *(PrintMark(side[0], y, side[1], y) for y in rows for side in sides),
        *(PrintMark(x, end[0], x, end[1], dashed=True) for x in folds for end in ends),
    )


def _on_paper(mark: PrintMark, width: Pt, height: Pt) -> PrintMark:
    """A mark ends where the sheet does."""
    x, y, x2, y2, dashed = mark
    return PrintMark(
        min(max(x, 0), width), min(max(y, 0), height), min(max(x2, 0), width), min(max(y2, 0), height), dashed
    )


def _folds(place: Placement) -> tuple[Pt, ...]:
    trim = place.trim
    return tuple(trim.right - x if place.turned else trim.x + x for x in place.page.folds)


def _once(values: Iterable[Pt]) -> tuple[Pt, ...]:
    """Every value once, to a thousandth of a point, ascending."""
    return tuple(sorted({round(value, 3) for value in values}))
