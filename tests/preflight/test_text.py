import pytest
from pikepdf import Dictionary, Pdf

from presskit.preflight.colours import CMYK, GREY, Colour
from presskit.preflight.text import is_mixed_black
from tests.preflight.job import Mutation, mutated, paint, resources, told

RICH = b"0.6 0.4 0.4 1 k"


def text(size: float, ink: bytes, before: bytes = b"") -> Mutation:
    """Show text that the first font of the page has glyphs for or not; its colour counts, not its shape."""

    def mutate(pdf: Pdf) -> None:
        font = next(iter(resources(pdf).Font.keys())).encode()
        paint(pdf, b"q %s %s BT %s %g Tf 60 60 Td (xx) Tj ET Q" % (before, ink, font, size))

    return mutate


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (text(8, RICH), "black text of 8 pt is made of several inks"),
        (text(17.9, b"0.75 0.68 0.67 0.9 k"), "black text of 17.9 pt is made of several inks"),
        (text(4, RICH, b"2 0 0 2 0 0 cm"), "black text of 8 pt is made of several inks"),
        (text(9, b"1 1 0.9 0 k"), "text takes 290 % ink; at most 280 % stays sharp"),
        (text(30, b"0.7 0.7 0.5 1 k"), "text takes 290 % ink; at most 280 % stays sharp"),
    ],
    ids=["small rich black", "converted from RGB", "scaled", "heavy", "large and heavy"],
)
def test_x19_text(mutation: Mutation, words: str) -> None:
    said = told(mutated(mutation))
    assert f"X19 page 1: {words}" in said
    assert {line[:3] for line in said} == {"X19"}


@pytest.mark.parametrize(
    "mutation",
    [
        text(18, RICH), text(8, b"0 0 0 1 k"), text(8, b"0 g"), text(9, RICH, b"2 0 0 2 0 0 cm"),
        text(8, b"1 0.7 0 0.3 k"), text(8, RICH, b"3 Tr"),
    ],
    ids=["large", "black alone", "grey space", "large by its scale", "a blue", "not shown"],
)  # fmt: skip
def test_x19_lets_pass(mutation: Mutation) -> None:
    assert told(mutated(mutation)) == []


def registration(x: int) -> Mutation:
    def mutate(pdf: Pdf) -> None:
        found = resources(pdf)
        found["/ColorSpace"] = Dictionary({**dict(found.ColorSpace.items())})
        paint(pdf, b"q /Registration cs 0.5 scn %d 100 9 9 re f Q" % x)

    return mutate


def test_x19_registration_colour_within_the_trim() -> None:
    assert told(mutated(registration(200))) == ["X19 page 1: registration colour shows within the trim"]


def test_registration_colour_outside_is_for_marks() -> None:
    assert told(mutated(registration(5))) == []


@pytest.mark.parametrize(
    ("values", "mixed"),
    [
        ((0, 0, 0, 1), False), ((0.6, 0.4, 0.4, 1), True), ((0.95, 0.85, 0.45, 0.75), True),
        ((1, 0.9, 0.35, 0.6), False),
        ((0.3, 0.28, 0.32, 0.6), False), ((0.9, 0.9, 0.9, 0), True), ((0, 0, 0, 0), False),
    ],
)  # fmt: skip
def test_what_the_eye_calls_black(values: tuple[float, ...], mixed: bool) -> None:
    assert is_mixed_black(Colour(CMYK, values)) is mixed


def test_grey_is_black_ink() -> None:
    assert Colour(GREY, (0.0,)).inks == {"Black": 1.0}
    assert not is_mixed_black(Colour(GREY, (0.0,)))
