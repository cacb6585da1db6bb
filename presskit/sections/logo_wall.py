"""The logo wall: every partner in its rank, by logo or by name."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, Partner
from presskit.content.blocks import LogoWall as LogoWallBlock
from presskit.model.addresses import followed
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Selective


@record
class LogoWall(Selective):
    """White panels in three ranks, under a heading."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"heading": True}

    heading: Annotated[bool, Doc("Print the word Partners over it.", False)] = True
    style: Annotated[str, Doc("Type style of the heading.", "edition_label")] = "edition_label"
    ranked: Annotated[bool, Doc("Panels of three sizes; otherwise all small ones.", False)] = True
    most: Annotated[int | None, Doc("How many there is room for.", 6)] = None

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The wall, or nothing without partners."""
        partners = [_partner(kit, index) for index in self._order(kit)[: self.most]]
        if not self.ranked:
            partners = [partner._replace(rank=3) for partner in partners]
        heading = kit.words.say("partners") if self.heading else None
        return (LogoWallBlock(tuple(partners), heading, self.style),) if partners else ()

    def left_out(self, kit: Kit) -> list[str]:
        """The partners beyond `most`, those of the lowest rank."""
        return [f"partners.{index}" for index in self._order(kit)[self.most :]] if self.most is not None else []

    @staticmethod
    def _order(kit: Kit) -> list[int]:
        """The partners' places in the profile, the highest rank first."""
        return sorted(range(len(kit.profile.partners)), key=lambda index: kit.profile.partners[index].rank)


def _partner(kit: Kit, index: int) -> Partner:
    """A partner with the logo for white panels, or the one for dark grounds if it has no other."""
    partner = kit.profile.partners[index]
    light = kit.partner_logo(partner.logo)
    dark = None if light else kit.partner_logo(partner.logo_dark)
    return Partner(partner.name, partner.rank, light or dark, dark is not None, partner.url and followed(partner.url),
                   kit.origin(f"partners.{index}.name"))  # fmt: skip
