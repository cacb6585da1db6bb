"""The top results: a short table with a hairline over every row, place at the left and season at the right.

In: a TopResults block. Out: items. If the rows do not fit their frame, the longest notes and events are overset.
"""

from math import ceil
from typing import NamedTuple

from presskit.content.blocks import TopResult, TopResults
from presskit.layout.display_lines import display_runs, measured
from presskit.layout.place_results import place_place
from presskit.layout.place_text import one_line, set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.shaped_words import Line
from presskit.units import Pt

RULE, HAIRLINE = 1.5, 0.5
RULE_TO_TITLE, TITLE_TO_ROWS = 31.5, 13.5
ROW = 22.5
RULE_TO_BASELINE = 15.0
TO_NOTE, NOTE_LEADING = 15.0, 12.0
EVENT_INDENT = 38.0
SEASON_GAP = 12.0


class SetRow(NamedTuple):
    """A row in lines."""

    row: TopResult
    event: list[Line]
    note: list[Line]
    height: Pt


def place_top_results(block: TopResults, frame: Frame, galley: Galley) -> Placed:
    """Heading and rows from the frame's top down."""
    items, y = _heading(block, frame, galley) if block.heading else ([], frame.top)
    rows = _set_rows(block, frame, galley)
    table = galley.tag("Table", frame.section, origin=block.origin)
    head = galley.tag("TR", table)
    for text in block.headers:
        galley.tag("TH", head, scope="Column", actual_text=text)
    for row in rows:
        items += [_hairline(frame, y), *_row(row, block, frame, y, galley.tag("TR", table), galley)]
        y += row.height
    if y > frame.bottom:
        _blame(rows, block, frame, galley, ceil((y - frame.bottom) / NOTE_LEADING))
    return Placed([*items, _hairline(frame, y)], frame.top, y)


def _heading(block: TopResults, frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    setting, surface, text = galley.setting, frame.surface, block.heading or ""
    style = setting.style("section_title")
    mark = galley.tag("H2", frame.section, title=text, origin=block.origin)
    rule = Shape(rectangle(Box(frame.x, frame.top, frame.width, RULE)), Artifact.LAYOUT, fill=surface.fg)
    line, y = measured(setting.font(style), text, style.size), frame.top + RULE_TO_TITLE
    return [rule, *display_runs([line], [y], frame.x, setting.font(style), [surface.fg], mark)], y + TITLE_TO_ROWS


def _hairline(frame: Frame, y: Pt) -> Item:
    return Shape(rectangle(Box(frame.x, y, frame.width, HAIRLINE)), Artifact.LAYOUT, fill=frame.surface.rule)


def _set_rows(block: TopResults, frame: Frame, galley: Galley) -> list[SetRow]:
    """Every row in lines; an event ends before its season."""
    setting, surface = galley.setting, frame.surface
    strong = setting.cut(setting.style("strong"), surface.fg, Artifact.LAYOUT)
    small = setting.cut(setting.style("small"), surface.mute, Artifact.LAYOUT)
    when = setting.style("marker")
    measure = frame.width - EVENT_INDENT
    rows = []
    for row in block.rows:
        season = setting.font(when).advance(row.when, when.size) + SEASON_GAP if row.when else 0.0
        event = wrapped(row.result.event, strong, measure - season)
        note = [line for text in row.result.notes for line in wrapped(text, small, measure)]
        height = ROW + (len(event) - 1) * setting.style("strong").leading
        rows.append(SetRow(row, event, note, height + (len(note) and TO_NOTE + (len(note) - 1) * NOTE_LEADING)))
    return rows


def _row(set_row: SetRow, block: TopResults, frame: Frame, y: Pt, parent: ElementId, galley: Galley) -> list[Item]:
    setting, surface, leading = galley.setting, frame.surface, galley.setting.style("strong").leading
    row, baseline = set_row.row, y + RULE_TO_BASELINE
    items = place_place(row.result.place, frame.x, baseline, surface, galley.tag("TD", parent), galley)
    event = galley.tag("TD", parent, origin=row.origin)
    lines = [line.as_content_of(event) for line in set_row.event]
    notes = [line.as_content_of(event) for line in set_row.note]
    items += set_lines(lines, frame.x + EVENT_INDENT, baseline, leading, going_on=bool(notes))
    first = baseline + (len(lines) - 1) * leading + TO_NOTE
    items += set_lines(notes, frame.x + EVENT_INDENT, first, NOTE_LEADING)
    if row.when is None:
        galley.tag("TD", parent, actual_text=block.unstated)
        return items
    cut = setting.cut(setting.style("marker"), surface.mute, galley.tag("TD", parent))
    return items + list(one_line(row.when, cut, frame.x, baseline, right=frame.x + frame.width))


def _blame(rows: list[SetRow], block: TopResults, frame: Frame, galley: Galley, over: int) -> None:
    """The longest texts are too long by the lines that are too many; if all are short, the rows are too many."""
    for row in sorted(rows, key=lambda row: -len(row.note) - len(row.event)):
        spare = [*row.event[1:], *row.note][-over:] if over > 0 else []
        if spare:
            galley.overset(frame, row.row.origin, sum(line.words for line in spare))
            over -= len(spare)
    if over > 0:
        galley.overset(frame, block.origin, sum(line.words for row in rows[-over:] for line in row.event))
