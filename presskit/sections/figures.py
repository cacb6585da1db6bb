"""Figures: one hero number and a strip of stats, stated in the source or counted from the results."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, HeroStat, Ink, Line, Stat
from presskit.content.blocks import Stats as StatsBlock
from presskit.model.counting import Counting, counted, marked_in
from presskit.model.record import record
from presskit.model.results import season_range
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Reducible, Selective


def indices(kit: Kit, *, hero: bool) -> list[int]:
    """Where the profile's hero figures stand in its list, or the others."""
    return [index for index, figure in enumerate(kit.profile.figures) if figure.hero == hero]


def stats(kit: Kit, *, hero: bool) -> tuple[Stat, ...]:
    """The profile's figures, hero or not."""
    found = []
    for index in indices(kit, hero=hero):
        figure = kit.profile.figures[index]
        label = figure.label
        if figure.count:
            asked = figure.count if isinstance(figure.count, Counting) else Counting(figure.count)
            number = str(counted(kit.all_results, asked))
        else:
            number = str(figure.value)
        found.append(Stat(number, figure.suffix or "", label, kit.origin(f"figures.{index}")))
    return tuple(found)


def counted_from(kit: Kit) -> str | None:
    """Which figures are counted, and from what; None where none is, or a line of the edition says it anyway."""
    figures = kit.profile.figures
    labels = [figure.label for figure in figures if figure.count]
    if not labels or "counted" in kit.prints:
        return None
    words = kit.words
    years = words.years(season_range(kit.all_results))
    said = words.say("counted_in" if years else "counted", years=years)
    if len(labels) == len(figures):
        return said[:1].upper() + said[1:]
    return words.say("counted_note", labels=words.listed(labels), counted=said)


@record
class HeroFigure(Selective):
    """The one loud number of a page."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The first hero figure, if there is one."""
        found = tuple(HeroStat(stat) for stat in stats(kit, hero=True)[:1])
        note = counted_from(kit) if found and not indices(kit, hero=False) else None
        return (*found, Line(note, "small", "mute", "P", most_lines=3)) if note else found

    def left_out(self, kit: Kit) -> list[str]:
        """Every hero figure but the first."""
        return [f"figures.{index}" for index in indices(kit, hero=True)[1:]]


@record
class Stats(Reducible, Selective):
    """The strip of other figures."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    most: Annotated[int, Doc("How many at the most.", 3)] = 3
    ink: Annotated[Ink, Doc("Ink role of the numbers.", "acc_large")] = "fg"
    hero: Annotated[bool, Doc("Begin with the hero figures, where no page shows one large.", True)] = False

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Up to `most` figures."""
        strip = self._all(kit)[: self.most]
        return (StatsBlock(strip, self.ink, counted_from(kit)),) if strip else ()

    def _all(self, kit: Kit) -> tuple[Stat, ...]:
        return (stats(kit, hero=True) if self.hero else ()) + stats(kit, hero=False)

    def _paths(self, kit: Kit) -> list[str]:
        shown = (indices(kit, hero=True) if self.hero else []) + indices(kit, hero=False)
        return [f"figures.{index}" for index in shown]

    def printed(self, kit: Kit) -> list[str]:
        """The figures up to `most`."""
        return self._paths(kit)[: self.most]

    def left_out(self, kit: Kit) -> list[str]:
        """The figures beyond `most`."""
        return self._paths(kit)[self.most :]


@record
class Counted:
    """What the results add up to, in one line."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """First, second and third places and poles, and the years of the list; nothing without any."""
        words = kit.words
        found = marked_in(kit.all_results, words.field)
        places = words.listed([words.count(f"chart_{plate}", number) for plate, number in found.items() if number])
        if not places:
            return ()
        years = words.years((kit.whole or kit.profile).seasons)
        text = words.say("counted_years" if years else "counted_list", years=years, places=places)
        return (Line(text, "label", "fg", "P"),)
