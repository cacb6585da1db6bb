"""What a sponsor can have, on slides: the car with its letters, the list of places, the table of packages.

In: blocks and frames. Out: items. Rows grow with their texts; what goes beyond the frame is overset.
Source: components of the design.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from presskit.artwork.car import HEIGHT, LENGTH, Letter, car
from presskit.artwork.lettering import lettering
from presskit.artwork.markers import plate_path
from presskit.content.slides import AreaList, AreaRow, CarView, PackageTable
from presskit.errors import Origin
from presskit.layout.place_slides import fitted
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.brand import TextStyle
from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.model.partnership import CAR_PLACES
from presskit.model.stroke import Stroke
from presskit.page import Artifact, ElementId, Item, Mark, Shape
from presskit.typography.shaped_words import Line
from presskit.units import Pt

LETTER_COLUMN = 30.0
ROW = 34.0
"""Height of a row of one line with all its air."""
ROW_TOP, NOTE_DROP, ROW_FOOT = 14.0, 15.0, 5.4
"""Without air: from a row's rule to its baseline; to the next line; from the last line to the next rule."""
AIR, FOOT_AIR = 8.6, 0.7
"""Air over a row, at most, and how much of that under it."""
STATUS_GAP = 8.0
COLUMN_GAP = 36.0
RULE, HAIRLINE = 0.9, 0.6
UNDER_LIST = 18.0
"""Room that a list of no more than the places of the car leaves under it."""

HEAD_HEIGHT, HEAD_TO_RULE, HEAD_PAD = 48.0, 12.0, 18.0
LINE_HEIGHT, LINE_TOP = 45.0, 29.0
"""A row of the packages, and its baseline."""
LABEL_COLUMNS = {2: 4, 3: 3, 4: 3}
"""Grid columns of the labels, by the number of packages."""
TABLE_RULE = 1.5
HEAD_OUTLINE = 1.2
HEAD_LINES, HEAD_LEADING = 2, 1.05
LEAN_PART = 0.5


def place_car(block: CarView, frame: Frame, galley: Galley) -> Placed:
    """The car as wide as its frame, on the frame's bottom."""
    setting = galley.setting
    style = setting.style("chart_marker")
    scale = frame.width / LENGTH
    top = frame.bottom - HEIGHT * scale
    mark = galley.tag(
        "Figure", frame.section, alt=block.alt, box=Box(frame.x, top, frame.width, frame.bottom - top)
    )  # fmt: skip
    letters = [Letter(*area) for area in block.areas]
    cut = setting.cut(style, frame.surface.fg, mark)
    items = car(letters, (frame.x, frame.bottom), scale, frame.surface, cut)
    return Placed(list(items), top, frame.bottom)


class _Row(NamedTuple):
    row: AreaRow
    name: list[Line]
    status: list[Line]
    """Beside the name, flush right; empty if it stands in the notes."""
    notes: list[Line]
    height: Pt
    """Without air."""


def place_areas(block: AreaList, frame: Frame, galley: Galley) -> Placed:
    """Letters and names under rules, in columns; a long list begins higher up and has less air."""
    count, gutter = block.columns, COLUMN_GAP
    width = (frame.width - (count - 1) * gutter) / count
    each = ceil(len(block.rows) / count)
    listed = galley.tag("L", frame.section, list_numbering="None")
    items: list[Item] = []
    top, lowest = frame.bottom, frame.top
    for number in range(count):
        column = frame._replace(x=frame.x + number * (width + gutter), width=width)
        rows = block.rows[number * each : (number + 1) * each]
        if rows:
            placed = _column(rows, column, galley, listed, hangs=count > 1)
            items += placed.items
            top, lowest = min(top, placed.top), max(lowest, placed.bottom)
    return Placed(items, top, lowest)


def _column(block: Sequence[AreaRow], frame: Frame, galley: Galley, listed: ElementId, *, hangs: bool) -> Placed:
    """One column, standing on the frame's bottom, or hanging from its top."""
    rows = [_measured_area(row, frame, galley) for row in block]
    height, room = sum(row.height for row in rows), frame.bottom - frame.top
    air = max(0.0, min(AIR, (room - height) / (len(rows) * (1 + FOOT_AIR))))
    height += len(rows) * air * (1 + FOOT_AIR)
    top = frame.top if hangs else min(frame.bottom - UNDER_LIST - len(CAR_PLACES) * ROW, frame.bottom - height)
    if height > room:
        longest = max(rows, key=lambda row: row.height)
        lines = longest.name[1:] + longest.notes
        galley.overset(frame, longest.row.origin, max(1, sum(line.words for line in lines)))
    items: list[Item] = []
    y = top
    for number, row in enumerate(rows):
        colour = frame.surface.rule if number else frame.surface.fg
        items.append(_line(frame.x, y, frame.width, RULE, colour))
        items += _area(row, y + ROW_TOP + air, frame, galley, listed)
        y += row.height + air * (1 + FOOT_AIR)
    return Placed(items, top, y)


def _measured_area(row: AreaRow, frame: Frame, galley: Galley) -> _Row:
    setting, surface = galley.setting, frame.surface
    style = setting.style("value")
    quiet = setting.cut(setting.style("path_text"), surface.mute, Artifact.LAYOUT)
    measure = frame.width - LETTER_COLUMN
    name = wrapped(row.name, setting.cut(style, surface.fg, Artifact.LAYOUT), measure)
    status = wrapped(row.status, quiet, measure) if row.status else []
    beside = bool(status) and name[-1].width + STATUS_GAP + status[0].width <= measure
    note = row.partner if beside else row.note
    notes = wrapped(note, quiet, measure) if note and row.status else []
    height = ROW_TOP + (len(name) - 1) * style.leading + len(notes) * NOTE_DROP + ROW_FOOT
    return _Row(row, name, status if beside else [], notes, height)


def _area(row: _Row, y: Pt, frame: Frame, galley: Galley, listed: ElementId) -> list[Item]:
    """One place, its first line on baseline y."""
    setting, surface = galley.setting, frame.surface
    style, letter = setting.style("value"), setting.style("area_letter")
    entry = galley.tag("LI", listed, origin=row.row.origin)
    label, body = galley.tag("Lbl", entry), galley.tag("LBody", entry)
    items: list[Item] = list(lettering(row.row.letter, setting.cut(letter, surface.acc_large, label), frame.x, y))
    x = frame.x + LETTER_COLUMN
    name, status, notes = ([line.as_content_of(body) for line in lines] for lines in (row.name, row.status, row.notes))
    items += set_lines(name, x, y, style.leading, going_on=bool(status or notes))
    y += (len(name) - 1) * style.leading
    for line in status:
        items += set_lines([line], frame.x + frame.width - line.width, y, NOTE_DROP, going_on=bool(notes))
    return items + set_lines(notes, x, y + NOTE_DROP, NOTE_DROP)


def _line(x: Pt, y: Pt, width: Pt, weight: Pt, colour: Colour) -> Shape:
    return Shape(rectangle(Box(x, y, width, weight)), Artifact.LAYOUT, fill=colour)


Cell = tuple[str, Origin | None]


class _Packages:
    """One table being placed."""

    def __init__(self, block: PackageTable, frame: Frame, galley: Galley) -> None:
        self.block, self.frame, self.galley = block, frame, galley
        self.setting, self.surface = galley.setting, frame.surface
        grid, count = self.setting.grid, len(block.names)
        first = grid.x(LABEL_COLUMNS[count])
        self.column = (frame.x + frame.width - first - (count - 1) * grid.gutter) / count
        self.lefts = [first + number * (self.column + grid.gutter) for number in range(count)]
        self.label_width = first - frame.x - grid.gutter
        self.inner = self.column - 1.5 * HEAD_PAD
        self.element = galley.tag("Table", frame.section)

    def placed(self) -> Placed:
        """Heads, rows and the price under them."""
        frame = self.frame
        items = self._heads()
        y = frame.top + HEAD_HEIGHT + HEAD_TO_RULE
        items.append(_line(frame.x, y, frame.width, TABLE_RULE, self.surface.fg))
        text, strong = self.setting.style("text"), self.setting.style("value")
        for number, (label, cells) in enumerate(self.block.rows):
            if number:
                items.append(_line(frame.x, y, frame.width, HAIRLINE, self.surface.rule))
            placed, y = self._row(label, cells, text, y)
            items += placed
        if self.block.price is not None:
            if self.block.rows:
                items.append(_line(frame.x, y, frame.width, HAIRLINE, self.surface.rule))
            placed, y = self._row(*self.block.price, strong, y)
            items += placed
        items.append(_line(frame.x, y, frame.width, TABLE_RULE, self.surface.fg))
        return Placed(items, frame.top, y)

    def _heads(self) -> list[Item]:
        """The packages' names on plates of their rank; one size for all."""
        style = self._head_style([name for name, _ in self.block.names])
        row = self.galley.tag("TR", self.element)
        self.galley.tag("TH", row, scope="Column", actual_text=self.block.corner)
        items: list[Item] = []
        for number, (name, origin) in enumerate(self.block.names):
            mark = self.galley.tag("TH", row, scope="Column", origin=origin)
            items += self._head(number, name, origin, style, mark)
        return items

    def _head_style(self, names: Sequence[str]) -> TextStyle:
        """The largest size at which every name fits one line, else that at which they fit two."""
        usual, value = self.setting.style("head"), self.setting.style("value")
        style = fitted(usual, names, self.inner, self.galley)
        if style.size >= value.size:
            return style
        words = [word for name in names for word in name.split()]
        size = min(value.size, fitted(value, words, self.inner, self.galley).size)
        return value._replace(size=size, leading=size * HEAD_LEADING)

    def _head(self, number: int, name: str, origin: Origin | None, style: TextStyle, mark: Mark) -> list[Item]:
        slant = self.setting.brand.slant
        box = Box(self.lefts[number], self.frame.top, self.column - slant * HEAD_HEIGHT * LEAN_PART, HEAD_HEIGHT)
        plate, ink = self._plate(number, box, slant * LEAN_PART)
        lines = wrapped(name, self.setting.cut(style, ink, mark), self.inner, balanced=True)
        if len(lines) > HEAD_LINES:
            self.galley.overset(self.frame, origin, sum(line.words for line in lines[HEAD_LINES:]))
        cap = self.setting.cap_height(style)
        first = box.y + (HEAD_HEIGHT + cap - (len(lines) - 1) * style.leading) / 2
        return [*plate, *set_lines(lines, box.x + HEAD_PAD, first, style.leading)]

    def _plate(self, number: int, box: Box, slant: float) -> tuple[list[Item], Colour]:
        """Lead, second and panel colour by rank, and the ink on it."""
        surface = self.surface
        if number < 2:
            fill, ink = (surface.first, surface.second)[number]
            return [Shape(plate_path(box, slant), Artifact.LAYOUT, fill=fill)], ink
        edge = Stroke(HEAD_OUTLINE, surface.fg)
        path = plate_path(box.grown(-HEAD_OUTLINE / 2), slant)
        return [Shape(path, Artifact.LAYOUT, fill=surface.panel, stroke=edge)], surface.fg

    def _row(self, label: str, cells: Sequence[Cell], style: TextStyle, y: Pt) -> tuple[list[Item], Pt]:
        """One row as high as its longest text; items and the rule below it."""
        head, row = self.setting.style("value"), self.galley.tag("TR", self.element)
        mark = self.galley.tag("TH", row, scope="Row")
        lines = wrapped(label, self.setting.cut(head, self.surface.fg, mark), self.label_width)
        items = set_lines(lines, self.frame.x, y + LINE_TOP, head.leading)
        most = (len(lines) - 1) * head.leading
        for left, (text, origin) in zip(self.lefts, cells, strict=True):
            cell = self.galley.tag("TD", row, origin=origin)
            lines = wrapped(text, self.setting.cut(style, self.surface.fg, cell), self.inner, balanced=True)
            items += set_lines(lines, left + HEAD_PAD, y + LINE_TOP, style.leading)
            most = max(most, (len(lines) - 1) * style.leading)
            if y + LINE_TOP + (len(lines) - 1) * style.leading > self.frame.bottom:
                self.galley.overset(self.frame, origin, sum(line.words for line in lines))
        return items, y + LINE_HEIGHT + most


def place_packages(block: PackageTable, frame: Frame, galley: Galley) -> Placed:
    """The table of packages from the frame's top on."""
    return _Packages(block, frame, galley).placed()
