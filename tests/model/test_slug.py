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
    "...": "profile",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_script_makes_a_latin_name(name: str) -> None:
    assert slug(name) == NAMES[name]


@given(st.text(max_size=40))
def test_a_slug_is_plain_and_the_same_in_both_unicode_forms(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert slug(unicodedata.normalize("NFC", name)) == slug(unicodedata.normalize("NFD", name))
