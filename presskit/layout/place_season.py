"""A season's results as blocks on one line, as high as their places are good.

In: PodiumBlocks, best first. Out: items. First, second and third place and pole differ in fill, outline, pattern,
height and text, never in colour alone; all other places stand on a plain panel.
Source: deck page plans of the design.
"""

from collections.abc import Mapping
from typing import NamedTuple

from presskit.artwork.chequer import flag
from presskit.artwork.lettering import lettering
from presskit.artwork.markers import STAR, outlined, plate_fill, plate_path, star, text_colour
from presskit.content.slides import PodiumBlock, SeasonBlocks
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.colour import Colour
from presskit.model.field import Plate
from presskit.model.geometry import Box
from presskit.page import Artifact, Item, Shape
from presskit.typography.shaped_words import Cut, Line
from presskit.units import Pt

HEIGHTS: Mapping[Plate | None, Pt] = {
    "title": 300.0, "first": 300.0, "second": 272.0, "third": 222.0, "pole": 158.0, None: 158.0,
}  # fmt: skip
BLOCKS = 4
"""In a row; fewer are wider."""
PAD, PAD_RIGHT = 16.0, 6.0
"""From a block's left edge to its texts, and from their longest line to its right edge."""
OVER_NUMBER = 18.0
NUMBER_TO_TEXT = 15.0
FOOT = 19.0
"""From the last line of a block to its lower edge."""
LINE = 21.0
OUTLINE = 2.0
FLAG_ROWS, FLAG_COLUMNS = 12, 2
"""Chequer at the right edge of a pole position."""
SUFFIX, SUFFIX_GAP = 0.36, 4.0
TALLEST_OTHER = 206.0
"""Long names of events make the blocks of other places taller, all alike, but never as tall as a third place."""
LEAST_NUMBER = 0.45
"""Where that is not enough, they make all numbers smaller, down to this part of their style's size."""


class _Texts(NamedTuple):
    """A block with its texts in lines, the last at its foot."""

    block: PodiumBlock
    box: Box
    event: list[Line]
    detail: list[Line]

    @property
    def lines(self) -> int:
        return len(self.event) + len(self.detail)

    def baseline(self, line: int) -> Pt:
        """Of the line counted from the first."""
        return self.box.bottom - FOOT - (self.lines - 1 - line) * LINE


def place_season(block: SeasonBlocks, frame: Frame, galley: Galley) -> Placed:
    """Blocks from the left, standing on the frame's bottom."""
    setting = galley.setting
    slant, grid = setting.brand.slant, setting.grid
    columns = grid.columns // min(len(block.blocks), BLOCKS)
    pitch = grid.x(columns) - grid.x(0)
    width = grid.span(0, columns) - slant * grid.span(0, grid.columns // BLOCKS)
    texts = []
    for number, result in enumerate(block.blocks):
        height = HEIGHTS[result.place.plate]
        box = Box(frame.x + number * pitch, frame.bottom - height, width, height)
        texts.append(_measured(result, box, frame, galley))
    texts = _raised(texts, galley)
    size = _number_size(texts, frame, galley)
    listed = galley.tag("L", frame.section, list_numbering="None")
    items: list[Item] = []
    for entry in texts:
        items += _drawn(entry, size, frame, galley, listed)
    return Placed(items, min(entry.box.y for entry in texts), frame.bottom)


def _measured(result: PodiumBlock, box: Box, frame: Frame, galley: Galley) -> _Texts:
    setting = galley.setting
    colour = _ink(result, frame)
    measure = box.width - PAD - PAD_RIGHT
    event = wrapped(result.event, setting.cut(setting.style("podium_event"), colour, Artifact.LAYOUT), measure)
    cut = setting.cut(setting.style("path_text"), colour, Artifact.LAYOUT)
    detail = wrapped(result.detail, cut, measure) if result.detail else []
    return _Texts(result, box, event, detail)


def _raised(texts: list[_Texts], galley: Galley) -> list[_Texts]:
    """The blocks of other places as tall as the longest of their texts asks."""
    setting = galley.setting
    style, label = setting.style("podium_place"), setting.style("podium_event")
    caps = sum(setting.cap_height(each) for each in (style, label))
    lines = max((entry.lines for entry in texts if entry.box.height == HEIGHTS[None]), default=1)
    height = min(TALLEST_OTHER, OVER_NUMBER + caps + NUMBER_TO_TEXT + (lines - 1) * LINE + FOOT)
    more = max(0.0, height - HEIGHTS[None])
    return [
        entry._replace(box=entry.box._replace(y=entry.box.y - more, height=entry.box.height + more))
        if entry.box.height == HEIGHTS[None]
        else entry
        for entry in texts
    ]


def _ink(result: PodiumBlock, frame: Frame) -> Colour:
    return text_colour(result.place.plate, frame.surface) if result.place.plate else frame.surface.fg


def _number_size(texts: list[_Texts], frame: Frame, galley: Galley) -> Pt:
    """One size for all numbers, at which each stands clear over its texts."""
    setting = galley.setting
    style, label = setting.style("podium_place"), setting.style("podium_event")
    cap = setting.font(style).metrics.cap_height / 1000
    label_cap = setting.cap_height(label)
    size = style.size
    for entry in texts:
        foot = entry.baseline(0) - label_cap - NUMBER_TO_TEXT
        size = min(size, (foot - entry.box.y - OVER_NUMBER) / cap, _fitting(entry, size, galley))
        if size < LEAST_NUMBER * style.size:
            galley.overset(frame, entry.block.origin, sum(line.words for line in entry.event[1:] + entry.detail[1:]))
            return style.size
    return size


def _fitting(entry: _Texts, size: Pt, galley: Galley) -> Pt:
    """The size at which the place, with its raised suffix, is as wide as its block's texts."""
    font, place = galley.setting.font(galley.setting.style("podium_place")), entry.block.place.text
    if place == STAR:
        return size
    left, _, right, _ = font.ink(place)
    suffix = font.advance(entry.block.suffix, SUFFIX, capitals=False) if entry.block.suffix else 0.0
    return (entry.box.width - PAD - PAD_RIGHT - SUFFIX_GAP) / ((right - left) / 1000 + suffix)


def _drawn(entry: _Texts, size: Pt, frame: Frame, galley: Galley, listed: int) -> list[Item]:
    """Block, number and texts; every text begins as far from the leaning edge."""
    setting, result, box = galley.setting, entry.block, entry.box
    slant, style = setting.brand.slant, setting.style("podium_place")
    font, colour = setting.font(style), _ink(entry.block, frame)

    def x(y: Pt) -> Pt:
        return box.x + slant * (box.bottom - y) + PAD

    element = galley.tag("LI", listed, origin=result.origin)
    label = galley.tag("Lbl", element)
    number = galley.tag("Span", label, actual_text=result.place.spoken) if result.place.spoken else label
    body = galley.tag("LBody", element)
    items: list[Item] = list(_plate(result, box, slant, frame))
    y = box.y + OVER_NUMBER + font.metrics.cap_height * size / 1000
    if result.place.text == STAR:
        high = font.metrics.cap_height * size / 2000
        items.append(Shape(star((x(y - high) + high, y - high), high), number, fill=colour))
    else:
        items += _number(result, Cut(font, size, colour, number), x(y), y)
    lines = [line.as_content_of(body) for line in entry.event + entry.detail]
    for index, line in enumerate(lines):
        baseline = entry.baseline(index)
        items += set_lines([line], x(baseline), baseline, LINE, going_on=index < len(lines) - 1)
    return items


def _number(result: PodiumBlock, cut: Cut, x: Pt, y: Pt) -> list[Item]:
    """The place with its raised suffix, its ink beginning at x on baseline y."""
    font, size = cut.font, cut.size
    left, _, right, _ = font.ink(result.place.text)
    start = x - left * size / 1000
    items: list[Item] = list(lettering(result.place.text, cut, start, y))
    if result.suffix:
        small = size * SUFFIX
        raised = y - font.metrics.cap_height * size / 1000 + font.ink(result.suffix, capitals=False)[3] * small / 1000
        at = start + right * size / 1000 + SUFFIX_GAP
        items += lettering(result.suffix, cut._replace(size=small, capitals=False), at, raised)
    return items


def _plate(result: PodiumBlock, box: Box, slant: float, frame: Frame) -> tuple[Shape, ...]:
    surface, plate = frame.surface, result.place.plate
    if plate in ("third", "pole"):
        outline = outlined(box, slant, OUTLINE, surface.outline, Artifact.LAYOUT)
        if plate == "third":
            return (outline,)
        cell = box.height / FLAG_ROWS
        squares = flag(box.right - FLAG_COLUMNS * cell, box.y, cell, FLAG_COLUMNS, FLAG_ROWS, slant)
        return outline, Shape(squares, Artifact.LAYOUT, fill=surface.outline)
    fill = surface.panel if plate is None else plate_fill(plate, surface)
    return (Shape(plate_path(box, slant), Artifact.LAYOUT, fill=fill),)
