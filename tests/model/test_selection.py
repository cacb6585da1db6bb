"""Entries go to the editions that they name, and keep their places."""

import dataclasses

import pytest

from presskit.errors import Origin
from presskit.model.profile import Fact, Person, Profile
from presskit.model.selection import SelectedOrigins, goes_to, selected, tagged
from presskit.model.tags import Editions


def fact(name: str, for_: Editions = None, not_for: Editions = None) -> Fact:
    return Fact(name, name, name, for_=for_, not_for=not_for)


@pytest.mark.parametrize(
    ("for_", "not_for", "expected"),
    [
        (None, None, True),
        ("handout", None, True),
        (("sheet", "handout"), None, True),
        ("sheet", None, False),
        ((), None, False),
        (None, "handout", False),
        (None, ("sheet",), True),
        (None, (), True),
    ],
)
def test_where_an_entry_goes(for_: Editions, not_for: Editions, expected: bool) -> None:
    assert goes_to(fact("a", for_, not_for), "handout") == expected


def test_an_untagged_profile_stays_itself() -> None:
    profile = Profile(Person("Jo Example"), facts=(fact("a"), fact("b")))
    assert selected(profile, "handout").profile is profile


def test_origins_follow_the_entries_that_are_left() -> None:
    profile = Profile(Person("Jo Example"), facts=(fact("a", "sheet"), fact("b"), fact("c", not_for="sheet")))
    written = {path: Origin("p.yaml", line, 1, path) for line, path in enumerate(
        ["", "person", "facts", "facts.0", "facts.0.value", "facts.1", "facts.1.value", "facts.2", "facts.2.value"], 1
    )}  # fmt: skip
    own, kept = selected(profile, "handout")
    assert [entry.id for entry in own.facts] == ["b", "c"]
    origins = SelectedOrigins(written, kept)
    assert {path: origin.path for path, origin in origins.items()} == {
        "": "", "person": "person", "facts": "facts",
        "facts.0": "facts.1", "facts.0.value": "facts.1.value", "facts.1": "facts.2", "facts.1.value": "facts.2.value",
    }  # fmt: skip
    assert origins.get("facts.2.value") is None
    assert len(origins) == 7


def test_everything_that_the_papers_name_can_be_tagged() -> None:
    names = {field.name for field in dataclasses.fields(Profile)}
    wanted = {"facts", "figures", "story", "interview", "pull_quotes", "results", "career_path", "photos", "partners"}
    assert wanted <= names
    one = {name: (Untyped(),) for name in wanted}
    assert {field for field, _, _ in tagged(Profile(Person("Jo Example"), **one))} == wanted  # type: ignore[arg-type]


class Untyped:
    """Any entry."""

    for_ = not_for = None
