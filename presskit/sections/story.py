"""The story: paragraphs, with quotation marks set from who speaks, and pull quotes in the columns."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, Paragraph, PullQuote
from presskit.model.profile import Paragraph as Authored
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


@record
class Story:
    """The whole running text."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    drop_cap: Annotated[bool, Doc("Begin with a four-line initial.", True)] = True
    column_quotes: Annotated[int, Doc("How many column quotes the text may carry.", 1)] = 2

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Paragraphs in order, then the column quotes, which layout sets into the columns; they repeat this text."""
        paragraphs = tuple(
            Paragraph(spoken(p), bool(i), self.drop_cap and not i, kit.origin(f"story.{i}.text"))
            for i, p in enumerate(kit.profile.story)
        )
        quotes = tuple(
            PullQuote(
                f"“{quote.text}”", "pull_column", quote.label, printed_elsewhere=True, ruled=True,
                origin=kit.origin(f"pull_quotes.{i}.text"),
            )
            for i, quote in enumerate(kit.profile.pull_quotes)
            if quote.slot == "column" and kit.repeats(quote.text)
        )  # fmt: skip
        return paragraphs + (quotes[: self.column_quotes] if paragraphs else ())


def spoken(paragraph: Authored) -> str:
    """The paragraph as printed: what somebody says stands in quotation marks."""
    if not paragraph.speaker:
        return paragraph.text
    quoted = f"“{paragraph.text}”"
    return f"{quoted} {paragraph.attribution}" if paragraph.attribution else quoted
