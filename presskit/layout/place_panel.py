"""A narrow panel: facts one under the other, label over value, and the press contact at its foot.

In: a Panel block and its frame, whose bottom is the last baseline of the contact. Out: items; facts that would run
into the contact are overset, the longest values first.
"""

from math import ceil

from presskit.content.blocks import Pair, Panel
from presskit.layout.place_facts import blame, entry_tags, linked, value_lines
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.shaped_words import Line
from presskit.units import Pt

PAIR_GAP = 9.0
"""Between a value and the next label, beyond their leading."""
CONTACT_RULE = 0.75
RULE_TO_LABEL = 18.0
OVER_RULE = 18.0
"""Between the last fact and the contact's rule, at least."""


def place_panel(block: Panel, frame: Frame, galley: Galley) -> Placed:
    """The facts from the frame's top down, the contact standing on its bottom; both are lists for readers."""
    items, values, lowest = _facts(block.pairs, frame, galley)
    limit = frame.bottom
    if block.contact:
        below, rule = _contact(block, frame, galley)
        items, limit = items + below, rule - OVER_RULE
    if lowest > limit:
        blame(values, frame, galley, ceil((lowest - limit) / galley.setting.style("panel_text").leading))
    return Placed(items, frame.top, frame.bottom if block.contact else lowest)


def _facts(
    pairs: tuple[Pair, ...], frame: Frame, galley: Galley
) -> tuple[list[Item], list[tuple[Pair, list[Line]]], Pt]:
    """Items, the values in lines, and the last baseline."""
    setting, surface = galley.setting, frame.surface
    label_style, style = setting.style("label"), setting.style("panel_text")
    items: list[Item] = []
    values: list[tuple[Pair, list[Line]]] = []
    parent = galley.tag("L", frame.section, list_numbering="None") if pairs else None
    y = lowest = frame.top
    for pair in pairs:
        assert parent is not None
        label, value = entry_tags(pair, parent, galley)
        labels = wrapped(pair.label, setting.cut(label_style, surface.acc, label), frame.width)
        lines = value_lines(pair, setting.cut(style, surface.fg, value), frame.width)
        items += set_lines(labels, frame.x, y + label_style.leading, label_style.leading)
        y += len(labels) * label_style.leading
        items += linked(pair, set_lines(lines, frame.x, y + style.leading, style.leading), galley, value)
        lowest = y + len(lines) * style.leading
        y = lowest + PAIR_GAP
        values.append((pair, lines))
    return items, values, lowest


def _contact(block: Panel, frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    """Rule, label and lines, the last one on the frame's bottom; items and the rule's y."""
    setting, surface = galley.setting, frame.surface
    label_style, style = setting.style("label"), setting.style("panel_text")
    label = setting.cut(label_style, surface.acc, galley.tag("P", frame.section))
    parent = galley.tag("L", frame.section, list_numbering="None")
    lines: list[tuple[Pair, list[Line], ElementId]] = []
    for pair in block.contact:
        body = galley.tag("LBody", galley.tag("LI", parent, origin=pair.origin))
        mark = galley.tag("Link", body) if pair.link else body
        lines.append((pair, value_lines(pair, setting.cut(style, surface.fg, mark), frame.width), mark))
    y = frame.bottom - sum(len(broken) for _, broken, _ in lines) * style.leading
    rule = y - RULE_TO_LABEL
    items: list[Item] = [
        Shape(rectangle(Box(frame.x, rule, frame.width, CONTACT_RULE)), Artifact.LAYOUT, fill=surface.fg)
    ]
    items += set_lines(wrapped(block.contact_label, label, frame.width), frame.x, y, label_style.leading)
    for pair, broken, mark in lines:
        items += linked(pair, set_lines(broken, frame.x, y + style.leading, style.leading), galley, mark)
        y += len(broken) * style.leading
    return items, rule
