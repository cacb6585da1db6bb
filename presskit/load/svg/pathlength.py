"""How long paths are, and which way they go: for dashes that are told a path's length, and for markers.

In: paths. Out: lengths, and points with directions.
Source: SVG 2, chapters 9.6.1 and 13.7.
"""

from collections.abc import Iterator
from math import atan2, hypot
from typing import NamedTuple

from presskit.model.geometry import Path

Point = tuple[float, float]
_CHORDS = 16


class Stretch(NamedTuple):
    """One straight or curved piece of a path."""

    points: tuple[Point, ...]
    """Two, or four with the control points of a curve."""
    begins: bool
    """It is the first of its subpath."""

    @property
    def leaving(self) -> Point:
        """The direction in which it sets out."""
        return _first_way(self.points)

    @property
    def arriving(self) -> Point:
        """The direction in which it ends."""
        x, y = _first_way(self.points[::-1])
        return -x, -y


def stretches(path: Path) -> Iterator[Stretch]:
    """Every piece of a path, with the lines that close it."""
    at = start = (0.0, 0.0)
    begins = True
    for operator, points in path:
        if operator == "M":
            at = start = points[0], points[1]
            begins = True
            continue
        pairs = tuple(zip(points[::2], points[1::2], strict=True)) or (start,)
        yield Stretch((at, *pairs), begins)
        at, begins = pairs[-1], False


def length_of(path: Path) -> float:
    """How long a path is; curves by sixteen chords each."""
    return sum(_length(piece.points) for piece in stretches(path))


def _length(points: tuple[Point, ...]) -> float:
    if len(points) == 2:
        return hypot(points[1][0] - points[0][0], points[1][1] - points[0][1])
    at, total = points[0], 0.0
    for step in range(1, _CHORDS + 1):
        to = _point(points, step / _CHORDS)
        total += hypot(to[0] - at[0], to[1] - at[1])
        at = to
    return total


def _point(points: tuple[Point, ...], t: float) -> Point:
    shares = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
    return (
        sum(share * x for share, (x, _) in zip(shares, points, strict=True)),
        sum(share * y for share, (_, y) in zip(shares, points, strict=True)),
    )


def _first_way(points: tuple[Point, ...]) -> Point:
    (x, y), *others = points
    return next(((u - x, v - y) for u, v in others if (u, v) != (x, y)), (0.0, 0.0))


def angle(*ways: Point) -> float:
    """The direction halfway between directions, in radians; nothing counts for those that have none."""
    found = [(x / hypot(x, y), y / hypot(x, y)) for x, y in ways if x or y]
    return atan2(sum(y for _, y in found), sum(x for x, _ in found)) if found else 0.0
