"""A printed title: authored headlines of the profile, or fixed words of the template."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, Display, Line
from presskit.model.counting import marked_in
from presskit.model.profile import Profile
from presskit.model.record import record
from presskit.model.schema import Doc, derived, documented
from presskit.sections.career_path import chosen
from presskit.sections.results import CHART_PLATES, charted
from presskit.sections.section import Kit
from presskit.sections.top_results import ranked

HEADED = (*documented(Profile), *derived(Profile), "top_results")
"""What a title may head: what a profile holds, what follows from it, and its best results."""


@record
class Title:
    """A page title (H2) in display lines."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"of": "results", "style": "page_title"}

    of: Annotated[str, Doc("What it heads; without any of that there is no title.", "story", among=HEADED)]
    style: Annotated[str, Doc("Type style of the brand.", "page_title")]
    word: Annotated[
        str | None, Doc("Key of the fixed words that stand here in place of an authored headline.", "top_results")
    ] = None
    accent_last: Annotated[bool, Doc("Set the last line in the accent colour.", True)] = False
    joined: Annotated[bool, Doc("Set the lines of a headline as one.", True)] = False
    fitted: Annotated[bool, Doc("Reduce lines that are wider than the frame to its measure.", True)] = False

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The lines; without an authored headline, the words of the template; nothing if there is nothing to head."""
        headlines, person = kit.profile.headlines, kit.profile.person
        if not self._heads_anything(kit):
            return ()
        lines = getattr(headlines, self.of, ()) if headlines and self.word is None else ()
        lines = (" ".join(lines),) if lines and self.joined else lines
        origin = kit.origin(f"headlines.{self.of}" if lines else "person.name")
        named: tuple[str, ...] = ()
        if not lines:
            key = self._key(kit)
            said = [kit.words.say(key, name=name, given=person.given or "") for name in person.forms]
            lines, named = (said[0],), tuple(said) if "{" in kit.words.say(key) else ()
        accent = self.accent_last and len(lines) > 1
        return (Display(tuple(lines), self.style, "H2", accent, self.fitted, origin, named=named),)

    def says(self, texts: Mapping[str, str]) -> Sequence[tuple[str, str | None]]:
        """The words of its own, or those for what it heads, which also stand where nobody has a given name."""
        own = [("word", self.word)] if self.word else []
        if self.word and "{given}" not in texts.get(self.word, ""):
            return own
        return [*own, *((("of", self.of),) if self.of != "story" else ())]

    def _heads_anything(self, kit: Kit) -> bool:
        if self.of == "top_results":
            return bool(ranked(kit.profile.results, kit.words.field))
        if self.of == "career_path":
            return bool(chosen(kit.profile.career_path))
        return bool(getattr(kit.profile, self.of))

    def _key(self, kit: Kit) -> str:
        """The words to print; those that call the person by the given name need one."""
        if self.of == "story" and self.word is None:
            return "meet" if kit.profile.person.given else "introduced"
        if self.word is None or ("{given}" in kit.words.say(self.word) and not kit.profile.person.given):
            return self.of
        return self.word


@record
class ChartTitle:
    """The title over the podium chart, counted from the results."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    style: Annotated[str, Doc("Type style of the brand.", "hero_quote")] = "chart_title"

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The figures as a title and how they were counted, or nothing without results."""
        words = kit.words
        if not charted(kit):
            return ()
        found = marked_in(kit.profile.results, words.field)
        firsts, seconds, thirds, poles = (found.get(plate, 0) for plate in CHART_PLATES)
        title = words.count("podiums_title", firsts + seconds + thirds)
        if poles:
            title = words.say("chart_title", podiums=title, poles=words.count("poles_title", poles))
        counted = words.say("chart_counted", firsts=firsts, seconds=seconds, thirds=thirds)
        return (
            Display((title,), self.style, "H2", accent_last=False),
            Line(counted, "label", "mute", "P"),
        )
