"""Path data to segments: every command of SVG becomes a move, a line, a cubic curve or a close.

In: the attribute `d`. Out: a Path in user units; ValueError with words for the user.
Source: SVG 1.1, chapter 8.3 and appendix F.6 (arcs).
"""

import re
from collections.abc import Iterator
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan

from presskit.load.problems.wording import shown
from presskit.load.svg.numbers import NUMBER, number
from presskit.model.geometry import CLOSE, Path, Segment, curve, line, move

Point = tuple[float, float]
COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
MOST_SEGMENTS = 50_000
_BLANK = re.compile(r"[\s,]*")
_FLAGS = (3, 4)
"""Places of an arc's two flags among its numbers: one figure each, the next number may follow at once."""


def path_of(data: str) -> Path:
    """The segments of path data."""
    pen = _PathPen()
    for command, values in _commands(data):
        pen.draw(command, values)
        if len(pen.segments) > MOST_SEGMENTS:
            raise ValueError(f"the path has more than {MOST_SEGMENTS} segments")
    return tuple(pen.segments)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Every command with one set of numbers; a repeated set repeats the command, after a move as a line."""
    at, command, count = _skip(data, 0), "", 0
    while at < len(data):
        letter = data[at]
        if letter.upper() in COUNTS:
            command, count, at = letter, COUNTS[letter.upper()], _skip(data, at + 1)
        elif not count:
            raise ValueError(f"path data is not understood at {shown(data[at : at + 12])}")
        values = []
        for place in range(count):
            width = 1 if command in "Aa" and place in _FLAGS and data[at : at + 1] in ("0", "1") else None
            found = data[at] if width else _number_at(data, at)
            values.append(number(found))
            at = _skip(data, at + len(found))
        yield command, values
        command = {"M": "L", "m": "l"}.get(command, command)


def _number_at(data: str, at: int) -> str:
    found = NUMBER.match(data, at)
    if found is None:
        raise ValueError(f"path data is not understood at {shown(data[at : at + 12] or 'its end')}")
    return found[0]


def _skip(data: str, at: int) -> int:
    found = _BLANK.match(data, at)
    return found.end() if found else at


class _PathPen:
    """Draws commands one after another: where it is, where the subpath began, which control point was the last."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.at: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.control: tuple[str, Point] = ("", (0.0, 0.0))
        """Kind of the last curve, C or Q, and its last control point."""

    def draw(self, command: str, values: list[float]) -> None:
        if not self.segments and command not in "Mm":
            raise ValueError("path data begins with a move, M")
        kind = command.upper()
        if kind == "Z":
            self.segments.append(CLOSE)
            self.at = self.start
            return
        if kind != "M" and self.segments[-1] is CLOSE:
            self.segments.append(move(*self.at))
        x, y = self.at if command.islower() else (0.0, 0.0)
        if kind == "A":
            self._arc(values, (values[5] + x, values[6] + y))
        elif kind in "HV":
            self._line((values[0] + x, self.at[1]) if kind == "H" else (self.at[0], values[0] + y))
        else:
            points = [(a + x, b + y) for a, b in zip(values[::2], values[1::2], strict=True)]
            if kind in "ML":
                (self._move if kind == "M" else self._line)(points[0])
            else:
                self._curve(kind, *points)

    def _move(self, to: Point) -> None:
        self.segments.append(move(*to))
        self.at = self.start = to
        self.control = ("", to)

    def _line(self, to: Point) -> None:
        self.segments.append(line(*to))
        self.at, self.control = to, ("", to)

    def _curve(self, kind: str, *points: Point) -> None:
        """Cubic and quadratic curves; the smooth ones mirror the control point of the curve before."""
        family = "Q" if kind in "QT" else "C"
        if kind in "ST":
            known = self.control[1] if self.control[0] == family else self.at
            points = ((2 * self.at[0] - known[0], 2 * self.at[1] - known[1]), *points)
        *controls, to = points
        last = controls[-1]
        if family == "Q":
            controls = [_between(self.at, last, 2 / 3), _between(to, last, 2 / 3)]
        self.segments.append(curve(*controls[0], *controls[1], *to))
        self.at, self.control = to, (family, last)

    def _arc(self, values: list[float], to: Point) -> None:
        rx, ry, turn, large, sweep = values[:5]
        if rx and ry and to != self.at:
            for part in arc(self.at, to, (abs(rx), abs(ry)), radians(turn), bool(large), bool(sweep)):
                self.segments.append(part)
            self.at, self.control = to, ("", to)
        else:
            self._line(to)


def arc(start: Point, to: Point, radii: Point, turn: float, large: bool, sweep: bool) -> Iterator[Segment]:
    """An elliptical arc as curves of at most a quarter each; radii that are too small grow."""
    (rx, ry), (c, s) = radii, (cos(turn), sin(turn))
    dx, dy = (start[0] - to[0]) / 2, (start[1] - to[1]) / 2
    x, y = (c * dx + s * dy) / rx, (c * dy - s * dx) / ry
    reach = x * x + y * y
    if reach > 1:
        rx, ry, x, y, reach = rx * sqrt(reach), ry * sqrt(reach), x / sqrt(reach), y / sqrt(reach), 1.0
    across = sqrt(max(0.0, 1 / reach - 1)) * (-1 if large == sweep else 1)
    cx, cy = across * y, -across * x
    first = atan2(y - cy, x - cx)
    span = (atan2(-y - cy, -x - cx) - first) % (2 * pi)
    span -= 0 if sweep else 2 * pi
    middle = (start[0] + to[0]) / 2, (start[1] + to[1]) / 2
    count = max(1, ceil(abs(span) / (pi / 2) - 1e-9))
    step = span / count
    pull = 4 / 3 * tan(step / 4)

    def placed(u: float, v: float) -> Point:
        u, v = (u + cx) * rx, (v + cy) * ry
        return middle[0] + c * u - s * v, middle[1] + s * u + c * v

    for number_ in range(count):
        a, b = first + number_ * step, first + (number_ + 1) * step
        end = to if number_ == count - 1 else placed(cos(b), sin(b))
        yield curve(*placed(cos(a) - pull * sin(a), sin(a) + pull * cos(a)),
                    *placed(cos(b) + pull * sin(b), sin(b) - pull * cos(b)), *end)  # fmt: skip


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def extent(path: Path) -> tuple[float, float, float, float]:
    """Least x and y and greatest x and y of what a path draws: curves by their turning points, not their controls."""
    xs = [x for _, points in path for x in points[-2:-1]]
    ys = [y for _, points in path for y in points[-1:]]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    at: Point = (0.0, 0.0)
    for operator, points in path:
        if operator == "C":
            x1, y1, x2, y2, x, y = points
            if not (left <= x1 <= right and left <= x2 <= right):
                turns = _turns(at[0], x1, x2, x)
                left, right = min(left, *turns, right), max(right, *turns, left)
            if not (top <= y1 <= bottom and top <= y2 <= bottom):
                turns = _turns(at[1], y1, y2, y)
                top, bottom = min(top, *turns, bottom), max(bottom, *turns, top)
        if points:
            at = points[-2], points[-1]
    return left, top, right, bottom


def _turns(p: float, q: float, r: float, s: float) -> list[float]:
    """Values of a cubic where it turns back."""
    a, b, c = s - 3 * r + 3 * q - p, 2 * (r - 2 * q + p), q - p
    root = b * b - 4 * a * c
    if abs(a) < 1e-12 * (hypot(p, q, r, s) + 1):
        times = [-c / b] if b else []
    else:
        times = [(-b + sign * sqrt(root)) / (2 * a) for sign in (1, -1)] if root >= 0 else []
    return [
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t * t * r + t**3 * s for t in times if 0 < t < 1
    ]
