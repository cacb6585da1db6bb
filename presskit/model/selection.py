"""Selection: which entries of a profile an edition gets.

In: a profile whose entries may say `for:` or `not_for:`. Out: the profile of one edition, and where its values were
written. An entry without a word goes everywhere; `for: []` goes nowhere. Selecting happens here and nowhere else,
between the profile and composing; the rules between fields are checked on the whole profile before.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple, Protocol, get_args

from presskit.errors import Origin
from presskit.model.profile import Profile
from presskit.model.schema import documented
from presskit.model.tags import Editions


class Tagged(Protocol):
    """An entry that may say for which editions it is."""

    @property
    def for_(self) -> Editions:
        """Only these editions."""
        ...

    @property
    def not_for(self) -> Editions:
        """All but these editions."""
        ...


class Selection(NamedTuple):
    """What one edition gets."""

    profile: Profile
    kept: Mapping[str, tuple[int, ...]]
    """Field -> numbers in the whole profile of the entries that are left; only fields that have lost some."""


def selected(profile: Profile, edition: str) -> Selection:
    """The entries that go to `edition`; the same profile if none is held back."""
    kept = {}
    for field in _fields():
        entries: tuple[Tagged, ...] = getattr(profile, field)
        left = tuple(index for index, entry in enumerate(entries) if goes_to(entry, edition))
        if len(left) < len(entries):
            kept[field] = left
    lists: dict[str, Any] = {field: tuple(getattr(profile, field)[i] for i in left) for field, left in kept.items()}
    return Selection(replace(profile, **lists) if lists else profile, kept)


def goes_to(entry: Tagged, edition: str) -> bool:
    """Whether an entry is for an edition."""
    if entry.for_ is not None:
        return edition in names(entry.for_)
    return entry.not_for is None or edition not in names(entry.not_for)


def names(written: Editions) -> tuple[str, ...]:
    """The names of a tag, which may be a single one."""
    return (written,) if isinstance(written, str) else written or ()


def tagged(profile: Profile) -> Iterator[tuple[str, int, Tagged]]:
    """Field, number and entry of everything that may be selected."""
    for field in _fields():
        yield from ((field, index, entry) for index, entry in enumerate(getattr(profile, field)))


@cache
def _fields() -> tuple[str, ...]:
    """The lists of a profile whose entries may be tagged."""
    lists = ((key, get_args(kind)) for key, (kind, _) in documented(Profile).items())
    return tuple(key for key, members in lists if members and "for_" in getattr(members[0], "__match_args__", ()))


class SelectedOrigins(Mapping[str, Origin]):
    """Dotted path in a selected profile -> where the value was written."""

    def __init__(self, whole: Mapping[str, Origin], kept: Mapping[str, tuple[int, ...]]) -> None:
        self._whole = whole
        self._kept = kept

    def __getitem__(self, path: str) -> Origin:
        field, _, rest = path.partition(".")
        if field not in self._kept or not rest:
            return self._whole[path]
        number, *further = rest.split(".", 1)
        left = self._kept[field]
        if not number.isdecimal() or int(number) >= len(left):
            raise KeyError(path)
        return self._whole[".".join((field, str(left[int(number)]), *further))]

    def __iter__(self) -> Iterator[str]:
        for path in self._whole:
            field, _, rest = path.partition(".")
            number, *further = rest.split(".", 1)
            if field not in self._kept or not rest:
                yield path
            elif int(number) in self._kept[field]:
                yield ".".join((field, str(self._kept[field].index(int(number))), *further))

    def __len__(self) -> int:
        return sum(1 for _ in self)
