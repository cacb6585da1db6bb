"""The biography in one of its authored lengths."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Prose
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit

_BLANK_LINES = re.compile(r"\n\s*\n")


@record
class Bio:
    """The biography as running text that stays in its frame."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"length": "medium"}

    length: Annotated[Literal["short", "medium", "long"], Doc("Which of the authored lengths.", "short")] = "short"
    style: Annotated[str, Doc("Type style of the brand.", "bio")] = "bio"

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The text of that length, if there is one."""
        text: str | None = getattr(kit.profile.bio, self.length, None)
        if not text:
            return ()
        return (Prose(tuple(_BLANK_LINES.split(text.strip())), self.style, kit.origin(f"bio.{self.length}")),)
