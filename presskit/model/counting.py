"""What is counted from results: wins and the like, with limits, and the places that have a marker.

In: groups of results. Out: numbers. Without a kind, wins, places and starts are those of races; titles, poles and caps
those of any kind. A total that a group states stands in place of what its entries add up to.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from presskit.model.field import Field, Plate
from presskit.model.outcomes import NO_START, POLE, WON
from presskit.model.record import record
from presskit.model.results import Entry, Group, Kind
from presskit.model.schema import Doc

What = Literal[
    "wins", "seconds", "thirds", "podiums", "poles", "titles", "starts", "awards", "records", "draws", "losses",
    "caps", "goals", "assists", "points",
]  # fmt: skip

_PLACES: Mapping[str, tuple[int | str, ...]] = {
    "wins": (1, *WON), "seconds": (2,), "thirds": (3,), "podiums": (1, 2, 3, *WON), "poles": (POLE,), "caps": ("cap",),
    "draws": ("drawn",), "losses": ("lost",),
}  # fmt: skip
_OF_ANY_KIND = ("poles", "caps")
CHARTED: tuple[Kind, ...] = ("race", "standing", "stage", "match", "round")
"""Kinds whose places stand in the chart: not those on the way to a result."""


@record
class Counting:
    """What is counted, and of which results."""

    what: Annotated[What, Doc("What is counted.", "podiums")]
    kind: Annotated[Kind | None, Doc("Only results of this kind; places are otherwise those of races.", "sprint")] = (
        None
    )
    class_: Annotated[str | None, Doc("Only results in this class.", "KF3", most=120)] = None
    season: Annotated[int | str | None, Doc("Only results of this season.", 2018, most=9)] = None
    team: Annotated[str | None, Doc("Only results for this team.", "Example Racing", most=120)] = None
    series: Annotated[str | None, Doc("Only results in this series.", "Example Cup", most=120)] = None
    discipline: Annotated[str | None, Doc("Only results in this discipline, by its id.", "karting", most=40)] = None


def counted(groups: Iterable[Group], counting: Counting) -> int:
    """How many there are."""
    return sum(_of_group(group, counting) for group in groups if _is_asked(group, counting))


def _is_asked(group: Group, counting: Counting) -> bool:
    """Whether any of a group may count."""
    if counting.season is not None and str(counting.season) != group.season_label:
        return False
    return counting.discipline is None or counting.discipline in group.disciplines


def _of_group(group: Group, counting: Counting) -> int:
    stated = getattr(group.totals, counting.what, None)
    whole = counting.kind is None and counting.series is None
    if stated is not None and whole and _is_of(counting, group.class_, group.team):
        return int(stated)
    return sum(
        _counts(entry, counting)
        for entry in group.entries
        if _is_of(counting, entry.class_ or group.class_, entry.team or group.team)
        and counting.series in (None, entry.series)
    )


def _is_of(counting: Counting, class_: str | None, team: str | None) -> bool:
    return counting.class_ in (None, class_) and counting.team in (None, team)


def _counts(entry: Entry, counting: Counting) -> bool:
    what, kind = counting.what, counting.kind
    if what == "titles":
        return entry.is_title and kind in (None, entry.kind)
    if what in ("awards", "records"):
        return entry.kind == what[:-1]
    if entry.kind != (kind or (entry.kind if what in _OF_ANY_KIND else "race")):
        return False
    if what == "starts":
        return entry.place not in (*NO_START, POLE) and not entry.is_named
    return entry.place in _PLACES.get(what, ())


def marked(entries: Iterable[Entry], field: Field) -> Mapping[Plate, int]:
    """How many results of each place with a marker there are, the best first; what leads to a result is not counted."""
    found: dict[Plate, int] = {marked.plate: 0 for marked in field.places}
    for entry in entries:
        marker = field.marker(entry.place)
        if marker is not None and (entry.kind in CHARTED or marker.plate == "pole"):
            found[marker.plate] += 1
    return found


def marked_in(groups: Iterable[Group], field: Field) -> Mapping[Plate, int]:
    """The same for whole groups."""
    return marked((entry for group in groups for entry in group.entries), field)
