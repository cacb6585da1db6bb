"""Page furniture: surfaces that reach the bleed, running heads, and the slug line. All of it is artifacts."""

from itertools import pairwise
from typing import NamedTuple

from presskit.layout.place_text import one_line
from presskit.layout.setting import Galley, Setting
from presskit.model.brand import Surface
from presskit.model.colour import Colour
from presskit.model.geometry import Box, Path, polygon, rectangle
from presskit.model.template import Band, PageGrid, PageSpec
from presskit.page import Artifact, Item, Shape, TextRun
from presskit.typography.shaped_words import Cut
from presskit.units import Pt, in_mm, mm

HEAD_BASELINE = 39.0
FOOT_BASELINE = 26.0
"""From the foot of the page."""
FOOT_SECTION_COLUMN = 3
TOUCHES = 0.5
"""A band this near to an edge of the page is meant to touch it."""
HEAD_GAP = 18.0
HEAD_COLUMNS = 8
"""Columns that a running head may take; the ribbon uses the right edge."""
SLUG_LEFT, SLUG_SIZE, SLUG_RISE = mm(12), 8.0, 5.0
"""Where the slug line begins, and how far its baseline is above the bleed."""
SLUG_CLEARS = mm(5)
"""The slug line ends at least so far before the first fold mark."""
PRINTER = Colour("printer's black", (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0))


def background(galley: Galley, surface: Surface) -> Item:
    """The page's surface out to the bleed."""
    grid = galley.setting.grid
    box = Box(0, 0, grid.width, grid.height).grown(grid.bleed)
    return Shape(rectangle(box), Artifact.BACKGROUND, fill=surface.bg)


def trimmed(entry: Band, grid: PageGrid) -> Box:
    """A band as far as it is seen on the trimmed page, before its edges lean."""
    height = grid.height - entry.y if entry.height is None else entry.height
    width = grid.width - entry.x if entry.width is None else entry.width
    return Box(entry.x, entry.y, width, height)


def outline(entry: Band, setting: Setting) -> Path:
    """The outline of a band; where it touches an edge of the page it reaches the bleed."""
    grid, box = setting.grid, trimmed(entry, setting.grid)
    bleed = grid.bleed
    top = box.y - bleed if box.y <= 0 else box.y
    bottom = box.bottom + (bleed if box.bottom >= grid.height - TOUCHES else 0)
    left = box.x - bleed if box.x <= 0 else box.x
    right = box.right + (bleed if box.right >= grid.width - TOUCHES else 0)
    if not entry.lean:
        return rectangle(Box(left, top, right - left, bottom - top))
    middle = box.y + box.height / 2
    up, down = setting.brand.slant * (middle - top), setting.brand.slant * (middle - bottom)
    first = (left, left) if box.x <= 0 else (left + up, left + down)
    last = (right, right) if right > box.right else (right + up, right + down)
    return polygon([(first[0], top), (last[0], top), (last[1], bottom), (first[1], bottom)])


def covers(entry: Band, x: Pt, y: Pt, setting: Setting) -> bool:
    """Whether a point of the page lies on a band."""
    box = trimmed(entry, setting.grid)
    over = setting.brand.slant * (box.y + box.height / 2 - y) if entry.lean else 0.0
    left = box.x + (over if box.x > 0 else 0.0)
    right = box.right + (over if box.right < setting.grid.width - TOUCHES else 0.0)
    return left <= x < right and box.y <= y < box.bottom


def band(galley: Galley, entry: Band) -> Item:
    """A second surface over a part of the page."""
    surface = galley.setting.surface(entry.surface)
    return Shape(outline(entry, galley.setting), Artifact.BACKGROUND, fill=surface.bg)


class Ground(NamedTuple):
    """The surfaces of one page."""

    surface: Surface
    bands: tuple[Band, ...]

    def at(self, x: Pt, y: Pt, setting: Setting) -> Surface:
        """The surface that lies at a point of the page."""
        for entry in self.bands:
            if covers(entry, x, y, setting):
                return setting.surface(entry.surface)
        return self.surface


def furniture(setting: Setting, ground: Ground, number: str, section: str) -> list[Item]:
    """Name, section and page number, at the head or the foot."""
    placed = running_foot if setting.grid.furniture == "foot" else running_head
    return placed(setting, ground, number, section)


def running_head(setting: Setting, ground: Ground, number: str, section: str) -> list[Item]:
    """Number, name, section; the number stands first, so that the ribbon may use the right edge."""
    grid = setting.grid
    surface = ground.at(grid.margin, HEAD_BASELINE, setting)
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


def running_foot(setting: Setting, ground: Ground, number: str, section: str) -> list[Item]:
    """Name, section, and the number at the right edge; each in the inks of the surface that it stands on."""
    grid, style = setting.grid, setting.style("running_head")
    y = grid.height - FOOT_BASELINE
    right = grid.width - grid.margin

    def cut(x: Pt, *, quiet: bool = False) -> Cut:
        surface = ground.at(x, y, setting)
        return setting.cut(style, surface.mute if quiet else surface.fg, Artifact.PAGINATION)

    strong = cut(grid.margin)
    name_end = grid.margin + strong.font.advance(setting.head, strong.size)
    section_x = grid.x(FOOT_SECTION_COLUMN)
    items: list[Item] = []
    if name_end + HEAD_GAP <= section_x or not section:
        # A longer name gives way to what tells the pages apart.
        items += one_line(setting.head, strong, grid.margin, y)
    if section:
        items += one_line(section, cut(section_x, quiet=True), section_x, y)
    last = cut(right - 1)
    return items + list(one_line(number, last, right - last.font.advance(number, last.size), y))


def slug_line(setting: Setting, spec: PageSpec) -> tuple[TextRun, ...]:
    """What the print shop reads over the page: side, trim, bleed, panels; smaller if it would reach a fold mark."""
    style = setting.style("small")
    text = _slug_text(setting, spec)
    end = min(spec.folds, default=setting.grid.width) - SLUG_CLEARS
    size = min(SLUG_SIZE, (end - SLUG_LEFT) / setting.font(style).advance(text, 1.0))
    cut = Cut(setting.font(style), size, PRINTER, Artifact.LAYOUT)
    return tuple(one_line(text, cut, SLUG_LEFT, -setting.grid.bleed - SLUG_RISE))


def _slug_text(setting: Setting, spec: PageSpec) -> str:
    grid, say = setting.grid, setting.words.say
    width, height, bleed = (_in_mm(length) for length in (grid.width, grid.height, grid.bleed))
    text = say("slug", side=say(spec.slug or ""), width=width, height=height, bleed=bleed)
    if not spec.folds:
        return text
    panels = [_in_mm(right - left) for left, right in pairwise((0.0, *spec.folds, grid.width))]
    return say("slug_folded", slug=text, panels=", ".join(panels))


def _in_mm(length: Pt) -> str:
    """Millimetres, with one decimal where there is one."""
    return f"{round(in_mm(length), 1):g}"
