"""A touring car of no make, seen from the side, with a disc for every place that a partner can have.

In: places with their letters and states, a place on the page, a surface, the letters' font. Out: items of one figure.
Source: partnership areas of the design. Lines of 1.3 to 1.8 pt at full size, thinner ones for seams; the body in the
panel colour. A free place is a filled disc, a taken one is outlined, a reserved one outlined in dashes.

The car is drawn in points at scale 1, its nose at the right: x from the rear wing, y down to the ground at 0.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import cos, radians, sin
from typing import NamedTuple

from presskit.artwork.lettering import cap_middle, centred
from presskit.model.brand import Surface
from presskit.model.colour import Colour
from presskit.model.geometry import CLOSE, Path, Segment, circle, transformed
from presskit.model.partnership import State
from presskit.model.stroke import Stroke
from presskit.page import Item, Mark, Shape
from presskit.typography.shaped_words import Cut
from presskit.units import Pt

LENGTH, HEIGHT = 674.0, 204.0
"""From wing to splitter, and from the ground to the aerial."""
CONTOUR, PART, GLASS, SEAM = 1.8, 1.4, 1.3, 0.9
"""Line widths; seams are the gaps of doors and the bonnet."""
DISC, DISC_EDGE, DISC_LINE = 12.5, 2.5, 1.6
DASHES = (4.0, 3.0)
RESERVED_DASHES = (3.4, 2.5)
PLACES: Mapping[str, tuple[float, float]] = {
    "rear_wing": (46, -175.5),
    "roof": (234, -192),
    "windscreen": (383, -166),
    "bonnet": (521, -119),
    "rear_quarter": (86, -92),
    "doors": (300, -104),
    "side_skirt": (340, -13),
    "front_bumper": (637, -44),
}
"""Middle of each disc."""

_WHEELS = ((152.0, -49.0), (536.0, -49.0))
_TYRE, _RIM, _HUB = 49.0, 37.0, 6.0
_SPOKES = 10
_BODY = (
    "M 34 -21 C 25 -40 21 -62 25 -84 L 33 -112 C 36 -121 43 -126 54 -128 C 66 -131 74 -136 82 -143"
    " C 106 -166 134 -181 170 -187 C 216 -194 264 -195 302 -191 C 342 -187 376 -175 408 -154"
    " C 428 -141 440 -132 456 -127 C 514 -122 566 -114 602 -102 C 630 -93 647 -79 652 -58 L 657 -36 L 663 -18"
    " L 585 -17 C 592 -28 594 -40 594 -49 C 594 -81 568 -107 536 -107 C 504 -107 478 -81 478 -49"
    " C 478 -40 480 -28 487 -17 L 201 -17 C 208 -28 210 -40 210 -49 C 210 -81 184 -107 152 -107"
    " C 120 -107 94 -81 94 -49 C 94 -40 96 -28 103 -17 Z"
)
_PARTS = (
    "M 57 -171 L 70 -171 L 84 -142 L 71 -134 Z",
    "M 38 -21 L 104 -17 L 102 -7 L 58 -7 Z",
    "M 203 -18 L 485 -18 L 479 -7 L 197 -7 Z",
    "M 586 -17 L 664 -17 L 673 -9 L 581 -9 Z",
)
"""Drawn under the body: wing stay, diffuser, side skirt, splitter."""
_WING = ("M 3 -181 L 98 -181 L 92 -171 L 7 -171 Z", "M 1 -188 L 19 -188 L 27 -156 L 9 -156 Z")
_PANES = (
    "M 112 -137 C 124 -153 142 -169 169 -177 C 197 -184 228 -186.5 256 -186 L 251 -134 Z",
    "M 265 -134 L 270 -185.5 C 310 -184 346 -173 377 -154 C 395 -143 409 -135 421 -129"
    " C 380 -132 320 -133.5 265 -134 Z",
)
_LAMPS = (
    "M 602 -94 C 624 -89 641 -79 648 -64 L 620 -71 Z",
    "M 32 -111 L 58 -115 L 55 -100 L 28 -96 Z",
)
_MIRROR = "M 408 -139 L 428 -143 C 436 -141 436 -129 428 -127 L 414 -129 Z"
_SEAMS = (
    "M 258 -186 L 257 -134 C 262 -96 262 -58 256 -19",
    "M 428 -128 C 441 -98 443 -58 434 -19",
    "M 178 -136 C 190 -112 222 -98 226 -56 C 227 -42 226 -30 223 -19",
    "M 60 -121 C 190 -124 330 -121 470 -111",
    "M 94 -76 C 117 -125 187 -125 210 -76",
    "M 478 -76 C 501 -125 571 -125 594 -76",
    "M 458 -125 C 520 -118 572 -110 616 -90",
    "M 624 -49 L 653 -49 M 626 -41 L 655 -41 M 628 -33 L 657 -33",
    "M 272 -117 L 290 -117 M 196 -119 L 212 -119",
    "M 234 -193 L 229 -204",
)
_DOOR_SIGN = "M 304 -104 L 402 -104 L 396 -48 L 298 -48 Z"


class Letter(NamedTuple):
    """One place with its letter, and whether it can be had."""

    place: str
    letter: str
    state: State


def car(letters: Sequence[Letter], at: tuple[Pt, Pt], scale: float, surface: Surface, cut: Cut) -> tuple[Item, ...]:
    """Draw the car and its discs.

    Args:
        letters: the places to mark, none of them twice.
        at: where the rear wing begins, and y under the tyres.
        scale: points per unit of the drawing; discs and letters keep their size.
        surface: under the car.
        cut: of the letters; its mark is the figure that everything is content of.
    """
    x, ground = at
    items: list[Item] = [shape._replace(at=at) for shape in drawing(scale, surface, cut.mark)]
    for letter in letters:
        dx, dy = PLACES[letter.place]
        items += disc(letter, (x + dx * scale, ground + dy * scale), surface, cut)
    return tuple(items)


def disc(letter: Letter, middle: tuple[Pt, Pt], surface: Surface, cut: Cut) -> tuple[Item, ...]:
    """The letter's disc round a point; the cut without its colour, which tells the state."""
    (x, y), mark = middle, cut.mark
    if letter.state == "free":
        fill, ink = surface.first
        edge = Stroke(DISC_EDGE, surface.bg)
        plate: tuple[Shape, ...] = (Shape(circle(x, y, DISC), mark, fill=fill, stroke=edge),)
    else:
        ink = surface.fg
        dashes = RESERVED_DASHES if letter.state == "reserved" else ()
        plate = (
            Shape(circle(x, y, DISC + DISC_EDGE / 2), mark, fill=surface.bg),
            Shape(circle(x, y, DISC - DISC_LINE / 2), mark, stroke=Stroke(DISC_LINE, ink, dashes)),
        )
    return (*plate, *centred(letter.letter, cut._replace(colour=ink), x, cap_middle(cut.font, cut.size, y)))


@lru_cache(maxsize=16)
def drawing(scale: float, surface: Surface, mark: Mark) -> tuple[Shape, ...]:
    """The car without its letters, the wing's left end at x = 0 and the ground at y = 0."""
    return tuple(_shapes(scale, surface, mark))


def _shapes(scale: float, surface: Surface, mark: Mark) -> Iterator[Shape]:
    def drawn(text: str, width: Pt, fill: Colour | None = None, dashes: tuple[Pt, ...] = ()) -> Shape:
        return Shape(_path(text, scale), mark, fill=fill, stroke=Stroke(width, surface.fg, dashes))

    for part in _PARTS:
        yield drawn(part, PART, surface.panel)
    yield drawn(_BODY, CONTOUR, surface.panel)
    for pane in _PANES:
        yield drawn(pane, GLASS, surface.bg)
    for seam in _SEAMS:
        yield drawn(seam, SEAM)
    yield drawn(_DOOR_SIGN, SEAM, None, DASHES)
    for lamp in _LAMPS:
        yield drawn(lamp, GLASS, surface.bg)
    yield drawn(_MIRROR, GLASS, surface.panel)
    for part in _WING:
        yield drawn(part, PART, surface.panel)
    for middle in _WHEELS:
        yield from _wheel(middle[0] * scale, middle[1] * scale, scale, surface, mark)


def _wheel(x: Pt, y: Pt, scale: float, surface: Surface, mark: Mark) -> Iterator[Shape]:
    """Tyre, rim, spokes in pairs, hub."""
    fg, reach = surface.fg, _TYRE * scale - CONTOUR / 2
    yield Shape(circle(x, y, reach), mark, fill=surface.bg, stroke=Stroke(CONTOUR, fg))
    yield Shape(circle(x, y, _RIM * scale), mark, stroke=Stroke(PART, fg))
    yield Shape(_spokes(x, y, scale), mark, stroke=Stroke(SEAM, fg))
    yield Shape(circle(x, y, _HUB * scale), mark, fill=fg)


def _spokes(x: Pt, y: Pt, scale: float) -> Path:
    lines: list[Segment] = []
    for number in range(_SPOKES):
        for side in (-1, 1):
            for operator, radius, spread in (("M", _HUB + 3, 9.0), ("L", _RIM, 4.0)):
                angle = radians(number * 360 / _SPOKES + side * spread)
                reach = radius * scale
                lines.append(Segment(operator, (round(x + reach * cos(angle), 3), round(y + reach * sin(angle), 3))))
    return tuple(lines)


def _path(text: str, scale: float) -> Path:
    """A path from its letters and numbers."""
    found: list[Segment] = []
    numbers: list[float] = []
    operator = ""
    for token in (*text.split(), "end"):
        if token[-1].isdigit():
            numbers.append(float(token))
            continue
        if operator:
            found.append(CLOSE if operator == "Z" else Segment(operator, tuple(numbers)))
        operator, numbers = token, []
    return transformed(tuple(found), (scale, 0, 0, scale, 0, 0))
