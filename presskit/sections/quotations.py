"""Several pull quotes of one slot, one under the other."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block
from presskit.content.blocks import Quotations as QuotationsBlock
from presskit.model.profile import Slot
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Reducible, Selective


@record
class Quotations(Reducible, Selective):
    """The first few quotes of a slot; decoration where their text is printed in the same edition."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"slot": "sheet", "style": "pull_sheet"}

    slot: Annotated[Slot, Doc("Which quotes of the profile.", "sheet")]
    style: Annotated[str, Doc("Type style of the brand.", "pull_sheet")]
    most: Annotated[int, Doc("How many there is room for.", 3)] = 3
    lines: Annotated[int, Doc("How many lines each may have.", 2)] = 2

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The quotes in the profile's order, in quotation marks."""
        quotes = tuple(
            (f"“{kit.profile.pull_quotes[index].text}”", kit.origin(f"pull_quotes.{index}.text"))
            for index in self._of_slot(kit)[: self.most]
        )
        elsewhere = bool(kit.prints & {"story", "interview"})
        return (QuotationsBlock(quotes, self.style, self.lines, elsewhere),) if quotes else ()

    def printed(self, kit: Kit) -> list[str]:
        """The quotes that it shows."""
        return [f"pull_quotes.{index}" for index in self._of_slot(kit)[: self.most]]

    def left_out(self, kit: Kit) -> list[str]:
        """Every quote of the slot beyond those."""
        return [f"pull_quotes.{index}" for index in self._of_slot(kit)[self.most :]]

    def _of_slot(self, kit: Kit) -> list[int]:
        return [index for index, quote in enumerate(kit.profile.pull_quotes) if quote.slot == self.slot]
