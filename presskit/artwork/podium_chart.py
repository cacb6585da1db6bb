"""The podium chart: a column a group with blocks for its podium places and poles, disciplines under it.

In: ChartColumns, oldest first, the labels of disciplines, a box. Out: items of one figure.
Source: results page of the design. Blocks are 20 pt high and 4 pt apart, stacked P1, P2, P3, pole; a group
without any stays visible by its label. Where a column is taller than the box, every kind of place becomes one
block as high as its number and with it, in all columns alike, so that heights tell the counts and nothing is cut.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from presskit.artwork.chequer import flag
from presskit.artwork.lettering import cap_middle, centred, lettering
from presskit.artwork.look import Look
from presskit.artwork.markers import STAR, outlined, plate_fill, plate_path, ring, star, text_colour
from presskit.model.brand import Surface
from presskit.model.field import Marker, Plate
from presskit.model.geometry import Box, rectangle
from presskit.page import Item, Mark, Shape
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut
from presskit.units import Pt

BLOCK_WIDTH, BLOCK_HEIGHT, BLOCK_GAP = 33.0, 20.0, 4.0
COLUMN_GAP = 9.0
"""Least distance of neighbouring blocks."""
WIDEST_COLUMN = 84.0
INDENT = 3.0
"""From a column's left edge to its blocks."""
OVER_BASE = 5.0
"""Between the lowest blocks and the base rule."""
BASE_RULE, OUTLINE = 1.2, 1.2
STAR_SIZE = 7.0
FLAG_CELL, FLAG_ROWS, FLAG_COLUMNS = 5.0, 4, 6
LABEL_DROP, RING_DROP = 19.0, 15.0
LANE_DROP, LANE_STEP, LANE_RULE, LANE_LABEL = 34.0, 21.0, 2.25, 13.5
HEAP_GAP = 2.0
"""Between blocks that stand for several places."""
LEAST_SAID = 12.0
"""Height of such a block that has room for its number."""
SEASON_SPACE = 5.0
"""Between two seasons under the chart."""
LABEL_SPACE = 6.0
"""Between a discipline's label and the next bar in its lane."""


class ChartColumn(NamedTuple):
    """One group of results."""

    label: str | None
    """Its season, or None if it is not stated: a ring."""
    firsts: int
    seconds: int
    thirds: int
    poles: int
    disciplines: tuple[str, ...] = ()
    """Ids."""

    @property
    def counts(self) -> tuple[tuple[Plate, int], ...]:
        """Plates from the base up, with how many there are."""
        return ("first", self.firsts), ("second", self.seconds), ("third", self.thirds), ("pole", self.poles)


class _Chart(NamedTuple):
    """What the parts of one chart share; hashable, so that a chart that was drawn once is drawn for good."""

    slant: float
    surface: Surface
    box: Box
    marker_font: RoleFont
    label_font: RoleFont
    marker_size: Pt
    season_size: Pt
    label_size: Pt
    mark: Mark
    step: Pt
    markers: tuple[tuple[Plate, str], ...]

    @property
    def width(self) -> Pt:
        """Of a block."""
        return min(BLOCK_WIDTH, self.step - COLUMN_GAP)

    def x(self, column: int) -> Pt:
        """Left edge of a column's blocks."""
        return self.box.x + column * self.step + INDENT


def podium_chart(
    columns: Sequence[ChartColumn],
    disciplines: Sequence[tuple[str, str]],
    box: Box,
    look: Look,
    markers: Sequence[tuple[Plate, str]],
) -> tuple[Item, ...]:
    """Draw the chart.

    Args:
        columns: oldest first, at least one.
        disciplines: (id, label) in the order in which their bars are stacked.
        box: of the blocks; its lower edge is the base rule. Labels and bars hang below it (`depth`).
        look: its mark is the figure that everything is content of.
        markers: what stands on each plate.
    """
    brand, surface, fonts, mark, grid = look
    styles = brand.styles[grid]
    marker, season, label = styles["chart_marker"], styles["chart_season"], styles["label"]
    step = min(box.width / len(columns), WIDEST_COLUMN)
    font = fonts[marker.role]
    # One size for all seasons: the widest decides.
    sizes = [_fitting(font, column.label, season.size, step - SEASON_SPACE) for column in columns if column.label]
    chart = _Chart(
        brand.slant, surface, box, font, fonts[label.role],
        marker.size, min(sizes, default=season.size), label.size, mark, step, tuple(markers),
    )  # fmt: skip
    return _drawn(tuple(columns), tuple(disciplines), chart)


@lru_cache(maxsize=32)
def _drawn(
    columns: tuple[ChartColumn, ...], disciplines: tuple[tuple[str, str], ...], chart: _Chart
) -> tuple[Item, ...]:
    box = chart.box
    rule = Box(box.x, box.bottom, box.width, BASE_RULE)
    items: list[Item] = [Shape(rectangle(rule), chart.mark, fill=chart.surface.fg)]
    most = int((box.height - OVER_BASE + BLOCK_GAP) / (BLOCK_HEIGHT + BLOCK_GAP))
    heaped = any(sum(count for _, count in column.counts) > most for column in columns)
    unit = min((_unit(column, box.height - OVER_BASE) for column in columns), default=0.0)
    for number, column in enumerate(columns):
        x = chart.x(number)
        items += _heaps(column, x, chart, unit) if heaped else _column(column, x, chart)
        items += _season(column.label, x + chart.width / 2, chart)
    items += _bars(columns, disciplines, chart)
    return tuple(items)


def depth(lanes: int) -> Pt:
    """Room under the base rule for the labels and `lanes` rows of discipline bars."""
    return LANE_DROP + LANE_STEP * lanes if lanes else LABEL_DROP + LABEL_SPACE


def _unit(column: ChartColumn, room: Pt) -> Pt:
    """Height of one place where the column just fills the room."""
    counts = [count for _, count in column.counts if count]
    return (room - HEAP_GAP * (len(counts) - 1)) / sum(counts) if counts else room


def _column(column: ChartColumn, x: Pt, chart: _Chart) -> Iterator[Item]:
    """A block for every place."""
    y = chart.box.bottom - OVER_BASE
    said = dict(chart.markers)
    for plate, count in column.counts:
        marker = Marker(said.get(plate, ""), plate)
        for _ in range(count):
            yield from _block(marker, Box(x, y - BLOCK_HEIGHT, chart.width, BLOCK_HEIGHT), chart)
            y -= BLOCK_HEIGHT + BLOCK_GAP


def _heaps(column: ChartColumn, x: Pt, chart: _Chart, unit: Pt) -> Iterator[Item]:
    """A block for every kind of place, as high as there are many, with their number where it has room."""
    y = chart.box.bottom - OVER_BASE
    said = dict(chart.markers)
    for plate, count in column.counts:
        if not count:
            continue
        text = said.get(plate, "")
        # Beside its chequer, a pole's block has room for the number alone.
        sums = f"{count}×" if plate == "pole" or text == STAR else f"{count}×{text}"
        box = Box(x, y - unit * count, chart.width, unit * count)
        shift = 0.0
        if plate == "pole":
            yield from _chequered(box, chart)
            shift = FLAG_CELL
        else:
            yield _plate(plate, box, chart)
        if box.height >= LEAST_SAID:
            yield from _said(sums, plate, box, chart, shift)
        y -= box.height + HEAP_GAP


def _chequered(box: Box, chart: _Chart) -> Iterator[Item]:
    """An outline with two columns of chequers at its left, whatever its height."""
    yield _plate("third", box, chart)
    cell = min(FLAG_CELL, box.height)
    rows = int(box.height / cell + 1e-6)
    squares = flag(box.x, box.bottom - rows * cell, cell, 2, rows, chart.slant)
    yield Shape(squares, chart.mark, fill=chart.surface.outline)


def _plate(plate: Plate, box: Box, chart: _Chart) -> Item:
    """The plate of a place; an outlined one that is hardly higher than its outline is filled."""
    surface = chart.surface
    if plate == "third" and box.height > 3 * OUTLINE:
        return outlined(box, chart.slant, OUTLINE, surface.outline, chart.mark)
    fill = surface.outline if plate == "third" else plate_fill(plate, surface)
    return Shape(plate_path(box, chart.slant), chart.mark, fill=fill)


def _said(text: str, plate: Plate, box: Box, chart: _Chart, shift: Pt = 0.0) -> Sequence[Item]:
    """A text in the middle of a block."""
    middle = box.x + (box.width + chart.slant * box.height) / 2 + shift
    font = chart.marker_font
    size = _fitting(font, text, chart.marker_size, box.width - 2 * OUTLINE - 2 * shift)
    baseline = cap_middle(font, size, box.y + box.height / 2)
    return centred(text, Cut(font, size, text_colour(plate, chart.surface), chart.mark), middle, baseline)


def _block(marker: Marker, box: Box, chart: _Chart) -> Iterator[Item]:
    surface, plate = chart.surface, marker.plate
    if plate == "pole":
        columns = min(FLAG_COLUMNS, int(box.width / FLAG_CELL))
        squares = flag(box.x, box.y, FLAG_CELL, columns, FLAG_ROWS, chart.slant)
        yield Shape(squares, chart.mark, fill=surface.outline)
        return
    yield _plate(plate, box, chart)
    if marker.text == STAR:
        middle = box.x + (box.width + chart.slant * box.height) / 2
        where = middle, box.y + box.height / 2
        yield Shape(star(where, STAR_SIZE), chart.mark, fill=text_colour(plate, surface))
        return
    yield from _said(marker.text, plate, box, chart)


def _season(label: str | None, x: Pt, chart: _Chart) -> tuple[Item, ...]:
    if label is None:
        return ring(x, chart.box.bottom + RING_DROP, chart.surface.mute, chart.mark)
    cut = Cut(chart.marker_font, chart.season_size, chart.surface.fg, chart.mark)
    return centred(label, cut, x, chart.box.bottom + LABEL_DROP)


def _fitting(font: RoleFont, text: str, size: Pt, room: Pt) -> Pt:
    """`size`, or what makes `text` fit: figures in a column are reduced, never cut."""
    return min(size, round(room / font.advance(text, 1), 2))


def _bars(columns: Sequence[ChartColumn], disciplines: Sequence[tuple[str, str]], chart: _Chart) -> Iterator[Item]:
    """A bar under every unbroken run of columns with a discipline, its label under the first one."""
    surface, font, size = chart.surface, chart.label_font, chart.label_size
    runs = {name: _runs(name, columns) for name, _ in disciplines}
    latest = max((run[-1] for found in runs.values() for run in found), default=-1)
    ending = [name for name, _ in disciplines if runs[name] and runs[name][-1][-1] == latest]
    lanes: list[list[tuple[Pt, Pt]]] = []
    for name, label in disciplines:
        spans = [(chart.x(run[0]), chart.x(run[-1]) + chart.width) for run in runs[name]]
        if not spans:
            continue
        start, end = spans[0]
        width = font.advance(label, size)
        at = max(chart.box.x, min(start, chart.box.right - width))
        taken = [(min(at, start), max(end, at + width + LABEL_SPACE)), *spans[1:]]
        y = chart.box.bottom + LANE_DROP + LANE_STEP * _free_lane(lanes, taken)
        colour = surface.acc if name == ending[-1] else surface.mute
        for left, right in spans:
            yield Shape(rectangle(Box(left, y, right - left, LANE_RULE)), chart.mark, fill=colour)
        yield from lettering(label, Cut(font, size, colour, chart.mark), at, y + LANE_LABEL)


def _runs(name: str, columns: Sequence[ChartColumn]) -> list[list[int]]:
    """Unbroken runs of columns that carry a discipline."""
    carried = groupby(range(len(columns)), key=lambda number: name in columns[number].disciplines)
    return [list(run) for has, run in carried if has]


def _free_lane(lanes: list[list[tuple[Pt, Pt]]], taken: list[tuple[Pt, Pt]]) -> int:
    """The highest lane in which nothing is in the way; `taken` is noted there."""
    for number, lane in enumerate(lanes):
        if all(right <= start or end <= left for left, right in taken for start, end in lane):
            lane += taken
            return number
    lanes.append(list(taken))
    return len(lanes) - 1
