import json
import re
from itertools import accumulate
from pathlib import Path

import pytest

from presskit.load.profile.profile_file import read_profile
from tests.coping.kits import laid_out

from .kit_text import read_kit
from .people import profile

WORD = re.compile(r"[\w’-]+")


def kit(number: int, folder: Path) -> list[str]:
    path = folder / "person.yaml"
    path.write_text(profile(number), encoding="utf-8")
    return WORD.findall(json.dumps(read_kit(path), ensure_ascii=False))


def test_a_number_is_always_the_same_person() -> None:
    assert profile(7) == profile(7) != profile(8)


@pytest.mark.parametrize("number", [0, 17, 41])
def test_a_person_fits_the_press_kit(number: int, tmp_path: Path) -> None:
    path = tmp_path / "person.yaml"
    path.write_text(profile(number), encoding="utf-8")
    assert len(laid_out(read_profile(path), "apex").pages) in (7, 8)


def test_people_have_as_many_results_as_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "person.yaml"
    path.write_text(profile(3, 500), encoding="utf-8")
    assert sum(len(group["rows"]) for group in read_kit(path)["results"]) == 500


def test_the_fortieth_person_still_brings_many_words_that_nobody_before_had(tmp_path: Path) -> None:
    kits = [kit(number, tmp_path) for number in range(40)]
    known = list(accumulate(map(set, kits), set.union))
    fresh = [
        sum(word not in before for word in words) / len(words)
        for words, before in zip(kits[1:], known[:-1], strict=True)
    ]
    assert all(750 < len(words) < 1050 for words in kits)
    assert sum(fresh[-10:]) / 10 > 0.07
