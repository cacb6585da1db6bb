"""Words that may break where a soft hyphen stands."""

import pytest

from presskit.model.colour import Colour
from presskit.page import Artifact
from presskit.typography.shaped_words import Cut, Line, break_text
from tests.typography.roles import APEX, font

CUT = Cut(font(APEX["text"]), 10.0, Colour("ink", (0, 0, 0), (0, 0, 0, 1)), Artifact.LAYOUT)
LONG = "Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft"


def drawn(line: Line) -> str:
    """What is seen: a hyphen that stands for no text is spelled."""
    pieces = [piece for segment in line.setting.segments for piece in segment.pieces]
    return "".join(glyph.source or "-" for piece in pieces for glyph in piece.glyphs)


def test_a_hyphen_is_seen_where_the_line_ends_and_nowhere_else() -> None:
    lines = break_text([(LONG, CUT)], (80.0,))
    assert [drawn(line) for line in lines] == ["Donaudampf-", "schifffahrts-", "gesellschaft"]
    assert all(line.width <= 80 for line in lines)


def test_the_text_is_the_whole_word() -> None:
    for measure in (30.0, 55.0, 80.0, 500.0):
        lines = break_text([(f"An {LONG} yes", CUT)], (measure,))
        assert "".join(line.text for line in lines).rstrip() == f"An {LONG.replace(chr(0xAD), '')} yes"


def test_a_part_that_is_too_long_for_its_line_breaks_between_letters() -> None:
    lines = break_text([(LONG, CUT)], (20.0,))
    assert all(line.width <= 20 for line in lines)
    assert "".join(line.text for line in lines).rstrip() == LONG.replace("\u00ad", "")
    assert drawn(lines[1]).endswith("-") or drawn(lines[0]).endswith("-")


def test_an_initial_is_carried_by_the_first_part() -> None:
    lines = break_text([(LONG[1:], CUT)], (60.0,), initial="D")
    assert "".join(line.text for line in lines).rstrip() == LONG.replace("\u00ad", "")


@pytest.mark.parametrize("text", ["a\u00ad", "\u00ada", "a \u00ad b"])
def test_soft_hyphens_at_the_edge_of_words_are_nothing(text: str) -> None:
    (line,) = break_text([(text, CUT)], (100.0,))
    assert "-" not in drawn(line)
    assert "\u00ad" not in line.text
