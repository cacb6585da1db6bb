"""What does not fit, in words that whoever wrote it can act on: the thing itself, its pages, how much has to go.

In: what has no room in which edition, and the profile that it came from. Out: one problem for each value, whatever
number of pages it is too long for.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from presskit.errors import Excess, Origin, Problem
from presskit.load.problems.wording import listed, shown
from presskit.model.values import value_at

Found = tuple[str, Excess]
"""An edition, and what does not fit it."""


class _Kind(NamedTuple):
    """What a value of the profile is called."""

    noun: str
    named_by: tuple[str, ...] = ()
    """Its fields that say which one it is."""


_KINDS: Mapping[str, _Kind] = {
    "person": _Kind("{key}"),
    "headlines": _Kind("title of the {key}"),
    "facts.*": _Kind("fact", ("label",)),
    "figures.*": _Kind("figure", ("value", "suffix", "label")),
    "story": _Kind("story"),
    "interview": _Kind("interview"),
    "pull_quotes.*": _Kind("quote", ("text",)),
    "results": _Kind("list of results"),
    "results.*.entries.*": _Kind("result", ("event",)),
    "career_path.*": _Kind("step", ("label", "text")),
    "contact": _Kind("contact: {key}"),
    "links.*": _Kind("link", ("label",)),
    "bio": _Kind("biography: {key}"),
    "photos.*": _Kind("caption of the photo", ("file",)),
    "partners.*": _Kind("partner", ("name",)),
    "season": _Kind("season: {key}"),
    "goals.*": _Kind("goal", ("year",)),
    "partnership": _Kind("partnership: {key}"),
    "partnership.packages.*": _Kind("package", ("name",)),
    "partnership.areas.*": _Kind("place", ("name", "place")),
    "audience.*": _Kind("audience figure", ("value", "label")),
    "recipient": _Kind("recipient's {key}"),
}
"""By path, numbers left out; the longest that a value's path begins with holds."""
_NUMBER = re.compile(r"\.[0-9]+(?=\.|$)")


def too_long(found: Sequence[Found], profile: object) -> list[Problem]:
    """A problem for every value that has no room, with all pages on which it has none."""
    by_cause: dict[tuple[Origin, str], list[Found]] = {}
    for edition, excess in found:
        by_cause.setdefault((excess.origin, excess.said.message if excess.said else ""), []).append((edition, excess))
    return [_problem(same, profile) for same in by_cause.values()]


def _problem(same: Sequence[Found], profile: object) -> Problem:
    worst = max((excess for _, excess in same), key=lambda excess: excess.words)
    pages: dict[str, list[int]] = {}
    for edition, excess in same:
        pages.setdefault(edition, []).append(excess.page)
    where = listed([f"{_pages(numbers)} of the {edition}" for edition, numbers in pages.items()])
    if worst.said:
        return worst.said._replace(message=f"{worst.said.message} on {where}")
    path = worst.origin.path
    noun, words = _noun(path, profile, worst.frame)
    value = value_at(profile, path)
    total = len((value if isinstance(value, str) else words).split())
    counted = f"{worst.words} word{'s' * (worst.words != 1)}"
    message, hint = f"the {noun} has {counted} too many for {where}", f"cut about {counted}"
    if total and worst.words >= total:
        message, hint = f"the {noun} has no room on {where}", "write it shorter"
    return Problem("PK204", worst.origin, message, hint + _or(path, pages))


def _or(path: str, pages: Mapping[str, object]) -> str:
    """What else can be done: give a name its parts, or leave the value out of these editions."""
    if path.startswith("person.name"):
        return ", or give given and family name: where the whole name has no room, these two stand"
    if path.partition(".")[0] in ("facts", "figures", "pull_quotes", "links", "partners"):
        names = list(pages)
        return f", or add not_for: {names[0] if len(names) == 1 else '[' + ', '.join(names) + ']'}"
    return ""


def _pages(numbers: Sequence[int]) -> str:
    each = [str(number) for number in sorted(set(numbers))]
    return f"page {each[0]}" if len(each) == 1 else f"pages {listed(each)}"


def _noun(path: str, profile: object, frame: str) -> tuple[str, str]:
    """What the value is, as in `figure "60,000+ followers"`, and the words that can be fewer.

    Where nothing is known of it, it is what stands in its frame.
    """
    plain = _NUMBER.sub(".*", path)
    kinds = [known for known in _KINDS if plain == known or plain.startswith(f"{known}.")]
    if not kinds:
        return f"text in the {frame}", ""
    kind, depth = _KINDS[max(kinds, key=len)], max(kinds, key=len).count(".") + 1
    record = value_at(profile, ".".join(path.split(".")[:depth]))
    noun = kind.noun.format(key=path.split(".")[1].replace("_", " ") if "." in path else "")
    said = [str(text) for name in kind.named_by if (text := getattr(record, name, None))]
    return f"{noun} {shown(' '.join(said))}" if said else noun, said[-1] if said else ""
