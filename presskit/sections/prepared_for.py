"""Who a personal copy is made for."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content.blocks import Block
from presskit.content.slides import Dedication
from presskit.model.record import record
from presskit.sections.section import Kit


@record
class PreparedFor:
    """Who this copy is made for."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The recipient's name, and the logo if there is one; nothing in a copy for nobody in particular."""
        if kit.recipient is None:
            return ()
        name, say = kit.recipient.name, kit.words.say
        alt = say("logo_alt", name=name)
        return (Dedication(say("prepared_for"), name, kit.recipient_logo, alt, kit.origin("recipient.name")),)
