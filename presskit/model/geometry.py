"""Boxes and paths in points; origin at the trim box's top left, y grows downwards.

A Path is a flat tuple of segments, so that a finished page pickles, compares and prints well.
"""

from collections.abc import Iterable
from typing import NamedTuple

from presskit.units import Pt

Matrix = tuple[float, float, float, float, float, float]
"""Six numbers of an affine map, as PDF and SVG write them."""


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    @property
    def right(self) -> Pt:
        """X of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Pt:
        """Y of the lower edge."""
        return self.y + self.height

    def grown(self, by: Pt) -> "Box":
        """The same box, larger by `by` on all four sides (smaller where negative)."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


class Segment(NamedTuple):
    """One path operator and its coordinates: M x y, L x y, C x1 y1 x2 y2 x y, Z."""

    operator: str
    points: tuple[float, ...]


Path = tuple[Segment, ...]


def move(x: Pt, y: Pt) -> Segment:
    """Begin a subpath."""
    return Segment("M", (x, y))


def line(x: Pt, y: Pt) -> Segment:
    """A straight to x, y."""
    return Segment("L", (x, y))


def curve(x1: Pt, y1: Pt, x2: Pt, y2: Pt, x: Pt, y: Pt) -> Segment:
    """A cubic Bézier curve to x, y."""
    return Segment("C", (x1, y1, x2, y2, x, y))


CLOSE = Segment("Z", ())


def polygon(points: Iterable[tuple[Pt, Pt]]) -> Path:
    """A closed polygon through `points` (at least two)."""
    (x, y), *rest = points
    return (move(x, y), *(line(*point) for point in rest), CLOSE)


def corners(path: Path) -> list[tuple[Pt, Pt]]:
    """The corners of a polygon."""
    return [(segment.points[0], segment.points[1]) for segment in path if segment.points]


def rectangle(box: Box) -> Path:
    """The outline of a box."""
    x, y, width, height = box
    right, bottom = x + width, y + height
    return move(x, y), line(right, y), line(right, bottom), line(x, bottom), CLOSE


def sheared(box: Box, k: float) -> Path:
    """A box leaning to the right by `k` times its height: the upper edge shifts, the lower stays."""
    lean = k * box.height
    return polygon([(box.x + lean, box.y), (box.right + lean, box.y), (box.right, box.bottom), (box.x, box.bottom)])


_KAPPA = 0.5522847498307936


def circle(x: Pt, y: Pt, radius: Pt) -> Path:
    """A circle of four Bézier quarters round x, y."""
    r, c = radius, radius * _KAPPA
    return (
        move(x + r, y),
        curve(x + r, y + c, x + c, y + r, x, y + r),
        curve(x - c, y + r, x - r, y + c, x - r, y),
        curve(x - r, y - c, x - c, y - r, x, y - r),
        curve(x + c, y - r, x + r, y - c, x + r, y),
        CLOSE,
    )


UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def joined(outer: Matrix, inner: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)


def inverse(matrix: Matrix) -> Matrix | None:
    """What undoes `matrix`; None where it flattens everything."""
    a, b, c, d, e, f = matrix
    size = a * d - b * c
    if not size:
        return None
    return d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size


def transformed(path: Path, matrix: Matrix) -> Path:
    """`path` under x' = a x + c y + e, y' = b x + d y + f."""
    a, b, c, d, e, f = matrix
    # Written out: outlines of letters are long, and a call for every segment costs twice as much.
    found = []
    for operator, values in path:
        if len(values) == 2:
            x, y = values
            found.append(Segment(operator, (a * x + c * y + e, b * x + d * y + f)))
        elif values:
            x1, y1, x2, y2, x, y = values
            moved = (
                a * x1 + c * y1 + e, b * x1 + d * y1 + f,
                a * x2 + c * y2 + e, b * x2 + d * y2 + f,
                a * x + c * y + e, b * x + d * y + f,
            )  # fmt: skip
            found.append(Segment(operator, moved))
        else:
            found.append(CLOSE)
    return tuple(found)


def bounds(path: Path) -> Box:
    """The box round all points of `path`, control points included (never too small).

    Raises:
        ValueError: the path has no points.
    """
    xs = [x for segment in path for x in segment.points[::2]]
    ys = [y for segment in path for y in segment.points[1::2]]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
