"""The logo wall: every partner in its rank, by logo or by name."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content import Block, Partner
from presskit.content import LogoWall as LogoWallBlock
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


@record
class LogoWall:
    """White panels in three ranks, under a heading."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"heading": True}

    heading: Annotated[bool, Doc("Print the word Partners over it.", False)] = True
    style: Annotated[str, Doc("Type style of the heading.", "edition_label")] = "edition_label"

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The wall, or nothing without partners."""
        partners = sorted((_partner(kit, index) for index in range(len(kit.profile.partners))), key=lambda p: p.rank)
        heading = kit.words.say("partners") if self.heading else None
        return (LogoWallBlock(tuple(partners), heading, self.style),) if partners else ()


def _partner(kit: Kit, index: int) -> Partner:
    """A partner with the logo for white panels, or the one for dark grounds if it has no other."""
    partner = kit.profile.partners[index]
    light = kit.logo(partner.logo)
    dark = None if light else kit.logo(partner.logo_dark)
    return Partner(partner.name, partner.rank, light or dark, dark is not None, partner.url,
                   kit.origin(f"partners.{index}.name"))  # fmt: skip
