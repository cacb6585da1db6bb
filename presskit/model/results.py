"""Results as data: groups of entries, newest first, and the figures that are counted from them.

In: what the profile or its CSV file says. Out: tallies, season labels, markers. No year is ever invented: a
group without a season has none. Pure; knows nothing of pages.
"""

from collections.abc import Iterable
from typing import Annotated, Literal, NamedTuple

from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.tags import For, NotFor

Marker = Literal["P1", "P2", "P3", "PP"]

POLE = "pole"
NOT_CLASSIFIED = ("DNF", "DSQ", "DNS")
SPECIAL_PLACES = (POLE, *NOT_CLASSIFIED)

FIRST_SEASON, LAST_SEASON = 1886, 2100
_PODIUM: dict[int | str, Marker] = {1: "P1", 2: "P2", 3: "P3", POLE: "PP"}


class Tally(NamedTuple):
    """What a list of entries adds up to."""

    wins: int = 0
    seconds: int = 0
    thirds: int = 0
    poles: int = 0
    titles: int = 0
    """Entries whose place is a title, such as "best woman"."""

    @property
    def podiums(self) -> int:
        """Places one to three."""
        return self.wins + self.seconds + self.thirds


@record
class Entry:
    """One result."""

    place: Annotated[
        int | str,
        Doc(
            "Finishing place: 1, 2, 3 …, pole, DNF, DSQ, DNS, or a title such as best woman.",
            2,
            least=1,
            most=60,
        ),
    ]
    event: Annotated[str, Doc("What was driven: championship, event or circuit.", "Regional Cup, Northring")]
    class_: Annotated[str | None, Doc("Class, if it is not that of the group.", "KF3", most=120)] = None
    note: Annotated[str | None, Doc("A remark printed under the event.", "Fastest lap of the race")] = None
    source: Annotated[
        str | None, Doc("The line of the source, word for word; kept, not printed.", "2nd place at Northring")
    ] = None

    @property
    def marker(self) -> Marker | None:
        """The marker of a podium place or pole position."""
        return _PODIUM.get(self.place)

    @property
    def is_title(self) -> bool:
        """Whether the place is a title rather than a place."""
        return isinstance(self.place, str) and self.place not in SPECIAL_PLACES


@record
class Group:
    """Results of one season, or of one class whose season is not stated."""

    entries: Annotated[tuple[Entry, ...], Doc("The results, in the order of printing.", least=1, most=10_000)]
    season: Annotated[int | None, Doc("The season, if it is stated.", 2018, least=FIRST_SEASON, most=LAST_SEASON)] = (
        None
    )
    seasons: Annotated[
        tuple[int, ...], Doc("First and last season, where the source gives a range.", [2010, 2011], most=2)
    ] = ()
    class_: Annotated[str | None, Doc("Class or series.", "Touring Car Cup", most=120)] = None
    disciplines: Annotated[tuple[str, ...], Doc("Ids of disciplines.", ["touring"], most=8)] = ()
    for_: For = None
    not_for: NotFor = None

    @property
    def season_label(self) -> str | None:
        """As printed: 2018, 2010–2011, or None if no season is stated."""
        if self.season is not None:
            return str(self.season)
        return "–".join(str(year) for year in self.seasons) or None

    @property
    def years(self) -> tuple[int, ...]:
        """The stated seasons."""
        return self.seasons if self.season is None else (self.season,)

    @property
    def tally(self) -> Tally:
        """What its entries add up to."""
        return tally(self.entries)


@record
class ResultsFile:
    """Results that stand in a CSV file beside the profile."""

    file: Annotated[str, Doc("CSV file, relative to the profile.", "results.csv")]


def tally(entries: Iterable[Entry]) -> Tally:
    """Count wins, seconds, thirds, poles and titles."""
    places = [entry.place for entry in entries]
    titles = [place for place in places if isinstance(place, str) and place not in SPECIAL_PLACES]
    return Tally(places.count(1), places.count(2), places.count(3), places.count(POLE), len(titles))


def season_range(groups: Iterable[Group]) -> tuple[int, int] | None:
    """First and last stated season, or None if none is stated."""
    years = [year for group in groups for year in group.years]
    return (min(years), max(years)) if years else None
