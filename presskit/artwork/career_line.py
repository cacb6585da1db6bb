"""The career path: a ribbon that climbs one step per discipline, with a node for every station.

In: PathNodes in order of time, the band of the page they stand in. Out: items of one figure.
Source: timeline of the design. Ring with dot: done; empty ring: aim; the ribbon breaks into bars before the
first aim. Year in its own style under the node, text below it, wrapped in the space of the node. Where a year is wider
than that, all are set smaller, though never smaller than the texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from presskit.artwork.lettering import lettering
from presskit.artwork.look import Look
from presskit.artwork.racing_line import OVERSHOOT, Point, RacingLine
from presskit.artwork.ribbon import half_width, ribbon
from presskit.model.brand import Grid, Surface
from presskit.model.geometry import Box, circle
from presskit.model.stroke import Stroke
from presskit.page import Item, Mark, Shape
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut, break_text
from presskit.units import Pt


class PathSize(NamedTuple):
    """Measures of the path on one page grid, in points."""

    scale: float
    """Points per unit of the brand's bands."""
    radius: Pt
    rise: Pt
    """Height of a step, at most."""
    step_before: Pt
    """From the middle of a step to the node that it leads to."""
    break_before: Pt
    """From the start of the speed break to the first aim."""
    tail_before: Pt
    """From the tail to the page's right edge."""
    node: Pt
    """Radius of a ring."""
    stroke: Pt
    dot: Pt
    """Radius of the dot in a ring."""
    year_drop: Pt
    """From a node to the baseline of its year."""
    text_drop: Pt
    """From there to the first line of its text."""
    foot: Pt
    """From the lowest level to the foot of the box."""
    gap: Pt
    """Between the texts of neighbouring nodes."""


PATH_SIZES: Mapping[Grid, PathSize] = {
    "a4": PathSize(0.20, 13.0, 32.0, 24.0, 48.0, 29.3, 8.0, 3.0, 3.2, 31.5, 12.0, 84.0, 3.0),
    "handout": PathSize(0.27, 16.0, 27.0, 38.0, 73.0, 39.8, 9.0, 3.0, 3.5, 36.0, 13.75, 90.0, 3.0),
    "deck": PathSize(0.42, 30.0, 74.0, 54.0, 94.0, 8.2, 14.0, 4.5, 5.5, 58.0, 22.0, 124.0, 10.0),
}
LEAST_INNER_RADIUS = 3.0
SPEED_BREAK = (
    1.0, 12.0, 2.0, 11.0, 2.0, 10.0, 3.0, 9.0, 5.0, 8.0, 7.0,
    7.0, 10.0, 6.0, 14.0, 5.0, 19.0, 4.0, 26.0, 3.0, 34.0, 4.0,
)  # fmt: skip
"""Ink, gap, … from the tail, in parts of their sum: it reaches from the tail to before the first aim."""
HEAD = 40.0
"""From the head of the box to the highest level, at least."""
CLEARANCE = 16.0
"""From what stands above the path to the middle of a node under it, at least."""


class PathNode(NamedTuple):
    """One station."""

    label: str
    """Year or age."""
    text: str
    aim: bool
    """Still ahead."""
    level: int
    """How many steps up; never less than that of the node before."""


class Station(NamedTuple):
    """Where a node's texts stand: their left edge and their measure, in points."""

    x: Pt
    measure: Pt


class _Lettering(NamedTuple):
    year: RoleFont
    year_size: Pt
    text: RoleFont
    text_size: Pt
    leading: Pt


class _Dress(NamedTuple):
    """What the parts of one path share; hashable, so that a path that was drawn once is drawn for good."""

    slant: float
    surface: Surface
    lettered: _Lettering
    mark: Mark
    grid: Grid

    @property
    def size(self) -> PathSize:
        """Its measures."""
        return PATH_SIZES[self.grid]


def career_path(
    nodes: Sequence[PathNode],
    stations: Sequence[Station],
    box: Box,
    page_width: Pt,
    look: Look,
    clear: Box | None = None,
) -> tuple[Item, ...]:
    """Draw the path; a text of many lines on the lowest level reaches below `box`.

    Args:
        nodes: oldest first, at least one.
        stations: one for each node.
        box: the page's band, as wide as the live area.
        page_width: trim width; the ribbon comes in from the left edge.
        look: its mark is the figure that everything is content of.
        clear: what the path must pass below, such as the title at the left of the box.

    Raises:
        ValueError: no node, or one that is lower than the node before.
    """
    if not nodes or any(after.level < before.level for before, after in pairwise(nodes)):
        raise ValueError("a career path needs nodes, and climbs")
    brand, surface, fonts, mark, grid = look
    year, text = brand.styles[grid]["path_year"], brand.styles[grid]["path_text"]
    labels = [(node.label, station.measure) for node, station in zip(nodes, stations, strict=True)]
    year_size = max(_fitting(labels, fonts[year.role], year.size), min(year.size, text.size))
    lettered = _Lettering(fonts[year.role], year_size, fonts[text.role], text.size, text.leading)
    dress = _Dress(brand.slant, surface, lettered, mark, grid)
    return _drawn(tuple(nodes), tuple(stations), box, page_width, dress, clear)


def _fitting(labels: Sequence[tuple[str, Pt]], font: RoleFont, size: Pt) -> Pt:
    """The largest size up to `size` at which every label fits its measure."""
    factors = (measure / width for label, measure in labels if (width := font.advance(label, size, capitals=False)))
    return size * min((1.0, *factors))


@lru_cache(maxsize=32)
def _drawn(
    nodes: tuple[PathNode, ...],
    stations: tuple[Station, ...],
    box: Box,
    page_width: Pt,
    dress: _Dress,
    clear: Box | None,
) -> tuple[Item, ...]:
    places = node_places([node.level for node in nodes], stations, box, dress.grid, clear)
    first_aim = next((number for number, node in enumerate(nodes) if node.aim), None)
    items: list[Item] = list(path_ribbon(places, first_aim, page_width, dress))
    for node, place in zip(nodes, places, strict=True):
        items += _ring(node, place, dress)
    for node, station, place in zip(nodes, stations, places, strict=True):
        items += _caption(node, station, place, dress)
    return tuple(items)


def stations(count: int, box: Box, panels: Sequence[Box] = (), grid: Grid = "a4") -> tuple[Station, ...]:
    """Equal spaces for `count` nodes over the box, or over its panels: those before get one more where it must be."""
    if panels:
        each, more = divmod(count, len(panels))
        shares = [each + (number < more) for number in range(len(panels))]
        return tuple(s for n, panel in zip(shares, panels, strict=True) if n for s in stations(n, panel, grid=grid))
    space = box.width / count
    return tuple(Station(box.x + number * space, space - PATH_SIZES[grid].gap) for number in range(count))


def node_places(
    levels: Sequence[int], stations: Sequence[Station], box: Box, grid: Grid = "a4", clear: Box | None = None
) -> tuple[Point, ...]:
    """Middle of every node, over the left edge of its texts; steps are lower where the box or `clear` asks it."""
    size = PATH_SIZES[grid]
    base, rise = box.bottom - size.foot, size.rise
    xs = [station.x + size.node for station in stations]
    climbs = [(x, level - levels[0]) for x, level in zip(xs, levels, strict=True)]
    for x, steps in climbs:
        under = clear is not None and x - 2 * size.step_before < clear.right
        limit = clear.bottom + CLEARANCE if clear is not None and under else box.y + HEAD
        if steps:
            rise = min(rise, (base - limit) / steps)
    return tuple((x, round(base - steps * rise, 3)) for x, steps in climbs)


def path_ribbon(places: tuple[Point, ...], first_aim: int | None, page_width: Pt, dress: _Dress) -> tuple[Shape, ...]:
    """The ribbon of a path through `places`, its lead band on top; thinner where steps are low."""
    size, slant, bands, mark = dress.size, dress.slant, dress.surface.bands, dress.mark
    scale, radius = size.scale, size.radius
    lowest = min((low - high for (_, low), (_, high) in pairwise(places) if high < low), default=2 * radius)
    radius = min(radius, lowest / 2)
    scale = min(scale, (radius - LEAST_INNER_RADIUS) / half_width(bands, 1))
    if first_aim is None:
        whole = _line(places, page_width + OVERSHOOT, slant, radius, size.step_before)
        return ribbon(whole, bands, scale, mark=mark)
    line = _line(places, page_width - size.tail_before, slant, radius, size.step_before)
    start = places[first_aim][0] - size.break_before
    length = line.length - _line_from_left(places, start, slant, radius, size.step_before)
    factor = length / sum(SPEED_BREAK)
    bars = tuple(round(part * factor, 3) for part in SPEED_BREAK)
    return ribbon(line, bands, scale, speed_break=bars, mark=mark)


def _line(places: tuple[Point, ...], tail: Pt, slant: float, radius: Pt, step_before: Pt) -> RacingLine:
    """From the tail at the right down to the left edge: so the first band lies at the left hand, below."""
    corners: list[Point] = []
    for (_, low), (x, high) in pairwise(places):
        if high < low:
            middle, lean = x - step_before, slant * (low - high) / 2
            corners += (middle - lean, low), (middle + lean, high)
    points = ((-OVERSHOOT, places[0][1]), *corners, (tail, places[-1][1]))
    return RacingLine(tuple(reversed(points)), (radius,) * len(corners))


def _line_from_left(places: tuple[Point, ...], x: Pt, slant: float, radius: Pt, step_before: Pt) -> Pt:
    """Length of the path from its left end to x, which lies on a straight before a node."""
    passed = tuple(place for place in places if place[0] - step_before < x) or places[:1]
    return _line(passed, x, slant, radius, step_before).length


def _ring(node: PathNode, place: Point, dress: _Dress) -> Iterator[Shape]:
    surface, mark, size = dress.surface, dress.mark, dress.size
    yield Shape(circle(*place, size.node), mark, fill=surface.bg, stroke=Stroke(size.stroke, surface.fg))
    if not node.aim:
        yield Shape(circle(*place, size.dot), mark, fill=surface.fg)


def _caption(node: PathNode, station: Station, place: Point, dress: _Dress) -> Iterator[Item]:
    surface, lettered, mark, size = dress.surface, dress.lettered, dress.mark, dress.size
    x, y = round(station.x, 3), round(place[1] + size.year_drop, 3)
    colour = surface.fg if node.aim else surface.acc
    yield from lettering(node.label, Cut(lettered.year, lettered.year_size, colour, mark, capitals=False), x, y)
    if node.text:
        cut = Cut(lettered.text, lettered.text_size, surface.fg, mark)
        lines = break_text([(node.text, cut)], (station.measure,), balanced=True)
        for number, line in enumerate(lines):
            baseline = y + size.text_drop + number * lettered.leading
            yield from line.runs(x, baseline, last=number == len(lines) - 1)
