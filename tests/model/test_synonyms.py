"""Other words for keys: about real keys, never a key where they are a hint, found by the hint."""

import dataclasses
from typing import Any, get_args

import pytest

from presskit.load.problems.wording import did_you_mean
from presskit.load.profile.results_csv import COLUMNS
from presskit.model.profile import Profile
from presskit.model.recipient import Recipient
from presskit.model.schema import documented, inner_type
from presskit.model.synonyms import SYNONYMS, meant


def records(cls: Any, found: set[Any]) -> set[Any]:
    """Every documented class that a profile is made of."""
    kinds = [inner_type(cls), *get_args(inner_type(cls))]
    for kind in kinds:
        if dataclasses.is_dataclass(kind) and kind not in found:
            found.add(kind)
            for member, _ in documented(kind).values():  # type: ignore[arg-type]
                records(member, found)
    return found


RECORDS = sorted(records(Profile, {Recipient, Profile}) | records(Profile, set()), key=lambda cls: cls.__name__)
KEYS = {key for cls in RECORDS for key in documented(cls)} | set(COLUMNS)


def test_every_synonym_is_one_of_a_key() -> None:
    assert set(SYNONYMS) - KEYS == {"permission"} - KEYS


def test_every_key_of_the_left_margin_has_other_words() -> None:
    plain = {"season", "totals", "members", "lists"}
    assert set(documented(Profile)) - set(SYNONYMS) <= plain


@pytest.mark.parametrize(
    ("word", "known", "key"),
    [
        ("sponsors", documented(Profile), "partners"),
        ("Social", documented(Profile), "links"),
        ("Social Media", documented(Profile), "links"),
        ("phone", ["name", "email", "telephone"], "telephone"),
        ("year", COLUMNS, "season"),
        ("Position", COLUMNS, "place"),
        ("unheard_of", ["partners", "person"], None),
    ],
)
def test_another_word_finds_its_key(word: str, known: Any, key: str | None) -> None:
    assert did_you_mean(word, known) == (f"did you mean {key}?" if key else "possible: partners, person")
    assert meant("no such word", known) is None
