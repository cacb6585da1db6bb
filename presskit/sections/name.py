"""The person's name, the one loud thing of a cover and the document's only H1."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content import Block
from presskit.content import Name as NameBlock
from presskit.model.record import record
from presskit.sections.section import Kit


@record
class Name:
    """The name, split and fitted by layout."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One Name block."""
        person = kit.profile.person
        return (NameBlock(person.name, person.given, person.family, kit.origin("person.name")),)
