"""The person's name, the one loud thing of a cover and the document's only H1."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block
from presskit.content.blocks import Name as NameBlock
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


@record
class Name:
    """The name, split and fitted by layout."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    hang: Annotated[
        float | None, Doc("y of the first baseline, where the name hangs from the top of its frame.", 122)
    ] = None

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One Name block."""
        person = kit.profile.person
        return (NameBlock(person.name, person.given, person.family, kit.origin("person.name"), self.hang),)
