"""The career path: a ribbon that climbs one step per discipline, with a node for every station.

In: PathNodes in order of time, the band of the page they stand in. Out: items of one figure.
Source: timeline of the design. Ring with dot: done; empty ring: aim; the ribbon breaks into bars before the
first aim. Year in its own style under the node, text below it, wrapped in the space of the node.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from presskit.artwork.lettering import lettering
from presskit.artwork.racing_line import OVERSHOOT, Point, RacingLine
from presskit.artwork.ribbon import half_width, ribbon
from presskit.model.brand import Band, Brand, Grid, RoleName, Surface
from presskit.model.geometry import Box, circle
from presskit.page import Item, Mark, Shape, Stroke
from presskit.typography.faces import RoleFont
from presskit.typography.words import Cut, break_text
from presskit.units import Pt

_STEPS: Mapping[Grid, tuple[float, Pt, Pt]] = {
    "a4": (0.20, 13.0, 32.0),
    "handout": (0.27, 16.0, 27.0),
    "deck": (0.42, 30.0, 74.0),
}
"""Scale, radius and height of a step."""
LEAST_INNER_RADIUS = 3.0
SPEED_BREAK = (
    1.0, 12.0, 2.0, 11.0, 2.0, 10.0, 3.0, 9.0, 5.0, 8.0, 7.0,
    7.0, 10.0, 6.0, 14.0, 5.0, 19.0, 4.0, 26.0, 3.0, 34.0, 4.0,
)  # fmt: skip
"""Ink, gap, … from the tail, in parts of their sum: it reaches from the tail to before the first aim."""
FOOT = 84.0
"""From the lowest level to the foot of the box: room for a year and four lines."""
HEAD = 40.0
"""From the head of the box to the highest level, at least."""
FIRST_NODE = 8.0
STEP_BEFORE = 24.0
"""From the middle of a step to the node that it leads to."""
CLEARANCE = 16.0
"""From what stands above the path to the middle of a node under it, at least."""
BREAK_BEFORE = 48.0
"""From the start of the speed break to the first aim."""
TAIL_BEFORE = 29.3
"""From the tail to the page's right edge."""
NODE_RADIUS, NODE_STROKE, DOT_RADIUS = 8.0, 3.0, 3.2
YEAR_DROP, TEXT_DROP = 31.5, 12.0
TEXT_GAP = 3.0
"""Between the texts of neighbouring nodes."""


class PathNode(NamedTuple):
    """One station."""

    label: str
    """Year or age."""
    text: str
    aim: bool
    """Still ahead."""
    level: int
    """How many steps up; never less than that of the node before."""


class _Lettering(NamedTuple):
    year: RoleFont
    year_size: Pt
    text: RoleFont
    text_size: Pt
    leading: Pt


def career_path(
    nodes: Sequence[PathNode],
    *,
    brand: Brand,
    surface: Surface,
    box: Box,
    page_width: Pt,
    fonts: Mapping[RoleName, RoleFont],
    mark: Mark,
    grid: Grid = "a4",
    clear: Box | None = None,
) -> tuple[Item, ...]:
    """Draw the path; a text of more than four lines on the lowest level reaches below `box`.

    Args:
        nodes: oldest first, at least one.
        brand: gives slant and type.
        surface: under the path.
        box: the page's band, as wide as the live area.
        page_width: trim width; the ribbon comes in from the left edge.
        fonts: of the brand.
        mark: the figure that everything is content of.
        grid: decides scale, steps and type sizes.
        clear: what the path must pass below, such as the title at the left of the box.

    Raises:
        ValueError: no node, or one that is lower than the node before.
    """
    if not nodes or any(after.level < before.level for before, after in pairwise(nodes)):
        raise ValueError("a career path needs nodes, and climbs")
    year, text = brand.styles[grid]["path_year"], brand.styles[grid]["path_text"]
    lettered = _Lettering(fonts[year.role], year.size, fonts[text.role], text.size, text.leading)
    return _drawn(tuple(nodes), brand.slant, surface, box, page_width, lettered, mark, grid, clear)


@lru_cache(maxsize=32)
def _drawn(
    nodes: tuple[PathNode, ...],
    slant: float,
    surface: Surface,
    box: Box,
    page_width: Pt,
    lettered: _Lettering,
    mark: Mark,
    grid: Grid,
    clear: Box | None,
) -> tuple[Item, ...]:
    places = node_places([node.level for node in nodes], box, grid, clear)
    first_aim = next((number for number, node in enumerate(nodes) if node.aim), None)
    items: list[Item] = list(path_ribbon(places, first_aim, page_width, slant, surface.bands, grid, mark))
    for node, place in zip(nodes, places, strict=True):
        items += _ring(node, place, surface, mark)
    for node, place in zip(nodes, places, strict=True):
        items += _caption(node, place, box.width / len(nodes) - TEXT_GAP, lettered, surface, mark)
    return tuple(items)


def node_places(levels: Sequence[int], box: Box, grid: Grid = "a4", clear: Box | None = None) -> tuple[Point, ...]:
    """Middle of every node, equally spaced over the box; steps are lower where the box or `clear` asks it."""
    spacing, base, rise = box.width / len(levels), box.bottom - FOOT, _STEPS[grid][2]
    climbs = [(box.x + FIRST_NODE + number * spacing, level - levels[0]) for number, level in enumerate(levels)]
    for x, steps in climbs:
        under = clear is not None and x - 2 * STEP_BEFORE < clear.right
        limit = clear.bottom + CLEARANCE if clear is not None and under else box.y + HEAD
        if steps:
            rise = min(rise, (base - limit) / steps)
    return tuple((x, round(base - steps * rise, 3)) for x, steps in climbs)


def path_ribbon(
    places: tuple[Point, ...],
    first_aim: int | None,
    page_width: Pt,
    slant: float,
    bands: tuple[Band, ...],
    grid: Grid,
    mark: Mark,
) -> tuple[Shape, ...]:
    """The ribbon of a path through `places`, its lead band on top; thinner where steps are low."""
    scale, radius, _ = _STEPS[grid]
    lowest = min((low - high for (_, low), (_, high) in pairwise(places) if high < low), default=2 * radius)
    radius = min(radius, lowest / 2)
    scale = min(scale, (radius - LEAST_INNER_RADIUS) / half_width(bands, 1))
    if first_aim is None:
        return ribbon(_line(places, page_width + OVERSHOOT, slant, radius), bands, scale, mark=mark)
    line = _line(places, page_width - TAIL_BEFORE, slant, radius)
    start = places[first_aim][0] - BREAK_BEFORE
    length = line.length - _line_from_left(places, start, slant, radius)
    factor = length / sum(SPEED_BREAK)
    bars = tuple(round(part * factor, 3) for part in SPEED_BREAK)
    return ribbon(line, bands, scale, speed_break=bars, mark=mark)


def _line(places: tuple[Point, ...], tail: Pt, slant: float, radius: Pt) -> RacingLine:
    """From the tail at the right down to the left edge: so the first band lies at the left hand, below."""
    corners: list[Point] = []
    for (_, low), (x, high) in pairwise(places):
        if high < low:
            middle, lean = x - STEP_BEFORE, slant * (low - high) / 2
            corners += (middle - lean, low), (middle + lean, high)
    points = ((-OVERSHOOT, places[0][1]), *corners, (tail, places[-1][1]))
    return RacingLine(tuple(reversed(points)), (radius,) * len(corners))


def _line_from_left(places: tuple[Point, ...], x: Pt, slant: float, radius: Pt) -> Pt:
    """Length of the path from its left end to x, which lies on a straight before a node."""
    passed = tuple(place for place in places if place[0] - STEP_BEFORE < x) or places[:1]
    return _line(passed, x, slant, radius).length


def _ring(node: PathNode, place: Point, surface: Surface, mark: Mark) -> Iterator[Shape]:
    yield Shape(circle(*place, NODE_RADIUS), mark, fill=surface.bg, stroke=Stroke(NODE_STROKE, surface.fg))
    if not node.aim:
        yield Shape(circle(*place, DOT_RADIUS), mark, fill=surface.fg)


def _caption(
    node: PathNode, place: Point, measure: Pt, lettered: _Lettering, surface: Surface, mark: Mark
) -> Iterator[Item]:
    x, y = round(place[0] - NODE_RADIUS, 3), round(place[1] + YEAR_DROP, 3)
    colour = surface.fg if node.aim else surface.acc
    yield from lettering(lettered.year, node.label, lettered.year_size, x, y, colour, mark, capitals=False)
    if node.text:
        cut = Cut(lettered.text, lettered.text_size, surface.fg, mark)
        lines = break_text([(node.text, cut)], (measure,), balanced=True)
        for number, line in enumerate(lines):
            baseline = y + TEXT_DROP + number * lettered.leading
            yield from line.runs(x, baseline, last=number == len(lines) - 1)
