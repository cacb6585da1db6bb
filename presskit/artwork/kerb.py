"""The kerb: two-coloured blocks on the inside of a bend, along its arc only.

In: a bend, half the ribbon's width, a scale, the surface's kerb colours, the free space inside the bend.
Out: two Shapes (a whole stroke and dashes over it), or none where there is no room.
Source: the artwork system of the design. An odd number of dashes makes both ends show the second colour.
"""

from presskit.artwork.racing_line import Bend, arc
from presskit.model.colour import Colour
from presskit.model.geometry import Path, move
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Shape
from presskit.units import Pt

BLOCK = 19.0
"""Length that a block of the kerb comes nearest to."""
LEAST_BLOCKS = 3
LEAST_ROOM = 40.0


def kerb_width(scale: float) -> Pt:
    """13 pt on the cover, 7 to 8 pt on small ribbons."""
    return min(13.0, max(7.0, 3.58 + 8.42 * scale))


def kerb_gap(scale: float) -> Pt:
    """Space between ribbon and kerb: 9 pt on the cover, 4 to 5 pt on small ribbons."""
    return min(9.0, max(4.0, 1.68 + 6.3 * scale))


def kerb(bend: Bend, half_width: Pt, scale: float, colours: tuple[Colour, Colour], *, room: Pt) -> tuple[Shape, ...]:
    """Line the inside of `bend`.

    Args:
        bend: of the ribbon's centre line.
        half_width: of the ribbon.
        scale: of the ribbon; decides width and gap.
        colours: whole stroke, dashes over it.
        room: free space inside the bend, points; below LEAST_ROOM there is no kerb.
    """
    inwards = half_width + kerb_gap(scale) + kerb_width(scale) / 2
    offset = -inwards if bend.right else inwards
    radius = bend.radius_at(offset)
    if room < LEAST_ROOM or radius <= kerb_width(scale) / 2:
        return ()
    path = _inside(bend, offset)
    dash = round(bend.angle * radius / odd_count(bend.angle * radius), 4)
    width = round(kerb_width(scale), 3)
    return (
        Shape(path, Artifact.LAYOUT, stroke=Stroke(width, colours[0])),
        Shape(path, Artifact.LAYOUT, stroke=Stroke(width, colours[1], (dash, dash))),
    )


def odd_count(length: Pt) -> int:
    """The odd number of blocks whose length comes nearest to BLOCK; one alone would be no kerb."""
    return max(LEAST_BLOCKS, 2 * round((length / BLOCK - 1) / 2) + 1)


def _inside(bend: Bend, offset: Pt) -> Path:
    x, y = bend.end(bend.before, offset)
    return (move(round(x, 3), round(y, 3)), *arc(bend, offset))
