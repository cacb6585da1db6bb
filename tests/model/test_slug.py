"""Names of files from names of people."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model.slug import slug

NAMES = {
    "Jessica Bäckman": "jessica-backman",
    "Łukasz Żółć": "lukasz-zolc",
    "Þóra Æsir Øst": "thora-aesir-ost",
    "İlkay Işık": "ilkay-isik",
    "Μάρα Παπαδάκη": "mara-papadaki",
    "Ирина Смирнова": "irina-smirnova",
    "김철수": "gimcheolsu",
    "ガギ": "gagi",
    "გიორგი": "giorgi",
    "Nguyễn Văn": "nguyen-van",
    "O’Neill & Sons": "o-neill-sons",
    "CON": "con-x",
    "Lpt9": "lpt9-x",
    "Connie": "connie",
    "A. U. X.": "a-u-x",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_script_makes_a_latin_name(name: str) -> None:
    assert slug(name) == NAMES[name]


@given(st.text(max_size=40))
def test_a_slug_is_plain_and_the_same_in_both_unicode_forms(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert slug(unicodedata.normalize("NFC", name)) == slug(unicodedata.normalize("NFD", name))


def test_names_without_a_letter_have_names_of_their_own() -> None:
    first, second = slug(".."), slug("!!!")
    assert first != second
    assert all(re.fullmatch("profile-[0-9a-f]{8}", found) for found in (first, second))
    assert slug("..") == first


def test_a_long_name_is_cut_and_told_from_others_that_begin_alike() -> None:
    first, second = slug("Jo Example " * 20 + "the First"), slug("Jo Example " * 20 + "the Second")
    assert first != second
    assert first.startswith("jo-example-jo-example-")
    assert max(len(first), len(second)) <= 89
    assert slug("a" * 80) == "a" * 80
