"""Who a copy is prepared for: under a rule on the cover, the name large, the logo on a white panel beside it.

In: a Dedication and its frame. Out: items. Clear space and least size of a logo are those of the logo wall.
"""

from presskit.content.slides import Dedication
from presskit.layout.place_logo_wall import limit, logo_box, logo_room, shown_logo
from presskit.layout.place_text import one_line, set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.layout.white import WHITE
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, Shape
from presskit.units import Pt

RULE, RULE_TO_LABEL, LABEL_TO_NAME = 1.2, 26.0, 34.0
PANEL_WIDTH, PANEL_HEIGHT = 140.0, 72.0
RULE_TO_PANEL, NAME_TO_PANEL = 15.0, 16.0


def place_dedication(block: Dedication, frame: Frame, galley: Galley) -> Placed:
    """Label, name and logo from the frame's top on."""
    setting, surface = galley.setting, frame.surface
    style, label = setting.style("recipient"), setting.style("label")
    measure = frame.width - (PANEL_WIDTH + NAME_TO_PANEL if block.logo else 0.0)
    mark = galley.tag("P", frame.section, origin=block.origin)
    rule = Box(frame.x, frame.top, frame.width, RULE)
    items: list[Item] = [Shape(rectangle(rule), Artifact.LAYOUT, fill=surface.fg)]
    y = frame.top + RULE_TO_LABEL
    items += one_line(block.label + " ", setting.cut(label, surface.mute, mark), frame.x, y)
    lines = wrapped(block.name, setting.cut(style, surface.acc_large, mark), measure, balanced=True)
    y += LABEL_TO_NAME
    items += set_lines(lines, frame.x, y, style.leading)
    room = int((frame.bottom - y) / style.leading) + 1
    if len(lines) > room:
        galley.overset(frame, block.origin, sum(line.words for line in lines[room:]))
    bottom = y + (len(lines) - 1) * style.leading
    if block.logo:
        items += _logo(block, frame, galley)
        bottom = max(bottom, frame.top + RULE_TO_PANEL + PANEL_HEIGHT)
    return Placed(items, frame.top, bottom)


def _logo(block: Dedication, frame: Frame, galley: Galley) -> list[Item]:
    """The logo in the middle of a panel at the right end of the rule."""
    assert block.logo is not None
    left: Pt = frame.x + frame.width - PANEL_WIDTH
    panel = Box(left, frame.top + RULE_TO_PANEL, PANEL_WIDTH, PANEL_HEIGHT)
    brand = galley.setting.brand
    room = logo_room(panel, brand)
    place = logo_box(block.logo, room, limit(block.logo, room), brand.logo_least)
    figure = galley.tag("Figure", frame.section, alt=block.logo_alt, box=place, origin=block.origin)
    return [Shape(rectangle(panel), Artifact.LAYOUT, fill=WHITE), *shown_logo(block.logo, place, figure, block.origin)]
