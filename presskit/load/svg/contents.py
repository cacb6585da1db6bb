"""What is in an element: the children that are drawn, and where.

In: an element in its place. Out: children with theirs: of a group, of a viewport with a view box (svg, symbol), the
chosen one of a switch, or what a `use` names.
Source: SVG 2, chapters 5 and 8.
"""

from collections.abc import Iterator

from presskit.load.svg.numbers import length
from presskit.load.svg.place import Place
from presskit.load.svg.style import Report, Styles
from presskit.load.svg.tree import Element
from presskit.load.svg.viewport import fitted, view_box
from presskit.model.drawing import Clip
from presskit.model.geometry import Box, Matrix, joined, rectangle, transformed

LANGUAGE = "en"
AGAIN = "export it again as plain SVG"
GROUPS = frozenset({"g", "a", "switch", "use", "svg", "symbol"})
"""Elements that draw what is in them."""

Inner = tuple[Element, Place]


class Contents:
    """Finds what is in elements of one drawing."""

    def __init__(self, report: Report, styles: Styles, ids: dict[str, Element]) -> None:
        self.report, self.styles, self.ids = report, styles, ids

    def of(self, element: Element, place: Place) -> Iterator[Inner]:
        """What is in an element of GROUPS."""
        if element.name == "use":
            yield from self._used(element, place)
            return
        if element.name in ("svg", "symbol"):
            found = self._port(element, place)
            if found is None:
                return
            place = found
        elif place.size:
            place = place._replace(size={})
        children = element.children
        if element.name == "switch":
            children = [child for child in children if is_meant(child) and child.name not in _UNMEANT][:1]
        for child in children:
            yield child, place

    def named(self, reference: str) -> Element | None:
        """The element that "#id" means."""
        return self.ids.get(reference.strip().removeprefix("#"))

    def _used(self, element: Element, place: Place) -> Iterator[Inner]:
        """The element of this file that a `use` means, moved."""
        reference = element.attributes.get("href", "#").strip()
        target = self.named(reference)
        if not reference.startswith("#"):
            return  # told already
        if target is None or target.parent is None:
            self.report("PK659", element, f"use names no element of the drawing: {reference}", AGAIN)
        elif target in place.using:
            self.report("PK657", element, "use leads back to itself", "remove one of them")
        else:
            try:
                x, y = (length(element.attributes.get(key, "0"), place.view[at]) for at, key in enumerate("xy"))
            except ValueError as error:
                self.report("PK655", element, str(error), AGAIN)
                return
            given: dict[str, str] = {
                key: element.attributes[key] for key in ("width", "height") if key in element.attributes
            }
            matrix = joined(place.matrix, (1.0, 0.0, 0.0, 1.0, x, y))
            yield target, place._replace(matrix=matrix, using=(*place.using, target), size=given)

    def _port(self, element: Element, place: Place) -> Place | None:
        """The place inside of an svg or symbol; None if it has no size."""
        attributes = {**element.attributes, **place.size}
        try:
            box = self._box(attributes if element.name == "svg" else {**attributes, "x": "0", "y": "0"}, place)
            inner = view_box(attributes)
        except ValueError as error:
            self.report("PK655", element, str(error), AGAIN)
            return None
        if box.width <= 0 or box.height <= 0 or (inner and (inner.width <= 0 or inner.height <= 0)):
            return None
        overflow = self.styles.declared(element).get("overflow")
        clips = place.clips
        if overflow is None or overflow.text not in ("visible", "auto"):
            clips = (*clips, Clip(transformed(rectangle(box), place.matrix)))
        fit: Matrix = 1.0, 0.0, 0.0, 1.0, box.x, box.y
        if inner:
            fit = fitted(inner, box, attributes.get("preserveAspectRatio", ""))
        _, _, *view = inner or box
        return place._replace(matrix=joined(place.matrix, fit), clips=clips, view=(view[0], view[1]), size={})

    def _box(self, attributes: dict[str, str], place: Place) -> Box:
        sides = (("x", "0"), ("y", "0"), ("width", "100%"), ("height", "100%"))
        given = [attributes.get(key, usual) for key, usual in sides]
        texts = [usual if text == "auto" else text for text, (_, usual) in zip(given, sides, strict=True)]
        return Box(*(length(text, place.view[at % 2]) for at, text in enumerate(texts)))


_UNMEANT = ("foreignObject", "title", "desc")


def is_meant(element: Element) -> bool:
    """Whether an element is for readers that know no extensions, in our language."""
    attributes = element.attributes
    if attributes.get("requiredExtensions", "").strip():
        return False
    languages = [word.strip().split("-")[0] for word in attributes.get("systemLanguage", LANGUAGE).split(",")]
    return LANGUAGE in languages
