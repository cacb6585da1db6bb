"""The content of one frame: a flow as far as there is room, a photo, or blocks that take a frame to themselves.

In: the frame's blocks or what flows on into it, the frame, and what the page knows by then. Out: Filled. Where frames
stand and what is kept is page_maker's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from presskit.content.blocks import Block, CareerPath, Display, Line, Photograph
from presskit.layout.fixed import FIXED
from presskit.layout.flow import Around, Flow
from presskit.layout.place_artwork import cover_course, place_career_path
from presskit.layout.place_display import display_depth, display_right, place_display
from presskit.layout.place_text import place_line
from presskit.layout.setting import Frame, Galley
from presskit.model.geometry import Box
from presskit.page import Item
from presskit.units import Pt

LINE_AFTER_DISPLAY = 6.9
LINE_CLEARS = 8.0
"""How far letters may reach below display lines before the line under them gives way."""
LABEL_OVER_DISPLAY = 35.5


class Filled(NamedTuple):
    """One frame with its content."""

    galley: Galley
    """Its tags and problems."""
    items: tuple[Item, ...]
    """Not a list, so that a layer of them alone is the same object in every kit."""
    top: Pt
    bottom: Pt
    title: Box | None = None
    """The ink of a title."""
    rest: Flow | None = None
    """What flows on from it."""


def poured(flow: Flow, frame: Frame, page: Around, galley: Galley) -> Filled:
    """The frame with as much of a flow as there is room for."""
    items, bottom, rest = flow.pour(frame, page, galley)
    return Filled(galley, tuple(items), frame.top, bottom, rest=rest)


def filled(blocks: Sequence[Block], frame: Frame, page: Around, galley: Galley) -> Filled:
    """The frame with blocks that do not flow; tags and problems go to `galley`."""
    if isinstance(blocks[0], Photograph):
        return _photo(blocks[0], frame, page, galley)
    if isinstance(blocks[0], CareerPath):
        clear = page.title if page.title and page.title.y >= frame.top else None
        items, top, bottom = place_career_path(blocks[0], frame, galley, clear)
        return Filled(galley, tuple(items), top, bottom)
    if len(blocks) == 2 and isinstance(blocks[0], Line) and isinstance(blocks[1], Display):
        return _labelled(blocks[0], blocks[1], frame, galley)
    return _stacked(blocks, frame, galley)


def _photo(block: Photograph, frame: Frame, page: Around, galley: Galley) -> Filled:
    from presskit.layout.place_photos import place_in_bend, place_photo

    if block.form == "bend":
        assert page.ribbon is not None, "a photo inside a bend needs a ribbon on its page"
        placed = place_in_bend(block, frame, galley, *cover_course(page.ribbon, galley))
    else:
        placed = place_photo(block, frame, galley)
    return Filled(galley, tuple(placed.items), placed.top, placed.bottom)


def _labelled(label: Line, display: Display, frame: Frame, galley: Galley) -> Filled:
    """A label above the display lines that it belongs to."""
    # What is content is read in the order of the blocks, and the label stands where the display begins.
    measured = place_display(display, frame, Galley(galley.setting, galley.next))
    over = frame._replace(top=measured.top - LABEL_OVER_DISPLAY)
    line = place_line(label, over, galley)
    placed = place_display(display, frame, galley)
    return Filled(galley, tuple(line.items + placed.items), over.top, placed.bottom)


def _stacked(blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
    """Blocks one under the other, such as a label below a hanging title."""
    items: list[Item] = []
    top, bottom, title = None, frame.top, None
    for number, block in enumerate(blocks):
        where = frame if not number else frame._replace(top=bottom + LINE_AFTER_DISPLAY)
        placed = FIXED[type(block).__name__](block, where, galley)
        items += placed.items
        top = placed.top if top is None else top
        bottom = placed.bottom
        if isinstance(block, Display):
            bottom += max(0.0, display_depth(block, where, galley) - LINE_CLEARS)
        if isinstance(block, Display) and block.role == "H2":
            right = display_right(block, where, galley)
            title = Box(where.x, placed.top, right - where.x, placed.bottom - placed.top)
    return Filled(galley, tuple(items), top if top is not None else frame.top, bottom, title)
