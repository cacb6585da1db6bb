"""A printed title: authored headlines of the profile, or fixed words of the template."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content import Block, Display, Line
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


@record
class Title:
    """A page title (H2) in display lines."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"of": "results", "style": "page_title"}

    of: Annotated[Literal["story", "career_path", "results"], Doc("Which title.", "story")]
    style: Annotated[str, Doc("Type style of the brand.", "page_title")]
    accent_last: Annotated[bool, Doc("Set the last line in the accent colour.", True)] = False
    fitted: Annotated[bool, Doc("Reduce lines that are wider than the frame to its measure.", True)] = False

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The lines; without an authored headline, the words of the template."""
        headlines = kit.profile.headlines
        lines = getattr(headlines, self.of, ()) if headlines else ()
        if not lines and self.of != "results":
            lines = (kit.words.say(self.of),) if self._has_content(kit) else ()
        if not lines and kit.profile.results:
            lines = (kit.words.say("results"),)
        if not lines:
            return ()
        accent = self.accent_last and len(lines) > 1
        return (Display(tuple(lines), self.style, "H2", accent, self.fitted, kit.origin(f"headlines.{self.of}")),)

    def _has_content(self, kit: Kit) -> bool:
        return bool(kit.profile.story if self.of == "story" else kit.profile.career_path)


@record
class ChartTitle:
    """The title over the podium chart, counted from the results."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The figures as a title and how they were counted, or nothing without results."""
        tally, words = kit.profile.tally, kit.words
        if not tally.podiums and not tally.poles:
            return ()
        title = words.count("podiums_title", tally.podiums)
        if tally.poles:
            title = words.say("chart_title", podiums=title, poles=words.count("poles_title", tally.poles))
        counted = words.say("chart_counted", firsts=tally.wins, seconds=tally.seconds, thirds=tally.thirds)
        return (
            Display((title,), "chart_title", "H2", accent_last=False),
            Line(counted, "label", "mute", "P"),
        )
