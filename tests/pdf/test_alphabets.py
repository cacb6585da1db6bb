"""Alphabets are completed, so that the next kit finds the same font: plain ones by a third, accented ones by one."""

from string import ascii_lowercase, ascii_uppercase

import pytest

from presskit.model.brand import TypeRole
from presskit.pdf.alphabets import completed
from presskit.typography.faces import hb_font
from tests.pdf.lettering import DISPLAY, TEXT, Tags, run


def whole(text: str, role: TypeRole = TEXT) -> str:
    """The stored texts of what a document that shows `text` gets, in order; backwards, so that no ligature forms."""
    pieces = run(text[::-1], Tags().add("Document"), 0, 0, role=role).pieces
    letters = {(glyph.source, glyph.gid) for piece in pieces for glyph in piece.glyphs}
    found = completed(letters, hb_font(pieces[0].face))
    assert found >= letters
    return "".join(sorted(text for text, _ in found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abcdefghi", ascii_lowercase),
        ("abcdefgh", "abcdefgh"),
        ("ABCDEFGHI", ascii_uppercase),
        ("1234", "0123456789"),
        ("123", "123"),
    ],
)
def test_a_third_of_a_plain_alphabet_gives_all_of_it(text: str, expected: str) -> None:
    assert whole(text) == expected


def test_one_accented_letter_gives_those_of_its_region_in_its_form() -> None:
    plain = whole(ascii_lowercase)
    western, central = whole(ascii_lowercase + "ö"), whole(ascii_lowercase + "ř")
    assert set("éåñü") <= set(western) - set(plain)
    assert set("łșőž") <= set(central) - set(plain)
    assert not set(western) & set(central) - set(plain)
    assert western.islower() and central.islower()


def test_without_the_plain_alphabet_an_accented_letter_stays_alone() -> None:
    assert whole("öř") == "öř"


def test_small_letters_drawn_as_capitals_are_a_form_of_their_own() -> None:
    small, drawn = whole(ascii_lowercase + "ö", TEXT), whole(ascii_lowercase + "ö", DISPLAY)
    assert small == drawn
    assert whole(ascii_uppercase, DISPLAY) == ascii_uppercase
