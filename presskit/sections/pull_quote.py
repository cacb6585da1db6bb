"""A pull quote of the profile in one of its slots; decoration where its text is printed in the same edition."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Display, Line
from presskit.content.blocks import PullQuote as PullQuoteBlock
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Selective

IN_MARKS = ("lead", "handout")
"""Slots whose quotes always stand in quotation marks."""


@record
class PullQuote(Selective):
    """The first quote of a slot."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"slot": "lead", "style": "pull_lead"}

    slot: Annotated[Literal["lead", "hero", "closing", "handout"], Doc("Which quote of the profile.", "hero")]
    style: Annotated[str, Doc("Type style of the brand.", "hero_quote")]
    fitted: Annotated[bool, Doc("Set the widest line to the measure; the style's size is the largest.", True)] = False
    lines: Annotated[int | None, Doc("Break a hero or closing quote into this many lines.", 6)] = None
    marks: Annotated[bool, Doc("Set a hero or closing quote in quotation marks, as running lines.", True)] = False
    ruled: Annotated[bool, Doc("Set a quote in quotation marks under a rule.", True)] = False
    labelled: Annotated[bool, Doc("Print the quote's label over it.", False)] = True
    otherwise: Annotated[
        Literal["interview", "name"] | None,
        Doc("What stands there if the profile has no such quote: the interview's title, or the name.", "interview"),
    ] = None

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The quote with its marks, or as display lines for hero and closing quotes."""
        for index, quote in enumerate(kit.profile.pull_quotes):
            if quote.slot != self.slot:
                continue
            origin = kit.origin(f"pull_quotes.{index}.text")
            elsewhere = kit.repeats(quote.text)
            if self.marks or self.slot in IN_MARKS:
                quoted = PullQuoteBlock(f"“{quote.text}”", self.style, quote.label, elsewhere, origin=origin)
                return (quoted._replace(ruled=self.ruled, accented=self.marks),)
            of_label: Literal["artifact", "P"] = "artifact" if elsewhere else "P"
            labelled = quote.label if self.labelled else None
            label = (Line(labelled, "label", "mute", of_label, origin=origin),) if labelled else ()
            lines = accented(quote.text, quote.accent)
            role: Literal["artifact", "BlockQuote"] = "artifact" if elsewhere else "BlockQuote"
            shown = Display(lines, self.style, role, len(lines) > 1, self.fitted, origin, self.lines)
            return (*label, shown)
        return self._instead(kit)

    def left_out(self, kit: Kit) -> list[str]:
        """Every quote of the slot but the first."""
        quotes = enumerate(kit.profile.pull_quotes)
        return [f"pull_quotes.{index}" for index, quote in quotes if quote.slot == self.slot][1:]

    def _instead(self, kit: Kit) -> tuple[Block, ...]:
        """A title of the interview (H2) or the name, so that the page keeps its one loud thing."""
        if self.otherwise == "interview" and kit.profile.interview:
            lines = kit.profile.headlines.interview if kit.profile.headlines else ()
            lines = lines or (kit.words.say("interview"),)
            return (Display(lines, self.style, "H2", len(lines) > 1, self.fitted, kit.origin("headlines.interview")),)
        if self.otherwise == "name":
            named = tuple(kit.profile.person.forms)
            return (Display(named[:1], self.style, "P", False, True, kit.origin("person.name"), named=named),)
        return ()


def accented(text: str, accent: str | None) -> tuple[str, ...]:
    """The quote in two parts, if it ends with its accented words: these get lines and a colour of their own."""
    if not accent or not text.endswith(accent) or text == accent:
        return (text,)
    return text[: -len(accent)].rstrip(), accent
