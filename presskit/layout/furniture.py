"""Page furniture: surfaces that reach the bleed, and running heads. All of it is artifacts."""

from presskit.layout.setting import Galley
from presskit.layout.text import one_line
from presskit.model.brand import Surface
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, Shape
from presskit.units import Pt

HEAD_BASELINE = 39.0
HEAD_GAP = 18.0
HEAD_COLUMNS = 8
"""Columns that a running head may take; the ribbon uses the right edge."""


def background(galley: Galley, surface: Surface) -> Item:
    """The page's surface out to the bleed."""
    grid = galley.setting.grid
    box = Box(0, 0, grid.width, grid.height).grown(grid.bleed)
    return Shape(rectangle(box), Artifact.BACKGROUND, fill=surface.bg)


def band_box(galley: Galley, y: Pt, height: Pt) -> Box:
    """A band across the page; where it touches the head or foot of the page it reaches the bleed."""
    grid = galley.setting.grid
    top = y - grid.bleed if y <= 0 else y
    bottom = y + height + (grid.bleed if y + height >= grid.height - 0.5 else 0)
    return Box(-grid.bleed, top, grid.width + 2 * grid.bleed, bottom - top)


def band(galley: Galley, surface: Surface, y: Pt, height: Pt) -> Item:
    """A second surface across the page."""
    return Shape(rectangle(band_box(galley, y, height)), Artifact.BACKGROUND, fill=surface.bg)


def running_head(galley: Galley, surface: Surface, number: str, section: str) -> list[Item]:
    """Number, name, section; the number stands first, so that the ribbon may use the right edge."""
    setting = galley.setting
    grid = setting.grid
    style = setting.style("running_head")
    strong = setting.cut(style, surface.fg, Artifact.PAGINATION)
    quiet = setting.cut(style, surface.mute, Artifact.PAGINATION)
    items: list[Item] = list(one_line(number, strong, grid.margin, HEAD_BASELINE))
    name_x = grid.margin + grid.column
    name_end = name_x + strong.font.advance(setting.head, strong.size)
    section_x = max(grid.margin + grid.span(0, 4), name_end + HEAD_GAP)
    if section_x + quiet.font.advance(section, quiet.size) > grid.margin + grid.span(0, HEAD_COLUMNS):
        # A long name stands large on the cover; here it gives way to what tells the pages apart.
        return items + list(one_line(section, quiet, name_x, HEAD_BASELINE))
    items += one_line(setting.head, strong, name_x, HEAD_BASELINE)
    return items + list(one_line(section, quiet, section_x, HEAD_BASELINE))
