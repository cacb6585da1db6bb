"""One page from one page plan: every frame gets its section's blocks, flowing text as much as there is room for.

In: a Story, the Galley of its document, what flows on from the page before. Out: a Sheet, and what is left over.
Content is placed in the plan's order, which is the reading order; artwork that leans on other frames (a ribbon above
a name) is placed after them and painted where the plan lists it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeGuard

from presskit.content.blocks import (
    Block,
    Monogram,
    Photograph,
    PullQuote,
    Ribbon,
    Way,
)  # fmt: skip
from presskit.layout import columns, exchanges
from presskit.layout.filling import Filled, Filling
from presskit.layout.furniture import Ground, background, band, trimmed
from presskit.layout.kept_frames import Kept, kinds, look_of
from presskit.layout.place_artwork import place_monogram, place_ribbon
from presskit.layout.place_results import Table
from presskit.layout.setting import Frame, Galley
from presskit.model.geometry import Box
from presskit.model.template import Band, Coordinate, FrameSpec, PageSpec, resolve
from presskit.page import ElementId, Item
from presskit.units import Pt


class Story(NamedTuple):
    """One page plan with what goes into each of its frames."""

    spec: PageSpec
    blocks: tuple[tuple[Block, ...], ...]
    head: str
    """The section's name in the running head; "" for none."""
    bookmark: str

    @property
    def has_content(self) -> bool:
        """Whether anything but artwork stands on the page: without it the page is dropped."""
        return any(blocks and not _is_artwork(blocks) for blocks in self.blocks)


class Sheet(NamedTuple):
    """A page but for its running head: kits about different people may share it."""

    base: tuple[Item, ...]
    """What lies under the running head, if the page has one."""
    layers: tuple[tuple[Item, ...], ...]
    """All else from the bottom up, at least one layer; a frame with many items has one to itself."""
    number: int
    furnished: bool
    """The page has a running head."""
    head: str
    """The section's name in the running head."""
    ground: Ground
    """What the running head stands on."""
    bookmark: str


MANY = 20
"""Items of a frame that are worth a layer of their own, which takes some hundred bytes."""
QUOTE_LINES = 3
"""Lines of a lead quote over a short text."""
FLOWING = ("story", "interview", "results", "gallery")
"""Sections that go on over further pages."""


_kept = Kept[Filled](most=512, weigh=lambda _: 1)
_ribbons = Kept[Sequence[Item]](most=64, weigh=lambda _: 1)


class PageMaker:
    """Makes one page of a story."""

    def __init__(
        self,
        galley: Galley,
        number: int,
        story: Story,
        section: ElementId,
        rest: Mapping[str, Any] | None = None,
        table: Table | None = None,
        *,
        goes_on: bool = False,
    ) -> None:
        """An empty page.

        Args:
            galley: of the document that it belongs to.
            number: its place in the document, from 1: the folio.
            story: its plan and content.
            section: the Sect element of its plan.
            rest: what flows on from the page before, by section; None on the first page of a plan.
            table: the results table that goes on.
            goes_on: its text may go on over a further page.
        """
        self.number, self.story, self.section = number, story, section
        self.setting, self.galley, self.grid = galley.setting, galley, galley.setting.grid
        self.surface = self.setting.surface(story.spec.surface)
        self.rest: dict[str, Any] = dict(rest or {})
        self.stuck = True
        """No flowing text was placed: going on would never end."""
        self.edges: dict[str, tuple[Pt, Pt]] = {}
        self.filled: set[str] = set()
        """Frames, by name, in which something stands."""
        self.lowest: Pt = 0.0
        self.base: list[Item] = [background(self.galley, self.surface)]
        self.slots: list[Sequence[Item]] = []
        self.bands = [entry for entry in story.spec.bands if self._needed(entry)]
        self.foot_items: list[Item] = []
        self.flow_frame: Frame | None = None
        self.filling = Filling(galley.setting, galley, rest, table, goes_on)

    @property
    def bend(self) -> str | Way:
        """The course of this page's ribbon."""
        return next((b.course for blocks in self.story.blocks for b in blocks if isinstance(b, Ribbon)), "back")

    def _needed(self, entry: Band) -> bool:
        """Whether anything but a ribbon stands in a band, as far as the plan says so in points."""
        box = trimmed(entry, self.grid)
        inside = []
        for spec, blocks in zip(self.story.spec.frames, self.story.blocks, strict=True):
            ribbon = any(isinstance(block, Ribbon) for block in blocks)
            if not ribbon and not isinstance(spec.y, str | None):
                x, width = self._sides(spec)
                inside += [bool(blocks)] if box.y <= spec.y < box.bottom and box.x <= x + width / 2 < box.right else []
        return any(inside) or not inside

    @property
    def ground(self) -> Ground:
        """The surfaces of the page."""
        return Ground(self.surface, tuple(self.bands))

    def _sides(self, spec: FrameSpec) -> tuple[Pt, Pt]:
        """Left edge and width of a frame."""
        first, end = spec.columns or (0, self.grid.columns)
        x = spec.x if spec.x is not None else self.grid.x(first)
        return x, spec.width if spec.width is not None else self.grid.span(first, end)

    def frame(self, spec: FrameSpec, offset: Pt = 0.0) -> Frame:
        """The frame of a spec in points; what it leaves open reaches to the text area's edges."""
        top = (self._resolved(spec.y) or 0.0) + offset
        bottom = self._resolved(spec.bottom)
        if bottom is None:
            bottom = top - offset + spec.height if spec.height is not None else self.grid.height
        x, width = self._sides(spec)
        surface = self.ground.at(x + 1, top + 1, self.setting)
        return Frame(x, top, width, bottom + offset, surface, self.section, spec.id or spec.section)

    def _resolved(self, value: Coordinate | None) -> Pt | None:
        """A coordinate in points; beside an empty frame its top counts, without any distance from it."""
        if value is None:
            return None
        name = value.partition(".")[0] if isinstance(value, str) else None
        if name in self.edges and name not in self.filled:
            return self.edges[name][0]
        return resolve(value, self.edges)

    def _note_edges(self, spec: FrameSpec, top: Pt, bottom: Pt, *, filled: bool) -> None:
        """Note where a frame ended; frames that share a name count as one."""
        name = spec.id or spec.section
        known = self.edges.get(name, (top, bottom))
        self.edges[name] = min(known[0], top), max(known[1], bottom)
        if filled:
            self.filled.add(name)

    def fill(self) -> None:
        """Place every frame: content in order, then the artwork that leans on it."""
        frames = list(zip(self.story.spec.frames, self.story.blocks, strict=True))
        self.slots = [[] for _ in frames]
        for number, (spec, blocks) in enumerate(frames):
            if not _is_artwork(blocks):
                self.slots[number] = self.place(spec, blocks)
                if any(isinstance(block, Photograph) and block.under for block in blocks):
                    self.base += self.slots[number]
                    self.slots[number] = []
        for entry in self.bands:
            self.base.append(band(self.galley, entry))
        for number, (spec, blocks) in enumerate(frames):
            if _is_artwork(blocks):
                self.slots[number] = self.art(spec, blocks[0])

    def art(self, spec: FrameSpec, block: Block) -> Sequence[Item]:
        """Artwork: never content, so its place in the reading order is free."""
        frame = self.frame(spec)
        if isinstance(block, Ribbon):
            if block.course == "stub":
                frame = frame._replace(x=self.filling.title.right if self.filling.title else frame.x)
            look = *look_of(self.setting), frame.surface, self.surface, *self.bands
            texts = block, frame.x, frame.top, frame.width, frame.bottom
            return _ribbons(look, texts, lambda: place_ribbon(block, frame, self.galley, self.surface, self.bands))
        assert isinstance(block, Monogram)
        return place_monogram(block, frame, self.galley, self.bend)

    def place(self, spec: FrameSpec, blocks: Sequence[Block]) -> Sequence[Item]:
        """Place the blocks of one frame and note the edges it came to have."""
        going_on = self.filling.flowing is not None and spec.section in FLOWING
        if (going_on and spec.section not in self.rest) or (not going_on and not blocks):
            top = self._resolved(spec.y) or 0.0
            self._note_edges(spec, top, top, filled=False)
            return []
        items, bottom = self._placed(spec, () if going_on else blocks, self.frame(spec))
        if self._may_grow(blocks) and self._text_is_short():
            items, bottom = self._placed(spec, (blocks[0]._replace(lines=QUOTE_LINES),), self.frame(spec))
        self.lowest = max(self.lowest, bottom)
        return items

    @staticmethod
    def _may_grow(blocks: Sequence[Block]) -> TypeGuard[Sequence[PullQuote]]:
        """A quote that is decoration may be set again in more lines; it has left no tags."""
        return len(blocks) == 1 and isinstance(blocks[0], PullQuote) and blocks[0].printed_elsewhere

    def _text_is_short(self) -> bool:
        """Whether the story of this page, if it has one, leaves so much room that its quotes may grow."""
        for spec, blocks in zip(self.story.spec.frames, self.story.blocks, strict=True):
            if spec.section == "story" and blocks and self.filling.flowing is None:
                cells = self.filling.cells(self.frame(spec))
                return columns.is_short(columns.lines_in(blocks, cells, self.galley), cells)
        return False

    def _placed(self, spec: FrameSpec, blocks: Sequence[Block], frame: Frame) -> tuple[Sequence[Item], Pt]:
        """The items of a frame, and how low they reach; notes its edges, tags, title and what flows on."""
        filled = self._filled(spec.section, tuple(blocks), frame)
        self.galley.join(filled.galley)
        self.filling.title = filled.title or self.filling.title
        if spec.section in FLOWING:
            self._flow(spec.section, filled.rest, frame, placed=bool(filled.items))
        if blocks and isinstance(blocks[0], Photograph):
            self.filling.photos.append(Box(frame.x, filled.top, frame.width, filled.bottom - filled.top))
        self._note_edges(spec, filled.top, filled.bottom, filled=True)
        return filled.items, filled.bottom

    def _filled(self, section: str, blocks: tuple[Block, ...], frame: Frame) -> Filled:
        """A frame with its content, from memory unless it goes on with what stands on the page before."""
        galley = Galley(self.setting, self.galley.next)
        photo = blocks[0] if blocks and isinstance(blocks[0], Photograph) else None
        if photo and photo.form == "bend":
            self.filling.ribbon = self.frame(next(s for s in self.story.spec.frames if s.section == "ribbon"))
        if section == "results" or self.filling.flowing is not None or photo:
            return self.filling.fill(section, blocks, frame, galley)
        x, top, width, bottom, surface, *names = frame
        place = x, top, width, bottom, *names, galley.next, *self.filling.photos
        texts = section, kinds(blocks), blocks, place, self.filling.goes_on, self.filling.title, self.setting.head
        look = *look_of(self.setting), surface
        return _kept(look, texts, lambda: self.filling.fill(section, blocks, frame, galley))

    def _flow(self, section: str, rest: Any, frame: Frame, *, placed: bool) -> None:
        """Note what is left of a flowing section, and whether any of it came to stand on this page."""
        self.rest.pop(section, None)
        if rest:
            self.rest[section] = rest
        self.flow_frame, self.stuck = frame, self.stuck and not placed

    def report_rest(self) -> None:
        """Say that flowing text has nowhere to go on, by its first paragraph, answer or result and its words."""
        assert self.flow_frame is not None
        for section, rest in self.rest.items():
            if section == "story":
                origin, words = columns.overset(rest)
            elif section == "interview":
                origin, words = exchanges.overset(rest)
            elif section == "gallery":
                origin, words = rest.photos[0].origin, len(rest.photos)
            else:
                assert self.filling.table is not None
                origin, words = self.filling.table.overset()
            self.galley.overset(self.flow_frame._replace(name=section), origin, words)

    def add_foot(self, foot: Story, y: Pt, height: Pt) -> None:
        """Add the foot plan as a band on this page."""
        extra = Band(foot.spec.surface, y, height)
        self.bands.append(extra)
        self.base.append(band(self.galley, extra))
        for spec, blocks in zip(foot.spec.frames, foot.blocks, strict=True):
            if blocks:
                frame = self.frame(spec, offset=y)
                self.foot_items += self._placed(spec, blocks, frame)[0]

    def finished(self, *, leaving: bool) -> Sheet:
        """The page; `leaving`: its table goes on over the leaf."""
        spec, head = self.story.spec, self.story.head
        slots, base = [*self.slots, self.foot_items], tuple(self.base)
        furnished = spec.running_head is not None
        if not furnished:
            slots, base = [base, *slots], ()
        if leaving and self.filling.table is not None and self.flow_frame is not None:
            slots.append(self.filling.table.continued(self.flow_frame, str(self.number + 1)))
        return Sheet(base, layered(slots), self.number, furnished, head, self.ground, self.story.bookmark)


def layered(slots: Sequence[Sequence[Item]]) -> tuple[tuple[Item, ...], ...]:
    """The items of all frames in paint order: each frame with many is a layer, others go together."""
    layers: list[tuple[Item, ...]] = []
    few: list[Item] = []
    for slot in slots:
        if len(slot) < MANY:
            few += slot
        else:
            layers += [tuple(few), tuple(slot)] if few else [tuple(slot)]
            few = []
    return (*layers, tuple(few)) if few or not layers else tuple(layers)


def _is_artwork(blocks: Sequence[Block]) -> bool:
    return len(blocks) == 1 and isinstance(blocks[0], (Ribbon, Monogram))
