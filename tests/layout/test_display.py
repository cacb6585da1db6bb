"""Display lines in a number that the plan asks for."""

import pytest

from presskit.content import Display
from presskit.layout.display import arranged
from presskit.typography.faces import open_fonts
from tests.conftest import BRANDS
from tests.coping.kits import brand


def lines(name: str, *texts: str, count: int) -> tuple[str, ...]:
    font = open_fonts(brand(name), "en")["display"]
    return arranged(Display(texts, "hero_quote", "P", False, broken_into=count), font).lines


@pytest.mark.parametrize("name", BRANDS)
def test_a_quote_is_broken_into_six_even_lines(name: str) -> None:
    found = lines(name, "If I see a gap, then I’m going", "for it.", count=6)
    assert len(found) == 6
    assert found[-1] == "for it."
    assert " ".join(found) == "If I see a gap, then I’m going for it."
    assert "I’m" not in found


def test_fewer_words_than_lines_stand_one_on_a_line() -> None:
    assert lines("apex", "Full throttle", count=6) == ("Full", "throttle")


def test_a_plan_that_asks_for_no_number_leaves_the_lines() -> None:
    block = Display(("One", "line"), "hero_quote", "P", False)
    assert arranged(block, open_fonts(brand("apex"), "en")["display"]) is block
