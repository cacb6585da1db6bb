"""The profile and the kits built from it say all that the source says, word for word and in its order."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams

from presskit.load.profile.profile_file import read_profile
from presskit.model.counting import Counting, What, counted
from presskit.model.profile import Profile
from presskit.model.results import Entry, Group
from tests.conftest import JESSICA
from tests.seed.sentences import SEED, broken_lines, folded, missing, of_kind, out_of_order, pieces

PIECES = pieces(SEED.read_text(encoding="utf-8"))
TEXT = [piece.text for piece in of_kind(PIECES, "sentence", "question", "answer")]
FACTS = of_kind(PIECES, "fact")
RESULTS = [piece.text for piece in of_kind(PIECES, "result")]
PLACES = {1: "P1", 2: "P2", 3: "P3", "pole": "PP", 4: "4th", 5: "5th", 6: "6th", 7: "7th", 8: "8th"}
"""What stands before the event. A title stands in the event's line, after an en dash."""


@pytest.fixture(scope="module")
def profile() -> Profile:
    return read_profile(JESSICA)


def test_the_source_is_cut_into_everything_it_has() -> None:
    kinds = ("heading", "sentence", "question", "answer", "fact", "result", "group")
    assert [len(of_kind(PIECES, kind)) for kind in kinds] == [2, 17, 4, 10, 8, 35, 11]


def test_profile_has_every_piece_in_order(profile: Profile) -> None:
    wanted = [piece.whole for piece in PIECES if piece.kind != "group"]
    assert not out_of_order(wanted, " ".join(profile_text(profile)))


def profile_text(profile: Profile) -> Iterator[str]:
    """The profile's text in the order of the source."""
    assert profile.headlines is not None
    yield from profile.headlines.story
    for paragraph in profile.story:
        yield from (paragraph.text, paragraph.attribution or "")
    for pair in profile.interview:
        yield from (pair.question, pair.answer)
    yield profile.person.name
    for fact in profile.facts:
        yield from (fact.label, fact.value)
    yield from (entry.source or "" for group in profile.results for entry in group.entries)


def test_profile_has_nothing_that_the_source_lacks(profile: Profile) -> None:
    source = SEED.read_text(encoding="utf-8").replace("well- deserved", "well-deserved").replace("\n– ", "\n")
    story = [text for p in profile.story for text in (p.text, p.attribution) if text]
    interview = [text for pair in profile.interview for text in (pair.question, pair.answer)]
    stated = [figure.stated for figure in profile.figures if figure.stated]
    assert not missing([*story, *interview, *stated, *(fact.value for fact in profile.facts)], source)


def test_entries_say_what_their_source_line_says(profile: Profile) -> None:
    """Every word of an entry stands in its line, and the place is the line's."""
    for entry in (entry for group in profile.results for entry in group.entries):
        line = folded(entry.source or "")
        said = f"{entry.event} {entry.class_ or ''} {entry.note or ''}"
        assert set(words(said)) <= set(words(line)), entry
        assert place_in(line) == entry.place


def words(text: str) -> list[str]:
    return [word.strip(".,–") for word in folded(text).split()]


def place_in(line: str) -> int | str:
    if line[0].isdigit():
        return int(line[0])
    return {"pole": "pole", "best": "best woman", "won": 1}[line.split()[0]]


def test_group_headings_are_the_source_s(profile: Profile) -> None:
    headings = [piece.text.replace("-20", "–20") for piece in of_kind(PIECES, "group")]
    assert [f"{group.class_} {group.season_label or ''}".strip() for group in profile.results[1:]] == headings


def test_figures_counted_from_the_results(profile: Profile) -> None:
    whats: tuple[What, ...] = ("wins", "seconds", "thirds", "podiums", "poles", "titles")
    assert [counted(profile.results, Counting(what)) for what in whats] == [8, 5, 7, 20, 2, 0]
    assert profile.seasons == (2006, 2019)


def content_order(kit: Path) -> str:
    """The text of all pages in the order in which it is painted."""
    document = pypdfium2.PdfDocument(kit)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_kit_reads_in_the_order_of_the_source(kit: Path) -> None:
    text = content_order(kit)
    assert not out_of_order([*TEXT, *(fact.whole for fact in FACTS)], text)


def test_kit_has_every_piece_whole_where_text_is_ordered_by_geometry(kit: Path) -> None:
    assert not missing([*TEXT, *(fact.text for fact in FACTS)], extract_text(kit))


def test_kit_has_every_label_whole_where_text_is_ordered_by_geometry(kit: Path) -> None:
    """Labels are tracked by up to 8.5 %; by default pdfminer guesses a blank at 10 %, kerning included."""
    assert not missing([fact.label for fact in FACTS], extract_text(kit, laparams=LAParams(word_margin=0.2)))


def test_kit_prints_every_result_in_order(kit: Path, profile: Profile) -> None:
    rows = [row for group in profile.results for row in printed(group)]
    assert not out_of_order(rows, content_order(kit))


def printed(group: Group) -> Iterator[str]:
    """What the page says of a group, piece by piece."""
    yield from (part for part in (group.season_label, group.class_) if part)
    for entry in group.entries:
        yield f"{PLACES.get(entry.place, '–')} {described(entry)}"
        if entry.note:
            yield entry.note


def described(entry: Entry) -> str:
    title = entry.place if entry.is_named else None
    return ", ".join(str(part) for part in (title, entry.event, entry.class_) if part)


def test_kit_is_no_larger_than_plain_pages_by_typst(kit: Path) -> None:
    """Which needs 80 kB for the same text in two faces, without artwork."""
    assert kit.stat().st_size <= 80_000


def test_no_word_is_broken(kit: Path) -> None:
    text = content_order(kit)
    assert not broken_lines(text)
    assert len(text.split()) > 900


@pytest.mark.parametrize("line", ["well-", "a well\u00ad", "in 2014–", "turn\u0002"])
def test_a_broken_line_is_seen(line: str) -> None:
    assert broken_lines(f"one\r\n{line}\r\ntwo – three") == [line]


def test_a_piece_that_is_torn_or_out_of_place_is_seen() -> None:
    assert missing(["one two"], "one x two") == ["one two"]
    assert out_of_order(["b", "a"], "a “B”") == ["a"]
