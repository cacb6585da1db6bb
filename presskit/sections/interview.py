"""The interview: questions and answers, word for word."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content.blocks import Block, Exchange
from presskit.model.record import record
from presskit.sections.section import Kit


@record
class Interview:
    """All questions and answers."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One Exchange a question, in order."""
        return tuple(
            Exchange(entry.question, entry.answer, kit.origin(f"interview.{i}.answer"))
            for i, entry in enumerate(kit.profile.interview)
        )
