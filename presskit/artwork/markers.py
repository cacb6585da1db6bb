"""Result markers: P1, P2, P3 and pole position, and the ring for a season that is not stated.

In: which marker, its place, a surface and its type. Out: the plate as decoration, its text as content of
`mark`.
Source: results table of the design. The four differ in fill, outline, pattern and text, never in colour
alone; plates lean by 0.9 of the theme's slant.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from presskit.artwork.chequer import flag
from presskit.artwork.lettering import cap_middle, centred
from presskit.model.brand import Brand, Grid, RoleName, Surface
from presskit.model.colour import Colour
from presskit.model.geometry import Box, Path, circle, sheared
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Item, Mark, Shape
from presskit.typography.faces import RoleFont
from presskit.units import Pt

Marker = Literal["P1", "P2", "P3", "PP"]

MARKER_WIDTH, MARKER_HEIGHT = 27.0, 13.5
MARKER_LEAN = 0.9
"""Part of the theme's slant by which a marker leans."""
OUTLINE, POLE_OUTLINE = 1.0, 0.8
POLE_ROWS, POLE_COLUMNS = 4, 2
RING_RADIUS, RING_STROKE = 3.6, 1.2


def place_marker(
    marker: Marker,
    x: Pt,
    y: Pt,
    brand: Brand,
    surface: Surface,
    fonts: Mapping[RoleName, RoleFont],
    mark: Mark,
    grid: Grid = "a4",
) -> tuple[Item, ...]:
    """One marker with its upper edge at y and its lower left corner at x.

    Args:
        marker: P1, P2, P3, or PP for pole position.
        x: left end of the lower edge.
        y: upper edge.
        brand: gives slant and type.
        surface: gives the colours.
        fonts: of the brand.
        mark: what the text is content of; the plate is decoration.
        grid: whose type sizes to use.
    """
    slant = brand.slant * MARKER_LEAN
    box = Box(x, y, MARKER_WIDTH, MARKER_HEIGHT)
    style = brand.styles[grid]["marker_pole" if marker == "PP" else "marker"]
    font, middle = fonts[style.role], x + (box.width + slant * box.height) / 2
    if marker == "PP":
        middle += POLE_COLUMNS * box.height / POLE_ROWS / 2
    baseline = cap_middle(font, style.size, y + box.height / 2)
    text = centred(font, marker, style.size, middle, baseline, text_colour(marker, surface), mark)
    return (*_plate(marker, box, slant, surface), *text)


def text_colour(marker: Marker, surface: Surface) -> Colour:
    """The ink of a marker's text."""
    return {"P1": surface.first[1], "P2": surface.second[1]}.get(marker, surface.outline)


def _plate(marker: Marker, box: Box, slant: float, surface: Surface) -> tuple[Shape, ...]:
    if marker == "PP":
        return outlined_pole(box, slant, surface)
    if marker == "P3":
        return (outlined(box, slant, OUTLINE, surface.outline, Artifact.LAYOUT),)
    fill = surface.first[0] if marker == "P1" else surface.second[0]
    return (Shape(plate_path(box, slant), Artifact.LAYOUT, fill=fill),)


@lru_cache(maxsize=2048)
def plate_path(box: Box, slant: float) -> Path:
    """The outline of a leaning plate whose lower edge is that of `box`."""
    return sheared(box, slant)


def outlined(box: Box, slant: float, width: Pt, colour: Colour, mark: Mark) -> Shape:
    """A leaning outline of `width` that lies wholly inside the plate."""
    return Shape(_inset(box, slant, width), mark, stroke=Stroke(width, colour))


@lru_cache(maxsize=2048)
def _inset(box: Box, slant: float, width: Pt) -> Path:
    return sheared(box.grown(-width / 2), slant)


def outlined_pole(
    box: Box, slant: float, surface: Surface, width: Pt = POLE_OUTLINE, mark: Mark = Artifact.LAYOUT
) -> tuple[Shape, ...]:
    """An outline with a chequer at its left end."""
    squares = flag(box.x, box.y, box.height / POLE_ROWS, POLE_COLUMNS, POLE_ROWS, slant)
    return (
        outlined(box, slant, width, surface.outline, mark),
        Shape(squares, mark, fill=surface.outline),
    )


def ring(x: Pt, y: Pt, colour: Colour, mark: Mark) -> tuple[Shape, ...]:
    """The hollow ring of a season that is not stated, round x, y."""
    return (Shape(circle(x, y, RING_RADIUS), mark, stroke=Stroke(RING_STROKE, colour)),)
