"""The rule of the top results: which, in which order, and what is counted."""

from presskit.model.results import Entry, Group
from presskit.sections.top_results import Merit, ranked
from tests.coping.kits import example


def said(merit: Merit) -> tuple[int | str, str, str | int | None]:
    return merit.entry.place, merit.entry.event, merit.times if merit.times > 1 else merit.season


def test_of_the_worked_example_seven_are_chosen() -> None:
    merits = ranked(example().results)[:7]
    assert [said(merit) for merit in merits] == [
        (1, "Swedish Championship", 3),
        (2, "TCR UK event 3, Brands Hatch", "2018"),
        (2, "TCR Germany, Hockenheim", "2019"),
        (3, "TCR Europe, Hockenheim", "2019"),
        (3, "TCR Scandinavia, Anderstorp", "2019"),
        (6, "FIA Motorsport Games", "2019"),
        (4, "TCR UK Driver Championship", "2018"),
    ]
    # Won in Senior 125 and without a class, so no class is said.
    assert merits[0].entry.class_ is None
    assert merits[1].entry.note is not None


def group(season: int | None, *entries: Entry, disciplines: tuple[str, ...] = ()) -> Group:
    return Group(entries, season, disciplines=disciplines)


def events(*groups: Group) -> list[str]:
    return [merit.entry.event for merit in ranked(groups)]


def test_without_disciplines_the_best_place_comes_first_whatever_its_year() -> None:
    new = group(2020, Entry(3, "Third"), Entry(8, "Eighth"), Entry("pole", "Pole"))
    old = group(2010, Entry(1, "First"), Entry(2, "Second"), Entry(5, "Fifth"))
    assert events(new, old) == ["First", "Second", "Third", "Pole", "Eighth", "Fifth"]


def test_what_is_raced_now_comes_before_what_was_raced_before() -> None:
    new = group(2020, Entry(9, "Ninth"), Entry(11, "Eleventh"), disciplines=("touring",))
    old = group(2010, Entry(1, "First"), Entry(5, "Fifth"), disciplines=("karting",))
    assert events(new, old) == ["Ninth", "First", "Fifth", "Eleventh"]


def test_a_retirement_is_no_merit_and_a_title_follows_the_places_of_its_season() -> None:
    one = group(2020, Entry("DNF", "Out"), Entry("best woman", "Title"), Entry(10, "Tenth"))
    assert events(one, group(2019, Entry(4, "Fourth"))) == ["Tenth", "Title", "Fourth"]


def test_equal_places_of_one_event_are_one_row() -> None:
    one = group(2020, Entry(2, "Cup", "KF3"), Entry(1, "Trophy"))
    two = group(2019, Entry(2, "Cup", "KF3", "In the rain"), Entry(3, "Cup", "KF3"))
    trophy, cup, third = ranked((one, two))
    assert [said(merit) for merit in (trophy, cup, third)] == [(1, "Trophy", "2020"), (2, "Cup", 2), (3, "Cup", "2019")]
    assert (cup.entry.class_, cup.entry.note) == ("KF3", "In the rain")
