"""Figures in a strip: labels beside their numbers, or under them where a number takes the room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.content.blocks import Stat, Stats
from presskit.layout.place_figures import place_stats
from presskit.layout.setting import Frame, Galley, Setting
from presskit.page import ElementId, TextRun
from presskit.typography.faces import open_fonts
from tests.coping.inspection import ink, text_of
from tests.coping.kits import brand, press_kit, shipped_words


def galley(name: str = "apex") -> Galley:
    look = brand(name)
    return Galley(Setting(look, press_kit().grid, open_fonts(look, "en"), shipped_words("en"), "Jo Example"))


def frame(by: Galley, *, width: float = 163.0, depth: float = 240.0) -> Frame:
    by.tag("Document", -1)
    return Frame(386.0, 72.0, width, 72.0 + depth, by.setting.surface("flash"), ElementId(0), "figures")


def placed(by: Galley, *stats: Stat, depth: float = 240.0) -> dict[str, TextRun]:
    """Every run by its text."""
    runs = [item for item in place_stats(Stats(stats), frame(by, depth=depth), by).items if isinstance(item, TextRun)]
    return {text_of(run).strip(): run for run in runs}


def test_a_label_stands_beside_a_narrow_number_and_under_a_wide_one() -> None:
    by = galley()
    found = placed(by, Stat("391", "", "races"), Stat("120,000+", "", "followers"))
    assert not by.excess
    races, followers = found["races"], found["followers"]
    assert races.x > 386.0 + 60.0
    assert followers.x == pytest.approx(386.0, abs=1.0)
    number = ink(found["120,000+"])
    label = ink(followers)
    assert number is not None and label is not None
    assert label.y > number.bottom


def test_a_number_wider_than_its_column_is_reduced() -> None:
    by = galley()
    box = ink(placed(by, Stat("120,000,000+", "", "seen"))["120,000,000+"])
    assert box is not None
    assert box.right <= 386.0 + 163.0 + 0.5


def test_figures_stand_closer_where_equal_distances_have_no_room() -> None:
    long = Stat("3", "", "podium places in all the classes of the Regional Cup counted together")
    short = [Stat(str(number), "", "wins") for number in (5, 6, 7)]
    loose, tight = galley("paddock"), galley("paddock")
    apart = [run.y for text, run in placed(loose, long, *short, depth=600.0).items() if text in "567"]
    close = [run.y for text, run in placed(tight, long, *short, depth=285.0).items() if text in "567"]
    assert not loose.excess and not tight.excess
    assert close[1] - close[0] < apart[1] - apart[0]


@given(st.text("0123456789,+.km", min_size=1, max_size=12), st.text("ths×", max_size=6), st.integers(1, 120))
def test_no_figure_reaches_out_of_its_column(number: str, suffix: str, letters: int) -> None:
    by = galley()
    label = ("podium places " * 9)[:letters].strip()
    items = place_stats(Stats((Stat("27", "", "wins"), Stat(number, suffix, label))), frame(by), by).items
    boxes = [box for item in items if isinstance(item, TextRun) and (box := ink(item))]
    assert boxes
    assert by.excess or all(box.x >= 385.0 and box.right <= 386.0 + 163.0 + 0.5 for box in boxes)
