"""Page plans that were laid out before: kits of a batch share all pages that do not say who they are about.

In: everything that the pages of a plan depend on. Out: the pages, from memory if those of the same plan are in it.
Texts count by value. The look (spec, brand, grid, fonts, words) counts by identity, since one batch has one.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from presskit.content import Block
from presskit.layout.page_maker import Sheet, Story
from presskit.layout.setting import Galley, Setting

_MOST_PAGES = 512
"""Pages in memory; when there are more it starts afresh."""


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
    parent: int
    """Id of the element that holds the plan's section."""
    first_element: int
    first_page: int

    def _stories(self) -> Iterator[Story]:
        return (story for story in (self.story, self.more, self.foot, self.foot_page) if story)

    def look(self) -> tuple[Any, ...]:
        """What counts by identity."""
        brand, grid, fonts, words, _ = self.setting
        return (brand, grid, words, *fonts.values(), *(story.spec for story in self._stories()))

    def texts(self) -> tuple[Any, ...]:
        """What counts by value; blocks of two kinds can be equal as tuples, so kinds count too."""
        stories = tuple([(_kinds(story.blocks), story.blocks, story.head, story.bookmark) for story in self._stories()])
        return stories, self.setting.head, self.parent, self.first_element, self.first_page


def _kinds(blocks: tuple[tuple[Block, ...], ...]) -> tuple[tuple[type, ...], ...]:
    return tuple([tuple(map(type, frame)) for frame in blocks])


class PlanPages(NamedTuple):
    """The pages of a plan, with its tags and problems."""

    sheets: tuple[Sheet, ...]
    galley: Galley


class PlanKeeper:
    """A function from a plan to its pages that remembers them."""

    def __init__(self, make: Callable[[Plan], PlanPages]) -> None:
        self._make = make
        self._pages = 0
        self._made: dict[tuple[Any, ...], tuple[tuple[Any, ...], PlanPages]] = {}

    def __call__(self, plan: Plan) -> PlanPages:
        """The pages of `plan`, laid out at most once while they are kept."""
        look = plan.look()
        key = (*map(id, look), plan.texts())
        if key in self._made:
            return self._made[key][1]
        made = self._make(plan)
        if self._pages + len(made.sheets) > _MOST_PAGES:
            self._made.clear()
            self._pages = 0
        self._pages += len(made.sheets)
        # With the look, so that no other object can get its identity.
        self._made[key] = look, made
        return made
