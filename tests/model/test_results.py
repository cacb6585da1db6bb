"""Figures are counted from results; labels and markers follow from the data."""

import pytest

from presskit.model.results import Entry, Group, Tally, season_range, tally

ENTRIES = tuple(
    Entry(place, "Cup") for place in (1, 1, 2, 3, 3, 3, 4, 17, "pole", "DNF", "DSQ", "DNS", "best woman", "champion")
)


def test_tally() -> None:
    found = tally(ENTRIES)
    assert found == Tally(wins=2, seconds=1, thirds=3, poles=1, titles=2)
    assert found.podiums == 6
    assert tally(()) == Tally()
    assert Group(ENTRIES[:1]).tally.wins == 1


@pytest.mark.parametrize(
    ("place", "marker", "is_title"),
    [(1, "P1", False), (2, "P2", False), (3, "P3", False), ("pole", "PP", False), (4, None, False),
     ("DNF", None, False), ("best woman", None, True)],
)  # fmt: skip
def test_markers(place: int | str, marker: str | None, is_title: bool) -> None:
    entry = Entry(place, "Cup")
    assert (entry.marker, entry.is_title) == (marker, is_title)


def test_season_labels() -> None:
    groups = Group(ENTRIES, season=2018), Group(ENTRIES, seasons=(2010, 2011)), Group(ENTRIES)
    assert [group.season_label for group in groups] == ["2018", "2010–2011", None]
    assert season_range(groups) == (2010, 2018)
    assert season_range(groups[2:]) is None
