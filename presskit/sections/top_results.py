"""The top results: a few of all, by a rule that anybody can check against the list.

1. Entries with the same place and kind in the same event are one row, which says how many times; small texts are
   printed if all of them share it.
2. First come those to which the author gives a `rank`, in its order; then titles, then those marked `top`.
3. Then places that have a marker, then records, awards, places down to the tenth, outcomes such as a semi-final and
   what only leads to a result (sprints, heats, qualifying), then lower places:
   among each a championship's standing before a race, a race before what leads to one, the better place first, what
   is raced now (the disciplines of the newest group that names any) before what was raced before, the more frequent,
   those with a note, the newest. Who did not finish is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, ClassVar, NamedTuple

from presskit.content.blocks import Block, TopResult
from presskit.content.blocks import TopResults as TopResultsBlock
from presskit.model.field import Field
from presskit.model.outcomes import MERIT, NO_MERIT
from presskit.model.record import record
from presskit.model.results import Entry, Group, Kind
from presskit.model.schema import Doc
from presskit.sections.printed_results import SEPARATOR, printed
from presskit.sections.section import Kit, Reducible

LOWEST_TOP = 10
"""The lowest place that counts as one of the top, if no better ones are left."""
UNRANKED = 100
"""After all that the author ranks."""
WEIGHTS: Mapping[Kind, int] = {
    "standing": 0, "race": 1, "match": 1, "stage": 1, "record": 1, "award": 2, "round": 2, "sprint": 3, "heat": 4,
    "qualifying": 5,
}  # fmt: skip
_SHARED = ("class_", "note", "value", "against", "date", "venue", "country", "series", "car", "number", "team")


class Merit(NamedTuple):
    """Entries that say the same, as one."""

    entry: Entry
    """The newest, with nothing that not all of them say."""
    season: str | None
    """Of the newest one."""
    times: int
    group: int
    """Where the newest one stands in the list of groups, and in its group."""
    number: int
    current: bool
    """Of what is raced now."""


@record
class TopResults(Reducible):
    """Up to so many of the best results, with the season or how many times."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"heading": True}

    most: Annotated[int, Doc("How many rows there is room for.", 7)] = 7
    heading: Annotated[bool, Doc("Begin with a rule and a heading.", True)] = False

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The rows, or nothing without results."""
        say = kit.words.say
        rows = tuple(_row(merit, kit) for merit in self._shown(kit))
        if not rows:
            return ()
        return (
            TopResultsBlock(
                rows,
                say("top_results") if self.heading else None,
                (say("head_place"), say("head_event"), say("head_times")),
                say("unstated"),
                kit.origin("results"),
            ),
        )

    def printed(self, kit: Kit) -> list[str]:
        """The entries that its rows show."""
        return [path(merit) for merit in self._shown(kit)]

    def _shown(self, kit: Kit) -> list[Merit]:
        return ranked(kit.profile.results, kit.words.field)[: self.most]


def _row(merit: Merit, kit: Kit) -> TopResult:
    """A row; where there is one column for both, a value stands with the small texts."""
    words = kit.words
    result = printed(merit.entry, words, season=merit.season)
    if result.value:
        first, *others = result.notes or ("",)
        result = result._replace(value=None, notes=(SEPARATOR.join(filter(None, (result.value, first))), *others))
    when = words.say("times", number=merit.times) if merit.times > 1 else merit.season
    return TopResult(result, when, kit.origin(path(merit)))


def path(merit: Merit) -> str:
    """Where the newest of its entries stands in the profile."""
    return f"results.{merit.group}.entries.{merit.number}"


def ranked(groups: Sequence[Group], field: Field) -> list[Merit]:
    """All results in the order of the rule at the head of this file."""
    return sorted(_merged(groups, field), key=lambda merit: _rank(merit, field))


def _merged(groups: Sequence[Group], field: Field) -> list[Merit]:
    out = {*NO_MERIT, *field.outcomes} - {marked.place for marked in field.places}
    now = next((set(group.disciplines) for group in groups if group.disciplines), set[str]())
    found: dict[tuple[int | str, str, str], Merit] = {}
    for row, group in enumerate(groups):
        for number, entry in enumerate(group.entries):
            if entry.place in out:
                continue
            known = found.get(key := (entry.place, entry.event, entry.kind))
            if known is None:
                current = not now or bool(now & set(group.disciplines))
                found[key] = Merit(entry, group.season_label, 1, row, number, current)
            else:
                found[key] = known._replace(entry=_joined(known.entry, entry), times=known.times + 1)
    return list(found.values())


def _joined(newest: Entry, older: Entry) -> Entry:
    """One entry for both, with what both say."""
    apart: dict[str, Any] = {name: None for name in _SHARED if getattr(newest, name) != getattr(older, name)}
    ranks = [entry.rank for entry in (newest, older) if entry.rank is not None]
    return replace(
        newest,
        **apart,
        title=newest.title or older.title,
        top=newest.top or older.top,
        rank=min(ranks, default=None),
    )


def _rank(merit: Merit, field: Field) -> tuple[float, ...]:
    entry = merit.entry
    marked, place = _place(entry, field)
    leads = WEIGHTS[entry.kind] > WEIGHTS["round"]
    level = 0 if marked and not leads else 1 if place <= LOWEST_TOP else 2
    author = entry.rank or UNRANKED, not entry.is_title, not entry.top
    newness = merit.group, merit.number
    if level == 2 and not entry.is_title:
        return *author, level, *newness
    better = (0, 0, 0) if entry.is_title else (level, WEIGHTS[entry.kind], place)
    return *author, *better, not merit.current, -merit.times, entry.note is None, *newness


def _place(entry: Entry, field: Field) -> tuple[bool, float]:
    """Whether a place has a marker, and a number for it: the better, the lower."""
    for number, marked in enumerate(field.places, 1):
        if entry.place == marked.place:
            return True, number
    if isinstance(entry.place, int):
        return False, entry.place
    if entry.is_named:
        return False, 0
    return False, len(MERIT) - MERIT.index(entry.place) if entry.place in MERIT else LOWEST_TOP
