"""Quotations one under the other: a strong rule over the first, hairlines between them, the first in the accent.

In: a Quotations block. Out: items. A quote of more lines than it may have is overset.
"""

from presskit.content.blocks import Quotations
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, Mark, Shape
from presskit.units import Pt

RULE, HAIRLINE = 1.5, 0.5
RULE_TO_CAPITALS = 12.0
AROUND = 22.5
"""Height of a quote beyond its lines."""


def place_quotations(block: Quotations, frame: Frame, galley: Galley) -> Placed:
    """The quotes from the frame's top down; its bottom is where the next rule would stand."""
    setting, surface = galley.setting, frame.surface
    style = setting.style(block.style)
    cap = setting.cap_height(style)
    items: list[Item] = []
    y: Pt = frame.top
    for number, (text, origin) in enumerate(block.quotes):
        mark: Mark = Artifact.LAYOUT
        if not block.printed_elsewhere:
            mark = galley.tag("P", galley.tag("BlockQuote", frame.section, origin=origin))
        lines = wrapped(
            text, setting.cut(style, surface.fg if number else surface.acc, mark), frame.width, balanced=True
        )
        if len(lines) > block.most_lines:
            galley.overset(frame, origin, sum(line.words for line in lines[block.most_lines :]))
        rule = Box(frame.x, y, frame.width, HAIRLINE if number else RULE)
        items.append(Shape(rectangle(rule), Artifact.LAYOUT, fill=surface.rule if number else surface.fg))
        items += set_lines(lines, frame.x, y + RULE_TO_CAPITALS + cap, style.leading)
        y += AROUND + len(lines) * style.leading
        if y > frame.bottom:
            galley.overset(frame, origin, sum(line.words for line in lines))
    return Placed(items, frame.top, y)
