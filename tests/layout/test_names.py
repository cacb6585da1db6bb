"""The name on the cover: split, fitted, and never in the way of what stands over and under it."""

import pytest

from presskit.artwork.racing_line import LOWEST_BEND
from presskit.content.blocks import Name
from presskit.layout.place_display import splits
from presskit.page import Document, TextRun
from tests.conftest import BRANDS
from tests.coping.inspection import ink, text_of
from tests.coping.kits import variant
from tests.coping.variants import VARIANTS

NAMES = [name for name in VARIANTS if name.startswith("name_")]
RULE = 747.0


def name_lines(document: Document) -> list[TextRun]:
    (h1,) = [element.id for element in document.structure if element.role == "H1"]
    return [item for item in document.pages[0].items if isinstance(item, TextRun) and item.mark == h1]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", NAMES)
def test_name_keeps_clear_of_bend_and_rule(name: str, brand: str) -> None:
    boxes = [box for run in name_lines(variant(name, brand)) if (box := ink(run))]
    assert min(box.y for box in boxes) >= LOWEST_BEND - 0.5
    assert max(box.bottom for box in boxes) <= RULE - 5


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("name_hyphen", ["Maximiliane", "Wolkenstein-", "Trostburg"]),
        ("name_ring", ["Åsa", "Ångström-", "Öberg"]),
        ("name_polish", ["Łukasz", "Święcicki"]),
        ("name_short", ["Bo Ek"]),
        ("name_very_short", ["Al"]),
    ],
)
def test_name_breaks_at_blanks_and_hyphens(name: str, lines: list[str], brand: str) -> None:
    document = variant(name, brand)
    by_line: dict[float, str] = {}
    for run in name_lines(document):
        by_line[run.y] = by_line.get(run.y, "") + text_of(run)
    assert [text.strip() for text in by_line.values()] == lines


@pytest.mark.parametrize("brand", BRANDS)
def test_short_names_stay_at_the_largest_size(brand: str) -> None:
    assert max(run.size for run in name_lines(variant("name_very_short", brand))) == 175.0


@pytest.mark.parametrize("brand", BRANDS)
def test_a_race_number_replaces_the_initials(brand: str) -> None:
    def shapes(name: str) -> int:
        return len(variant(name, brand).pages[0].items)

    assert variant("race_number", brand).pages[0].items != variant("sample", brand).pages[0].items
    assert shapes("race_number") == shapes("sample")


def test_a_no_break_space_and_a_doubled_blank_make_no_line() -> None:
    assert splits(Name("Ana\u00a0Maria  Cruz-Diaz", None, None))[0] == ["Ana\u00a0Maria Cruz-Diaz"]
    assert ["Ana\u00a0Maria", "Cruz-", "Diaz"] in splits(Name("Ana\u00a0Maria  Cruz-Diaz", None, None))
    assert all(all(lines) for lines in splits(Name("Jo  -  Li", None, None)))
