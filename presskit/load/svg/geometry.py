"""The path and the transform of each element, worked out once.

In: elements of one drawing. Out: paths in user units and matrices; what is not understood is reported.
Source: SVG 2, chapters 8 and 10; CSS Transforms 1 (origin and box).
"""

from presskit.load.svg.budget import Budget
from presskit.load.svg.contents import AGAIN
from presskit.load.svg.numbers import origin, transform
from presskit.load.svg.pathdata import extent
from presskit.load.svg.place import Place
from presskit.load.svg.shapes import SHAPES, View
from presskit.load.svg.style import Report, Styles
from presskit.load.svg.tree import Element
from presskit.model.geometry import UNMOVED, Box, Matrix, Path, joined


class Geometry:
    """What was read of the elements of one drawing."""

    def __init__(self, report: Report, styles: Styles, budget: Budget) -> None:
        self.report, self.styles, self.budget = report, styles, budget
        self._paths: dict[tuple[Element, View], Path] = {}
        self._matrices: dict[Element, Matrix] = {}

    def path(self, element: Element, view: View) -> Path:
        """The path of a shape in its own units; empty after a problem or if there is none."""
        key = element, view
        if key not in self._paths:
            self.styles.declared(element)  # a style may say where and how large it is
            try:
                self._paths[key] = SHAPES[element.name](element, view)
            except ValueError as error:
                self.report("PK655", element, str(error), AGAIN)
                self._paths[key] = ()
            self.budget.spend(len(self._paths[key]))
        return self._paths[key]

    def transform(self, element: Element, place: Place) -> Matrix:
        """From an element's own units to those around it."""
        declared = self.styles.declared(element)
        if element not in self._matrices:
            value = declared["transform"]
            try:
                self._matrices[element] = transform(value.text)
            except ValueError as error:
                self.report("PK655", value.by, str(error), AGAIN)
                self._matrices[element] = UNMOVED
        matrix = self._matrices[element]
        if matrix == UNMOVED or "transform-origin" not in declared:
            return matrix
        box = Box(0.0, 0.0, *place.view)
        if (kind := declared.get("transform-box")) and kind.text != "view-box" and element.name in SHAPES:
            left, top, right, bottom = extent(self.path(element, place.view)) if self.path(element, place.view) else box
            box = Box(left, top, right - left, bottom - top)
        try:
            x, y = origin(declared["transform-origin"].text, box)
        except ValueError as error:
            self.report("PK655", element, str(error), AGAIN)
            return matrix
        return joined(joined((1.0, 0.0, 0.0, 1.0, x, y), matrix), (1.0, 0.0, 0.0, 1.0, -x, -y))
