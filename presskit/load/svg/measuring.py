"""The box round what an element draws, in its own units: what bounding-box units refer to.

In: an element. Out: a Box of its fills, as SVG counts it: without strokes, clips, masks and markers, with what is
invisible. None if nothing is drawn.
Source: SVG 2, chapter 8.10.
"""

from collections.abc import Iterator

from presskit.load.svg.budget import Budget
from presskit.load.svg.contents import GROUPS, Contents
from presskit.load.svg.geometry import Geometry
from presskit.load.svg.numbers import length
from presskit.load.svg.pathdata import extent
from presskit.load.svg.place import Place
from presskit.load.svg.shapes import SHAPES
from presskit.load.svg.tree import Element
from presskit.model.geometry import UNMOVED, Box, bounds, joined, rectangle, transformed

MOST_NESTED = 60


class Measure:
    """Measures elements of one drawing."""

    def __init__(self, contents: Contents, geometry: Geometry, budget: Budget) -> None:
        self.contents, self.geometry, self.budget = contents, geometry, budget

    def box(self, element: Element, place: Place) -> Box | None:
        """The box of an element that stands at `place`, in its own units."""
        return round_all(self._boxes(element, place._replace(matrix=UNMOVED, clips=(), depth=0)))

    def _boxes(self, element: Element, place: Place) -> Iterator[Box]:
        self.budget.spend(8)
        if element.name in SHAPES:
            path = self.geometry.path(element, place.view)
            self.budget.spend(len(path))
            if path:
                left, top, right, bottom = extent(transformed(path, place.matrix))
                yield Box(left, top, right - left, bottom - top)
        elif element.name == "image":
            yield from _of_image(element, place)
        elif element.name in GROUPS and place.depth < MOST_NESTED:
            for child, inner in self.contents.of(element, place):
                if child.name == "symbol" and element.name != "use":
                    continue
                declared = self.contents.styles.declared(child)
                if "display" in declared and declared["display"].text == "none":
                    continue
                matrix = joined(inner.matrix, self.geometry.transform(child, inner))
                yield from self._boxes(child, inner._replace(matrix=matrix, depth=place.depth + 1))


def _of_image(element: Element, place: Place) -> Iterator[Box]:
    """The box that an image element tells itself."""
    given = [element.attributes.get(key, "0") for key in ("x", "y", "width", "height")]
    try:
        box = Box(*(length(text, place.view[at % 2]) for at, text in enumerate(given)))
    except ValueError:
        return  # told where it is drawn
    yield bounds(transformed(rectangle(box), place.matrix))


def round_all(boxes: Iterator[Box]) -> Box | None:
    """The box round all of them."""
    found = list(boxes)
    if not found:
        return None
    left, top = min(box.x for box in found), min(box.y for box in found)
    return Box(left, top, max(box.right for box in found) - left, max(box.bottom for box in found) - top)
