"""Rich black is for large areas; fine dark parts are black alone."""

import pytest

from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Shape
from presskit.pdf.fine import in_black
from presskit.units import mm
from tests.pdf.lettering import run

BLACK = (0.0, 0.0, 0.0, 1.0)
RICH = Colour("ink", (0.1, 0.1, 0.1), (0.6, 0.55, 0.55, 0.9))
NAVY = Colour("navy", (0.04, 0.06, 0.19), (1.0, 0.9, 0.35, 0.6))
TEXT = NAVY._replace(text_cmyk=(0.0, 0.0, 0.0, 0.7))
SMALL, LARGE = Box(0, 0, mm(100), mm(9.9)), Box(0, 0, mm(10), mm(10.1))


def filled(colour: Colour, *boxes: Box) -> Shape:
    return Shape(tuple(segment for box in boxes for segment in rectangle(box)), Artifact.LAYOUT, fill=colour)


def inks(shape: Shape) -> tuple[float, ...] | None:
    (made,) = in_black([shape])
    assert isinstance(made, Shape)
    assert made.fill is not None
    return made.fill.cmyk


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [
        (filled(RICH, SMALL), BLACK),
        (filled(RICH, LARGE), RICH.cmyk),
        (filled(TEXT, SMALL), TEXT.text_cmyk),
        (filled(NAVY, SMALL), NAVY.cmyk),
        (filled(RICH, SMALL, Box(mm(200), 0, 5, 5)), BLACK),
        (filled(RICH, SMALL, LARGE), RICH.cmyk),
    ],
)
def test_fills(shape: Shape, wanted: tuple[float, ...]) -> None:
    assert inks(shape) == wanted


def test_lines_are_fine_whatever_their_length() -> None:
    line = Shape(rectangle(Box(0, 0, 300, 300)), Artifact.LAYOUT, fill=NAVY, stroke=Stroke(0.75, TEXT))
    (made,) = in_black([line])
    assert isinstance(made, Shape)
    assert made.stroke == Stroke(0.75, TEXT._replace(cmyk=TEXT.text_cmyk))
    assert made.fill == NAVY
    (wide,) = in_black([line._replace(stroke=Stroke(mm(12), RICH))])
    assert isinstance(wide, Shape)
    assert wide.stroke == Stroke(mm(12), RICH)


def test_what_is_not_dark_stays_the_same_object() -> None:
    items = [filled(NAVY, SMALL), run("text", Artifact.LAYOUT, 0, 9)]
    assert all(made is item for made, item in zip(in_black(items), items, strict=True))


def test_a_hole_shows_the_ground() -> None:
    """A ring in paper white on a rich black page, its inside in the ink of the page."""
    ground = Shape(rectangle(Box(0, 0, 300, 300)), Artifact.BACKGROUND, fill=RICH)
    ring = filled(RICH, SMALL)._replace(stroke=Stroke(2, TEXT))
    _, made = in_black([ground, ring])
    assert isinstance(made, Shape)
    assert made.fill == RICH
    assert made.stroke == Stroke(2, TEXT._replace(cmyk=TEXT.text_cmyk))
