"""Paths on the paper: where they reach, and how thin their lines come out.

In: the instructions that draw a path, the matrix of the moment. Out: points of the page.
Source: ISO 32000-1, 8.5.2 (path construction), 8.3.3 (transformations).
"""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Any

from presskit.preflight.events import Extent, Matrix

DRAWING = frozenset(("m", "l", "c", "v", "y", "re"))
"""Operators that add to the path."""
PAINTING = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"))
"""Operators that end it."""


def extent_of(path: Sequence[Any], matrix: Matrix, margin: float) -> Extent | None:
    """What encloses a path with a margin round it, both in the coordinates of `matrix`; None for an empty path.

    Raises:
        TypeError, ValueError: its instructions make no sense.
    """
    a, b, c, d, e, f = matrix
    corners = ((-margin, -margin), (margin, -margin), (-margin, margin), (margin, margin))
    points = [(x + across, y + along) for step in path for x, y in _points(step) for across, along in corners]
    xs = [a * x + c * y + e for x, y in points]
    ys = [b * x + d * y + f for x, y in points]
    return (min(xs), min(ys), max(xs), max(ys)) if points else None


def _points(instruction: Any) -> Iterator[tuple[float, float]]:
    """Points that enclose what an instruction adds to the path: a curve lies within its control points."""
    numbers = [float(number) for number in instruction.operands]
    if str(instruction.operator) == "re":
        x, y, width, height = numbers
        numbers = [x, y, x + width, y, x, y + height, x + width, y + height]
    yield from zip(numbers[::2], numbers[1::2], strict=True)


def least_stretch(matrix: Matrix) -> float:
    """By how much a matrix stretches lengths, in the direction where it does so least."""
    a, b, c, d, _, _ = matrix
    half = (a * a + b * b + c * c + d * d) / 2
    return sqrt(max(half - sqrt(max(half * half - (a * d - b * c) ** 2, 0.0)), 0.0))
