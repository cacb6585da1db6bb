"""Walk through the tree of a drawing, element by element, and draw each in its place.

In: the root of a tree. Out: parts of a drawing, in paint order; what is wrong is reported at its element.
Source: SVG 2, chapters 3 (rendering model) and 5.
"""

from presskit.load.svg.budget import TooMuch
from presskit.load.svg.contents import AGAIN, GROUPS, is_meant
from presskit.load.svg.effects import Effect, Effects, grouped
from presskit.load.svg.markers import Markers
from presskit.load.svg.numbers import length
from presskit.load.svg.painting import Painting
from presskit.load.svg.pathlength import length_of
from presskit.load.svg.pictures import Pictures
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.shapes import SHAPES
from presskit.load.svg.tree import Element
from presskit.load.svg.viewport import Frame
from presskit.model.drawing import Part
from presskit.model.geometry import Path, joined, transformed

MOST_NESTED, FARTHEST = 90, 1e7
UNSEEN = frozenset({
    "title", "desc", "metadata", "defs", "style", "clipPath", "linearGradient", "radialGradient", "pattern", "filter",
    "mask", "symbol", "marker", "view", "animate", "animateTransform", "animateMotion", "animateColor", "set", "stop",
    "cursor", "solidColor", "hatch", "discard", "mpath",
})  # fmt: skip
"""Elements that draw nothing by themselves, or tell how the drawing moves."""
HINTS = {
    "text": "convert text to outlines in the drawing program",
    "script": "export it without scripts",
    "foreignObject": "export it as plain SVG, without editing data",
}
OUTSIDE = frozenset({"script", "foreignObject"})


class Walk:
    """One tree on its way to a drawing."""

    def __init__(self, read: Readers, root: Element, frame: Frame) -> None:
        self.read = read
        self.pictures = Pictures(read, root, frame.shown)
        self.effects = Effects(read, self.content)
        self.painting = Painting(read, self.content, frame.pixel)
        self.markers = Markers(read, self.content)

    def content(self, element: Element, place: Place) -> tuple[Part, ...]:
        """What the children of an element come to, where `place` is inside of it."""
        return tuple([part for child in element.children for part in self.element(child, place)])

    def root(self, root: Element, place: Place) -> tuple[Part, ...]:
        """What the whole drawing comes to; its size and view box are in `place`."""
        look = self.read.looks.at(root)
        matrix = joined(place.matrix, self.read.geometry.transform(root, place))
        own = place._replace(look=look, matrix=matrix)
        effect = None if look.hidden else self.effects.of(root, own)
        if effect is None:
            return ()
        return grouped(self.content(root, own._replace(clips=(*own.clips, *effect.clips))), effect)

    def element(self, element: Element, place: Place) -> tuple[Part, ...]:
        """What an element comes to, where `place` is around it."""
        name = element.name
        self.read.budget.spend(10)
        if name in UNSEEN and not (name == "symbol" and place.using[-1:] == (element,)):
            return ()
        if not is_meant(element):
            return ()
        if name not in GROUPS and name not in SHAPES and name != "image":
            code = "PK653" if name in OUTSIDE else "PK654"
            hint = HINTS.get(name, "expand it to plain paths in the drawing program")
            self.read.report(code, element, f"{name} cannot be drawn", hint)
            return ()
        if place.depth > MOST_NESTED:
            raise TooMuch
        look = self.read.looks.inside(place.look, element)
        if look.hidden:
            return ()
        matrix = joined(place.matrix, self.read.geometry.transform(element, place))
        own = place._replace(look=look, matrix=matrix, depth=place.depth + 1)
        effect = self.effects.of(element, own)
        if effect is None:
            return ()
        own = own._replace(clips=(*own.clips, *effect.clips))
        parts = self._drawn(element, own)
        if self.pictures.has_filter(own):
            blended = Effect(mode=effect.mode)
            return grouped(self.pictures.filtered(element, place, own), blended)
        return grouped(parts, effect)

    def _drawn(self, element: Element, place: Place) -> tuple[Part, ...]:
        if element.name in SHAPES:
            return self._shape(element, place)
        if element.name == "image":
            return self.pictures.image(element, place)
        found = [part for child, inner in self.read.contents.of(element, place) for part in self.element(child, inner)]
        return tuple(found)

    def _shape(self, element: Element, place: Place) -> tuple[Part, ...]:
        path = self.read.geometry.path(element, place.view)
        self.read.budget.spend(10 + len(path) + sum([len(clip.path) for clip in place.clips]))
        if not path or not self._is_near(path, element, place):
            return ()
        ink = self.read.looks.ink(place.look, element, place.view, place.context)
        if ink.dashes and "pathLength" in element.attributes:
            scale = self._scale(element, path)
            ink = ink._replace(dashes=tuple(dash * scale for dash in ink.dashes), phase=ink.phase * scale)
        parts = tuple(self.painting.painted(path, ink, place))
        if element.name in ("path", "line", "polyline", "polygon") and any(
            key in place.look.values for key in ("marker-start", "marker-mid", "marker-end")
        ):
            marks = tuple(self.markers.on(path, ink, place))
            return (*marks, *parts) if ink.order[0] == "markers" else (*parts, *marks)
        return parts

    def _scale(self, element: Element, path: Path) -> float:
        """How much longer a path is than its element says."""
        try:
            said = length(element.attributes["pathLength"])
        except ValueError as error:
            self.read.report("PK655", element, str(error), AGAIN)
            return 1.0
        return length_of(path) / said if said > 0 else 1.0

    def _is_near(self, path: Path, element: Element, place: Place) -> bool:
        near = all(abs(value) <= FARTHEST for _, points in transformed(path, place.matrix) for value in points)
        if not near:
            self.read.report("PK655", element, f"{element.name} is placed too far out", AGAIN)
        return near
