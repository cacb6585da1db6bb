"""Whether something shows in a part of a page, so that furniture can keep clear of it.

In: an item of a page, a box. Out: yes or no. Backgrounds and link areas do not count; what is drawn counts where its
outline or its inside meets the box, not where the box round it does: a ribbon runs round much that is free.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from presskit.model.geometry import Box, Path, bounds
from presskit.page import Artifact, Drawn, Item, LinkArea, Picture, Shape, TextRun

_STEPS = 12
"""Straight pieces of a curve."""
_ASCENT, _DESCENT = 0.85, 0.3
"""How far letters reach from their baseline, in parts of the size."""

Point = tuple[float, float]


def meets(item: Item, box: Box) -> bool:
    """Whether an item shows anything in a box."""
    if isinstance(item, LinkArea) or item.mark is Artifact.BACKGROUND:
        return False
    if isinstance(item, TextRun):
        return _overlap(_line(item), box)
    if isinstance(item, Picture | Drawn):
        return _overlap(item.box, box)
    return _shape_meets(item.in_place, box)


def _line(run: TextRun) -> Box:
    """The box of a line of text, a little larger than its ink."""
    glyphs = sum(len(piece.glyphs) for piece in run.pieces)
    width = sum(piece.advance for piece in run.pieces) * run.size / 1000 + glyphs * run.tracking
    return Box(run.x, run.y - _ASCENT * run.size, width, (_ASCENT + _DESCENT) * run.size)


def _shape_meets(shape: Shape, box: Box) -> bool:
    reach = box.grown(shape.stroke.width / 2 if shape.stroke else 0.0)
    if not shape.path or not _overlap(bounds(shape.path), reach):
        return False
    if shape.clip and not _overlap(bounds(shape.clip), reach):
        return False
    lines = list(_flat(shape.path))
    if any(_crosses(start, end, reach) for line in lines for start, end in pairwise(line)):
        return True
    centre = box.x + box.width / 2, box.y + box.height / 2
    return shape.fill is not None and sum(_passes(line, centre) for line in lines) % 2 == 1


def _overlap(one: Box, other: Box) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def _flat(path: Path) -> Iterator[list[Point]]:
    """Every part of a path as points, curves in straight pieces, closed."""
    line: list[Point] = []
    for operator, values in path:
        if operator == "M":
            if line:
                yield [*line, line[0]]
            line = [(values[0], values[1])]
        elif operator == "L":
            line.append((values[0], values[1]))
        elif operator == "C":
            line += _curve(line[-1], values)
    if line:
        yield [*line, line[0]]


def _curve(start: Point, values: Sequence[float]) -> list[Point]:
    found = []
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        xs, ys = (start[0], *values[0::2]), (start[1], *values[1::2])
        found.append((sum(map(float.__mul__, shares, map(float, xs))), sum(map(float.__mul__, shares, map(float, ys)))))
    return found


def _crosses(start: Point, end: Point, box: Box) -> bool:
    """Whether a straight line has a point in a box (clipped as Liang and Barsky do)."""
    first, last = 0.0, 1.0
    for at, to, least, most in ((start[0], end[0], box.x, box.right), (start[1], end[1], box.y, box.bottom)):
        way = to - at
        if not way:
            if not least <= at <= most:
                return False
            continue
        enters, leaves = sorted(((least - at) / way, (most - at) / way))
        first, last = max(first, enters), min(last, leaves)
    return first <= last


def _passes(line: Sequence[Point], point: Point) -> int:
    """How often a ray from a point to the right crosses a closed line."""
    x, y = point
    return sum(
        (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) for a, b in pairwise(line)
    )
