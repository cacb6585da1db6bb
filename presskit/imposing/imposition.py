"""Which sheets a document is printed on: every page on its own, or small ones several times on a large sheet.

In: a finished Document and a Press. Out: Sheets. Nothing is painted here.
A leaf is repeated: one sheet carries its front as often as was asked for, the next its back at the same places, so
that both sides meet when the paper is turned over its long edge, as printers with two sides do. On a sheet that lies
across, that turns the paper head over heels; there the backs stand on their heads.
Between neighbours lies the bleed of both, so that each is cut free on its own line; the block stands in the middle.
"""

from collections.abc import Iterator
from typing import NamedTuple

from presskit.imposing.sheet import OFF_BLEED, Placement, Sheet, alone, sheet
from presskit.model.geometry import Box
from presskit.model.press import Press
from presskit.page import Document, Page
from presskit.units import Pt, mm

PAPERS = {"A4": (mm(210), mm(297)), "SRA3": (mm(320), mm(450))}
"""Papers that small jobs are printed on, smallest first; upright."""
SHORTEST_MARK = mm(3)
"""A mark may run into the edge of the paper, if so much of it is left."""

_ROWS = {2: ((2, 1), (1, 2)), 4: ((2, 2),)}
"""Columns and rows in which a number of pages can stand."""


class _Block(NamedTuple):
    """Pages side by side on a paper."""

    width: Pt
    height: Pt
    """Of the paper, as it lies."""
    columns: int
    rows: int


def sheets(document: Document, press: Press) -> tuple[Sheet, ...]:
    """The sheets of a document, front and back of each leaf in turn.

    Raises:
        ValueError: so many pages do not fit on the largest paper (see `fits`).
    """
    if press.up == 1:
        return tuple(alone(page, press) for page in document.pages)
    return tuple(_repeated(page, press, back=number % 2 == 1) for number, page in enumerate(document.pages))


def fits(page: Page, press: Press) -> bool:
    """Whether the sheets of a press hold so many of a page."""
    return press.up == 1 or next(_blocks(page, press), None) is not None


def _repeated(page: Page, press: Press, *, back: bool) -> Sheet:
    block = next(_blocks(page, press), None)
    if block is None:
        raise ValueError(f"{press.up} pages of {page.width:.0f} × {page.height:.0f} pt fit on no paper")
    wide, tall = _size(page, press, block)
    left, top = (block.width - wide) / 2, (block.height - tall) / 2
    gutter = 2 * press.bleed
    places = [
        Box(left + column * (page.width + gutter), top + row * (page.height + gutter), page.width, page.height)
        for row in range(block.rows)
        for column in range(block.columns)
    ]
    turned = back and block.width > block.height
    return sheet(block.width, block.height, press, tuple(Placement(page, place, turned) for place in places))


def _blocks(page: Page, press: Press) -> Iterator[_Block]:
    """Every way in which the pages fit, the smallest paper first, upright before across."""
    room = 2 * (press.bleed + (OFF_BLEED + SHORTEST_MARK if press.marks else 0))
    for short, long in PAPERS.values():
        for width, height in ((short, long), (long, short)):
            for columns, rows in _ROWS[press.up]:
                block = _Block(width, height, columns, rows)
                wide, tall = _size(page, press, block)
                if wide + room <= width and tall + room <= height:
                    yield block


def _size(page: Page, press: Press, block: _Block) -> tuple[Pt, Pt]:
    """Of the box round the trims of all pages."""
    gutter = 2 * press.bleed
    return (
        block.columns * (page.width + gutter) - gutter,
        block.rows * (page.height + gutter) - gutter,
    )
