"""The content of one frame: flowing text as far as there is room, a photo, or blocks that take a frame to themselves.

In: a section's blocks, the frame, and what the page knows by then (its title, its photos, what flows on from the page
before). Out: Filled. Where frames stand and what is kept is page_maker's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from presskit.content.blocks import (
    Block,
    CareerPath,
    Display,
    Exchange,
    Gallery,
    Legend,
    Line,
    Paragraph,
    Photograph,
    PullQuote,
    ResultsTable,
)
from presskit.layout import columns, exchanges
from presskit.layout.fixed import FIXED
from presskit.layout.place_artwork import cover_course, place_career_path
from presskit.layout.place_display import display_depth, display_right, place_display
from presskit.layout.place_results import Table, place_legend
from presskit.layout.place_text import place_line
from presskit.layout.setting import Frame, Galley, Setting
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
    rest: Any = None
    """What flows on from it; falsy if nothing does."""


@dataclass(slots=True)
class Filling:
    """Fills the frames of one page."""

    setting: Setting
    galley: Galley
    """Of the whole plan: a table that goes on over pages has its tags there."""
    flowing: Mapping[str, Any] | None
    """What flows on from the page before, by section; None on the first page of a plan."""
    table: Table | None
    """The results table that goes on."""
    goes_on: bool
    """Its text may go on over a further page."""
    ribbon: Frame | None = None
    """The frame of the page's ribbon, for a photo inside its bend: the frames that it leans on are placed by then."""
    title: Box | None = None
    """The ink of the page's latest title."""
    photos: list[Box] = field(default_factory=list)
    """Photos in frames, with their captions."""

    def fill(self, section: str, blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
        """The frame with its blocks, or with what flows on into it; tags and problems go to `galley`."""
        if section == "story":
            return self._story(blocks, frame, galley)
        if section == "interview":
            return self._interview(blocks, frame, galley)
        if section == "results":
            return self._results(blocks, frame, galley)
        if section == "gallery":
            return self._gallery(blocks, frame, galley)
        if isinstance(blocks[0], Photograph):
            return self._photo(blocks[0], frame, galley)
        if isinstance(blocks[0], CareerPath):
            clear = self.title if self.title and self.title.y >= frame.top else None
            items, top, bottom = place_career_path(blocks[0], frame, galley, clear)
            return Filled(galley, tuple(items), top, bottom)
        if isinstance(blocks[0], Legend):
            items = place_legend(blocks[0].entries, frame, galley)
            return Filled(galley, tuple(items), frame.top, frame.top + 13.5)
        return self._fixed(blocks, frame, galley)

    def _photo(self, block: Photograph, frame: Frame, galley: Galley) -> Filled:
        from presskit.layout.place_photos import place_in_bend, place_photo

        if block.form == "bend":
            assert self.ribbon is not None, "a photo inside a bend needs a ribbon on its page"
            placed = place_in_bend(block, frame, galley, *cover_course(self.ribbon, galley))
        else:
            placed = place_photo(block, frame, galley)
        return Filled(galley, tuple(placed.items), placed.top, placed.bottom)

    def _gallery(self, blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
        from presskit.layout.place_photos import place_gallery

        block = self.flowing["gallery"] if self.flowing is not None else blocks[0]
        assert isinstance(block, Gallery)
        placed, rest = place_gallery(block, frame, galley)
        return Filled(galley, tuple(placed.items), placed.top, placed.bottom, rest=rest)

    @staticmethod
    def _fixed(blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
        """Fixed blocks: a label stands above the display lines that it belongs to, or below a hanging title."""
        items: list[Item] = []
        if len(blocks) == 2 and isinstance(blocks[0], Line) and isinstance(blocks[1], Display):
            # What is content is read in the order of the blocks, and the label stands where the display begins.
            measured = place_display(blocks[1], frame, Galley(galley.setting, galley.next))
            over = frame._replace(top=measured.top - LABEL_OVER_DISPLAY)
            label = place_line(blocks[0], over, galley)
            display = place_display(blocks[1], frame, galley)
            return Filled(galley, tuple(label.items + display.items), over.top, display.bottom)
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

    def cells(self, frame: Frame) -> columns.Columns:
        """The two columns of a frame for running text, with baselines on the grid."""
        leading = self.setting.style("text").leading
        first = self.setting.grid.on_grid(frame.top + leading)
        cells = columns.Columns(frame._replace(top=first - leading), 2, self.setting.grid.gutter, leading)
        return cells.below(self.photos)

    def _story(self, blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
        cells = self.cells(frame)
        if self.flowing is None:
            paragraphs = tuple(
                columns.prepared(b, cells.measure, frame, galley) for b in blocks if isinstance(b, Paragraph)
            )
            quotes = tuple(b for b in blocks if isinstance(b, PullQuote))
        else:
            waiting = self.flowing["story"]
            paragraphs = columns.refitted(waiting.paragraphs, cells.measure, frame.surface.fg)
            quotes = waiting.quotes
        hold_back = self.goes_on and self.flowing is None
        cells, rest = columns.set_story(paragraphs, quotes, cells, galley, hold_back=hold_back)
        left = rest if rest.paragraphs else None
        return Filled(galley, tuple(cells.items), frame.top, cells.baseline(cells.line), rest=left)

    def _interview(self, blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
        gutter = self.setting.grid.gutter
        measure = (frame.width - gutter) / 2
        if self.flowing is not None:
            pairs = exchanges.refitted(self.flowing["interview"], measure, frame.surface)
        else:
            pairs = [exchanges.prepared(b, measure, frame, galley) for b in blocks if isinstance(b, Exchange)]
        items, rest, lowest = exchanges.pour(pairs, frame, galley, count=2, gutter=gutter)
        return Filled(galley, tuple(items), frame.top, lowest, rest=rest)

    def _results(self, blocks: Sequence[Block], frame: Frame, galley: Galley) -> Filled:
        if self.table is None:
            block = next(b for b in blocks if isinstance(b, ResultsTable))
            # It goes on over pages, so its tags go to the galley of all of them.
            self.table = Table(block, frame, self.galley)
        items, lowest = self.table.place(frame)
        return Filled(galley, tuple(items), frame.top, lowest, rest=self.table.waiting)
