"""Pages from stories: every page plan becomes one page, or several where its text flows on.

In: a Story per page plan (its frames with composed blocks). Out: a Document, all of it data.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from presskit.errors import Excess
from presskit.layout.furniture import furniture, slug_line
from presskit.layout.kept_frames import Alike, kinds, look_of
from presskit.layout.page_maker import Made, Order, Rests, Sheet, Story, make_page, report
from presskit.layout.place_brand_logo import place_brand_logo, usual_place
from presskit.layout.setting import Galley, Setting
from presskit.model.template import PageSpec
from presskit.page import Document, ElementId, Metadata, Page


class NoRoomError(Exception):
    """Content of a document has no room in its frames."""

    def __init__(self, excess: Sequence[Excess], words: int) -> None:
        """All that has none, `words` too many together."""
        super().__init__("; ".join(f"{one.words} words too many for the {one.frame}" for one in excess))
        self.excess, self.words = tuple(excess), words


class Plan(NamedTuple):
    """One page plan of a document, and all that its pages depend on."""

    story: Story
    more: Story | None
    """The plan of further pages."""
    foot: Story | None
    """The plan that follows on the last page."""
    foot_page: Story | None
    """The foot plan where it stands on a page of its own."""
    setting: Setting
    """Without the name of running heads, which are added later."""
    parent: ElementId
    """The element that holds the plan's section."""
    first_element: ElementId
    first_page: int

    def _stories(self) -> Iterator[Story]:
        return (story for story in (self.story, self.more, self.foot, self.foot_page) if story)

    def look(self) -> tuple[object, ...]:
        """What counts by identity."""
        return (*look_of(self.setting), *(story.spec for story in self._stories()))

    def texts(self) -> tuple[Any, ...]:
        """What counts by value."""
        heads = tuple([(story.head, story.bookmark) for story in self._stories()])
        frames = {id(blocks): (kinds(blocks), blocks) for story in self._stories() for blocks in story.blocks}
        # Frames that go on share their blocks with those before: each text is hashed once.
        order = {key: number for number, key in enumerate(frames)}
        places = tuple([order[id(blocks)] for story in self._stories() for blocks in story.blocks])
        counted = self.setting.head, self.parent, self.first_element, self.first_page
        return heads, tuple(frames.values()), places, counted


class PlanPages(NamedTuple):
    """The pages of a plan, with its tags and problems."""

    sheets: tuple[Sheet, ...]
    galley: Galley


class _Layout:
    """Lays out one page plan; holds what was made of it."""

    def __init__(self, plan: Plan) -> None:
        """Begin with no pages."""
        self.plan = plan
        self.galley = Galley(plan.setting, plan.first_element)
        self.section = self.galley.tag("Sect", plan.parent)
        self.sheets: list[Sheet] = []

    def pages(self) -> PlanPages:
        """Fill as many pages as the plan's text needs."""
        more, foot = self.plan.more, self.plan.foot
        foot = foot if foot is not None and any(foot.blocks) else None
        made = self._make(self.plan.story, None, foot)
        while made.rests and more is not None and not made.stuck:
            made = self._make(more, made.rests, foot)
        report(made, self.galley)
        if foot is not None and not made.has_foot:
            self._make(self.plan.foot_page or foot)
        return PlanPages(tuple(self.sheets), self.galley)

    def _make(self, story: Story, rests: Rests | None = None, foot: Story | None = None) -> Made:
        """Make the plan's next page."""
        number = self.plan.first_page + len(self.sheets)
        goes_on = self.plan.more is not None
        made = make_page(Order(number, story, self.section, goes_on, rests, foot), self.galley)
        self.sheets.append(made.sheet)
        return made


_SHEET = 40_000
"""Bytes that a page takes, with its tags."""
_kept = Alike[PlanPages](lambda made: _SHEET * len(made.sheets))


def lay_out(
    stories: Sequence[Story], masters: Mapping[str, Story], setting: Setting, metadata: Metadata
) -> Document:  # fmt: skip
    """Lay out all page plans in order.

    Raises:
        NoRoomError: something does not fit its frame; carries everything that does not.
    """
    galley = Galley(setting)
    root = galley.tag("Document", -1)
    nameless = setting._replace(head="")
    pages: list[Page] = []
    for story in stories:
        if story.has_content:
            foot = masters.get(story.spec.foot or "")
            own_foot = masters.get(foot.spec.more or "") if foot else None
            more = masters.get(story.spec.more or "")
            plan = Plan(story, more, foot, own_foot, nameless, root, galley.next, len(pages) + 1)
            laid = _kept(plan.look(), plan.texts(), _Layout(plan).pages)
            galley.join(laid.galley)
            pages += [_headed(sheet, setting, story.spec) for sheet in laid.sheets]
    if galley.excess:
        raise NoRoomError(list(galley.excess.values()), galley.words_over)
    return Document(tuple(pages), tuple(galley.elements), metadata, tuple(dict.fromkeys(galley.remarks)))


def _headed(sheet: Sheet, setting: Setting, spec: PageSpec) -> Page:
    """The page of a sheet, with the running head, which carries the name, and what is printed beside it."""
    grid, number = setting.grid, str(sheet.number)
    layers = sheet.layers
    if sheet.furnished:
        layers = (sheet.base + tuple(furniture(setting, sheet.ground, number, sheet.head)), *layers)
    place = usual_place(setting) if sheet.furnished else spec.brand_logo
    if place and (logo := place_brand_logo(setting, sheet.ground, place, [item for one in layers for item in one])):
        layers = (*layers, logo)
    *under, body = layers
    slug = slug_line(setting, spec) if spec.slug else ()
    return Page(grid.width, grid.height, body, number, sheet.bookmark, tuple(under), slug, spec.folds)
