"""Pages from stories: every page plan becomes one page, or several where its text flows on.

In: a Story per page plan (its frames with composed blocks). Out: a Document, all of it data.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from presskit.errors import OversetError
from presskit.layout.page_maker import PageMaker, Story
from presskit.layout.setting import Galley, Setting
from presskit.layout.table import Table
from presskit.model.template import Template
from presskit.page import Document, ElementId, Metadata, Page

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
        more = self.masters.get(story.spec.more or "")
        page = self._page(story, section, goes_on=more is not None)
        page.fill()
        while page.rest:
            if more is None or page.stuck:
                page.report_rest()
                break
            self.pages.append(page.finished(leaving=True))
            page = self._page(more, section, page.rest, page.table, goes_on=True)
            page.fill()
        foot = self.masters.get(story.spec.foot or "")
        if foot is not None and any(foot.blocks):
            page = self._with_foot(page, foot, section)
        self.pages.append(page.finished(leaving=False))

    def _page(
        self, story: Story, section: ElementId, rest: Mapping[str, Any] | None = None, table: Table | None = None,
        *, goes_on: bool = False,
    ) -> PageMaker:  # fmt: skip
        """The document's next page, empty."""
        return PageMaker(self.galley, len(self.pages) + 1, story, section, rest, table, goes_on=goes_on)

    def _with_foot(self, page: PageMaker, foot: Story, section: ElementId) -> PageMaker:
        """The foot plan on this page if there is room under its text, else on a page of its own."""
        grid = self.template.grid
        height = foot.spec.foot_height
        if page.lowest + FOOT_CLEARANCE <= grid.height - height:
            page.add_foot(foot, grid.height - height, height)
            return page
        self.pages.append(page.finished(leaving=False))
        own = self._page(self.masters.get(foot.spec.more or "", foot), section)
        own.fill()
        return own


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
        if story.has_content:
            layout.story(story)
    if layout.galley.problems:
        raise OversetError(layout.galley.problems)
    return Document(tuple(layout.pages), tuple(layout.galley.elements), metadata)
