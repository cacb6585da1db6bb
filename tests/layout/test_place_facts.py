"""Addresses break where readers expect it, labels keep to their column, running heads to theirs."""

import pytest

from presskit.content.blocks import Facts, Pair
from presskit.layout.furniture import Ground, running_head
from presskit.layout.place_facts import place_facts
from presskit.layout.setting import Frame, Galley, Setting
from presskit.page import ElementId, LinkArea, TextRun
from presskit.typography.faces import open_fonts
from tests.coping.inspection import ink, text_of
from tests.coping.kits import brand, press_kit, shipped_words


def galley(name: str = "Jo Example") -> Galley:
    look = brand("apex")
    return Galley(Setting(look, press_kit().grid, open_fonts(look, "en"), shipped_words("en"), name))


def placed(pair: Pair, form: str, width: float = 504.0) -> tuple[list[str], list[TextRun], list[LinkArea]]:
    """The lines of a single pair, label first, its runs and its live areas."""
    set_by = galley()
    set_by.tag("Document", -1)
    box = Frame(45.64, 100.0, width, 800.0, set_by.setting.surface("paper"), ElementId(0), "facts")
    items = place_facts(Facts((pair,), form), box, set_by).items  # type: ignore[arg-type]
    runs = [item for item in items if isinstance(item, TextRun)]
    assert not set_by.excess
    return [text_of(run) for run in runs], runs, [item for item in items if isinstance(item, LinkArea)]


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("press@example.com", ["press@example.com"]),
        ("press.office@racing-team-example.com", ["press.office@", "racing-team-example.com"]),
        ("https://www.example.com/jessica-backman", ["https://www.example.com/", "jessica-backman"]),
        ("https://example.com/a/b/c", ["https://example.com/a/b/c"]),
    ],
)
def test_an_address_stays_whole_or_breaks_after_a_mark(value: str, lines: list[str]) -> None:
    texts, _, areas = placed(Pair("Address", value, f"mailto:{value}"), "strip", width=159.0)
    assert texts[1:] == lines
    assert len(areas) == len(lines)
    assert "".join(texts[1:]) == value


def test_a_long_label_makes_room_or_wraps() -> None:
    texts, runs, _ = placed(Pair("Championships", "Three", None), "box")
    assert texts == ["Championships", "Three"]
    label, value = (ink(run) for run in runs)
    assert label is not None
    assert value is not None
    assert label.right < value.x
    assert placed(Pair("Titles in all championships", "Three", None), "box")[0][-1] == "Three"


def test_a_running_head_leaves_out_a_name_that_has_no_room() -> None:
    def head(name: str) -> str:
        setting = galley(name).setting
        runs = running_head(setting, Ground(setting.surface("paper"), ()), "3", "Results")
        return "|".join(text_of(run) for run in runs if isinstance(run, TextRun))

    assert head("Jo Example") == "3|Jo Example|Results"
    assert head("Jo Example " * 7) == "3|Results"


def placed_line(*values: str) -> list[TextRun]:
    set_by = galley()
    set_by.tag("Document", -1)
    frame = Frame(20.0, 100.0, 232.4, 160.0, set_by.setting.surface("prime"), ElementId(0), "facts")
    pairs = tuple(Pair("Label", value) for value in values)
    items = place_facts(Facts(pairs, "line"), frame, set_by).items
    assert not set_by.excess
    return [item for item in items if isinstance(item, TextRun) and text_of(item).strip()]


def test_values_on_one_line_stand_at_both_ends() -> None:
    team, town = placed_line("Example Racing", "Boden")
    assert (team.x, team.y) == (20.0, town.y)
    box = ink(town)
    assert box is not None
    assert box.right == pytest.approx(252.4, abs=1.0)


def test_values_without_room_stand_under_each_other() -> None:
    runs = placed_line("The Example Racing Team of the North", "A town with a very long name indeed")
    assert {run.x for run in runs} == {20.0}
    assert len({run.y for run in runs}) == 2


def test_the_last_fact_of_a_strip_has_what_is_left_of_its_row() -> None:
    value = "A value that is wider than a third of the strip and not as wide as all of it"
    assert placed(Pair("Label", value), "strip")[0] == ["Label", value]
    assert len(placed(Pair("Label", value), "strip", width=159.0)[0]) > 2
