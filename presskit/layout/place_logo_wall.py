"""The logo wall: panels in three ranks, logos of a rank of one optical size in the middle of theirs.

In: partners in order of rank. Out: panels with a Figure each, or with the partner's name where there is no logo.
A panel is white, or the darkest surface for a logo that is made for dark grounds. Links are live.
Source: design rules for the logo wall; clear space and least size are the brand's.
"""

from collections.abc import Sequence
from itertools import groupby
from math import sqrt

from presskit.artwork.drawn_logo import draw
from presskit.content.blocks import Line, LogoWall, Partner
from presskit.errors import Origin, Problem
from presskit.layout.place_text import place_line, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.layout.white import WHITE, dark_on_white
from presskit.model.brand import Brand
from presskit.model.drawing import Drawing
from presskit.model.geometry import Box, rectangle
from presskit.model.picture import PictureSource
from presskit.model.stroke import Stroke
from presskit.page import Artifact, ElementId, Item, LinkArea, Picture, Shape
from presskit.units import Pt

Logo = Drawing | PictureSource
COLUMNS = {1: 1, 2: 2, 3: 3}
HEIGHTS: dict[int, Pt] = {1: 102.0, 2: 78.0, 3: 48.0}
GAP = 12.0
UNDER_HEADING = 4
"""From the heading's baseline to the panels, in baseline units."""
WIDEST, HIGHEST = 0.7, 0.55
"""Of a panel's sides, what a logo may take."""
NAME_WIDEST, NAME_HIGHEST = 0.86, 0.7
NAME_STYLES = ("value", "small")
UNALIKE = 0.75
"""A logo whose proportions let it be less than this share of the usual size does not make the others smaller."""
HAIRLINE = 0.75


def place_logo_wall(block: LogoWall, frame: Frame, galley: Galley) -> Placed:
    """Place the heading and all panels, row by row."""
    items: list[Item] = []
    top = frame.top
    if block.heading:
        heading = place_line(Line(block.heading, block.style, "fg", "H2"), frame, galley)
        items += heading.items
        top = heading.bottom + UNDER_HEADING * galley.setting.grid.unit
    bottom = top
    for rank, members in groupby(block.partners, key=lambda partner: partner.rank):
        row = tuple(members)
        boxes = _boxes(len(row), COLUMNS[rank], HEIGHTS[rank], frame, top)
        size = common_size([p.logo for p in row if p.logo], logo_room(boxes[0], galley.setting.brand))
        for partner, box in zip(row, boxes, strict=True):
            items += _panel(partner, box, size, frame, galley)
        bottom = boxes[-1].bottom
        top = bottom + GAP
    if bottom > frame.bottom:
        _report(block.partners[-1], frame, galley)
    return Placed(items, frame.top, bottom)


def common_size(logos: Sequence[Logo], room: Box) -> float:
    """The square root of the area that the logos of a rank get: as large as the least roomy of them allows.

    A logo of unusual proportions, whose own limit is far below, stays smaller than the others instead.
    """
    limits = [limit(logo, room) for logo in logos]
    if not limits:
        return 0.0
    # Imported where it is needed: it takes 7 ms of every start.
    from statistics import median

    return max(min(limits), UNALIKE * median(limits))


def limit(logo: Logo, room: Box) -> float:
    """The square root of the largest area that a logo can have in `room`."""
    ratio = _ratio(logo)
    return min(room.width / sqrt(ratio), room.height * sqrt(ratio))


def logo_box(logo: Logo, room: Box, size: float, least: Pt) -> Box:
    """Where a logo stands: in the middle of `room`, its longer side at least `least` where there is room for that."""
    ratio = _ratio(logo)
    smallest = least / max(sqrt(ratio), 1 / sqrt(ratio))
    side = min(max(size, smallest), limit(logo, room))
    width, height = side * sqrt(ratio), side / sqrt(ratio)
    return Box(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)


def _ratio(logo: Logo) -> float:
    """Width by height; a logo that is a mere line counts as one of 100 to 1."""
    width, height = (logo.ink.width, logo.ink.height) if isinstance(logo, Drawing) else (logo.width, logo.height)
    return min(100.0, max(0.01, width / height if height else 100.0))


def logo_room(panel: Box, brand: Brand) -> Box:
    """What a logo may take of a panel."""
    width = min(WIDEST * panel.width, panel.width - 2 * brand.logo_clear)
    height = min(HIGHEST * panel.height, panel.height - 2 * brand.logo_clear)
    return Box(panel.x + (panel.width - width) / 2, panel.y + (panel.height - height) / 2, width, height)


def _boxes(count: int, columns: int, height: Pt, frame: Frame, top: Pt) -> list[Box]:
    width = (frame.width - (columns - 1) * GAP) / columns
    places = [divmod(number, columns) for number in range(count)]
    return [Box(frame.x + column * (width + GAP), top + row * (height + GAP), width, height) for row, column in places]


def _panel(partner: Partner, box: Box, size: float, frame: Frame, galley: Galley) -> list[Item]:
    fill = galley.setting.surface("deep").bg if partner.dark else WHITE
    edge = rectangle(box.grown(-HAIRLINE / 2))
    items: list[Item] = [Shape(edge, Artifact.LAYOUT, fill=fill, stroke=Stroke(HAIRLINE, frame.surface.rule))]
    mark = galley.tag("P", frame.section, origin=partner.origin)
    alt = galley.setting.words.say("logo_alt", name=partner.name) if partner.logo else None
    if partner.link:
        mark = galley.tag("Link", mark, alt=alt)
        contents = galley.setting.words.say("link_web", address=partner.link)
        items.append(LinkArea(box, partner.link, contents, mark))
    if partner.logo is None:
        return items + _name(partner, box, galley, mark)
    place = logo_box(partner.logo, logo_room(box, galley.setting.brand), size, galley.setting.brand.logo_least)
    figure = galley.tag("Figure", mark, alt=alt, box=place, origin=partner.origin)
    return [*items, *shown_logo(partner.logo, place, figure, partner.origin)]


def shown_logo(logo: Logo, place: Box, mark: ElementId, origin: Origin | None) -> tuple[Item, ...]:
    """A logo in its place, drawn or as a picture."""
    return draw(logo, place, mark) if isinstance(logo, Drawing) else (Picture(place, logo, mark, origin=origin),)


def _name(partner: Partner, box: Box, galley: Galley, mark: ElementId) -> list[Item]:
    """The name in the middle of the panel, in the first of its styles that has room."""
    setting = galley.setting
    colour = dark_on_white(setting)
    for name in NAME_STYLES:
        style = setting.style(name)
        lines = wrapped(partner.name, setting.cut(style, colour, mark), NAME_WIDEST * box.width, balanced=True)
        cap = setting.cap_height(style)
        height = cap + (len(lines) - 1) * style.leading
        if height <= NAME_HIGHEST * box.height:
            break
    else:
        panel = Frame(box.x, box.y, box.width, box.bottom, setting.surface("paper"), mark, "panel_of_a_partner")
        galley.overset(panel, partner.origin, max(1, lines[-1].words))
    first = box.y + (box.height - height) / 2 + cap
    runs: list[Item] = []
    for number, line in enumerate(lines):
        x = box.x + (box.width - line.width) / 2
        runs += line.runs(x, first + number * style.leading, last=number == len(lines) - 1)
    return runs


def _report(partner: Partner, frame: Frame, galley: Galley) -> None:
    """Note that the wall is higher than its frame; its last partner stands outside."""
    place = partner.origin or Origin("profile")
    hint = "give partners a smaller rank (3), or leave some out"
    galley.note(Problem("PK204", place, "there are too many partners for the logo wall", hint), frame)
