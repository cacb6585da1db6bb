"""Facts: the ruled box with label beside value, the strip of columns with label over value, and forms for slides."""

import re
from math import ceil

from presskit.content.blocks import Facts, Pair
from presskit.layout.place_text import link_areas, one_line, set_lines, wrapped
from presskit.layout.setting import PANEL_COLUMNS, Frame, Galley, Placed
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.shaped_words import Cut, Line
from presskit.units import Pt

RULE = 0.75
ROWS = {"text": (16.5, 9.0), "panel_text": (15.75, 7.5)}
"""Style of the values -> points from a rule to the first baseline, and from the last baseline to the next rule."""
PANEL_LABELS = 65.9
"""Width of the label column on a grid whose columns are panels."""
LINE_TO_BASELINE = 19.9
STRIP_RULE = 0.75
STRIP_TO_LABEL = 20.0
STRIP_ROW = 45.0
VALUE_GAP = 12.0
"""Between values on one line, at least."""
LABEL_GAP = 6.0
"""Between a label of the box and its value, at least."""
STACK_GAP = 33.75
"""From the last line of a value to the next label."""
ROW_PITCH, ROW_LABELS, ROW_GAP = 36.0, 84.0, 14.0
"""Of pairs side by side: distance of the rows, width of the labels at least, and space after the widest."""
LEAST_AIR = 4.0
"""Between two pairs of more than a line each."""
_AFTER_SLASH = re.compile(r"(?<=[@/])(?=[^@/])")
_AFTER_DOT = re.compile(r"(?<=[.\-_?&=])(?=.)")


def place_facts(block: Facts, frame: Frame, galley: Galley) -> Placed:
    """Place facts in their form; all of them are a list for readers."""
    numbering = galley.tag("L", frame.section, list_numbering="None", origin=block.origin)
    return _FORMS[block.form](block, frame, galley, numbering)


def entry_tags(pair: Pair, parent: ElementId, galley: Galley) -> tuple[ElementId, ElementId]:
    """Tags of one pair: the label, and the value or the link that stands for it."""
    item = galley.tag("LI", parent, origin=pair.origin)
    label, body = galley.tag("Lbl", item), galley.tag("LBody", item)
    return label, galley.tag("Link", body) if pair.link else body


def _box(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    setting, surface = galley.setting, frame.surface
    label_style, text_style = setting.style("label"), setting.style(block.style)
    value_x, label_width = _label_column(block, galley)
    to_baseline, below_text = ROWS[block.style]
    items: list[Item] = []
    values: list[tuple[Pair, list[Line]]] = []
    y = frame.top
    for pair in block.pairs:
        label, value = entry_tags(pair, parent, galley)
        items.append(Shape(rectangle(Box(frame.x, y, frame.width, RULE)), Artifact.LAYOUT, fill=surface.rule))
        baseline = y + to_baseline
        cut = setting.cut(label_style, surface.fg if block.style == "text" else surface.mute, label)
        labels = wrapped(pair.label, cut, label_width)
        items += set_lines(labels, frame.x, baseline, label_style.leading)
        lines = value_lines(pair, setting.cut(text_style, surface.fg, value), frame.width - value_x)
        items += linked(pair, set_lines(lines, frame.x + value_x, baseline, text_style.leading), galley, value)
        below = max((len(labels) - 1) * label_style.leading, (len(lines) - 1) * text_style.leading)
        y = baseline + below + below_text
        values.append((pair, lines))
    if y > frame.bottom:
        blame(values, frame, galley, ceil((y - frame.bottom) / text_style.leading))
    return Placed(items, frame.top, y)


def blame(values: list[tuple[Pair, list[Line]]], frame: Frame, galley: Galley, over: int) -> None:
    """Blame the longest values for the lines that are too many; with one line each, the last facts are too many."""
    for pair, lines in sorted(values, key=lambda value: -len(value[1])):
        spare = min(over, len(lines) - 1)
        if spare > 0:
            galley.overset(frame, pair.origin, sum(line.words for line in lines[-spare:]))
            over -= spare
    for pair, lines in reversed(values):
        if over > 0 and len(lines) == 1:
            galley.overset(frame, pair.origin, lines[0].words)
            over -= 2


def _label_column(block: Facts, galley: Galley) -> tuple[Pt, Pt]:
    """Where the values stand, and the width of labels: two columns, or as many as their longest word needs."""
    grid, style = galley.setting.grid, galley.setting.style("label")
    font = galley.setting.font(style)
    widest = max(font.advance(word, style.size) for pair in block.pairs for word in pair.label.split())
    if grid.columns < PANEL_COLUMNS:
        return max(PANEL_LABELS, widest + LABEL_GAP), max(PANEL_LABELS - LABEL_GAP, widest)
    columns = next((n for n in range(2, grid.columns // 2) if widest <= grid.x(n) - grid.margin - LABEL_GAP), 2)
    return grid.x(columns) - grid.margin, max(grid.span(0, columns), widest)


def _strip(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    grid, surface = galley.setting.grid, frame.surface
    items: list[Item] = [
        Shape(rectangle(Box(frame.x, frame.top, frame.width, STRIP_RULE)), Artifact.LAYOUT, fill=surface.fg)
    ]
    values: list[tuple[Pair, list[Line]]] = []
    y = frame.top + STRIP_TO_LABEL
    for start in range(0, len(block.pairs), 3):
        lowest = y
        for number, pair in enumerate(block.pairs[start : start + 3]):
            x = frame.x + number * 4 * (grid.column + grid.gutter)
            # The last one of a row has what is left of it.
            ends = number == 2 or start + number == len(block.pairs) - 1
            cell = frame._replace(x=x, width=frame.x + frame.width - x if ends else grid.span(0, 4))
            placed, lines, foot = _cell(pair, cell, y, galley, parent)
            items += placed
            values.append((pair, lines))
            lowest = max(lowest, foot)
        y = lowest + STRIP_ROW - galley.setting.style("value").leading
    if lowest > frame.bottom:
        blame(values, frame, galley, ceil((lowest - frame.bottom) / galley.setting.style("value").leading))
    return Placed(items, frame.top, lowest)


def _line(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    """Values side by side under one rule, the last one flush right; under each other where they have no room."""
    setting, surface = galley.setting, frame.surface
    style = setting.style("value")
    items: list[Item] = [
        Shape(rectangle(Box(frame.x, frame.top, frame.width, STRIP_RULE)), Artifact.LAYOUT, fill=surface.fg)
    ]
    marks = [entry_tags(pair, parent, galley)[1] for pair in block.pairs]
    widths = [setting.font(style).advance(pair.value, style.size) for pair in block.pairs]
    spare = frame.width - sum(widths)
    gap = spare / max(1, len(widths) - 1)
    beside = gap >= VALUE_GAP or len(widths) == 1
    x, y = frame.x, frame.top + LINE_TO_BASELINE
    for pair, mark, width in zip(block.pairs, marks, widths, strict=True):
        lines = value_lines(pair, setting.cut(style, surface.fg, mark), frame.width)
        items += linked(pair, set_lines(lines, x, y, style.leading), galley, mark)
        x, y = (x + width + gap, y) if beside else (x, y + len(lines) * style.leading)
    bottom = y if beside else y - style.leading
    if bottom > frame.bottom:
        longest = max(block.pairs, key=lambda pair: len(pair.value))
        over = ceil((bottom - frame.bottom) / style.leading)
        lines = value_lines(longest, setting.cut(style, surface.fg, Artifact.LAYOUT), frame.width)
        galley.overset(frame, longest.origin, max(1, sum(line.words for line in lines[-over:])))
    return Placed(items, frame.top, bottom)


def _cell(pair: Pair, cell: Frame, y: Pt, galley: Galley, parent: ElementId) -> tuple[list[Item], list[Line], Pt]:
    """Label over value, the label's first line on baseline y; items, the value's lines and the last baseline."""
    setting = galley.setting
    style, label_style = setting.style("value"), setting.style("label")
    label, value = entry_tags(pair, parent, galley)
    labels = wrapped(pair.label, setting.cut(label_style, cell.surface.mute, label), cell.width)
    lines = value_lines(pair, setting.cut(style, cell.surface.fg, value), cell.width)
    first = y + (len(labels) - 1) * label_style.leading + style.leading
    runs = linked(pair, set_lines(lines, cell.x, first, style.leading), galley, value)
    foot = first + (len(lines) - 1) * style.leading
    return set_lines(labels, cell.x, y, label_style.leading) + runs, lines, foot


def _stack(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    """Label over value, one pair over another, without rules."""
    setting, surface = galley.setting, frame.surface
    style, label_style = setting.style("value"), setting.style("label")
    items: list[Item] = []
    values: list[tuple[Pair, list[Line]]] = []
    y = frame.top + label_style.leading
    for pair in block.pairs:
        label, value = entry_tags(pair, parent, galley)
        labels = wrapped(pair.label, setting.cut(label_style, surface.acc, label), frame.width)
        lines = wrapped(pair.value, setting.cut(style, surface.fg, value), frame.width, balanced=True)
        first = y + (len(labels) - 1) * label_style.leading + style.leading
        items += set_lines(labels, frame.x, y, label_style.leading)
        items += set_lines(lines, frame.x, first, style.leading)
        values.append((pair, lines))
        lowest = first + (len(lines) - 1) * style.leading
        y = lowest + STACK_GAP
    if lowest > frame.bottom:
        blame(values, frame, galley, ceil((lowest - frame.bottom) / style.leading))
    return Placed(items, frame.top, lowest)


def _rows(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    """Label beside value on one baseline, without rules; many long values stand closer."""
    setting, surface = galley.setting, frame.surface
    style, label_style = setting.style("value"), setting.style("label")
    font = setting.font(label_style)
    widest = max(font.advance(pair.label, label_style.size) for pair in block.pairs)
    value_font = setting.font(style)
    longest = max(value_font.advance(pair.value, style.size) for pair in block.pairs)
    indent = widest + ROW_GAP
    if longest <= frame.width - ROW_LABELS:
        indent = max(ROW_LABELS, indent)
    tags = [entry_tags(pair, parent, galley) for pair in block.pairs]
    values = [
        (pair, value_lines(pair, setting.cut(style, surface.fg, value), frame.width - indent))
        for pair, (_, value) in zip(block.pairs, tags, strict=True)
    ]
    height = style.leading * sum(len(lines) for _, lines in values)
    air = (frame.bottom - frame.top - height) / max(1, len(values) - 1)
    pitch = max(LEAST_AIR, min(ROW_PITCH - style.leading, air))
    items: list[Item] = []
    y = frame.top + style.leading
    for (pair, lines), (label, value) in zip(values, tags, strict=True):
        items += one_line(pair.label, setting.cut(label_style, surface.mute, label), frame.x, y)
        items += linked(pair, set_lines(lines, frame.x + indent, y, style.leading), galley, value)
        lowest = y + (len(lines) - 1) * style.leading
        y = lowest + style.leading + pitch
    if lowest > frame.bottom:
        blame(values, frame, galley, ceil((lowest - frame.bottom) / style.leading))
    return Placed(items, frame.top, lowest)


_FORMS = {"box": _box, "strip": _strip, "line": _line, "stack": _stack, "rows": _rows}


def value_lines(pair: Pair, cut: Cut, measure: Pt) -> list[Line]:
    """An address stays whole, or breaks after @ or a slash, then after a dot or hyphen; others wrap at blanks."""
    lines = wrapped(pair.value, cut, measure)
    if not pair.link or len(lines) == 1 or " " in pair.value:
        return lines
    parts = [part for piece in _AFTER_SLASH.split(pair.value) for part in _broken_address(piece, cut, measure)]
    rows = [parts[0]]
    for part in parts[1:]:
        if cut.font.advance(rows[-1] + part, cut.size) <= measure:
            rows[-1] += part
        else:
            rows.append(part)
    found = [line for row in rows for line in wrapped(row, cut, measure)]
    return [*(line.unblanked() for line in found[:-1]), found[-1]]


def _broken_address(piece: str, cut: Cut, measure: Pt) -> list[str]:
    return [piece] if cut.font.advance(piece, cut.size) <= measure else _AFTER_DOT.split(piece)


def linked(pair: Pair, runs: list[Item], galley: Galley, mark: ElementId) -> list[Item]:
    """The runs of a value, with live areas over them if it is an address; `mark` is then its Link element."""
    if not pair.link:
        return runs
    key = {"mailto": "link_mail", "tel": "link_call"}.get(pair.link.split(":")[0], "link_web")
    words = galley.setting.words
    contents = words.say(key, address=pair.value, number=pair.value)
    return runs + link_areas(runs, pair.link, contents, mark)
