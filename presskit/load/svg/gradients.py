"""Gradients: the elements linearGradient and radialGradient as colours that blend over a shape.

In: a gradient's element, the box of the shape in its own units, where the shape stands and how far it reaches. Out: a
Gradient in units of the drawing, or the one colour that it comes to. Attributes and stops come from the elements that
`href` names where a gradient has none itself; what repeats or turns back is written out as far as the shape reaches.
Source: SVG 2, chapter 13.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import ceil, floor, hypot, sqrt

from presskit.load.svg.looks import Looks
from presskit.load.svg.numbers import length, share, transform
from presskit.load.svg.paints import BLACK
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.tree import Element
from presskit.model.drawing import Gradient, Stop
from presskit.model.geometry import Box, Matrix, inverse, joined, rectangle, transformed

MOST_STOPS, MOST_ROUNDS = 500, 100
MOST_LINKS = 16
_LINE = (("x1", "0%"), ("y1", "0%"), ("x2", "100%"), ("y2", "0%"))
_CIRCLES = (("cx", "50%"), ("cy", "50%"), ("r", "50%"), ("fx", ""), ("fy", ""), ("fr", "0%"))


class Gradients:
    """Reads the gradients of one drawing."""

    def __init__(self, read: Readers) -> None:
        self.read, self.report = read, read.report
        self._stops: dict[Element, tuple[Stop, ...]] = {}

    def gradient(self, element: Element, box: Box, place: Place, reach: Box) -> Gradient | Stop | None:
        """What a gradient paints a shape with.

        Args:
            element: the gradient.
            box: round the shape, in its own units.
            place: of the shape.
            reach: round all that is painted, in units of the drawing.

        Returns:
            the gradient; the stop whose colour fills the whole shape; None where there is nothing to paint.
        """
        chain = links(element, self.read.contents.named)
        stops = next((found for link in chain if (found := self._stops_of(link))), ())
        said = given(chain)
        by_box = said.get("gradientUnits", "objectBoundingBox") != "userSpaceOnUse"
        if not stops or (by_box and not (box.width and box.height)):
            return None
        try:
            shape = _shape(element.name, said, (1.0, 1.0) if by_box else place.view)
            matrix = transform(said.get("gradientTransform", ""))
        except ValueError as error:
            self.report("PK655", element, str(error), "export it again as plain SVG")
            return None
        outer = joined(place.matrix, (box.width, 0, 0, box.height, box.x, box.y)) if by_box else place.matrix
        matrix = joined(outer, matrix)
        back = inverse(matrix)
        if back is None or _is_flat(shape) or len({stop[1:] for stop in stops}) == 1:
            return stops[-1]
        spread = said.get("spreadMethod", "pad")
        if spread in ("reflect", "repeat"):
            stops = _repeated(stops, _span(shape, _corners(reach, back)), mirrored=spread == "reflect")
        self.read.budget.spend(len(stops))
        return Gradient(shape, stops, matrix)

    def _stops_of(self, element: Element) -> tuple[Stop, ...]:
        if element not in self._stops:
            children = [child for child in element.children if child.name == "stop"]
            self._stops[element] = tuple(_rising(self._stop(child) for child in children[:MOST_STOPS]))
            if len(children) > MOST_STOPS:
                self.report("PK657", element, f"a gradient has more than {MOST_STOPS} stops", "simplify it")
        return self._stops[element]

    def _stop(self, element: Element) -> Stop:
        looks: Looks = self.read.looks
        look = looks.at(element)
        at = 0.0
        try:
            at = share(element.attributes.get("offset", "0"))
        except ValueError as error:
            self.report("PK655", element, str(error), "write offsets from 0 to 1")
        colour = looks.stop_colour(look, element)
        opacity = colour.opacity * looks.read(look.own.get("stop-opacity"), share, 1.0)
        return Stop(at, colour.colour or BLACK, opacity if colour.colour else 0.0)


def links(element: Element, named: Callable[[str], Element | None]) -> list[Element]:
    """An element and those that it refers to for what it does not say itself."""
    found = [element]
    while len(found) < MOST_LINKS:
        reference = found[-1].attributes.get("href", "").strip()
        target = named(reference) if reference.startswith("#") else None
        if target is None or target in found:
            break
        found.append(target)
    return found


def given(chain: list[Element]) -> dict[str, str]:
    """The attributes of a chain, the first link's before all others'."""
    said: dict[str, str] = {}
    for link in reversed(chain):
        said |= link.attributes
    return said


def _shape(name: str, said: dict[str, str], view: tuple[float, float]) -> tuple[float, ...]:
    """The line, or the two circles, in units of the gradient."""
    if name == "linearGradient":
        return tuple(length(said.get(key, usual), view["y" in key]) for key, usual in _LINE)
    whole = hypot(*view) / sqrt(2)
    values = {key: said.get(key, usual) for key, usual in _CIRCLES}
    x, y = length(values["cx"], view[0]), length(values["cy"], view[1])
    r, inner = max(0.0, length(values["r"], whole)), max(0.0, length(values["fr"], whole))
    fx = length(values["fx"], view[0]) if values["fx"] else x
    fy = length(values["fy"], view[1]) if values["fy"] else y
    return fx, fy, min(inner, r), x, y, r


def _is_flat(shape: tuple[float, ...]) -> bool:
    """Whether the line or the circle has no size: then the last colour is everywhere."""
    return shape[:2] == shape[2:] if len(shape) == 4 else shape[5] <= shape[2]


def _rising(stops: Iterator[Stop]) -> Iterator[Stop]:
    """The stops, none of which stands before the one ahead of it."""
    least = 0.0
    for stop in stops:
        least = max(least, stop.at)
        yield stop._replace(at=least)


def _corners(box: Box, matrix: Matrix) -> list[tuple[float, float]]:
    placed = transformed(rectangle(box), matrix)
    return [(segment.points[0], segment.points[1]) for segment in placed if segment.points]


def _span(shape: tuple[float, ...], corners: list[tuple[float, float]]) -> tuple[int, int]:
    """From which round to which a gradient that repeats has to be drawn, to reach all corners."""
    if len(shape) == 4:
        x, y, u, v = shape[0], shape[1], shape[2] - shape[0], shape[3] - shape[1]
        places = [((px - x) * u + (py - y) * v) / (u * u + v * v) for px, py in corners]
        first, last = floor(min(places)), ceil(max(places))
        first = max(first, -MOST_ROUNDS)
        return first, min(max(last, first + 1), first + MOST_ROUNDS)
    last = max(ceil(_round_of(shape, corner)) for corner in corners)
    inside = -ceil(shape[2] / (shape[5] - shape[2])) if shape[2] else 0
    return max(inside, -MOST_ROUNDS), min(max(last, 1), MOST_ROUNDS)


def _round_of(shape: tuple[float, ...], corner: tuple[float, float]) -> float:
    """How many times the circle's growth it takes to reach a corner."""
    fx, fy, fr, x, y, r = shape
    u, v, w = x - fx, y - fy, r - fr
    p, q = corner[0] - fx, corner[1] - fy
    # |(p, q) - t (u, v)| = fr + t w, for the larger t.
    a, b, c = w * w - u * u - v * v, p * u + q * v + fr * w, p * p + q * q - fr * fr
    return (sqrt(max(0.0, b * b + a * c)) - b) / a if a > 0 else MOST_ROUNDS


def _repeated(stops: tuple[Stop, ...], span: tuple[int, int], *, mirrored: bool) -> tuple[Stop, ...]:
    """The stops of every round, one after the other."""
    padded = (
        [stops[0]._replace(at=0.0)] * (stops[0].at > 0)
        + list(stops)
        + [stops[-1]._replace(at=1.0)] * (stops[-1].at < 1)
    )
    turned = [stop._replace(at=1 - stop.at) for stop in reversed(padded)]
    first, last = span
    last = min(last, first + max(1, MOST_STOPS * 4 // len(padded)))
    rounds = [
        stop._replace(at=stop.at + number)
        for number in range(first, last)
        for stop in (turned if mirrored and number % 2 else padded)
    ]
    return tuple([rounds[0], *(new for old, new in pairwise(rounds) if new != old)])
