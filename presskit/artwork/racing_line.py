"""The racing line: a path of straights and circular arcs, its parallels, and its courses over a page.

In: corner points and radii, or the few numbers of a named course. Out: a RacingLine, paths parallel to it.
Knows no colour and no band; ribbon.py and kerb.py paint along what stands here.
Source: the artwork system of the design. All arcs of one corner share their centre. Travel runs so that the
outer side of the cover bend, and with it the first band, is at the left hand: from the ribbon's tail on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from math import atan2, degrees, hypot, pi, sqrt, tan
from typing import NamedTuple

from presskit.model.geometry import Path, Segment, curve, line, move
from presskit.units import Pt

Point = tuple[Pt, Pt]

LEAST_STRAIGHT = 12.0
"""Of a ribbon, before its first bend."""
OVERSHOOT = 60.0
"""How far a line that leaves the page goes on, so that its butt end is never seen, not even in the bleed."""
COVER_LEVEL = 168.0
"""y of the centre line where the cover ribbon runs to the right."""
COVER_BEND = 150.0
"""Least height of the cover bend."""
TAIL_CLEARANCE = 20.0
"""From the ribbon's tail to the top of the name."""
LOWEST_BEND = COVER_LEVEL + COVER_BEND + TAIL_CLEARANCE
"""A name must not reach higher than this y, or the cover bend loses its least height."""
TAIL_INSET, TAIL_DROP = 6.7, 166.0
"""The tail's outer edge, carried on TAIL_DROP further down, stands TAIL_INSET inside the left margin."""
BACK_LEVEL, BACK_INSET, BACK_DROP = 372.0, 21.1, 40.0
"""The back ribbon's height above the page's foot; its outer edge, carried on BACK_DROP below the centre line,
stands BACK_INSET inside the right margin."""
TURN_X, TURN_ENTRY, TURN_EXIT, TURN_RADIUS = 535.0, 112.0, 482.0, 66.0
"""Story to interview: x of the upright, y where it comes in on the story, y where it leaves again, radius."""


class Bend(NamedTuple):
    """One corner, rounded: the arc's centre, its radius, and the left normals of the straights it joins."""

    centre: Point
    radius: Pt
    before: Point
    after: Point
    right: bool
    """The line turns to the right hand of travel."""

    @property
    def angle(self) -> float:
        """By how much the line turns, radians, positive."""
        (a, b), (c, d) = self.before, self.after
        return atan2(abs(a * d - b * c), a * c + b * d)

    def radius_at(self, offset: Pt) -> Pt:
        """Radius of the parallel arc at `offset` to the left of travel."""
        return self.radius + offset if self.right else self.radius - offset

    def end(self, normal: Point, offset: Pt) -> Point:
        """The end of the parallel arc on the straight with this left normal."""
        reach = self.radius_at(offset) if self.right else -self.radius_at(offset)
        return self.centre[0] + normal[0] * reach, self.centre[1] + normal[1] * reach


@dataclass(frozen=True)
class RacingLine:
    """A centre path: points P0 … Pn in order of travel and one radius for every point between the ends.

    Raises:
        ValueError: too few points, not one radius a corner, or two points in one place.
    """

    points: tuple[Point, ...]
    radii: tuple[Pt, ...] = ()

    def __post_init__(self) -> None:
        if len(self.points) != len(self.radii) + 2 or any(a == b for a, b in pairwise(self.points)):
            raise ValueError("a racing line needs two ends, and a radius for every corner")

    @cached_property
    def normals(self) -> tuple[Point, ...]:
        """Left normals of the straights."""
        return tuple(_left_normal(start, end) for start, end in pairwise(self.points))

    @cached_property
    def bends(self) -> tuple[Bend, ...]:
        """The rounded corners."""
        corners = zip(self.points[1:-1], self.radii, pairwise(self.normals), strict=True)
        return tuple(_bend(point, radius, *normals) for point, radius, normals in corners)

    @cached_property
    def length(self) -> Pt:
        """Length of the centre line."""
        return path_length(self, 0.0)


def _left_normal(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    return dy / length, -dx / length


def _bend(corner: Point, radius: Pt, before: Point, after: Point) -> Bend:
    right = before[0] * after[1] - before[1] * after[0] > 0
    # The centre is where both straights, moved inwards by the radius, meet.
    inward = -radius if right else radius
    share = inward / (1 + before[0] * after[0] + before[1] * after[1])
    centre = corner[0] + share * (before[0] + after[0]), corner[1] + share * (before[1] + after[1])
    return Bend(centre, radius, before, after, right)


@lru_cache(maxsize=256)
def kept_apart(points: Sequence[Point], radius: Pt) -> Pt:
    """The radius of a course, or a smaller one at which its first bend ends before its first straight does.

    A bend longer than its straight would fold the ribbon back over itself.
    """
    if len(points) < 3:
        return radius
    (x0, y0), (x1, y1), (x2, y2) = points[:3]
    turn = abs(atan2(y2 - y1, x2 - x1) - atan2(y1 - y0, x1 - x0))
    turn = min(turn, 2 * pi - turn)
    room = hypot(x1 - x0, y1 - y0) - LEAST_STRAIGHT
    return radius if turn < 1e-6 else max(1.0, min(radius, room / tan(turn / 2)))


def parallel(racing_line: RacingLine, offset: Pt) -> Path:
    """The path at `offset` points to the left of travel; arcs are Bézier curves of at most a quarter turn.

    Raises:
        ValueError: an arc would have no radius left.
    """
    points, normals = racing_line.points, racing_line.normals
    segments = [move(*_moved(points[0], normals[0], offset))]
    for bend in racing_line.bends:
        segments.append(line(*_rounded(bend.end(bend.before, offset))))
        segments += arc(bend, offset)
    segments.append(line(*_moved(points[-1], normals[-1], offset)))
    return tuple(segments)


def arc(bend: Bend, offset: Pt) -> list[Segment]:
    """The parallel arc of one bend as curves, from where the straight before it ends.

    Raises:
        ValueError: no radius is left at this offset.
    """
    radius = bend.radius_at(offset)
    if radius <= 0:
        raise ValueError(f"a bend of radius {bend.radius:g} pt has no parallel at {offset:g} pt")
    pieces = 1 if degrees(bend.angle) <= 90.001 else 2
    handle = 4 / 3 * tan(bend.angle / pieces / 4) * radius
    middle = _middle(bend.before, bend.after)
    normals = (bend.before, bend.after) if pieces == 1 else (bend.before, middle, bend.after)
    return [_curve(bend, offset, handle, start, end) for start, end in pairwise(normals)]


def _curve(bend: Bend, offset: Pt, handle: Pt, start: Point, end: Point) -> Segment:
    (x0, y0), (x3, y3) = bend.end(start, offset), bend.end(end, offset)
    # Travel is the left normal turned a quarter to the right.
    first = x0 - start[1] * handle, y0 + start[0] * handle
    second = x3 + end[1] * handle, y3 - end[0] * handle
    return curve(*_rounded(first), *_rounded(second), *_rounded((x3, y3)))


def _middle(a: Point, b: Point) -> Point:
    x, y = a[0] + b[0], a[1] + b[1]
    return x / hypot(x, y), y / hypot(x, y)


def path_length(racing_line: RacingLine, offset: Pt) -> Pt:
    """Length of the parallel at `offset`."""
    points, normals = racing_line.points, racing_line.normals
    total, here = 0.0, _shifted(points[0], normals[0], offset)
    for bend in racing_line.bends:
        start = bend.end(bend.before, offset)
        total += hypot(start[0] - here[0], start[1] - here[1]) + bend.angle * bend.radius_at(offset)
        here = bend.end(bend.after, offset)
    end = _shifted(points[-1], normals[-1], offset)
    return total + hypot(end[0] - here[0], end[1] - here[1])


def _shifted(point: Point, normal: Point, offset: Pt) -> Point:
    return point[0] + normal[0] * offset, point[1] + normal[1] * offset


def _moved(point: Point, normal: Point, offset: Pt) -> Point:
    return _rounded(_shifted(point, normal, offset))


def _rounded(point: Point) -> Point:
    # A thousandth of a point is finer than any device, and reads well.
    return round(point[0], 3) + 0.0, round(point[1], 3) + 0.0


def cover_line(name_top: Pt, *, slant: float, turn: Pt, half_width: Pt, margin: Pt, page_width: Pt) -> RacingLine:
    """Up from the tail above the name at the theme angle, then right at COVER_LEVEL and off the page.

    Args:
        name_top: y of the name's cap height; not above LOWEST_BEND.
        slant: the theme's k.
        turn: the theme's radius; smaller where the bend has no room for it.
        half_width: of the ribbon at its scale.
        margin: left edge of the live area.
        page_width: trim width.

    Raises:
        ValueError: the name leaves less than COVER_BEND.
    """
    tail = name_top - TAIL_CLEARANCE
    if tail - COVER_LEVEL < COVER_BEND - 0.01:
        raise ValueError(f"the name reaches {name_top:g} pt; the bend needs it below {LOWEST_BEND:g} pt")
    cosine = 1 / sqrt(1 + slant * slant)
    x = margin + TAIL_INSET + half_width * cosine + TAIL_DROP * slant
    radius = min(turn, (tail - COVER_LEVEL) / (1 - slant * cosine))
    corner = x + slant * (tail - COVER_LEVEL), COVER_LEVEL
    return RacingLine(((x, tail), corner, (page_width + OVERSHOOT, COVER_LEVEL)), (radius,))


def back_line(*, slant: float, turn: Pt, half_width: Pt, right: Pt, page_height: Pt) -> RacingLine:
    """In from the left, then up at the theme angle and out at the top.

    Args:
        slant: the theme's k.
        turn: the theme's radius.
        half_width: of the ribbon at its scale.
        right: right edge of the live area.
        page_height: trim height.
    """
    level = page_height - BACK_LEVEL
    x = right - BACK_INSET - half_width * sqrt(1 + slant * slant) - BACK_DROP * slant
    end = x + slant * (level + OVERSHOOT), -OVERSHOOT
    return RacingLine(((-OVERSHOOT, level), (x, level), end), (turn,))


def story_line(page_width: Pt, page_height: Pt) -> RacingLine:
    """Up the right edge from the foot of the story, off the page to the right."""
    foot, exit_ = (TURN_X, page_height + OVERSHOOT), (page_width + OVERSHOOT, TURN_ENTRY)
    return RacingLine((foot, (TURN_X, TURN_ENTRY), exit_), (TURN_RADIUS,))


def interview_line() -> RacingLine:
    """In from the left under the hero quote, up and out at the top where the story's ribbon stands."""
    return RacingLine(((-OVERSHOOT, TURN_EXIT), (TURN_X, TURN_EXIT), (TURN_X, -OVERSHOOT)), (TURN_RADIUS,))
