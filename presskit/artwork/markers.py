"""Result markers: the best places of a field and its titles, and the ring for a season that is not stated.

In: which marker, its place, a surface and its type. Out: the plate as decoration, its text as content of
`mark`.
Source: results table of the design. They differ in fill, outline, pattern and text, never in colour alone; plates lean
by 0.9 of the theme's slant. A star is drawn, for few fonts have one.
"""

from functools import lru_cache
from math import cos, pi, sin

from presskit.artwork.chequer import flag
from presskit.artwork.lettering import cap_middle, centred
from presskit.artwork.look import Look
from presskit.model.brand import Surface
from presskit.model.colour import Colour
from presskit.model.field import Marker, Plate
from presskit.model.geometry import Box, Path, circle, polygon, sheared
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Item, Mark, Shape
from presskit.typography.shaped_words import Cut
from presskit.units import Pt

MARKER_WIDTH, MARKER_HEIGHT = 27.0, 13.5
MARKER_LEAN = 0.9
"""Part of the theme's slant by which a marker leans."""
OUTLINE, POLE_OUTLINE = 1.0, 0.8
POLE_ROWS, POLE_COLUMNS = 4, 2
RING_RADIUS, RING_STROKE = 3.6, 1.2
STAR = "★"
STAR_RADIUS, STAR_WAIST = 4.8, 0.4
"""Of the star on a marker: to its points, and to the corners between them in parts of that."""


def place_marker(marker: Marker, x: Pt, y: Pt, look: Look) -> tuple[Item, ...]:
    """One marker with its upper edge at y and its lower left corner at x.

    Args:
        marker: its text and plate.
        x: left end of the lower edge.
        y: upper edge.
        look: its text is content of the look's mark; the plate is decoration.
    """
    slant = look.brand.slant * MARKER_LEAN
    box = Box(x, y, MARKER_WIDTH, MARKER_HEIGHT)
    surface, mark, pole = look.surface, look.mark, marker.plate == "pole"
    style = look.brand.styles[look.grid]["marker_pole" if pole else "marker"]
    font, middle = look.fonts[style.role], x + (box.width + slant * box.height) / 2
    plate, colour = _plate(marker.plate, box, slant, surface), text_colour(marker.plate, surface)
    if marker.text == STAR:
        return (*plate, Shape(star((middle, y + box.height / 2), STAR_RADIUS), mark, fill=colour))
    if pole:
        middle += POLE_COLUMNS * box.height / POLE_ROWS / 2
    baseline = cap_middle(font, style.size, y + box.height / 2)
    return (*plate, *centred(marker.text, Cut(font, style.size, colour, mark), middle, baseline))


@lru_cache(maxsize=256)
def star(middle: tuple[Pt, Pt], radius: Pt) -> Path:
    """A star of five points, one of them up."""
    x, y = middle
    corners = [(radius if n % 2 == 0 else STAR_WAIST * radius, n * pi / 5) for n in range(10)]
    return polygon([(round(x + far * sin(turn), 3), round(y - far * cos(turn), 3)) for far, turn in corners])


def text_colour(plate: Plate, surface: Surface) -> Colour:
    """The ink of a marker's text."""
    colours = {"title": surface.first[1], "first": surface.first[1], "second": surface.second[1]}
    return colours.get(plate, surface.outline)


def plate_fill(plate: Plate, surface: Surface) -> Colour:
    """The fill of a solid plate."""
    return surface.second[0] if plate == "second" else surface.first[0]


def _plate(plate: Plate, box: Box, slant: float, surface: Surface) -> tuple[Shape, ...]:
    if plate == "pole":
        return _outlined_pole(box, slant, surface)
    if plate == "third":
        return (outlined(box, slant, OUTLINE, surface.outline, Artifact.LAYOUT),)
    return (Shape(plate_path(box, slant), Artifact.LAYOUT, fill=plate_fill(plate, surface)),)


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


def _outlined_pole(box: Box, slant: float, surface: Surface) -> tuple[Shape, ...]:
    """An outline with a chequer at its left end."""
    squares = flag(box.x, box.y, box.height / POLE_ROWS, POLE_COLUMNS, POLE_ROWS, slant)
    return (
        outlined(box, slant, POLE_OUTLINE, surface.outline, Artifact.LAYOUT),
        Shape(squares, Artifact.LAYOUT, fill=surface.outline),
    )


def ring(x: Pt, y: Pt, colour: Colour, mark: Mark) -> tuple[Shape, ...]:
    """The hollow ring of a season that is not stated, round x, y."""
    return (Shape(circle(x, y, RING_RADIUS), mark, stroke=Stroke(RING_STROKE, colour)),)
