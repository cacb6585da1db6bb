"""Patterns: the element pattern as a tile that repeats.

In: a pattern's element, the box of the shape in its own units, where the shape stands. Out: a Tiling, or None where
there is nothing to paint.
Source: SVG 2, chapter 13.3.
"""

from collections.abc import Callable

from presskit.load.svg.gradients import given, links
from presskit.load.svg.numbers import length, transform
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.tree import Element
from presskit.load.svg.viewport import fitted, view_box
from presskit.model.drawing import Clip, Part, Tiling
from presskit.model.geometry import UNMOVED, Box, Matrix, joined, rectangle

Content = Callable[[Element, Place], tuple[Part, ...]]
"""The parts that the children of an element come to."""
_SIDES = ("x", "y", "width", "height")


class Patterns:
    """Reads the patterns of one drawing."""

    def __init__(self, read: Readers, content: Content) -> None:
        self.read, self.content = read, content

    def tiling(self, element: Element, box: Box, place: Place) -> Tiling | None:
        """What a pattern paints a shape with.

        Args:
            element: the pattern.
            box: round the shape, in its own units.
            place: of the shape.
        """
        if element in place.using:
            self.read.report("PK657", element, "a pattern is painted with itself", "remove one of them")
            return None
        chain = links(element, self.read.contents.named)
        said = given(chain)
        by_box = said.get("patternUnits", "objectBoundingBox") != "userSpaceOnUse"
        try:
            tile = _tile(said, box if by_box else Box(0, 0, *place.view), by_box=by_box)
            matrix = transform(said.get("patternTransform", ""))
            inner = self._inner(said, tile, box)
        except ValueError as error:
            self.read.report("PK655", element, str(error), "export it again as plain SVG")
            return None
        holder = next((link for link in chain if link.children), element)
        if min(tile.width, tile.height) <= 0 or inner is None or not holder.children:
            return None
        fields = place._replace(
            look=self.read.looks.at(holder), matrix=inner, using=(*place.using, element), depth=place.depth + 1,
            clips=(Clip(rectangle(Box(0, 0, tile.width, tile.height))),),
        )  # fmt: skip
        parts = self.content(holder, fields)
        moved = joined(joined(place.matrix, matrix), (1.0, 0.0, 0.0, 1.0, tile.x, tile.y))
        return Tiling(Box(0, 0, tile.width, tile.height), parts, moved) if parts else None

    def _inner(self, said: dict[str, str], tile: Box, box: Box) -> Matrix | None:
        """From the units of the content to those of the tile; None if it is flat."""
        inner = view_box(said)
        if inner is not None:
            flat = min(inner.width, inner.height, tile.width, tile.height) <= 0
            outer = Box(0, 0, tile.width, tile.height)
            return None if flat else fitted(inner, outer, said.get("preserveAspectRatio", ""))
        if said.get("patternContentUnits") == "objectBoundingBox":
            return (box.width, 0.0, 0.0, box.height, 0.0, 0.0) if box.width and box.height else None
        return UNMOVED


def _tile(said: dict[str, str], whole: Box, *, by_box: bool) -> Box:
    """The first tile, in units of the shape."""
    sides = [said.get(key, "0") for key in _SIDES]
    if not by_box:
        return Box(*(length(text, whole[2 + at % 2]) for at, text in enumerate(sides)))
    x, y, width, height = (length(text, 1.0) for text in sides)
    return Box(whole.x + x * whole.width, whole.y + y * whole.height, width * whole.width, height * whole.height)
