"""Markers: what stands at the corners and ends of a path.

In: a path in its own units, the ink of its shape, and where it stands. Out: parts of a drawing, in paint order.
Source: SVG 2, chapter 13.7.
"""

from collections.abc import Iterator
from math import cos, degrees, radians, sin
from typing import NamedTuple

from presskit.load.svg.contents import AGAIN
from presskit.load.svg.looks import Context, Ink
from presskit.load.svg.numbers import length, number
from presskit.load.svg.pathlength import Point, Stretch, angle, stretches
from presskit.load.svg.patterns import Content
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.style import Value
from presskit.load.svg.tree import Element
from presskit.load.svg.viewport import fitted, view_box
from presskit.model.drawing import Clip, Part
from presskit.model.geometry import Box, Matrix, Path, joined, rectangle, transformed

KEYS = ("marker-start", "marker-mid", "marker-end")
_KEYWORDS = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}


class _Vertex(NamedTuple):
    """A point of a path that may bear a marker."""

    at: Point
    turn: float
    """Which way the path goes there, in radians."""
    key: str


class Markers:
    """Reads the markers of one drawing."""

    def __init__(self, read: Readers, content: Content) -> None:
        self.read, self.content = read, content

    def on(self, path: Path, ink: Ink, place: Place) -> Iterator[Part]:
        """What stands on `path`."""
        named = {key: self._marker(place.look.values.get(key)) for key in KEYS}
        if not any(named.values()):
            return
        context = Context(ink.fill, ink.stroke)
        for vertex in _vertices(path):
            marker = named[vertex.key]
            if marker is not None and marker not in place.using:
                self.read.budget.spend(10)
                yield from self._drawn(marker, vertex, ink.width, place._replace(context=context))

    def _marker(self, value: Value | None) -> Element | None:
        if value is None or value.text in ("none", ""):
            return None
        found = self.read.contents.named(value.text.removeprefix("url(").partition(")")[0].strip("\"' "))
        if found is None or found.name != "marker":
            self.read.report("PK659", value.by, f"there is no marker {value.text}", AGAIN)
            return None
        return found

    def _drawn(self, marker: Element, vertex: _Vertex, width: float, place: Place) -> tuple[Part, ...]:
        attributes = marker.attributes
        scale = width if attributes.get("markerUnits", "strokeWidth") == "strokeWidth" else 1.0
        try:
            turn = _turn(attributes.get("orient", "0"), vertex)
            size = Box(0, 0, *(length(attributes.get(key, "3"), 0.0) for key in ("markerWidth", "markerHeight")))
            inner = view_box(attributes)
            if min(size.width, size.height, *(inner[2:] if inner else ())) <= 0 or not scale:
                return ()
            fit = fitted(inner, size, attributes.get("preserveAspectRatio", "")) if inner else _SAME
            whole = inner or size
            x, y = (
                length(_KEYWORDS.get(text, text), whole[2 + at])
                for at, text in enumerate((attributes.get("refX", "0"), attributes.get("refY", "0")))
            )
        except ValueError as error:
            self.read.report("PK655", marker, str(error), AGAIN)
            return ()
        c, s = scale * cos(turn), scale * sin(turn)
        outer = joined(place.matrix, (c, s, -s, c, *vertex.at))
        shift = -(fit[0] * x + fit[4]), -(fit[3] * y + fit[5])
        port = joined(outer, (1.0, 0.0, 0.0, 1.0, *shift))
        overflow = self.read.styles.declared(marker).get("overflow")
        clips = place.clips
        if overflow is None or overflow.text not in ("visible", "auto"):
            clips = (*clips, Clip(transformed(rectangle(size), port)))
        inside = place._replace(
            look=self.read.looks.at(marker), matrix=joined(port, fit), clips=clips, using=(*place.using, marker),
            view=(whole.width, whole.height), depth=place.depth + 1,
        )  # fmt: skip
        return self.content(marker, inside)


_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _turn(orient: str, vertex: _Vertex) -> float:
    """How far a marker is turned, in radians."""
    word = orient.strip()
    if word == "auto-start-reverse" and vertex.key == "marker-start":
        return vertex.turn + radians(180)
    if word.startswith("auto"):
        return vertex.turn
    for unit, factor in (("grad", 0.9), ("deg", 1.0), ("rad", degrees(1)), ("turn", 360.0)):
        if word.endswith(unit):
            return radians(number(word.removesuffix(unit)) * factor)
    return radians(number(word))


def _vertices(path: Path) -> Iterator[_Vertex]:
    """Every point that a path names, with the way halfway between coming and going."""
    pieces = list(stretches(path))
    if not pieces:
        return
    points: list[tuple[Point, list[Point]]] = []
    for at, piece in enumerate(pieces):
        closing = _closing(pieces, at)
        if piece.begins:
            points.append((piece.points[0], [closing.arriving, piece.leaving] if closing else [piece.leaving]))
        following = pieces[at + 1] if at + 1 < len(pieces) and not pieces[at + 1].begins else None
        ways = [piece.arriving] + ([following.leaving] if following else [])
        points.append((piece.points[-1], ways))
    for at, (point, ways) in enumerate(points):
        key = KEYS[0] if at == 0 else KEYS[2] if at == len(points) - 1 else KEYS[1]
        yield _Vertex(point, angle(*ways), key)


def _closing(pieces: list[Stretch], at: int) -> Stretch | None:
    """The piece that ends where the subpath begins which begins with piece `at`."""
    if not pieces[at].begins:
        return None
    end = next((k for k in range(at + 1, len(pieces)) if pieces[k].begins), len(pieces)) - 1
    return pieces[end] if pieces[end].points[-1] == pieces[at].points[0] else None
