"""Figures: one hero number and a strip of stats, stated in the source or counted from the results."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content import Block, HeroStat, Stat
from presskit.content import Stats as StatsBlock
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


def stats(kit: Kit, *, hero: bool) -> tuple[Stat, ...]:
    """The profile's figures, hero or not; a counted one says so."""
    found = []
    for index, figure in enumerate(kit.profile.figures):
        if figure.hero != hero:
            continue
        label = figure.label
        if figure.count:
            number = str(getattr(kit.profile.tally, figure.count))
            label = f"{label}, {kit.words.say('counted')}"
        else:
            number = str(figure.value)
        found.append(Stat(number, figure.suffix or "", label, kit.origin(f"figures.{index}")))
    return tuple(found)


@record
class HeroFigure:
    """The one loud number of a page."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The first hero figure, if there is one."""
        return tuple(HeroStat(stat) for stat in stats(kit, hero=True)[:1])


@record
class Stats:
    """The strip of other figures."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    most: Annotated[int, Doc("How many at the most.", 3)] = 3

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Up to `most` figures."""
        strip = stats(kit, hero=False)[: self.most]
        return (StatsBlock(strip),) if strip else ()
