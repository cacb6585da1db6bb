"""Facts: the ruled box with label beside value, and the strip of three columns with label over value."""

from presskit.content import Facts, Pair
from presskit.layout.setting import Frame, Galley, Placed
from presskit.layout.text import link_areas, one_line, set_lines, wrapped
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.words import Cut, Line
from presskit.units import Pt

RULE = 0.75
TO_BASELINE = 16.5
BELOW_TEXT = 9.0
STRIP_RULE = 0.75
STRIP_TO_LABEL = 20.0
STRIP_ROW = 45.0


def place_facts(block: Facts, frame: Frame, galley: Galley) -> Placed:
    """Place a fact box or a strip; both are a list for readers."""
    numbering = galley.tag("L", frame.section, list_numbering="None", origin=block.origin)
    place = _box if block.form == "box" else _strip
    return place(block, frame, galley, numbering)


def _entry(pair: Pair, parent: ElementId, galley: Galley) -> tuple[ElementId, ElementId]:
    """Tags of one pair: the label, and the value or the link that stands for it."""
    item = galley.tag("LI", parent, origin=pair.origin)
    label, body = galley.tag("Lbl", item), galley.tag("LBody", item)
    return label, galley.tag("Link", body) if pair.link else body


def _box(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    setting, surface = galley.setting, frame.surface
    label_style, text_style = setting.style("label"), setting.style("text")
    value_x = setting.grid.span(0, 2) + setting.grid.gutter
    items: list[Item] = []
    y = frame.top
    for pair in block.pairs:
        label, value = _entry(pair, parent, galley)
        items.append(Shape(rectangle(Box(frame.x, y, frame.width, RULE)), Artifact.LAYOUT, fill=surface.rule))
        baseline = y + TO_BASELINE
        cut = setting.cut(label_style, surface.fg, label)
        items += one_line(pair.label, cut, frame.x, baseline)
        lines = wrapped(pair.value, setting.cut(text_style, surface.fg, value), frame.width - value_x)
        items += _linked(pair, set_lines(lines, frame.x + value_x, baseline, text_style.leading), galley, value)
        y = baseline + (len(lines) - 1) * text_style.leading + BELOW_TEXT
        if y > frame.bottom:
            galley.overset(frame, pair.origin, sum(line.words for line in lines))
    return Placed(items, frame.top, y)


def _strip(block: Facts, frame: Frame, galley: Galley, parent: ElementId) -> Placed:
    grid, surface = galley.setting.grid, frame.surface
    items: list[Item] = [
        Shape(rectangle(Box(frame.x, frame.top, frame.width, STRIP_RULE)), Artifact.LAYOUT, fill=surface.fg)
    ]
    y = frame.top + STRIP_TO_LABEL
    for start in range(0, len(block.pairs), 3):
        tallest = 1
        for number, pair in enumerate(block.pairs[start : start + 3]):
            cell = frame._replace(x=frame.x + number * 4 * (grid.column + grid.gutter), width=grid.span(0, 4))
            placed, lines = _cell(pair, cell, y, galley, parent)
            items += placed
            tallest = max(tallest, lines)
        y += STRIP_ROW + (tallest - 1) * galley.setting.style("value").leading
    if y - STRIP_ROW > frame.bottom:
        galley.overset(frame, block.origin, 1)
    return Placed(items, frame.top, y - STRIP_ROW)


def _cell(pair: Pair, cell: Frame, y: Pt, galley: Galley, parent: ElementId) -> tuple[list[Item], int]:
    setting = galley.setting
    style = setting.style("value")
    label, value = _entry(pair, parent, galley)
    items: list[Item] = list(one_line(pair.label, setting.cut(setting.style("label"), cell.surface.mute, label),
                                      cell.x, y))  # fmt: skip
    cut = setting.cut(style, cell.surface.fg, value)
    lines = _value_lines(pair, cut, cell.width)
    below = y + style.leading
    items += _linked(pair, set_lines(lines, cell.x, below, style.leading), galley, value)
    return items, len(lines)


def _value_lines(pair: Pair, cut: Cut, measure: Pt) -> list[Line]:
    """An address stays whole, or breaks after @ or a slash; other values wrap at blanks."""
    lines = wrapped(pair.value, cut, measure)
    if pair.link and len(lines) > 1:
        for mark in ("@", "/"):
            at = pair.value.rfind(mark) + 1
            if 0 < at < len(pair.value):
                first, second = wrapped(pair.value[:at], cut, measure), wrapped(pair.value[at:], cut, measure)
                return [*(line.unblanked() for line in first), *second]
    return lines


def _linked(pair: Pair, runs: list[Item], galley: Galley, mark: ElementId) -> list[Item]:
    if not pair.link:
        return runs
    key = {"mailto": "link_mail", "tel": "link_call"}.get(pair.link.split(":")[0], "link_web")
    words = galley.setting.words
    contents = words.say(key, address=pair.value, number=pair.value)
    return runs + link_areas(runs, pair.link, contents, mark)
