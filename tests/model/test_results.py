"""Labels of seasons and what makes a title follow from the data."""

import pytest

from presskit.model.results import Entry, Group, Kind, season_range, years_of


def test_season_labels() -> None:
    groups = Group(season=2018), Group(season="2004/05"), Group(seasons=(2010, 2011)), Group()
    assert [group.season_label for group in groups] == ["2018", "2004/05", "2010–2011", None]
    assert season_range(groups) == (2004, 2018)
    assert season_range(groups[3:]) is None


@pytest.mark.parametrize(
    ("season", "years"),
    [(2018, (2018,)), ("2004/05", (2004, 2005)), ("1999/00", (1999, 2000)), ("1999/2000", (1999, 2000)), ("soon", ())],
)
def test_a_season_over_two_years_is_one_season(season: int | str, years: tuple[int, ...]) -> None:
    assert years_of(season) == years


@pytest.mark.parametrize(
    ("place", "kind", "says_so", "is_title", "is_named"),
    [
        (1, "race", False, False, False),
        (1, "standing", False, True, False),
        (2, "standing", False, False, False),
        ("World Champion", "race", False, True, True),
        ("best woman", "award", False, False, True),
        ("Queen of the Hill", "race", True, True, True),
        ("DNF", "race", False, False, False),
        ("DNPQ", "qualifying", False, False, False),
    ],
)
def test_only_what_is_a_title_is_one(
    place: int | str, kind: Kind, says_so: bool, is_title: bool, is_named: bool
) -> None:
    entry = Entry(place, "Cup", kind=kind, title=says_so)
    assert (entry.is_title, entry.is_named) == (is_title, is_named)
