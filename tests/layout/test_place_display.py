"""Display lines in a number that the plan asks for."""

import pytest

from presskit.content.blocks import Display
from presskit.layout.display_lines import measured
from presskit.layout.place_display import QUOTE_DEPTH, arranged, raised
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


@pytest.mark.parametrize("name", BRANDS)
def test_a_quote_of_few_words_is_no_column_of_single_words(name: str) -> None:
    assert lines(name, "I wait for", "the gap.", count=6) == ("I wait", "for", "the gap.")
    assert lines(name, "Full throttle", count=6) == ("Full", "throttle")


@pytest.mark.parametrize("name", BRANDS)
def test_a_quote_whose_last_line_has_tails_stands_higher_and_a_title_does_not(name: str) -> None:
    last = measured(open_fonts(brand(name), "en")["display"], "the gap.", 70)
    quote = Display(("the gap.",), "hero_quote", "P", False)
    assert raised(last, quote._replace(role="H2")) == 0
    assert last.below - raised(last, quote._replace(role="artifact")) <= QUOTE_DEPTH * 70
    assert raised(last._replace(below=1.0), quote._replace(role="BlockQuote")) == 0


def test_a_plan_that_asks_for_no_number_leaves_the_lines() -> None:
    block = Display(("One", "line"), "hero_quote", "P", False)
    assert arranged(block, open_fonts(brand("apex"), "en")["display"]) is block
