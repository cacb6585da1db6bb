"""A drawing stands in the middle of its box, as large as the box allows."""

from presskit.artwork.drawn_logo import draw
from presskit.model.colour import Colour
from presskit.model.drawing import Clip, Drawing, Outline
from presskit.model.geometry import Box, bounds, rectangle
from presskit.model.stroke import Stroke
from presskit.page import Artifact

INK = Colour("ink", (0, 0, 0), (0, 0, 0, 1))
HALF = rectangle(Box(10, 10, 20, 20))
WIDE = Drawing(
    (Outline(rectangle(Box(10, 10, 40, 20)), INK, Stroke(2, INK, (3, 1), mitre=4.0), clips=(Clip(HALF),)),),
    Box(10, 10, 40, 20),
)


def test_a_wide_drawing_fills_the_width() -> None:
    (shape,) = draw(WIDE, Box(100, 100, 80, 80), Artifact.LAYOUT)
    assert bounds(shape.path) == Box(100, 120, 80, 40)


def test_strokes_and_clips_grow_with_it() -> None:
    (shape,) = draw(WIDE, Box(0, 0, 80, 80), Artifact.LAYOUT)
    assert shape.stroke is not None
    assert shape.clip is not None
    assert (shape.stroke.width, shape.stroke.dashes) == (4, (6, 2))
    assert bounds(shape.clip) == Box(0, 20, 40, 40)


def test_a_tall_box_gives_the_size_by_its_width() -> None:
    (shape,) = draw(WIDE, Box(0, 0, 20, 400), Artifact.LAYOUT)
    assert bounds(shape.path) == Box(0, 195, 20, 10)
