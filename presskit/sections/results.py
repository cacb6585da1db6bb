"""The results table, its legend, and the podium chart that is counted from it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content import Block, ChartGroup, PodiumChart, ResultsTable
from presskit.content import Legend as LegendBlock
from presskit.model.record import record
from presskit.model.results import Group, Marker
from presskit.sections.section import Kit

MOST_COLUMNS = 14
"""Columns that the chart has room for; beyond that, groups are merged by season."""


@record
class Legend:
    """What the markers mean."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The four markers, or nothing without results."""
        if not kit.profile.results:
            return ()
        keys: tuple[tuple[Marker, str], ...] = (("P1", "first"), ("P2", "second"), ("P3", "third"), ("PP", "pole"))
        return (LegendBlock(tuple((marker, kit.words.say(key)) for marker, key in keys)),)


@record
class Results:
    """The whole results table."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One table over all groups, or nothing without results."""
        say = kit.words.say
        if not kit.profile.results:
            return ()
        spoken = (
            ("P1", "spoken_first"),
            ("P2", "spoken_second"),
            ("P3", "spoken_third"),
            ("PP", "spoken_pole"),
        )
        return (
            ResultsTable(
                kit.profile.results,
                (say("head_season"), say("head_place"), say("head_event")),
                tuple((marker, say(key)) for marker, key in spoken),
                say("unstated"),
                say("unstated_note"),
                say("season_continued"),
                say("continued_on"),
                kit.origin("results"),
            ),
        )


@record
class Chart:
    """The podium chart."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Columns oldest first; nothing without a podium or pole."""
        tally = kit.profile.tally
        if not tally.podiums and not tally.poles:
            return ()
        columns = tuple(chart_group(group) for group in reversed(kit.profile.results))
        if len(columns) > MOST_COLUMNS:
            columns = merged(columns)
        used = {name for column in columns for name in column.disciplines}
        disciplines = tuple((d.id, d.label) for d in kit.profile.disciplines if d.id in used)
        return (PodiumChart(columns, disciplines, _spoken(columns, kit)),)


def chart_group(group: Group) -> ChartGroup:
    """One group's podium counts."""
    tally = group.tally
    return ChartGroup(group.season_label, tally.wins, tally.seconds, tally.thirds, tally.poles, group.disciplines)


def merged(columns: tuple[ChartGroup, ...]) -> tuple[ChartGroup, ...]:
    """Columns merged by season; a group without one joins the season before it, if any."""
    found: list[ChartGroup] = []
    for column in columns:
        if found and (column.label is None or column.label == found[-1].label):
            last = found[-1]
            found[-1] = ChartGroup(
                last.label, last.firsts + column.firsts, last.seconds + column.seconds,
                last.thirds + column.thirds, last.poles + column.poles,
                tuple(dict.fromkeys(last.disciplines + column.disciplines)),
            )  # fmt: skip
        else:
            found.append(column)
    return tuple(found)


def _spoken(columns: tuple[ChartGroup, ...], kit: Kit) -> str:
    words, sentences = kit.words, []
    for column in columns:
        counts = (("first", column.firsts), ("second", column.seconds), ("third", column.thirds),
                  ("pole", column.poles))  # fmt: skip
        places = [words.count(f"chart_{key}", number) for key, number in counts if number]
        sentences.append(
            words.say(
                "chart_column",
                season=column.label or words.say("chart_unstated"),
                places=words.listed(places) or words.say("chart_none"),
            )
        )
    return words.say("chart_alt", columns="; ".join(sentences))
