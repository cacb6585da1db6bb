"""Pages from stories: every page plan becomes one page, or several where its text flows on.

In: a Story per page plan (its frames with composed blocks). Out: a Document, all of it data. Content is placed in the
plan's order, which is the reading order; artwork that leans on other frames (a ribbon above a name) is placed after
them and painted where the plan lists it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from presskit.content import (
    Block,
    CareerPath,
    Display,
    Exchange,
    Facts,
    HeroStat,
    Legend,
    Line,
    Monogram,
    Name,
    Paragraph,
    PodiumChart,
    PullQuote,
    ResultsTable,
    Ribbon,
    Stats,
)  # fmt: skip
from presskit.errors import OversetError
from presskit.layout import columns, exchanges
from presskit.layout.artwork import place_career_path, place_chart, place_monogram, place_ribbon
from presskit.layout.display import display_right, place_display, place_name, place_pull_quote
from presskit.layout.facts import place_facts
from presskit.layout.figures import place_hero, place_stats
from presskit.layout.furniture import background, band, running_head
from presskit.layout.setting import Frame, Galley, Placed, Setting
from presskit.layout.table import Table, place_legend
from presskit.layout.text import place_line
from presskit.model.brand import Surface
from presskit.model.template import Band, FrameSpec, PageSpec, Template, resolve
from presskit.page import Document, ElementId, Item, Metadata, Page
from presskit.units import Pt


class Story(NamedTuple):
    """One page plan with what goes into each of its frames."""

    spec: PageSpec
    blocks: tuple[tuple[Block, ...], ...]
    head: str
    """The section's name in the running head; "" for none."""
    bookmark: str


FIXED: Mapping[type, Callable[[Any, Frame, Galley], Placed]] = {
    CareerPath: place_career_path,
    Display: place_display,
    Facts: place_facts,
    HeroStat: place_hero,
    Line: place_line,
    Name: place_name,
    PodiumChart: place_chart,
    PullQuote: place_pull_quote,
    Stats: place_stats,
}
LINE_AFTER_DISPLAY = 6.9
LABEL_OVER_DISPLAY = 35.5
FOOT_CLEARANCE = 24.0


class Layout:
    """Lays out one document; holds what goes on from page to page."""

    def __init__(self, template: Template, setting: Setting, masters: Mapping[str, Story]) -> None:
        """Begin an empty document."""
        self.template, self.setting, self.masters = template, setting, masters
        self.galley = Galley(setting)
        self.root = self.galley.tag("Document", -1)
        self.pages: list[Page] = []

    def story(self, story: Story) -> None:
        """Lay out one page plan, over as many pages as its text needs."""
        section = self.galley.tag("Sect", self.root)
        page = PageMaker(self, story, section)
        page.fill()
        while page.rest:
            more = self.masters.get(story.spec.more or "")
            if more is None or page.stuck:
                page.report_rest()
                break
            self.pages.append(page.finished(leaving=True))
            page = PageMaker(self, more, section, page.rest, page.table)
            page.fill()
        foot = self.masters.get(story.spec.foot or "")
        if foot is not None and any(foot.blocks):
            page = self._with_foot(page, foot, section)
        self.pages.append(page.finished(leaving=False))

    def _with_foot(self, page: "PageMaker", foot: Story, section: ElementId) -> "PageMaker":
        """The foot plan on this page if there is room under its text, else on a page of its own."""
        grid = self.template.grid
        height = foot.spec.foot_height
        if page.lowest + FOOT_CLEARANCE <= grid.height - height:
            page.add_foot(foot, grid.height - height, height)
            return page
        self.pages.append(page.finished(leaving=False))
        own = PageMaker(self, foot, section)
        own.fill(offset=2 * FOOT_CLEARANCE)
        return own


class PageMaker:
    """Makes one page of a story."""

    def __init__(
        self, layout: Layout, story: Story, section: ElementId, rest: Any = None, table: Table | None = None
    ) -> None:
        """An empty page; `rest` is what flows on from the page before."""
        self.layout, self.story, self.section = layout, story, section
        self.setting, self.galley = layout.setting, layout.galley
        self.grid = layout.template.grid
        self.surface = self.setting.surface(story.spec.surface)
        self.flowing, self.table = rest, table
        self.rest: Any = None
        self.edges: dict[str, tuple[Pt, Pt]] = {}
        self.lowest: Pt = 0.0
        self.base: list[Item] = [background(self.galley, self.surface)]
        self.slots: list[list[Item]] = []
        self.bands: list[Band] = list(story.spec.bands)
        self.foot_items: list[Item] = []
        self.flow_frame: Frame | None = None
        self.title_right: Pt = 0.0
        """Right end of the ink of the page's title."""

    @property
    def bend(self) -> str:
        """The course of this page's ribbon."""
        return next((b.course for blocks in self.story.blocks for b in blocks if isinstance(b, Ribbon)), "back")

    @property
    def number(self) -> str:
        """The folio of this page."""
        return str(len(self.layout.pages) + 1)

    def surface_at(self, y: Pt) -> Surface:
        """The surface that lies at a height of the page."""
        for entry in self.bands:
            if entry.y <= y < entry.y + entry.height:
                return self.setting.surface(entry.surface)
        return self.surface

    def frame(self, spec: FrameSpec, offset: Pt = 0.0) -> Frame:
        """The frame of a spec in points; what it leaves open reaches to the text area's edges."""
        columns_ = spec.columns or (0, self.grid.columns)
        top = resolve(spec.y, self.edges) if spec.y is not None else 0.0
        bottom = resolve(spec.bottom, self.edges) if spec.bottom is not None else None
        top = (top or 0.0) + offset
        if bottom is None:
            bottom = top - offset + spec.height if spec.height is not None else self.grid.height
        x = spec.x if spec.x is not None else self.grid.x(columns_[0])
        width = spec.width if spec.width is not None else self.grid.span(columns_[0], columns_[1])
        return Frame(x, top, width, bottom + offset, self.surface_at(top + 1), self.section, spec.id or spec.section)

    def fill(self, offset: Pt = 0.0) -> None:
        """Place every frame: content in order, then the artwork that leans on it."""
        for entry in self.bands:
            self.base.append(band(self.galley, self.setting.surface(entry.surface), entry.y, entry.height))
        frames = list(zip(self.story.spec.frames, self.story.blocks, strict=True))
        self.slots = [[] for _ in frames]
        for number, (spec, blocks) in enumerate(frames):
            if not _is_artwork(blocks):
                self.slots[number] = self.place(spec, blocks, offset)
        for number, (spec, blocks) in enumerate(frames):
            if _is_artwork(blocks):
                self.slots[number] = self.art(spec, blocks[0])

    def art(self, spec: FrameSpec, block: Block) -> list[Item]:
        """Artwork: never content, so its place in the reading order is free."""
        frame = self.frame(spec)
        if isinstance(block, Ribbon):
            if block.course == "stub":
                frame = frame._replace(x=self.title_right)
            return place_ribbon(block, frame, self.galley, self.surface, self.bands)
        assert isinstance(block, Monogram)
        return place_monogram(block, frame, self.galley, self.bend)

    def place(self, spec: FrameSpec, blocks: Sequence[Block], offset: Pt = 0.0) -> list[Item]:
        """Place the blocks of one frame and note the edges it came to have."""
        if self.flowing is not None and spec.section in ("story", "interview", "results"):
            blocks = ()
        elif not blocks:
            top = resolve(spec.y, self.edges) if spec.y is not None else 0.0
            self.edges[spec.id or spec.section] = (top or 0.0, top or 0.0)
            return []
        frame = self.frame(spec, offset)
        items, top, bottom = self._placed(spec, blocks, frame)
        self.edges[spec.id or spec.section] = (top, bottom)
        self.lowest = max(self.lowest, bottom)
        return items

    def _placed(self, spec: FrameSpec, blocks: Sequence[Block], frame: Frame) -> tuple[list[Item], Pt, Pt]:
        if spec.section == "story":
            return self._story(blocks, frame)
        if spec.section == "interview":
            return self._interview(blocks, frame)
        if spec.section == "results":
            return self._results(blocks, frame)
        if isinstance(blocks[0], Legend):
            return place_legend(blocks[0].entries, frame, self.galley), frame.top, frame.top + 13.5
        return self._fixed(blocks, frame)

    def _fixed(self, blocks: Sequence[Block], frame: Frame) -> tuple[list[Item], Pt, Pt]:
        """Fixed blocks: a label stands above the display lines that it belongs to, or below a hanging title."""
        items: list[Item] = []
        if len(blocks) == 2 and isinstance(blocks[0], Line) and isinstance(blocks[1], Display):
            display = place_display(blocks[1], frame, self.galley)
            over = frame._replace(top=display.top - LABEL_OVER_DISPLAY)
            items = place_line(blocks[0], over, self.galley).items + display.items
            return items, over.top, display.bottom
        if isinstance(blocks[0], Display) and blocks[0].role == "H2":
            self.title_right = display_right(blocks[0], frame, self.galley)
        top, bottom = None, frame.top
        for number, block in enumerate(blocks):
            where = frame if not number else frame._replace(top=bottom + LINE_AFTER_DISPLAY)
            placed = FIXED[type(block)](block, where, self.galley)
            items += placed.items
            top = placed.top if top is None else top
            bottom = placed.bottom
        return items, top if top is not None else frame.top, bottom

    def _story(self, blocks: Sequence[Block], frame: Frame) -> tuple[list[Item], Pt, Pt]:
        style = self.setting.style("text")
        first = self.grid.on_grid(frame.top + style.leading)
        frame = frame._replace(top=first - style.leading)
        cells = columns.Columns(frame, 2, self.grid.gutter, style.leading)
        if self.flowing is None:
            paragraphs = tuple(
                columns.prepared(b, cells.measure, frame, self.galley) for b in blocks if isinstance(b, Paragraph)
            )
            quotes = tuple(b for b in blocks if isinstance(b, PullQuote))
        else:
            paragraphs = columns.refitted(self.flowing.paragraphs, cells.measure)
            quotes = self.flowing.quotes
        rest = columns.pour(paragraphs, quotes, cells, self.galley)
        self.rest, self.flow_frame = (rest if rest.paragraphs else None), frame
        return cells.items, frame.top, cells.baseline(cells.line)

    def _interview(self, blocks: Sequence[Block], frame: Frame) -> tuple[list[Item], Pt, Pt]:
        gutter = self.grid.gutter
        pairs = self.flowing
        if pairs is None:
            measure = (frame.width - gutter) / 2
            pairs = [exchanges.prepared(b, measure, frame, self.galley) for b in blocks if isinstance(b, Exchange)]
        items, rest, lowest = exchanges.pour(pairs, frame, self.galley, count=2, gutter=gutter)
        self.rest, self.flow_frame = (rest or None), frame
        return items, frame.top, lowest

    def _results(self, blocks: Sequence[Block], frame: Frame) -> tuple[list[Item], Pt, Pt]:
        if self.table is None:
            block = next(b for b in blocks if isinstance(b, ResultsTable))
            self.table = Table(block, frame, self.galley)
        items, lowest = self.table.place(frame)
        self.rest, self.flow_frame = (self.table.waiting or None), frame
        return items, frame.top, lowest

    @property
    def stuck(self) -> bool:
        """Nothing was placed at all: going on would never end."""
        return not any(self.slots)

    def report_rest(self) -> None:
        """Say that flowing text has nowhere to go on."""
        assert self.flow_frame is not None
        self.galley.overset(self.flow_frame, self.story.spec.origin, 1)

    def add_foot(self, foot: Story, y: Pt, height: Pt) -> None:
        """Add the foot plan as a band on this page."""
        extra = Band(foot.spec.surface, y, height)
        self.bands.append(extra)
        self.base.append(band(self.galley, self.setting.surface(extra.surface), y, height))
        for spec, blocks in zip(foot.spec.frames, foot.blocks, strict=True):
            if blocks:
                frame = self.frame(spec, offset=y)
                items, top, bottom = self._placed(spec, blocks, frame)
                self.edges[spec.id or spec.section] = (top, bottom)
                self.foot_items += items

    def finished(self, *, leaving: bool) -> Page:
        """The page; `leaving`: its table goes on over the leaf."""
        items = list(self.base)
        if self.story.head:
            items += running_head(self.galley, self.surface_at(39.0), self.number, self.story.head)
        for slot in self.slots:
            items += slot
        items += self.foot_items
        if leaving and self.table is not None and self.flow_frame is not None:
            items += self.table.continued(self.flow_frame, str(len(self.layout.pages) + 2))
        return Page(self.grid.width, self.grid.height, tuple(items), self.number, self.story.bookmark)


def _is_artwork(blocks: Sequence[Block]) -> bool:
    return len(blocks) == 1 and isinstance(blocks[0], (Ribbon, Monogram))


def lay_out(
    stories: Sequence[Story],
    masters: Mapping[str, Story],
    template: Template,
    setting: Setting,
    metadata: Metadata,
) -> Document:
    """Lay out all page plans in order.

    Raises:
        OversetError: something does not fit its frame; carries every such problem.
    """
    layout = Layout(template, setting, masters)
    for story in stories:
        layout.story(story)
    if layout.galley.problems:
        raise OversetError(layout.galley.problems)
    return Document(tuple(layout.pages), tuple(layout.galley.elements), metadata)
