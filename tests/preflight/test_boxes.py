import pytest
from pikepdf import Array, Pdf

from tests.preflight.job import Mutation, mutated, told


def box(name: str, *grown: float, page: int = 1) -> Mutation:
    """Give the page a box: its bleed, with the edges moved outwards."""

    def mutate(pdf: Pdf) -> None:
        entry = pdf.pages[page].obj
        left, bottom, right, top = map(float, entry.BleedBox)
        west, south, east, north = grown
        entry[name] = Array([left - west, bottom - south, right + east, top + north])

    return mutate


def entry(key: str, value: int, page: int = 0) -> Mutation:
    return lambda pdf: pdf.pages[page].obj.__setitem__(key, value)


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (lambda pdf: pdf.pages[1].obj.__delitem__("/TrimBox"), "X08 page 2: it does not say where it is cut (TrimBox)"),
        (box("/ArtBox", -9, -9, -9, -9), "X08 page 2: it has a trim box and an art box"),
        (entry("/Rotate", 90), "X09 page 1: it is turned (Rotate)"),
        (entry("/UserUnit", 2), "X09 page 1: it is scaled (UserUnit)"),
        (box("/MediaBox", -1, 0, 0, 0), "X09 page 2: trim or bleed reach beyond the page (MediaBox)"),
        (box("/BleedBox", -2, 0, 0, 0), "X10 page 2: the bleed is 2.3 mm; at least 3 mm are needed"),
        (
            box("/TrimBox", -20, -20, -20, -20),
            "X10 page 2: its trim is another size (112 × 72 mm) than that of page 1",
        ),
    ],
    ids=["no trim", "trim and art", "turned", "scaled", "beyond", "small bleed", "two sizes"],
)
def test_boxes(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [words]


def test_a_page_without_bleed_box_has_no_bleed() -> None:
    data = mutated(lambda pdf: pdf.pages[0].obj.__delitem__("/BleedBox"))
    assert told(data) == ["X10 page 1: the bleed is 0.0 mm; at least 3 mm are needed"]


def test_an_eighth_of_an_inch_is_enough() -> None:
    assert told(mutated(box("/BleedBox", 0.5, 0.5, 0.5, 0.5))) == []


def test_turned_corners_are_the_same_box() -> None:
    def turn(pdf: Pdf) -> None:
        left, bottom, right, top = map(float, pdf.pages[0].obj.TrimBox)
        pdf.pages[0].obj.TrimBox = Array([right, top, left, bottom])

    assert told(mutated(turn)) == []
