"""The results table, its legend, and the podium chart that is counted from it."""

from collections.abc import Mapping
from math import ceil
from typing import Any, ClassVar

from presskit.content.blocks import Block, ChartGroup, PodiumChart, ResultsTable
from presskit.content.blocks import Legend as LegendBlock
from presskit.model.counting import marked, marked_in
from presskit.model.field import Field, Marker, Plate
from presskit.model.record import record
from presskit.model.results import Group
from presskit.sections.printed_results import marker_of, printed_group
from presskit.sections.section import Kit

CHART_PLATES: tuple[Plate, ...] = ("first", "second", "third", "pole")
MOST_COLUMNS = 14
"""Columns that the chart has room for; beyond that, groups are merged by season."""

LEAST_MARKS = 5
"""Places with a marker that are worth a chart."""


@record
class Legend:
    """What the markers mean."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The markers that occur, the best first; nothing without any."""
        field = kit.words.field
        found = {marker_of(entry, field) for group in kit.profile.results for entry in group.entries}
        listed = [Marker(place.marker, place.plate) for place in field.places]
        known = tuple(dict.fromkeys((Marker(field.title, "title"), *listed)))
        entries = tuple((marker, kit.words.say(marker.plate)) for marker in known if marker in found)
        return (LegendBlock(entries),) if entries else ()


@record
class Results:
    """The whole results table."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One table over all groups, or nothing without results."""
        say = kit.words.say
        if not kit.profile.results:
            return ()
        return (
            ResultsTable(
                tuple(printed_group(group, kit.words) for group in kit.profile.results),
                (say("head_season"), say("head_place"), say("head_event")),
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
        """Columns oldest first; nothing without a podium or pole, or for a single group."""
        if not charted(kit):
            return ()
        columns = tuple(chart_group(group, kit.words.field) for group in reversed(kit.profile.results))
        if len(columns) > MOST_COLUMNS:
            columns = spanned(merged(columns))
        used = {name for column in columns for name in column.disciplines}
        disciplines = tuple((d.id, d.label) for d in kit.profile.disciplines if d.id in used)
        return (PodiumChart(columns, disciplines, _spoken(columns, kit), tuple(kit.words.field.markers.items())),)


def charted(kit: Kit) -> bool:
    """Whether a chart says more than the table: places with a marker, not just a few, in at least two groups."""
    groups = kit.profile.results
    return len(groups) > 1 and sum(marked_in(groups, kit.words.field).values()) >= LEAST_MARKS


def chart_group(group: Group, field: Field) -> ChartGroup:
    """One group's places with a marker."""
    found = marked(group.entries, field)
    firsts, seconds, thirds, poles = (found.get(plate, 0) for plate in CHART_PLATES)
    return ChartGroup(group.season_label, firsts, seconds, thirds, poles, group.disciplines)


def merged(columns: tuple[ChartGroup, ...]) -> tuple[ChartGroup, ...]:
    """Columns merged by season; a group without one joins the season before it, if any."""
    found: list[ChartGroup] = []
    for column in columns:
        if found and (column.label is None or column.label == found[-1].label):
            found[-1] = _summed(found[-1].label, (found[-1], column))
        else:
            found.append(column)
    return tuple(found)


def spanned(columns: tuple[ChartGroup, ...]) -> tuple[ChartGroup, ...]:
    """As many columns as the chart has room for: neighbours join to spans of the same number of columns."""
    each = ceil(len(columns) / MOST_COLUMNS)
    if each == 1:
        return columns
    spans = (columns[start : start + each] for start in range(0, len(columns), each))
    return tuple(_summed(_span_label(span), span) for span in spans)


def _span_label(span: tuple[ChartGroup, ...]) -> str | None:
    """First and last year of the span: "2006–2009"."""
    years = [year for column in span if column.label for year in column.label.split("–")]
    if not years:
        return None
    return years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _summed(label: str | None, columns: tuple[ChartGroup, ...]) -> ChartGroup:
    return ChartGroup(
        label,
        sum(column.firsts for column in columns),
        sum(column.seconds for column in columns),
        sum(column.thirds for column in columns),
        sum(column.poles for column in columns),
        tuple(dict.fromkeys(name for column in columns for name in column.disciplines)),
    )


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
