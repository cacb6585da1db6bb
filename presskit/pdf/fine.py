"""Fine parts of a page in black alone: lines, rings, the squares of a code.

In: items of a page. Out: the same, in which dark inks of shapes that are less than 10 mm across have become black.
Black that is made rich with other inks, or the dark colour that text on a light surface has, would show coloured
edges where it is fine and the plates do not meet. Larger areas, and the colours of a brand, stay as they are.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from presskit.model.colour import Cmyk, Colour
from presskit.model.geometry import Path, bounds
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Item, Shape
from presskit.units import Pt, mm

FINE: Pt = mm(10)
"""What is narrower or lower than this is fine."""
RICH = 0.8
"""An ink with so much black and something else in it is a rich black."""
BLACK: Cmyk = (0.0, 0.0, 0.0, 1.0)


def in_black(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items with their fine dark parts in black alone.

    What has the ink of a ground of the page may be a hole through which the ground is seen: it stays as it is.
    """
    shapes = [item for item in items if type(item) is Shape]
    grounds = frozenset(shape.fill for shape in shapes if shape.fill and shape.mark is Artifact.BACKGROUND)
    return tuple([_shape(item, grounds) if type(item) is Shape else item for item in items])


def _shape(shape: Shape, grounds: frozenset[Colour]) -> Shape:
    fill, stroke = shape.fill, shape.stroke
    if fill is not None and fill not in grounds and _black(fill) is not fill and _is_fine(shape.path):
        fill = _black(fill)
    if stroke is not None and stroke.colour not in grounds and stroke.width < FINE:
        stroke = _line(stroke)
    return shape if fill is shape.fill and stroke is shape.stroke else shape._replace(fill=fill, stroke=stroke)


@lru_cache(maxsize=1024)
def _line(stroke: Stroke) -> Stroke:
    black = _black(stroke.colour)
    return stroke if black is stroke.colour else stroke._replace(colour=black)


@lru_cache(maxsize=1024)
def _black(colour: Colour) -> Colour:
    """What the colour is where it is fine; the colour itself where that is no matter."""
    if colour.text_cmyk is not None:
        return colour._replace(cmyk=colour.text_cmyk)
    if colour.cmyk is not None and colour.cmyk[3] >= RICH and sum(colour.cmyk[:3]) > 0:
        return colour._replace(cmyk=BLACK)
    return colour


@lru_cache(maxsize=1024)
def _is_fine(path: Path) -> bool:
    """Whether every part of a path is fine: a code is a hundred small squares, not a large one."""
    return all(min(box.width, box.height) < FINE for box in map(bounds, _parts(path)))


def _parts(path: Path) -> Iterator[Path]:
    starts = [number for number, segment in enumerate(path) if segment.operator == "M"]
    for start, end in zip(starts, [*starts[1:], len(path)], strict=True):
        yield path[start:end]
