"""Results as data: groups of entries, newest first, and the figures that are counted from them.

In: what the profile or its CSV file says. Out: tallies, season labels. No year is ever invented: a group without a
season has none. Pure; knows nothing of pages, and nothing of the words of a field.
"""

import re
from collections.abc import Iterable
from typing import Annotated, Literal, get_args

from presskit.model.outcomes import TITLES
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.tags import For, NotFor

Kind = Literal[
    "race", "sprint", "heat", "qualifying", "round", "standing", "stage", "match", "award", "record"
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

FIRST_SEASON, LAST_SEASON = 1886, 2100
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_SEASON = r"^[0-9]{4}/[0-9]{2}([0-9]{2})?$"
_SPLIT_SEASON = re.compile(r"([0-9]{4})/([0-9]{2}|[0-9]{4})")


@record
class Entry:
    """One result."""

    place: Annotated[
        int | str,
        Doc(
            "Finishing place: 1, 2, 3 …, or a known word: pole, DNF, DNS, DSQ, semi-final or nominated.",
            2,
            least=1,
            most=60,
        ),
    ]
    event: Annotated[
        str, Doc("What was driven or played: championship, event or circuit.", "Regional Cup, Northring", states=True)
    ]
    class_: Annotated[str | None, Doc("Class, if it is not that of the group.", "KF3", most=120)] = None
    note: Annotated[str | None, Doc("A remark printed under the event.", "Fastest lap of the race")] = None
    source: Annotated[
        str | None,
        Doc("The line of the source, word for word; kept, not printed.", "2nd place at Northring", states=True),
    ] = None
    kind: Annotated[
        Kind, Doc("What it is a result of; a championship's final place is a standing.", "standing")
    ] = "race"  # fmt: skip
    value: Annotated[
        str | None, Doc("Time, distance, points or score, with its unit.", "53.21 s", most=40, states=True)
    ] = None
    against: Annotated[str | None, Doc("Who the opponent was.", "Jo Example", most=120)] = None
    date: Annotated[
        str | None, Doc("Day.", "2020-05-01", pattern=_DATE, form="year-month-day, e.g. 2020-03-01")
    ] = None  # fmt: skip
    venue: Annotated[str | None, Doc("Where it was.", "Northring", most=120)] = None
    country: Annotated[str | None, Doc("Country of the venue.", "Sweden", most=60)] = None
    series: Annotated[str | None, Doc("Series or championship that it counts for.", "Example Cup", most=120)] = None
    car: Annotated[str | None, Doc("Car, boat, horse or other equipment.", "Example 24", most=120)] = None
    number: Annotated[str | None, Doc("Start number.", "27", most=6)] = None
    team: Annotated[str | None, Doc("Team or club at that time.", "Example Racing", most=120)] = None
    title: Annotated[bool, Doc("It is a title; a standing of 1 is one anyway.", True)] = False
    top: Annotated[bool, Doc("It belongs to the top results.", True)] = False
    rank: Annotated[
        int | None, Doc("Its number among the top results, before all that have none.", 1, least=1, most=99)
    ] = None

    @property
    def is_title(self) -> bool:
        """Whether it is a title: it says so, or it is the first place of a championship."""
        if self.title or (self.kind == "standing" and self.place == 1):
            return True
        return isinstance(self.place, str) and self.place.casefold() in TITLES

    @property
    def is_named(self) -> bool:
        """Whether its place is a title or an award in words of its own."""
        if not isinstance(self.place, str):
            return False
        return self.title or self.kind in ("award", "record") or self.place.casefold() in TITLES


@record
class Totals:
    """What a season or a time at a club adds up to, where its results are not listed one by one."""

    starts: Annotated[int | None, Doc("Races, matches or events begun.", 16, least=0, most=99_999)] = None
    wins: Annotated[int | None, Doc("Wins.", 7, least=0, most=99_999)] = None
    draws: Annotated[int | None, Doc("Draws.", 4, least=0, most=99_999)] = None
    losses: Annotated[int | None, Doc("Losses.", 2, least=0, most=99_999)] = None
    podiums: Annotated[int | None, Doc("Places one to three.", 12, least=0, most=99_999)] = None
    poles: Annotated[int | None, Doc("Pole positions.", 5, least=0, most=99_999)] = None
    titles: Annotated[int | None, Doc("Titles.", 1, least=0, most=99_999)] = None
    caps: Annotated[int | None, Doc("Matches for a national team.", 34, least=0, most=99_999)] = None
    goals: Annotated[int | None, Doc("Goals.", 21, least=0, most=99_999)] = None
    assists: Annotated[int | None, Doc("Assists.", 11, least=0, most=99_999)] = None
    points: Annotated[int | None, Doc("Points.", 99, least=0, most=999_999)] = None


TOTALS = Totals.__match_args__
"""What may be stated as a total, in the order of printing."""


@record
class Group:
    """Results of one season, or of one class whose season is not stated."""

    entries: Annotated[tuple[Entry, ...], Doc("The results, in the order of printing.", most=10_000)] = ()
    season: Annotated[
        int | str | None,
        Doc("The season, if it is stated; one over two years is 2004/05.", 2018, least=FIRST_SEASON, most=9,
            pattern=_SEASON, form="a year, or two such as 2004/05"),
    ] = None  # fmt: skip
    seasons: Annotated[
        tuple[int, ...], Doc("First and last season, where the source gives a range.", [2010, 2011], most=2)
    ] = ()
    class_: Annotated[str | None, Doc("Class or series.", "Touring Car Cup", most=120)] = None
    disciplines: Annotated[tuple[str, ...], Doc("Ids of disciplines.", ["touring"], most=8)] = ()
    for_: For = None
    not_for: NotFor = None
    totals: Annotated[
        Totals | None, Doc("What it adds up to, where not every result is listed.", {"starts": 16, "wins": 7})
    ] = None
    team: Annotated[str | None, Doc("Team or club of the group.", "Example FC", most=120)] = None

    @property
    def season_label(self) -> str | None:
        """As printed: 2018, 2004/05, 2010–2011, or None if no season is stated."""
        if self.season is not None:
            return str(self.season)
        return "–".join(str(year) for year in self.seasons) or None

    @property
    def years(self) -> tuple[int, ...]:
        """The stated years: one for a season, two for one over two years or a range."""
        return self.seasons if self.season is None else years_of(self.season)


@record
class ResultsFile:
    """Results that stand in a CSV file beside the profile."""

    file: Annotated[str, Doc("CSV file, relative to the profile.", "results.csv")]


def years_of(season: int | str) -> tuple[int, ...]:
    """The years of a season: 2018 has one, 2004/05 and 1999/00 have two."""
    if isinstance(season, int):
        return (season,)
    found = _SPLIT_SEASON.fullmatch(season)
    if found is None:
        return ()
    first, last = found.groups()
    if len(last) == 2:
        century = int(first[:2]) + (last < first[2:])
        last = f"{century}{last}"
    return int(first), int(last)


def season_range(groups: Iterable[Group]) -> tuple[int, int] | None:
    """First and last stated season, or None if none is stated."""
    years = [year for group in groups for year in group.years]
    return (min(years), max(years)) if years else None
