"""The monogram: initials or the race number, inside the bend, with a chequer that shrinks upwards.

In: text, the display font, a surface, the free box inside the bend. Out: the letters in `tone` and one path
of squares in `rule` colour, clipped to the letters; nothing where the letters would come out too small.
Source: the artwork system of the design; the free boxes were measured in its drawings.
"""

from functools import lru_cache
from math import ceil
from operator import itemgetter
from typing import Literal

from presskit.artwork.chequer import fade
from presskit.artwork.racing_line import COVER_LEVEL, RacingLine
from presskit.model.brand import Surface
from presskit.model.geometry import Box, Path, bounds
from presskit.page import Artifact, Shape
from presskit.typography.faces import RoleFont
from presskit.units import Pt

Free = tuple[Box, ...]
"""Free space inside a bend as boxes that overlap; at least one."""
LEAST_CAP = 54.0
"""Below this cap height the monogram goes."""
OVERSHOOT = 25.0
"""Ink beyond baseline or cap height that counts as the overshoot of round letters, 1/1000 em."""
CELL_SMALL, CELL_LARGE = 9.0, 13.0
CELLS_PER_CAP = 14.0
DRAWN_CAP, FIELD_STEP = 180.0, 60.0
"""Letters and chequers are drawn at one cap height and enlarged, so that many names and sizes share them. Chequers come
in widths of so many points; the letters cut off what is too much."""
PITCH = 29 / 30
"""Distance of the chequer's rows, in cells."""
UNDER_RIBBON = 22.3
BESIDE_TAIL = 40.0
UNDER_KERB = 6.0
ABOVE_NAME = 24.0
BEYOND_MARGIN = 6.0
"""Letters of the display type look flush when they stand this far outside the margin."""
BACK_BASELINE, BACK_WIDTH, BACK_HEIGHT = 456.0, 296.0, 210.0
"""Back page: baseline above the page's foot, and the most that the letters take."""


def cover_box(centre: RacingLine, half_width: Pt, name_top: Pt, right: Pt) -> Free:
    """The space inside the cover bend, for letters flush right.

    One box reaches up to the ribbon and leaves room for the kerb at its left, the other reaches left to the
    tail and stays below the kerb.

    Args:
        centre: the cover ribbon's middle.
        half_width: of the ribbon.
        name_top: y of the name's cap height.
        right: right edge of the live area.
    """
    bend, (x, _), normal = centre.bends[0], centre.points[0], centre.normals[0]
    edge, bottom = right + BEYOND_MARGIN, name_top - ABOVE_NAME
    top = COVER_LEVEL + half_width + UNDER_RIBBON
    # Letters lean like the tail: what counts is where their upper left corner comes to stand.
    left = bend.centre[0] - normal[1] / normal[0] * (bottom - top)
    beside, under = x - normal[0] * half_width + BESIDE_TAIL, bend.centre[1] + UNDER_KERB
    return Box(left, top, edge - left, bottom - top), Box(beside, under, edge - beside, bottom - under)


def back_box(left: Pt, page_height: Pt) -> Free:
    """The space inside the bend of the back page, for letters flush left.

    Args:
        left: left edge of the live area.
        page_height: trim height.
    """
    bottom = page_height - BACK_BASELINE
    return (Box(left - BEYOND_MARGIN, bottom - BACK_HEIGHT, BACK_WIDTH, BACK_HEIGHT),)


def monogram(
    text: str,
    font: RoleFont,
    surface: Surface,
    slant: float,
    free: Free,
    align: Literal["left", "right"],
) -> tuple[Shape, ...]:
    """Set `text` as large as the best box of `free` allows, on its lower edge.

    Args:
        text: initials or race number.
        font: of the display role.
        surface: under it; letters are in its tone, squares in the colour of its rules.
        slant: the theme's k.
        free: boxes that may be filled: height of the capitals by advance width.
        align: the side of the box on which the letters stand.

    Returns:
        Letters and squares; nothing if the cap height would be under LEAST_CAP, or the text has no ink.
    """
    width, (low, high) = font.advance(text, 1), _reach(text, font)
    if width <= 0 or high <= low:
        return ()
    size, box = max(
        ((min(box.height * 1000 / (high - low), box.width / width), box) for box in free), key=itemgetter(0)
    )
    cap = size * font.metrics.cap_height / 1000
    if cap < LEAST_CAP:
        return ()
    x = box.x if align == "left" else box.right - font.ink(text)[2] * size / 1000
    at, scale = (round(x, 3), round(box.bottom + low * size / 1000, 3)), cap / DRAWN_CAP
    cells = round(cap / min(CELL_LARGE, max(CELL_SMALL, cap / CELLS_PER_CAP)))
    letters = _letters(text, font)
    return (
        Shape(letters, Artifact.LAYOUT, fill=surface.tone, at=at, scale=scale),
        Shape(_squares(letters, cells, slant), Artifact.LAYOUT, fill=surface.rule, clip=letters, at=at, scale=scale),
    )


def _reach(text: str, font: RoleFont) -> tuple[float, float]:
    """Lowest and highest point that counts for the size: the overshoot of round letters does not."""
    _, low, _, high = font.ink(text)
    cap = font.metrics.cap_height
    if high <= low:
        return 0.0, 0.0
    return low if low < -OVERSHOOT else 0.0, high if high > cap + OVERSHOOT else cap


@lru_cache(maxsize=256)
def _letters(text: str, font: RoleFont) -> Path:
    return font.outline(text, DRAWN_CAP * 1000 / font.metrics.cap_height, 0.0, 0.0)


def _squares(letters: Path, cells: int, slant: float) -> Path:
    """A chequer over the letters, with squares in the lowest row of which so many make a cap height."""
    width = ceil(bounds(letters).right / FIELD_STEP) * FIELD_STEP
    cell = DRAWN_CAP / cells
    return fade(Box(0.0, -DRAWN_CAP, width, DRAWN_CAP), round(cell, 3), round(cell * PITCH, 3), slant)
