"""Counting: what counts as a win, its limits, and totals that are stated."""

import pytest

from presskit.model.counting import Counting, What, counted, marked
from presskit.model.results import Entry, Group, Totals
from tests.coping.kits import shipped_words

NEW = Group(
    (
        Entry(1, "Harbour Race"),
        Entry(1, "Harbour Race", kind="sprint"),
        Entry(1, "Harbour Race", kind="qualifying"),
        Entry(2, "Lake Race", "Junior", team="Kestrel"),
        Entry("DNS", "Hill Race"),
        Entry("DNF", "Hill Race"),
        Entry("pole", "Lake Race", kind="qualifying"),
        Entry(1, "Example Cup", kind="standing"),
        Entry("Champion", "Winter Cup"),
        Entry("fairest driver", "Example Cup", kind="award"),
    ),
    season=2019, class_="Senior", disciplines=("cars",),
)  # fmt: skip
OLD = Group((Entry(3, "Harbour Race", series="City Series"),), season="2017/18", class_="Junior")
STATED = Group((Entry(1, "Old Race"),), season=2001, team="Example FC", totals=Totals(starts=12, wins=4, goals=7))


@pytest.mark.parametrize(
    ("what", "number"),
    [("wins", 1), ("seconds", 1), ("thirds", 1), ("podiums", 3), ("poles", 1), ("titles", 2), ("starts", 4),
     ("awards", 1), ("records", 0), ("caps", 0)],
)  # fmt: skip
def test_a_win_is_that_of_a_race(what: What, number: int) -> None:
    assert counted((NEW, OLD), Counting(what)) == number


@pytest.mark.parametrize(
    ("counting", "number"),
    [
        (Counting("wins", kind="sprint"), 1),
        (Counting("wins", kind="standing"), 1),
        (Counting("podiums", class_="Junior"), 2),
        (Counting("podiums", class_="Senior"), 1),
        (Counting("podiums", season=2019), 2),
        (Counting("podiums", season="2017/18"), 1),
        (Counting("podiums", team="Kestrel"), 1),
        (Counting("podiums", series="City Series"), 1),
        (Counting("podiums", discipline="cars"), 2),
        (Counting("titles", kind="standing"), 1),
    ],
)
def test_counting_is_limited(counting: Counting, number: int) -> None:
    assert counted((NEW, OLD), counting) == number


def test_a_stated_total_stands_in_place_of_what_is_listed() -> None:
    assert counted((NEW, STATED), Counting("wins")) == 5
    assert counted((STATED,), Counting("goals")) == 7
    assert counted((STATED,), Counting("wins", team="Example FC")) == 4
    assert counted((STATED,), Counting("wins", team="Other FC")) == 0
    # Of one kind nothing is stated, so it is counted.
    assert counted((STATED,), Counting("wins", kind="race")) == 1


def test_places_with_a_marker_leave_out_what_leads_to_a_result() -> None:
    field = shipped_words("en").field
    assert dict(marked(NEW.entries, field)) == {"first": 2, "second": 1, "third": 0, "pole": 1}
