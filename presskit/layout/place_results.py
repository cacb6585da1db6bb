"""The results table: groups newest first, season at the left, marker and event at the right.

A group stays whole unless it is taller than a page, or would leave more than a third of one empty: then it breaks with
at least three rows on each side and repeats its season, "continued". All pages share one Table for readers; what is
printed twice is an artifact.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from typing import NamedTuple

from presskit.artwork.look import Look
from presskit.artwork.markers import MARKER_HEIGHT, MARKER_LEAN, MARKER_WIDTH, place_marker, ring
from presskit.content.blocks import Block, Legend, ResultsTable
from presskit.content.printed_results import Place, Result, ResultGroup
from presskit.errors import Origin
from presskit.layout.display_lines import ink_width
from presskit.layout.flow import Around, Flow, Poured
from presskit.layout.place_text import one_line, set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed, Setting
from presskit.model.brand import Surface, TextStyle
from presskit.model.colour import Colour
from presskit.model.field import Marker
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Mark, Shape
from presskit.typography.shaped_words import Line
from presskit.units import Pt

ROW = 18.0
RULE_TO_ROW = 19.5
MARKER_RISE = 10.5
"""From the baseline of its row up to the upper edge of a marker."""
ROW_TO_RULE = 12.0
HAIRLINE = 0.4
BASELINE_TO_HAIRLINE = 5.25
NOTE_DROP = 12.75
CLASS_DROP = 44.25
UNDER_CLASS = 12.75
RING_INDENT = 15.0
NOTE_BELOW = 27.0
LEGEND_DEPTH = 13.5
LEAST_ROWS = 3
"""Of a group that breaks, on each side."""
MOST_EMPTY = 1 / 3
"""Part of a page that stays empty so that a group is whole."""
VALUE_GAP = 12.0
"""Between an event and its value, at least."""


class SetEntry(NamedTuple):
    """One row with its texts in lines, and its height from baseline to the next row's baseline."""

    entry: Result
    note: list[Line]
    event: list[Line]
    height: Pt


class SetGroup(NamedTuple):
    """A group measured for this table; rows from `first` are still to be placed."""

    group: ResultGroup
    rows: tuple[SetEntry, ...]
    class_lines: int
    first: int = 0

    def height(self, count: int | None = None) -> Pt:
        """From the group's rule to the next one, for its next `count` rows (all: None)."""
        rows = self.rows[self.first : None if count is None else self.first + count]
        body = RULE_TO_ROW + sum(row.height for row in rows) - ROW + ROW_TO_RULE
        leading = 13.5 * max(self.class_lines - 1, 0)
        left = RULE_TO_ROW + leading + ROW_TO_RULE
        if self.group.season is not None:
            left = 27.75 if not self.class_lines else CLASS_DROP + leading
            left += UNDER_CLASS
        return max(body, left)


class Results(Flow):
    """Results of which no row is placed yet."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take the table among the blocks."""
        self.block = next(block for block in blocks if isinstance(block, ResultsTable))

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As many rows as there is room for."""
        return Table(self.block, frame, galley).pour(frame, page, galley)

    def overset(self) -> tuple[Origin | None, int]:
        """Where the results stand, and how many words they have."""
        return self.block.origin, _words(row for group in self.block.groups for row in group.rows)


class Table(Flow):
    """One results table over its pages: what is left of it."""

    def __init__(self, block: ResultsTable, frame: Frame, galley: Galley) -> None:
        """Measure every group and open the Table element with its heading row."""
        self.block, self.galley = block, galley
        grid = galley.setting.grid
        self.marker_x = grid.x(4) - 18
        self.event_x = self.marker_x + 40.0
        self.event_width = frame.x + frame.width - self.event_x
        self.class_width = grid.span(0, 3)
        numeral = galley.setting.font(galley.setting.style("season"))
        ranges = {label for group in block.groups if (label := group.season) and not label.isdecimal()}
        self.range_size = min((self.class_width / ink_width(numeral, label) for label in sorted(ranges)), default=999.0)
        """One size for all ranges of years; the widest decides."""
        self.waiting = [self._measured(group) for group in block.groups]
        self.note: ElementId | None = None
        if any(group.season is None for group in block.groups):
            self.note = galley.tag("P", frame.section, origin=block.origin)
        self.element = galley.tag("Table", frame.section, origin=block.origin)
        head = galley.tag("TR", self.element)
        for text in block.headers:
            galley.tag("TH", head, scope="Column", actual_text=text)
        entries = sum(len(group.rows) for group in block.groups)
        # A table with more header cells than data cells is noise to those who hear it.
        self.heads_rows = len(block.headers) + len(block.groups) <= 2 * entries

    def _measured(self, group: ResultGroup) -> SetGroup:
        rows = []
        for entry in group.rows:
            event, note = self._event_lines(entry), self._note_lines(entry)
            height = ROW + (len(event) - 1) * 13.5 + len(note) * 11.25
            rows.append(SetEntry(entry, note, event, height))
        lines = len(self._class_lines(group, Artifact.LAYOUT)) if group.class_ else 0
        return SetGroup(group, tuple(rows), lines)

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As many rows as there is room for; further content may stand under their last rule."""
        table = copy(self)
        table.galley, table.waiting = galley, list(self.waiting)
        items, bottom = table._placed(frame)
        return Poured(items, bottom, table if table.waiting else None)

    def _placed(self, frame: Frame) -> tuple[list[Item], Pt]:
        items: list[Item] = []
        y = frame.top
        while self.waiting:
            group = self.waiting[0]
            if y + group.height() - ROW_TO_RULE <= frame.bottom:
                items += self._group(group, len(group.rows) - group.first, frame, y)
                y += group.height()
                self.waiting.pop(0)
                continue
            take = self._rows_that_go(group, frame, y)
            if take:
                items += self._group(group, take, frame, y)
                lines = len(self._class_lines(group.group, Artifact.LAYOUT, again=True)) if group.group.class_ else 0
                self.waiting[0] = SetGroup(group.group, group.rows, lines, group.first + take)
            break
        if self.note is None:
            return items, y
        if self.waiting:
            return self._note(self.note, frame, frame.bottom + NOTE_BELOW) + items, y
        # Nothing goes on over the leaf, so the note may stand right under the table.
        y = min(y, frame.bottom) + NOTE_BELOW
        return self._note(self.note, frame, y) + items, y

    def signpost(self, frame: Frame, page: str, setting: Setting) -> list[Item]:
        """At the foot of a page that is being left: "Continued on n"."""
        style = setting.style("label")
        cut = setting.cut(style, frame.surface.fg, Artifact.PAGINATION)
        text = self.block.continued_on.replace("{page}", page)
        y = setting.grid.on_grid(frame.bottom + NOTE_BELOW)
        return list(one_line(text, cut, frame.x, y, right=frame.x + frame.width))

    def overset(self) -> tuple[Origin | None, int]:
        """Where the results stand, and how many words of them are left over."""
        return self.block.origin, _words(row.entry for group in self.waiting for row in group.rows[group.first :])

    def _rows_that_go(self, group: SetGroup, frame: Frame, y: Pt) -> int:
        """Rows of a group that go on over the leaf which stand here, some on each side; 0: it stays whole."""
        page = frame.bottom - frame.top
        left = len(group.rows) - group.first
        if group.height() <= page and frame.bottom - y <= MOST_EMPTY * page:
            return 0
        take = 0
        while take < left and y + group.height(take + 1) - ROW_TO_RULE <= frame.bottom:
            take += 1
        take = min(take, left - LEAST_ROWS)
        return take if take >= LEAST_ROWS else 0

    def _group(self, group: SetGroup, count: int, frame: Frame, y: Pt) -> list[Item]:
        surface, galley = frame.surface, self.galley
        stated = group.group.season is not None
        rule = Box(frame.x, y, frame.width, 1.2 if stated else 0.75)
        items: list[Item] = [Shape(rectangle(rule), Artifact.LAYOUT, fill=surface.fg if stated else surface.rule)]
        baseline = y + RULE_TO_ROW
        for number in range(group.first, group.first + count):
            row = galley.tag("TR", self.element)
            if number == group.first:
                items += self._season(group, frame, y, row)
            else:
                line = Box(self.marker_x, baseline - ROW + BASELINE_TO_HAIRLINE, 0, HAIRLINE)
                line = Box(line.x, line.y, frame.x + frame.width - line.x, HAIRLINE)
                items.append(Shape(rectangle(line), Artifact.LAYOUT, fill=surface.rule))
            items += self._row(group.rows[number], frame, baseline, row)
            baseline += group.rows[number].height
        return items

    def _season(self, group: SetGroup, frame: Frame, y: Pt, row: ElementId) -> list[Item]:
        """The season and class at the left; on a further page they are repeated as decoration."""
        galley, data = self.galley, group.group
        setting, surface = galley.setting, frame.surface
        mark: Mark = Artifact.PAGINATION
        if not group.first:
            span = len(group.rows)
            mark = (
                galley.tag("TH", row, scope="Row", row_span=span)
                if self.heads_rows
                else (galley.tag("TD", row, row_span=span))
            )
        items: list[Item] = []
        first, x = y + RULE_TO_ROW, frame.x
        if data.season is None:
            spoken: Mark = mark
            if not isinstance(mark, Artifact):
                spoken = galley.tag("Span", mark, actual_text=self.block.unstated)
            items += ring(frame.x + 4.5, first - 3.75, surface.mute, spoken)
            x += RING_INDENT
        else:
            style, label = setting.style("season"), data.season
            if group.first:
                label = self.block.continued.replace("{season}", label)
            items += self._numeral(label, style, x, y + 27.75, surface.fg, mark)
            first = y + CLASS_DROP
        if data.class_:
            lines = self._class_lines(data, mark, again=bool(group.first))
            items += set_lines(lines, x, first, 13.5)
        return items

    def _numeral(self, label: str, style: TextStyle, x: Pt, y: Pt, colour: Colour, mark: Mark) -> list[Item]:
        """The season, reduced to fit columns 0 to 2 where it is a range or continued."""
        font = self.galley.setting.font(style)
        size = min(style.size, self.class_width / ink_width(font, label))
        if not label.isdecimal():
            size = min(size, self.range_size)
        cut = self.galley.setting.cut(TextStyle(style.role, size, style.leading), colour, mark)
        left, *_ = font.ink(label)
        runs = one_line(label + " ", cut, x - left * size / 1000, y)
        return list(runs)

    def _class_lines(self, group: ResultGroup, mark: Mark, *, again: bool = False) -> list[Line]:
        """The class; on a further page it is what says "continued" where no season does."""
        setting, text = self.galley.setting, group.class_ or ""
        if again and group.season is None:
            text = self.block.continued.replace("{season}", text)
        colour = setting.surface("paper").mute
        cut = setting.cut(setting.style("group_class"), colour, mark)
        return wrapped(text, cut, self.class_width)

    def _event_lines(self, entry: Result) -> list[Line]:
        setting = self.galley.setting
        style = setting.style("strong" if entry.place.plate else "text")
        cut = setting.cut(style, setting.surface("paper").fg, Artifact.LAYOUT)
        return wrapped(entry.event, cut, self.event_width - value_room(entry, setting))

    def _note_lines(self, entry: Result) -> list[Line]:
        setting = self.galley.setting
        cut = setting.cut(setting.style("small"), setting.surface("paper").mute, Artifact.LAYOUT)
        return [line for note in entry.notes for line in wrapped(note, cut, self.event_width, balanced=True)]

    def _row(self, row: SetEntry, frame: Frame, y: Pt, parent: ElementId) -> list[Item]:
        entry, galley = row.entry, self.galley
        surface = frame.surface
        cell = galley.tag("TD", parent)
        items = place_place(entry.place, self.marker_x, y, surface, cell, galley)
        event = galley.tag("TD", parent, origin=None)
        lines = [line.as_content_of(event) for line in row.event]
        notes = [line.as_content_of(event) for line in row.note]
        items += set_lines(lines, self.event_x, y, 13.5, going_on=bool(notes or entry.value))
        items += place_value(entry, frame.x + frame.width, y, surface, event, galley)
        return items + set_lines(notes, self.event_x, y + (len(lines) - 1) * 13.5 + NOTE_DROP, 11.25)

    def _note(self, mark: ElementId, frame: Frame, y: Pt) -> list[Item]:
        """What the ring means, once, on the first page."""
        setting, surface = self.galley.setting, frame.surface
        self.note = None
        y = setting.grid.on_grid(y)
        rule = Box(frame.x, y - 18, frame.width, HAIRLINE)
        cut = setting.cut(setting.style("foot"), surface.mute, mark)
        items: list[Item] = [Shape(rectangle(rule), Artifact.LAYOUT, fill=surface.rule)]
        items += ring(frame.x + 4.5, y - 3.75, surface.mute, Artifact.LAYOUT)
        return items + list(one_line(self.block.unstated_note, cut, frame.x + RING_INDENT, y))


def _words(entries: Iterable[Result]) -> int:
    return sum(len(" ".join((entry.event, *entry.notes)).split()) for entry in entries)


def place_place(place: Place, x: Pt, y: Pt, surface: Surface, cell: ElementId, galley: Galley) -> list[Item]:
    """The place of a result on baseline y: a marker from x on, or other places centred under the markers."""
    setting = galley.setting
    if not place.text:
        galley.tag("Span", cell, actual_text=place.spoken or "")
        return []
    mark = galley.tag("Span", cell, actual_text=place.spoken) if place.spoken else cell
    if place.plate:
        marker = Marker(place.text, place.plate)
        look = Look(setting.brand, surface, setting.fonts, mark, setting.grid.style)
        return list(place_marker(marker, x, y - MARKER_RISE, look))
    cut = setting.cut(setting.style("marker"), surface.mute, mark)
    lean = MARKER_LEAN * setting.brand.slant * MARKER_HEIGHT
    return list(one_line(place.text, cut, x + (MARKER_WIDTH + lean - cut.font.advance(place.text, cut.size)) / 2, y))


def value_room(entry: Result, setting: Setting) -> Pt:
    """What a value takes of the line of its event."""
    if not entry.value:
        return 0.0
    style = setting.style("marker")
    return setting.font(style).advance(entry.value, style.size) + VALUE_GAP


def place_value(entry: Result, right: Pt, y: Pt, surface: Surface, mark: ElementId, galley: Galley) -> list[Item]:
    """The value of a result on baseline y, flush right."""
    if not entry.value:
        return []
    cut = galley.setting.cut(galley.setting.style("marker"), surface.fg, mark)
    x = right - cut.font.advance(entry.value, cut.size)
    return list(one_line(entry.value + " " * bool(entry.notes), cut, x, y))


def place_legend(block: Legend, frame: Frame, galley: Galley) -> Placed:
    """The markers and what they mean, in one line from the frame's top; decoration, since rows speak for themselves."""
    setting = galley.setting
    items: list[Item] = []
    x = frame.x
    cut = setting.cut(setting.style("legend"), frame.surface.fg, Artifact.LAYOUT)
    look = Look(setting.brand, frame.surface, setting.fonts, Artifact.LAYOUT, setting.grid.style)
    for marker, meaning in block.entries:
        items += place_marker(marker, x, frame.top, look)
        x += 36.0
        items += one_line(meaning, cut, x, frame.top + 10.0)
        x += cut.font.advance(meaning, cut.size) + 18.0
    return Placed(items, frame.top, frame.top + LEGEND_DEPTH)
