"""The top results: a few of all, by a rule that anybody can check against the list.

1. Entries with the same place in the same event are one row, which says how many times.
2. First come podium places and poles in what is raced now (the disciplines of the newest group that names any; a
   profile without disciplines has only one): the best place first, of equal ones the most frequent, then those with
   a note, then the newest.
3. Then, likewise of what is raced now, places down to the tenth, newest season first, and titles after the places of
   their season: a title cannot be ranked.
4. Then the same two of what was raced before, and after all of them the lower places. Who did not finish is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, ClassVar, NamedTuple

from presskit.content.blocks import Block, TopResult
from presskit.content.blocks import TopResults as TopResultsBlock
from presskit.model.record import record
from presskit.model.results import NOT_CLASSIFIED, POLE, Entry, Group
from presskit.model.schema import Doc
from presskit.sections.results import spoken_places
from presskit.sections.section import Kit

LOWEST_TOP = 10
"""The lowest place that counts as one of the top, if no better ones are left."""
_MARKED: Mapping[int | str, int] = {1: 1, 2: 2, 3: 3, POLE: 4}


class Merit(NamedTuple):
    """Entries that say the same, as one."""

    entry: Entry
    season: str | None
    """Of the newest one."""
    times: int
    group: int
    """Where the newest one stands in the list of groups, and in its group."""
    number: int
    current: bool
    """Of what is raced now."""


@record
class TopResults:
    """Up to so many of the best results, with the season or how many times."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"heading": True}

    most: Annotated[int, Doc("How many rows there is room for.", 7)] = 7
    heading: Annotated[bool, Doc("Begin with a rule and a heading.", True)] = False

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The rows, or nothing without results."""
        say = kit.words.say
        rows = tuple(
            TopResult(merit.entry, say("times", number=merit.times) if merit.times > 1 else merit.season,
                      kit.origin(path(merit)))
            for merit in ranked(kit.profile.results)[: self.most]
        )  # fmt: skip
        if not rows:
            return ()
        return (
            TopResultsBlock(
                rows,
                say("top_results") if self.heading else None,
                (say("head_place"), say("head_event"), say("head_times")),
                spoken_places(kit.words),
                say("unstated"),
                kit.origin("results"),
            ),
        )

    def printed(self, kit: Kit) -> list[str]:
        """The entries that its rows show."""
        return [path(merit) for merit in ranked(kit.profile.results)[: self.most]]


def path(merit: Merit) -> str:
    """Where the newest of its entries stands in the profile."""
    return f"results.{merit.group}.entries.{merit.number}"


def ranked(groups: Sequence[Group]) -> list[Merit]:
    """All results in the order of the rule at the head of this file."""
    return sorted(_merged(groups), key=_rank)


def _merged(groups: Sequence[Group]) -> list[Merit]:
    now = next((set(group.disciplines) for group in groups if group.disciplines), set[str]())
    found: dict[tuple[int | str, str], Merit] = {}
    for row, group in enumerate(groups):
        for number, entry in enumerate(group.entries):
            if entry.place in NOT_CLASSIFIED:
                continue
            known = found.get(key := (entry.place, entry.event))
            if known is None:
                current = not now or bool(now & set(group.disciplines))
                found[key] = Merit(entry, group.season_label, 1, row, number, current)
            else:
                found[key] = known._replace(entry=_joined(known.entry, entry), times=known.times + 1)
    return list(found.values())


def _joined(newest: Entry, older: Entry) -> Entry:
    """One entry for both: a class only if they share it, the newer note."""
    class_ = newest.class_ if newest.class_ == older.class_ else None
    return replace(newest, class_=class_, note=newest.note or older.note)


def _rank(merit: Merit) -> tuple[int, ...]:
    entry, older = merit.entry, 0 if merit.current else 2
    if entry.place in _MARKED:
        return older, _MARKED[entry.place], -merit.times, entry.note is None, merit.group, merit.number
    place = LOWEST_TOP + 1 if isinstance(entry.place, str) else entry.place
    if isinstance(entry.place, int) and entry.place > LOWEST_TOP:
        return 4, merit.group, place, merit.number
    return older + 1, merit.group, place, merit.number
