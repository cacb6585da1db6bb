"""Artwork that a page plan may ask for: the ribbon on one of its courses, and the monogram."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Way
from presskit.content.blocks import Monogram as MonogramBlock
from presskit.content.blocks import Ribbon as RibbonBlock
from presskit.model.profile import PhotoSlot
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.slots import photos_in
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
class FreeRibbon:
    """A ribbon on a way of its own: in from an edge, round a bend, off the page."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {
        "points": ((-60, 283.5), (214, 283.5), (214, 902)),
        "scale": 0.4,
    }

    points: Annotated[
        tuple[tuple[float, float], ...],
        Doc("x and y in points of its middle line; end beyond the page's edge.", [[-60, 283.5], [214, 283.5]]),
    ]
    scale: Annotated[float, Doc("Points per unit of the brand's bands.", 0.4)]
    radius: Annotated[float, Doc("Radius of the bends, in points.", 52)] = 52.0
    turn: Annotated[float | None, Doc("Radius in parts of the brand's large bends instead, at scale 1.", 0.91)] = None
    kerb: Annotated[bool, Doc("A kerb on the inside of the bends.", True)] = True
    tail: Annotated[bool, Doc("The beginning breaks up into bars.", True)] = False
    lean: Annotated[float | None, Doc("y round which the points lean at the brand's angle.", 270)] = None
    from_bottom: Annotated[
        bool, Doc("The first point, and those as low as it, stand at the frame's bottom edge.", True)
    ] = False

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Always one ribbon."""
        way = Way(self.points, self.radius, self.scale, self.kerb, self.tail, self.lean, self.from_bottom, self.turn)
        return (RibbonBlock(way),)


@record
class Monogram:
    """Initials inside the bend, or the race number if the profile has one."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    unless: Annotated[
        PhotoSlot | None, Doc("Slot of a photo that stands in its place where there is one.", "portrait")
    ] = None

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The race number, else the first letters of the first and last part of the name; nothing beside a photo."""
        if self.unless is not None and photos_in(kit.profile, self.unless):
            return ()
        person = kit.profile.person
        if person.number is not None:
            return (MonogramBlock(str(person.number)),)
        parts = [part for part in (person.given, person.family) if part] or person.name.split()
        letters = [part[0] for part in (parts[0], parts[-1])] if len(parts) > 1 else [parts[0][0]]
        return (MonogramBlock("".join(letters)),)
