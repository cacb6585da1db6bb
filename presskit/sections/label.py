"""A short line of text: the edition's name, the championship, a title from the words."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Ink, Line
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit

Subject = Literal["edition", "championship", "tagline", "terms", "name", "hero_label", "full_results", "word"]


@record
class Label:
    """One line in a named style."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"of": "edition", "style": "edition_label"}

    of: Annotated[Subject, Doc("What the line says.", "championship")]
    style: Annotated[str, Doc("Type style of the brand.", "edition_label")]
    ink: Annotated[Ink, Doc("Ink role on the surface.", "mute")] = "fg"
    word: Annotated[str | None, Doc("Key of the fixed words, where `of` is word.", "partnership")] = None
    align: Annotated[Literal["left", "right"], Doc("Flush to which side of the frame.", "right")] = "left"
    lines: Annotated[int, Doc("It may wrap to so many lines, upwards.", 2)] = 1

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The line, or nothing if the profile does not say it."""
        text, path = self._text(kit)
        if not text:
            return ()
        named = tuple(kit.profile.person.forms) if self.of == "name" else ()
        origin = kit.origin(path)
        return (Line(text, self.style, self.ink, "P", self.align, None, origin, self.lines, named),)

    def says(self, texts: Mapping[str, str]) -> Sequence[tuple[str, str | None]]:
        """The word, if the line is one."""
        return [("word", self.word)] if self.of == "word" else []

    def _text(self, kit: Kit) -> tuple[str | None, str]:
        person, contact = kit.profile.person, kit.profile.contact
        if self.of == "edition":
            return kit.words.say(kit.edition), ""
        if self.of == "word":
            return (kit.words.say(self.word) if self.word else None), ""
        if self.of == "terms":
            return (contact.terms if contact else None), "contact.terms"
        if self.of == "hero_label":
            found = next((i for i, quote in enumerate(kit.profile.pull_quotes) if quote.slot == "hero"), None)
            return (kit.profile.pull_quotes[found].label if found is not None else None), f"pull_quotes.{found}.label"
        if self.of == "full_results":
            return _full_results(kit), ""
        return getattr(person, self.of), f"person.{self.of}"


def _full_results(kit: Kit) -> str | None:
    """Where all results stand, with their years."""
    if not kit.profile.results:
        return None
    years = kit.words.years(kit.profile.seasons)
    return kit.words.say("full_results_years" if years else "full_results", years=years)
