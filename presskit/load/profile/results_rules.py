"""Rules of results: seasons are years and run newest first, places are numbers or known words.

In: a validated profile and the nodes it came from. Out: Problems. The list of all rules stands in profile_rules.py.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from presskit.errors import ModelError, Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.template.words_file import read_field
from presskit.load.yaml.checked import find, problem_at
from presskit.load.yaml.nodes import Node
from presskit.locations import templates_folder
from presskit.model.field import Field
from presskit.model.outcomes import OTHER_WORDS, OUTCOMES
from presskit.model.profile import Profile
from presskit.model.results import FIRST_SEASON, LAST_SEASON, Group

_ORDINAL = r"(?i)P?([0-9]{1,3})(?:st|nd|rd|th|\.)?"
_NAMED = "add title: true if it is a title, or kind: award if it is a prize"


def sane_seasons(profile: Profile, root: Node) -> Iterator[Problem]:
    """Seasons are years, ranges run forwards, and stated groups run newest first."""
    newest: int | None = None
    for index, group in enumerate(profile.results):
        loc = ("results", index)
        if group.season is not None and group.seasons:
            message = "a group has either season or seasons"
            yield problem_at(root, (*loc, "seasons"), "PK131", message, "keep one of them")
        if not group.years:
            continue
        last = group.years[-1]
        field = (*loc, "season" if group.season is not None else "seasons")
        if (fault := _fault(group)) is not None:
            yield problem_at(root, field, "PK129", *fault)
        elif newest is not None and last > newest:
            message = f"season {group.season or last} stands below season {newest}"
            yield problem_at(root, field, "PK129", message, "groups run newest first: move it up")
        newest = last if newest is None else min(newest, last)


def _fault(group: Group) -> tuple[str, str] | None:
    """What is wrong with the years of a group, and what to write."""
    first, last = group.years[0], group.years[-1]
    if group.season is None and (len(group.seasons) != 2 or first >= last):
        return "seasons is a first and a later last year", "for example seasons: [2010, 2011]"
    if first < FIRST_SEASON or last > LAST_SEASON:
        return f"{first} is no season", "for example 2018"
    if isinstance(group.season, str) and last != first + 1:
        return f"{shown(group.season)} is no season", "a season over two years is 2004/05, several are [2004, 2006]"
    return None


def stated_groups(profile: Profile, root: Node) -> Iterator[Problem]:
    """A group lists results, or says what they add up to."""
    for index, group in enumerate(profile.results):
        if not group.entries and group.totals is None:
            message = f"results {index + 1} has no entries"
            hint = "list its results under entries, or what they add up to under totals, such as totals: {starts: 16}"
            yield problem_at(root, ("results", index), "PK104", message, hint)


def words_of_the_field(profile: Profile, root: Node, folders: Sequence[Path]) -> Iterator[Problem]:
    """A place is a number or a known word, or says that it is a title or an award; areas are those of the field.

    Args:
        profile: the validated profile.
        root: the nodes that it was read from.
        folders: folders of templates, whose fields may know further words; none: those that come with presskit.
    """
    folder = folders[0] if folders else templates_folder()
    try:
        field, _ = read_field(folder, profile.field, find(root, ("field",)).origin)
    except ModelError as error:
        yield from error.problems
        return
    yield from _known_areas(profile, root, field)
    known = (*OUTCOMES, *field.merits, *field.outcomes, *(marked.place for marked in field.places))
    for i, group in enumerate(profile.results):
        for j, entry in enumerate(group.entries):
            if isinstance(entry.place, str) and not entry.is_named and entry.place not in known:
                yield _unknown(entry.place, ("results", i, "entries", j, "place"), known, root)


def _known_areas(profile: Profile, root: Node, field: Field) -> Iterator[Problem]:
    """Partners can be seen where the field says."""
    for index, area in enumerate(profile.areas):
        if area.place not in field.areas:
            message = f"{field.field} has no area {shown(area.place)}"
            hint = did_you_mean(area.place, field.areas) or f"areas: {', '.join(field.areas)}"
            yield problem_at(root, ("partnership", "areas", index, "place"), "PK121", message, hint)


def _unknown(place: str, loc: Sequence[str | int], known: Sequence[int | str], root: Node) -> Problem:
    words = {str(word).casefold(): str(word) for word in reversed(known)} | dict(OTHER_WORDS)
    meant = words.get(place.casefold())
    if meant is None and (found := re.fullmatch(_ORDINAL, place)):
        meant = found[1].lstrip("0") or "1"
    if meant is not None:
        return problem_at(root, loc, "PK121", f"{shown(place)} is not how a place is written", f"write {meant}")
    near = did_you_mean(place, [word for word in known if isinstance(word, str)])
    hint = f"{near} {_NAMED[0].upper()}{_NAMED[1:]}" if near else _NAMED
    return problem_at(root, loc, "PK121", f"{shown(place)} is neither a place nor a known outcome", hint)
