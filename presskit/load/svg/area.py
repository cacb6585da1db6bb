"""Paths that have no area or no length.

In: a path. Out: whether it shows anything when it is filled; the same path with dots that show when it is stroked.
What lies all on one line has no area; a device would draw a hair there.
Source: SVG 2, chapter 13.5.4 (zero length subpaths).
"""

from presskit.model.geometry import Path, Segment, line

_THIN = 1e-9
"""Of its length, squared: what a path's points may lie off the line without having an area."""

_DOT = 1 / 40
"""Of the width of its stroke: how long a dot is."""


def has_area(path: Path) -> bool:
    """Whether the points of a path, control points included, lie on no one line."""
    points = [pair for _, values in path for pair in zip(values[::2], values[1::2], strict=True)]
    if len(points) < 3:
        return False
    x, y = points[0]
    u, v = max(((px - x, py - y) for px, py in points), key=lambda way: way[0] * way[0] + way[1] * way[1])
    least = _THIN * (u * u + v * v)
    return any(abs((px - x) * v - (py - y) * u) > least for px, py in points)


def with_dots(path: Path, width: float) -> Path:
    """The path with a short line for each subpath that has no length: with round or square caps it is a dot."""
    out: list[Segment] = []
    starts = [at for at, segment in enumerate(path) if segment.operator == "M"]
    for at, end in zip(starts, [*starts[1:], len(path)], strict=True):
        piece = path[at:end]
        points = {pair for _, values in piece for pair in zip(values[::2], values[1::2], strict=True)}
        if len(points) == 1 and len(piece) > 1:
            x, y = points.pop()
            out += [piece[0], line(x + width * _DOT, y)]
        else:
            out += piece
    return tuple(out)
