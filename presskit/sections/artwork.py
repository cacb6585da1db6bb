"""Artwork that a page plan may ask for: the ribbon on one of its courses, and the monogram."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content import Block
from presskit.content import Monogram as MonogramBlock
from presskit.content import Ribbon as RibbonBlock
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


@record
class Ribbon:
    """The livery ribbon with its kerb."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"course": "back"}

    course: Annotated[Literal["cover", "down", "through", "back", "stub"], Doc("Its way across the page.", "cover")]

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Always one ribbon."""
        return (RibbonBlock(self.course),)


@record
class Monogram:
    """Initials inside the bend, or the race number if the profile has one."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The race number, else the first letters of the first and last part of the name."""
        person = kit.profile.person
        if person.number is not None:
            return (MonogramBlock(str(person.number)),)
        parts = [part for part in (person.given, person.family) if part] or person.name.split()
        letters = [part[0] for part in (parts[0], parts[-1])] if len(parts) > 1 else [parts[0][0]]
        return (MonogramBlock("".join(letters)),)
