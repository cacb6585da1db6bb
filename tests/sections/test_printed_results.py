"""A result as it is printed: everything that it says, and nothing else."""

import pytest

from presskit.content.printed_results import Place, Result
from presskit.model.results import Entry, Group, Totals
from presskit.sections.printed_results import place_of, printed, printed_group
from tests.coping.kits import shipped_words

WORDS = shipped_words("en")


@pytest.mark.parametrize(
    ("entry", "place"),
    [
        (Entry(1, "Cup"), Place("P1", "first", "first place")),
        (Entry("pole", "Cup"), Place("PP", "pole", "pole position")),
        (Entry(12, "Cup"), Place("12th")),
        (Entry("World Champion", "Cup"), Place("★", "title", "title")),
        (Entry("best rookie", "Cup", kind="award"), Place("–")),
        (Entry("DNPQ", "Cup"), Place("DNPQ", None, "did not pre-qualify")),
        (Entry("semi-final", "Cup"), Place("SF", None, "semi-final")),
        (Entry("not classified", "Cup"), Place("NC", None, "not classified")),
    ],
)
def test_a_place_is_a_marker_a_number_or_a_known_word(entry: Entry, place: Place) -> None:
    assert place_of(entry, WORDS) == place


def test_everything_that_a_result_says_is_printed() -> None:
    entry = Entry(
        2, "Harbour Race", "Junior", "Fastest lap", kind="sprint", value="1:20.500", against="Bo Example",
        date="2019-05-12", venue="Harbour", country="Exampleland", series="City Series", car="Kestrel 3", number="27",
        team="Example Racing",
    )  # fmt: skip
    details = (
        "Sprint · against Bo Example · City Series · Harbour, Exampleland · 12 May 2019 · Kestrel 3, no. 27 · "
        "Example Racing"
    )
    place = Place("P2", "second", "second place")
    assert printed(entry, WORDS) == Result(place, "Harbour Race, Junior", "1:20.500", (details, "Fastest lap"))
    assert "· 12 May ·" in printed(entry, WORDS, season="2019").notes[0]


def test_a_title_in_words_stands_before_its_event() -> None:
    assert printed(Entry("world champion", "World Series"), WORDS).event == "World champion, World Series"


def test_totals_are_a_row_of_their_group() -> None:
    group = Group(season=2001, class_="First division", team="Example FC", totals=Totals(starts=34, wins=1, goals=0))
    season, class_, rows = printed_group(group, WORDS)
    assert (season, class_) == ("2001", "First division, Example FC")
    assert rows == (Result(Place("", None, "in all"), "34 starts, 1 win, 0 goals"),)
