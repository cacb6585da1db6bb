"""The rule of the top results: which, in which order, and what is counted."""

from presskit.model.results import Entry, Group
from presskit.sections.printed_results import printed
from presskit.sections.top_results import Merit, ranked
from tests.coping.kits import example, shipped_words

MOTORSPORT = shipped_words("en").field


def merits(*groups: Group) -> list[Merit]:
    return ranked(groups, MOTORSPORT)


def said(merit: Merit) -> tuple[int | str, str, str | int | None]:
    return merit.entry.place, merit.entry.event, merit.times if merit.times > 1 else merit.season


def test_of_the_worked_example_seven_are_chosen_by_the_author() -> None:
    found = merits(*example().results)[:7]
    assert [said(merit) for merit in found] == [
        (1, "Swedish Championship", 3),
        (2, "TCR UK event 3, Brands Hatch", "2018"),
        (2, "TCR Germany, Hockenheim", "2019"),
        (3, "TCR Europe, Hockenheim", "2019"),
        (3, "TCR Scandinavia, Anderstorp", "2019"),
        (6, "FIA Motorsport Games", "2019"),
        (4, "TCR UK Driver Championship", "2018"),
    ]
    # Won in Senior 125 and without a class, so no class is said.
    assert found[0].entry.class_ is None
    assert found[1].entry.note is not None


def group(season: int | None, *entries: Entry, disciplines: tuple[str, ...] = ()) -> Group:
    return Group(entries, season, disciplines=disciplines)


def events(*groups: Group) -> list[str]:
    return [merit.entry.event for merit in merits(*groups)]


def test_the_best_place_comes_first_whatever_its_year() -> None:
    new = group(2020, Entry(3, "Third"), Entry(8, "Eighth"), Entry("pole", "Pole"))
    old = group(2010, Entry(1, "First"), Entry(2, "Second"), Entry(5, "Fifth"))
    assert events(new, old) == ["First", "Second", "Third", "Pole", "Fifth", "Eighth"]


def test_what_is_raced_now_comes_first_among_equals_alone() -> None:
    new = group(2020, Entry(9, "Ninth"), Entry(11, "Eleventh"), Entry(1, "New"), disciplines=("touring",))
    old = group(2010, Entry(1, "Old"), Entry(5, "Fifth"), disciplines=("karting",))
    assert events(old, new)[:2] == ["Old", "New"]
    assert events(new, old) == ["New", "Old", "Fifth", "Ninth", "Eleventh"]


def test_titles_come_first_and_a_championship_before_its_races() -> None:
    one = group(2020, Entry(1, "Race"), Entry(3, "Cup", kind="standing"), Entry("fairest", "Prize", kind="award"))
    two = group(2010, Entry(1, "Series", kind="standing"), Entry("World Champion", "World Series"))
    assert events(one, two) == ["Series", "World Series", "Cup", "Race", "Prize"]
    lesser = Entry(1, "Heat", kind="heat"), Entry("record", "Lap", kind="record"), Entry(5, "Fifth"), Entry(2, "Race")
    assert events(group(2020, *lesser)) == ["Race", "Lap", "Fifth", "Heat"]


def test_the_author_has_the_last_word() -> None:
    one = group(2020, Entry(1, "Win"), Entry(14, "Comeback", top=True), Entry("DNF", "Out"))
    two = group(2010, Entry(2, "Named second", rank=2), Entry(9, "Named first", rank=1))
    assert events(one, two) == ["Named first", "Named second", "Comeback", "Win"]


def test_who_did_not_finish_is_no_merit_and_a_semi_final_is_one() -> None:
    one = group(2020, *(Entry(place, "Out") for place in ("DNF", "DNQ", "DNPQ", "NC", "Ret", "group stage")))
    assert events(one) == []
    rounds = group(2020, Entry("quarter-final", "Quarter"), Entry("semi-final", "Semi"), Entry(15, "Fifteenth"))
    assert events(rounds, one) == ["Semi", "Quarter", "Fifteenth"]


def test_equal_places_of_one_event_are_one_row_that_says_what_all_share() -> None:
    one = group(2020, Entry(2, "Cup", "KF3"), Entry(1, "Trophy"), Entry(2, "Cup", kind="heat"))
    two = group(2019, Entry(2, "Cup", "KF3", "In the rain"), Entry(3, "Cup", "KF3"))
    trophy, cup, third, heat = merits(one, two)
    assert [said(merit) for merit in (trophy, cup, third)] == [(1, "Trophy", "2020"), (2, "Cup", 2), (3, "Cup", "2019")]
    assert (cup.entry.class_, cup.entry.note) == ("KF3", None)
    assert (heat.entry.kind, heat.times) == ("heat", 1)


def test_a_remark_of_one_of_two_wins_is_printed_for_neither_and_one_of_both_is() -> None:
    wins = [Entry(1, "Harbour Race", note=note, value="1:20.5") for note in ("Shared car", None)]
    (merged,) = merits(group(2011, wins[0]), group(2009, wins[1]))
    assert printed(merged.entry, shipped_words("en")).notes == ()
    (same,) = merits(group(2011, wins[0]), group(2009, wins[0]))
    assert printed(same.entry, shipped_words("en")).notes == ("Shared car",)
