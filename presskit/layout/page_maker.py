"""One page from one page plan: every frame gets its section's blocks, what flows as much as there is room for.

In: what the page is to be, the Galley of its document. Out: the page, and what is left over.
Content is placed in the plan's order, which is the reading order; artwork that leans on other frames (a ribbon above
a name) is placed after them and painted where the plan lists it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeGuard, assert_never

from presskit.content.blocks import Block, Monogram, Photograph, PullQuote, Ribbon, Way
from presskit.layout import flow
from presskit.layout.filling import Filled, filled, poured
from presskit.layout.flow import FLOWS, Around, Flow
from presskit.layout.furniture import Ground, background, band
from presskit.layout.kept_frames import Alike, kinds, look_of
from presskit.layout.page_frames import PageFrames
from presskit.layout.place_artwork import place_monogram, place_ribbon
from presskit.layout.setting import Frame, Galley
from presskit.model.geometry import Box
from presskit.model.template import Band, FrameSpec, PageSpec
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

    @property
    def frames(self) -> list[tuple[FrameSpec, tuple[Block, ...]]]:
        """Every frame with its blocks."""
        return list(zip(self.spec.frames, self.blocks, strict=True))


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


class Left(NamedTuple):
    """What did not fit a frame."""

    flow: Flow
    frame: Frame


Rests = Mapping[str, Left]
"""What is left for a further page, by kind of flow."""


class Order(NamedTuple):
    """What one page is to be."""

    number: int
    """Its place in the document, from 1: the folio."""
    story: Story
    """Its plan and content."""
    section: ElementId
    """The Sect element of its plan."""
    goes_on: bool = False
    """Its flows may go on over a further page."""
    rests: Rests | None = None
    """What flows on from the page before; None on the first page of a plan."""
    foot: Story | None = None
    """The plan that may stand at the foot of the page on which its flows end."""


class Made(NamedTuple):
    """One page with its content."""

    sheet: Sheet
    rests: Rests
    """What flows on."""
    stuck: bool
    """Nothing that flows was placed: going on would never end."""
    has_foot: bool
    """The plan for the foot had room."""


MANY = 20
"""Items of a frame that are worth a layer of their own, which takes some hundred bytes."""
QUOTE_LINES = 3
"""Lines of a lead quote over a short text."""
FOOT_CLEARANCE = 24.0
"""Between what stands on a page and the plan at its foot."""


_FRAME, _RIBBON = 15_000, 30_000
"""Bytes that the items of a frame take."""
_kept = Alike[Filled](lambda _: _FRAME)
_ribbons = Alike[Sequence[Item]](lambda _: _RIBBON)


def make_page(order: Order, galley: Galley) -> Made:
    """Place everything on a page; tags and problems go to `galley`."""
    return _PageMaker(order, galley).made()


class _PageMaker:
    """Makes one page."""

    def __init__(self, order: Order, galley: Galley) -> None:
        """An empty page."""
        self.order, self.story, self.galley, self.setting = order, order.story, galley, galley.setting
        self.surface = self.setting.surface(self.story.spec.surface)
        self.frames = PageFrames(self.story.spec, self.setting, order.section)
        for entry in self.story.spec.bands:
            if self._needed(entry):
                self.frames.add(entry)
        self.around = Around(order.goes_on, further=order.rests is not None)
        self.rests: dict[str, Left] = dict(order.rests or {})
        self.stuck = True
        self.lowest: Pt = 0.0
        self.base: list[Item] = [background(galley, self.surface)]

    def _needed(self, entry: Band) -> bool:
        """Whether anything but a ribbon stands in a band, as far as the plan says so in points."""
        inside = [
            bool(blocks)
            for spec, blocks in self.story.frames
            if not any(isinstance(block, Ribbon) for block in blocks) and self.frames.stands_in(spec, entry)
        ]
        return any(inside) or not inside

    def made(self) -> Made:
        """Place every frame: content in order, then the artwork that leans on it, then the foot."""
        slots: list[Sequence[Item]] = [[] for _ in self.story.frames]
        for number, (spec, blocks) in enumerate(self.story.frames):
            if not _is_artwork(blocks):
                slots[number] = self._content(spec, blocks)
                if any(isinstance(block, Photograph) and block.under for block in blocks):
                    self.base += slots[number]
                    slots[number] = []
        self.base += [band(self.galley, entry) for entry in self.frames.ground.bands]
        for number, (spec, blocks) in enumerate(self.story.frames):
            if _is_artwork(blocks):
                slots[number] = self._art(spec, blocks[0])
        foot = self._foot()
        slots.append(foot or [])
        return Made(self._sheet(slots), self.rests, self.stuck, foot is not None)

    def _sheet(self, slots: list[Sequence[Item]]) -> Sheet:
        """The page with the items of its frames."""
        spec, base = self.story.spec, tuple(self.base)
        furnished = spec.running_head is not None
        if not furnished:
            slots, base = [base, *slots], ()
        if self.order.goes_on and not self.stuck:
            following = str(self.order.number + 1)
            slots += [left.flow.signpost(left.frame, following, self.setting) for left in self.rests.values()]
        head, ground = self.story.head, self.frames.ground
        return Sheet(base, layered(slots), self.order.number, furnished, head, ground, self.story.bookmark)

    def _foot(self) -> list[Item] | None:
        """The foot plan as a band on this page, where the flows end; None if there is no room under them."""
        foot, height = self.order.foot, self.setting.grid.height
        if foot is None or self.rests or self.lowest + FOOT_CLEARANCE > height - foot.spec.foot_height:
            return None
        top = height - foot.spec.foot_height
        extra = Band(foot.spec.surface, top, foot.spec.foot_height)
        self.frames.add(extra)
        self.base.append(band(self.galley, extra))
        items: list[Item] = []
        for spec, blocks in foot.frames:
            if blocks:
                items += self._placed(spec, blocks, self.frames.frame(spec, offset=top)).items
        return items

    def _art(self, spec: FrameSpec, block: "Ribbon | Monogram") -> Sequence[Item]:
        """Artwork: never content, so its place in the reading order is free."""
        frame = self.frames.frame(spec)
        match block:
            case Monogram():
                return place_monogram(block, frame, self.galley, self._bend())
            case Ribbon():
                if block.course == "stub" and self.around.title:
                    frame = frame._replace(x=self.around.title.right)
                bands = self.frames.ground.bands
                look = *look_of(self.setting), frame.surface, self.surface, *bands
                texts = block, frame.x, frame.top, frame.width, frame.bottom
                return _ribbons(look, texts, lambda: place_ribbon(block, frame, self.galley, self.surface, bands))
            case _:
                assert_never(block)

    def _bend(self) -> str | Way:
        """The course of this page's ribbon."""
        return next((b.course for blocks in self.story.blocks for b in blocks if isinstance(b, Ribbon)), "back")

    def _content(self, spec: FrameSpec, blocks: Sequence[Block]) -> Sequence[Item]:
        """Place the blocks of one frame, or what flows on into it, and note the edges it came to have."""
        kind = flow.kind(blocks)
        if not blocks or (kind and self.around.further and kind not in self.rests):
            top = self.frames.top(spec)
            self.frames.note(spec, top, top, filled=False)
            return []
        frame = self.frames.frame(spec)
        placed = self._placed(spec, blocks, frame)
        if _may_grow(blocks) and self._text_is_short():
            placed = self._placed(spec, (blocks[0]._replace(lines=QUOTE_LINES),), frame)
        self.lowest = max(self.lowest, placed.bottom)
        return placed.items

    def _text_is_short(self) -> bool:
        """Whether the text of this page, if it has one, leaves so much room that its quotes may grow."""
        for spec, blocks in self.story.frames:
            kind = flow.kind(blocks)
            if kind and not self.around.further:
                return FLOWS[kind](blocks).is_short(self.frames.frame(spec), self.around, self.setting)
        return False

    def _placed(self, spec: FrameSpec, blocks: Sequence[Block], frame: Frame) -> Filled:
        """The content of a frame; notes its edges, tags, title and what flows on."""
        kind = flow.kind(blocks)
        going_on = self.rests.pop(kind, None) if kind else None
        if going_on:
            content = poured(going_on.flow, frame, self.around, Galley(self.setting, self.galley.next))
        else:
            content = self._filled(kind, tuple(blocks), frame)
        self.galley.join(content.galley, self.order.number)
        if kind:
            self.stuck = self.stuck and not content.items
            if content.rest:
                self.rests[kind] = Left(content.rest, frame)
        self.around = self.around._replace(title=content.title or self.around.title)
        if isinstance(blocks[0], Photograph):
            box = Box(frame.x, content.top, frame.width, content.bottom - content.top)
            self.around = self.around._replace(photos=(*self.around.photos, box))
        self.frames.note(spec, content.top, content.bottom, filled=True)
        return content

    def _filled(self, kind: str | None, blocks: tuple[Block, ...], frame: Frame) -> Filled:
        """A frame with blocks of its own, from memory but for photos."""
        galley, page = Galley(self.setting, self.galley.next), self.around
        if isinstance(blocks[0], Photograph):
            return filled(blocks, frame, page._replace(ribbon=self._ribbon()), galley)

        def make() -> Filled:
            return poured(FLOWS[kind](blocks), frame, page, galley) if kind else filled(blocks, frame, page, galley)

        *place, surface, section, name = frame
        texts = kinds(blocks), blocks, *place, section, name, galley.next, page, self.setting.head
        return _kept((*look_of(self.setting), surface), texts, make)

    def _ribbon(self) -> Frame | None:
        """The frame of the page's ribbon on one of the named courses."""
        for spec, blocks in self.story.frames:
            if blocks and isinstance(blocks[0], Ribbon) and not isinstance(blocks[0].course, Way):
                return self.frames.frame(spec)
        return None


def report(made: Made, galley: Galley) -> None:
    """Say that what flows has nowhere to go on, by its first paragraph, answer, photo or result and its words."""
    for left in made.rests.values():
        over = Galley(galley.setting, galley.next)
        over.overset(left.frame, *left.flow.overset())
        galley.join(over, made.sheet.number)


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


def _is_artwork(blocks: Sequence[Block]) -> TypeGuard["Sequence[Ribbon | Monogram]"]:
    return len(blocks) == 1 and isinstance(blocks[0], (Ribbon, Monogram))


def _may_grow(blocks: Sequence[Block]) -> TypeGuard[Sequence[PullQuote]]:
    """A quote that is decoration may be set again in more lines; it has left no tags."""
    return len(blocks) == 1 and isinstance(blocks[0], PullQuote) and blocks[0].printed_elsewhere
