"""The texts of slides: an introduction, milestones, quotations and figures side by side, and goals.

In: blocks and frames. Out: items. Sizes are those of the brand's styles; what does not fit is overset.
Source: page plans of the deck in the design.
"""

from collections.abc import Sequence
from typing import NamedTuple

from presskit.artwork.lettering import lettering
from presskit.content.slides import Audience, AudienceCell, Goal, Lead, Milestones, Quotes
from presskit.errors import Origin
from presskit.layout.display_lines import ink_width
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.brand import TextStyle
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.shaped_words import Cut, Line
from presskit.units import Pt

STEPS = 4
"""Columns of the milestones, whether there are so many or not."""
RULE, HAIRLINE = 1.5, 0.75
RULE_TO_YEAR, YEAR_TO_TEXT = 48.0, 24.0
NUMBER_CLEARS = 8.0
"""Between a large number and its column's edge: with less, two that fill their columns read as one."""
LABEL_TO_CAP = 22.0
"""From the baseline of a line over a year to the year's capitals."""
YEAR_TO_RULE, RULE_TO_ITEM, ITEM_TO_RULE, ITEM_TO_TEXT = 34.0, 33.0, 15.0, 33.0
CELLS = 3
"""Figures of the audience in a row."""
LARGEST_CELL, LEAST_CELL = 313.0, 0.3
"""Size of the numbers of up to a row of them, and the part of it to which long labels may reduce them."""
COMMA = 0.1
"""How far a comma reaches below a number, in em."""
RULE_TO_CAP, NUMBER_TO_LABEL, LABEL_TO_SOURCE, ROW_GAP = 13.0, 30.0, 21.0, 40.0


def place_lead(block: Lead, frame: Frame, galley: Galley) -> Placed:
    """The text in the first style in which it fits, else overset in the last one."""
    setting = galley.setting
    mark = galley.tag("P", frame.section, origin=block.origin)
    for name in block.styles:
        style = setting.style(name)
        lines = wrapped(block.text, setting.cut(style, frame.surface.fg, mark), frame.width)
        room = int((frame.bottom - frame.top) / style.leading)
        if len(lines) <= room:
            break
    _report(lines, room, frame, galley, block.origin)
    bottom = frame.top + len(lines) * style.leading
    return Placed(set_lines(lines, frame.x, frame.top + style.leading, style.leading), frame.top, bottom)


def _report(lines: Sequence[Line], room: int, frame: Frame, galley: Galley, origin: Origin | None) -> None:
    """Note the words of the lines beyond `room`."""
    if len(lines) > room:
        galley.overset(frame, origin, sum(line.words for line in lines[max(room, 0) :]))


def fitted(style: TextStyle, texts: Sequence[str], measure: Pt, galley: Galley) -> TextStyle:
    """The style at the size at which the widest of `texts` fits the measure, at most its own."""
    widest = max(ink_width(galley.setting.font(style), text) for text in texts)
    return style._replace(size=min(style.size, measure / widest))


def place_milestones(block: Milestones, frame: Frame, galley: Galley) -> Placed:
    """Year over words, in columns under one rule."""
    setting, surface = galley.setting, frame.surface
    text = setting.style("small")
    column = (frame.width - (STEPS - 1) * setting.grid.gutter) / STEPS
    year = fitted(setting.style("season"), [step.label for step in block.steps], column - NUMBER_CLEARS, galley)
    items: list[Item] = [_rule(frame.x, frame.top, frame.width, RULE, frame)]
    listed = galley.tag("L", frame.section, list_numbering="None")
    lowest = y = frame.top + RULE_TO_YEAR
    for number, step in enumerate(block.steps):
        x = frame.x + number * (column + setting.grid.gutter)
        entry = galley.tag("LI", listed, origin=step.origin)
        label, body = galley.tag("Lbl", entry), galley.tag("LBody", entry)
        items += _flush(step.label, year, frame._replace(x=x), y, galley, label)
        lines = wrapped(step.text, setting.cut(text, surface.fg, body), column)
        room = int((frame.bottom - y - YEAR_TO_TEXT) / text.leading) + 1
        _report(lines, room, frame, galley, step.origin)
        items += set_lines(lines, x, y + YEAR_TO_TEXT, text.leading)
        lowest = max(lowest, y + YEAR_TO_TEXT + (len(lines) - 1) * text.leading)
    return Placed(items, frame.top, lowest)


def _flush(text: str, style: TextStyle, frame: Frame, y: Pt, galley: Galley, mark: ElementId) -> tuple[Item, ...]:
    """Large letters whose ink begins at the frame, in the accent; as they are written, not in capitals."""
    font = galley.setting.font(style)
    left = font.ink(text, capitals=False)[0] * style.size / 1000
    return lettering(text, Cut(font, style.size, frame.surface.acc_large, mark, capitals=False), frame.x - left, y)


def _rule(x: Pt, y: Pt, width: Pt, weight: Pt, frame: Frame) -> Shape:
    return Shape(rectangle(Box(x, y, width, weight)), Artifact.LAYOUT, fill=frame.surface.fg)


def place_quotes(block: Quotes, frame: Frame, galley: Galley) -> Placed:
    """Quotations in columns, the first lines on one baseline."""
    setting = galley.setting
    style, gutter = setting.style(block.style), setting.grid.gutter
    column = (frame.width - (block.columns - 1) * gutter) / block.columns
    first = lowest = frame.top + style.leading
    items: list[Item] = []
    for number, (text, origin) in enumerate(block.texts):
        quote = galley.tag("BlockQuote", frame.section, origin=origin)
        cut = setting.cut(style, frame.surface.fg, galley.tag("P", quote))
        lines = wrapped(text, cut, column, balanced=True)
        _report(lines, int((frame.bottom - first) / style.leading) + 1, frame, galley, origin)
        items += set_lines(lines, frame.x + number * (column + gutter), first, style.leading)
        lowest = max(lowest, first + (len(lines) - 1) * style.leading)
    return Placed(items, frame.top, lowest)


def place_goal(block: Goal, frame: Frame, galley: Galley) -> Placed:
    """A year as large as its style, aims under rules, and a sentence."""
    setting = galley.setting
    kicker = setting.style("kicker")
    year = fitted(setting.style("goal_year"), [block.year], frame.width, galley)
    mark = galley.tag("H2", frame.section, title=f"{block.label} {block.year}", origin=block.origin)
    over = frame.top + kicker.leading
    lines = wrapped(block.label, setting.cut(kicker, frame.surface.fg, mark), frame.width)
    _report(lines, 1, frame, galley, block.origin)
    items = set_lines(lines, frame.x, over, kicker.leading, going_on=True)
    cap = setting.cap_height(year)
    y = over + LABEL_TO_CAP + cap
    items += _flush(block.year, year, frame, y, galley, mark)
    aims, y = _aims(block, frame._replace(top=y), galley)
    items += aims
    if block.text:
        style = setting.style("panel_text")
        cut = setting.cut(style, frame.surface.mute, galley.tag("P", frame.section, origin=block.origin))
        lines = wrapped(block.text, cut, frame.width)
        first = y + ITEM_TO_TEXT
        _report(lines, int((frame.bottom - first) / style.leading) + 1, frame, galley, block.origin)
        items += set_lines(lines, frame.x, first, style.leading)
        y = first + (len(lines) - 1) * style.leading
    return Placed(items, frame.top, y)


def _aims(block: Goal, frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    """The aims under a year that stands on the frame's top; items and the last baseline."""
    setting = galley.setting
    style = setting.style("head")
    y, weight = frame.top + YEAR_TO_RULE, RULE
    items: list[Item] = [] if block.items or block.text else [_rule(frame.x, y, frame.width, weight, frame)]
    listed = galley.tag("L", frame.section, list_numbering="None", origin=block.origin) if block.items else None
    if listed is None:
        return [_rule(frame.x, y, frame.width, weight, frame)], y
    for text in block.items:
        items.append(_rule(frame.x, y, frame.width, weight, frame))
        body = galley.tag("LBody", galley.tag("LI", listed))
        lines = wrapped(text, setting.cut(style, frame.surface.fg, body), frame.width, balanced=True)
        y += RULE_TO_ITEM
        _report(lines, int((frame.bottom - y) / style.leading) + 1, frame, galley, block.origin)
        items += set_lines(lines, frame.x, y, style.leading)
        y += (len(lines) - 1) * style.leading + ITEM_TO_RULE
        weight = HAIRLINE
    return items, y - ITEM_TO_RULE


def place_audience(block: Audience, frame: Frame, galley: Galley) -> Placed:
    """Figures side by side, each under its rule with its label and its source; the rows stand on the frame's foot.

    A single row has larger figures where they have room, and stands in the middle.
    """
    setting = galley.setting
    shape = _shape(block, frame, setting.style("stat_number"), setting.style("stat_label"), galley)
    _, lowest = _rows(block, shape, frame, Galley(setting))
    share = 1.0
    if len(block.cells) <= CELLS:
        large = setting.style("stat_number")._replace(size=LARGEST_CELL)
        larger = _shape(block, frame, large, setting.style("head"), galley)
        _, foot = _rows(block, larger, frame, Galley(setting))
        # Numbers give way to labels that are long.
        most = 1 + (frame.bottom - foot) / setting.cap_height(larger.number)
        number = larger.number._replace(size=larger.number.size * min(1.0, max(LEAST_CELL, most)))
        _, foot = _rows(block, larger._replace(number=number), frame, Galley(setting))
        if foot <= frame.bottom:
            shape, lowest, share = larger._replace(number=number), foot, 0.5
    top = frame.top + max(0.0, frame.bottom - lowest) * share
    items, lowest = _rows(block, shape, frame._replace(top=top), galley)
    return Placed(items, top, lowest)


def _shape(block: Audience, frame: Frame, number: TextStyle, label: TextStyle, galley: Galley) -> "_Cells":
    """How the figures are set in so many columns, with numbers of at most the size of a style."""
    count = min(len(block.cells), CELLS) if number.size == LARGEST_CELL else CELLS
    column = (frame.width - (count - 1) * galley.setting.grid.gutter) / count
    size = fitted(number, [cell.number for cell in block.cells], column - NUMBER_CLEARS, galley)
    return _Cells(size, label, column)


class _Cells(NamedTuple):
    """How figures of the audience are set."""

    number: TextStyle
    label: TextStyle
    column: Pt


def _rows(block: Audience, shape: _Cells, frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    """The rows from the frame's top down; items and the last baseline."""
    items: list[Item] = []
    y = lowest = frame.top
    for start in range(0, len(block.cells), CELLS):
        y = lowest + ROW_GAP if start else y
        for place, cell in enumerate(block.cells[start : start + CELLS]):
            x = frame.x + place * (shape.column + galley.setting.grid.gutter)
            placed, foot = _cell(cell, shape, frame._replace(x=x, top=y, width=shape.column), galley)
            items += placed
            lowest = max(lowest, foot)
    return items, lowest


def _cell(cell: AudienceCell, shape: _Cells, frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    """One figure; items and the last baseline."""
    setting, surface = galley.setting, frame.surface
    number, label, small = shape.number, shape.label, setting.style("small")
    mark = galley.tag("P", frame.section, origin=cell.origin)
    y = frame.top + RULE_TO_CAP + setting.cap_height(number)
    items: list[Item] = [_rule(frame.x, frame.top, frame.width, RULE, frame)]
    items += _flush(cell.number + " ", number, frame, y, galley, mark)
    lines = wrapped(cell.label, setting.cut(label, surface.fg, mark), frame.width)
    # Large numbers reach deeper with their commas.
    y += (
        NUMBER_TO_LABEL
        + label.size
        - setting.style("stat_label").size
        + COMMA * max(0.0, number.size - setting.style("stat_number").size)
    )
    items += set_lines(lines, frame.x, y, label.leading, going_on=True)
    y += (len(lines) - 1) * label.leading + LABEL_TO_SOURCE
    sources = wrapped(cell.source, setting.cut(small, surface.mute, mark), frame.width)
    items += set_lines(sources, frame.x, y, small.leading)
    y += (len(sources) - 1) * small.leading
    if y > frame.bottom:
        galley.overset(frame, cell.origin, sum(line.words for line in lines + sources))
    return items, y
