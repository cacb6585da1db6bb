"""What of a drawing is pixels: pictures that it holds, and what filters make of its parts.

In: elements in their places. Out: Rasters. A filter is worked out by resvg at the resolution of print, from a drawing
that holds the filtered element alone, every style written out; it is given no fonts and no files.
Source: SVG 2, chapter 12 (image); Filter Effects 1, chapter 8 (region).
"""

from hashlib import blake2b
from math import sqrt
from xml.sax.saxutils import escape, quoteattr

from presskit.load.problems.wording import shown
from presskit.load.svg.effects import region
from presskit.load.svg.embedded import embedded, size_of
from presskit.load.svg.filters import MOST_STEPS, can_be_worked_out
from presskit.load.svg.looks import Look
from presskit.load.svg.numbers import length
from presskit.load.svg.outlines import meet
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.style import INHERITED, OWN, Value
from presskit.load.svg.tree import Element
from presskit.load.svg.variables import put_in
from presskit.load.svg.viewport import fitted
from presskit.model.drawing import Clip, Raster
from presskit.model.geometry import Box, bounds, joined, rectangle, transformed

SIDE = 900
"""Pixels of a drawing's longer side where a filter is worked out: 300 to the inch for a logo of 76 mm."""
MOST_PIXELS, MOST_LETTERS = 10_000_000, 20_000_000
"""Of all filters of a drawing together: pixels, once for each step, and letters of what resvg is given."""
_COARSEST = 0.2
"""Of SIDE: with fewer pixels a filter is not worked out."""
_UNWRITTEN = ("style", "script", "foreignObject", "text", "metadata", "title", "desc", "animate", "set")
_XLINK = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


class Pictures:
    """Makes the pictures of one drawing."""

    def __init__(self, read: Readers, root: Element, shown: Box | None) -> None:
        self.read, self.root, self.shown = read, root, shown
        self.pixels = self.letters = 0
        self.told = False
        self._definitions = ""

    def image(self, element: Element, place: Place) -> tuple[Raster, ...]:
        """An image element."""
        self.read.styles.declared(element)
        attributes = element.attributes
        try:
            data = embedded(attributes.get("href", ""))
            wide, high = size_of(data)
            given = [_side(attributes, key, place.view[at]) for at, key in enumerate(("width", "height"))]
            x, y = (length(attributes.get(key, "0"), place.view[at]) for at, key in enumerate("xy"))
        except ValueError as error:
            self.read.report("PK653", element, str(error), "put the picture into the drawing as PNG, or draw it")
            return ()
        width = given[0] if given[0] is not None else wide * (given[1] / high if given[1] is not None else 1.0)
        height = given[1] if given[1] is not None else width * high / wide
        if width <= 0 or height <= 0:
            return ()
        self.read.budget.spend(len(data) // 8)
        box = Box(x, y, width, height)
        fit = fitted(Box(0, 0, wide, high), box, attributes.get("preserveAspectRatio", ""))
        clips = (*place.clips, Clip(transformed(rectangle(box), place.matrix)))
        matrix = joined(joined(place.matrix, fit), (wide, 0.0, 0.0, high, 0.0, 0.0))
        return (_raster(data, matrix, clips, element),)

    def filtered(self, element: Element, around: Place, place: Place) -> tuple[Raster, ...]:
        """What an element with a filter looks like, with its own clip, mask and opacity.

        Args:
            element: the element.
            around: the place around it.
            place: its own.
        """
        value = place.look.own["filter"]
        covered = self._region(value, element, place)
        if covered is None or self.shown is None:
            return ()
        text = self._alone(element, around, covered)
        self.letters += len(text)
        scale = self._scale(covered, value)
        if scale is None or self.letters > MOST_LETTERS:
            self.read.report("PK657", value.by, "the filters of the drawing take too much work", "flatten them")
            return ()
        width, height = (max(1, round(side * scale)) for side in covered[2:])
        data = _worked_out(text, width, height)
        matrix = covered.width, 0.0, 0.0, covered.height, covered.x, covered.y
        return (_raster(data, matrix, around.clips, element),) if data else ()

    def has_filter(self, place: Place) -> bool:
        """Whether an element has a filter that can be worked out; tells of it, and of any other."""
        value = place.look.own.get("filter")
        if value is None or value.text in ("none", ""):
            return False
        if self.shown is None:
            self.read.report("PK654", value.by, "a drawing with filters tells its size", "give it a viewBox")
            return False
        if value.text.startswith("url("):
            found = self._filter(value)
            if found is None:
                self.read.report("PK659", value.by, f"there is no filter {shown(value.text)}", "export the logo again")
                return False
            if not can_be_worked_out(found, self.shown):
                hint = "flatten effects in the drawing program"
                self.read.report("PK654", found, "the filter cannot be drawn", hint)
                return False
        if not self.told:
            self.read.report("PK660", value.by, "a filter is worked out in pixels, enough for print",
                         "flatten it to have it sharp at any size")  # fmt: skip
        self.told = True
        return True

    def _scale(self, covered: Box, value: Value) -> float | None:
        """Pixels to a unit of the drawing: fewer where the filters are many, None where they would be too few."""
        assert self.shown is not None
        found = self._filter(value)
        steps = 1 + (len(found.children) if found else MOST_STEPS)
        scale = SIDE / max(self.shown.width, self.shown.height)
        work = covered.width * covered.height * scale * scale * steps
        share = min(1.0, (MOST_PIXELS - self.pixels) / 2 / work) if work else 1.0
        self.pixels += round(work * share)
        return scale * sqrt(share) if share > _COARSEST**2 else None

    def _filter(self, value: Value) -> Element | None:
        found = self.read.contents.named(value.text[4:].partition(")")[0].strip("\"' "))
        return found if found is not None and found.name == "filter" else None

    def _region(self, value: Value, element: Element, place: Place) -> Box | None:
        """Where a filter can leave anything, in units of the drawing; None for nowhere."""
        assert self.shown is not None
        found = self._filter(value)
        if found is None:
            return self.shown
        by_box = found.attributes.get("filterUnits", "objectBoundingBox") == "objectBoundingBox"
        box = self.read.measure.box(element, place)
        if box is None:
            return None
        try:
            own = region(found.attributes, box if by_box else None, place)
        except ValueError as error:
            self.read.report("PK655", found, str(error), "export the logo again")
            return None
        met = meet(bounds(transformed(rectangle(own), place.matrix)), self.shown)
        return met if met.width > 0 and met.height > 0 else None

    def _alone(self, element: Element, around: Place, covered: Box) -> str:
        """A drawing of one element, with everything that it may refer to."""
        if not self._definitions:
            self._definitions = "".join(self._written(child) for child in self.root.children)
        size = f'viewBox="{covered.x!r} {covered.y!r} {covered.width!r} {covered.height!r}" preserveAspectRatio="none"'
        matrix = " ".join(f"{number:.9g}" for number in around.matrix)
        look = "".join(
            f" {key}={quoteattr(value.text)}" for key, value in around.look.values.items() if key in INHERITED
        )
        inside = self._written(element)
        return (
            f"<svg {_XLINK} {size}><defs>{self._definitions}</defs>"
            f'<g transform="matrix({matrix})"{look}>{inside}</g></svg>'
        )

    def _written(self, element: Element) -> str:
        """An element as text, with its style in attributes."""
        self.read.budget.spend(20)
        if element.name in _UNWRITTEN or (element.name == "filter" and not can_be_worked_out(element, self.shown)):
            return ""
        look: Look = self.read.looks.at(element)
        said = {key: text for key, text in element.attributes.items() if key not in ("style", "class")}
        for key, value in self.read.styles.declared(element).items():
            if key in INHERITED or key in OWN or key == "transform" or key.startswith(("flood", "color-i")):
                text = put_in(value.text, look.values)
                if text:
                    said[key] = text
        if "mix-blend-mode" in said:
            said["style"] = f"mix-blend-mode:{said.pop('mix-blend-mode')}"
        if not _is_inside(said.get("href", "#")):
            del said["href"]
        written = "".join(f" {key}={quoteattr(text)}" for key, text in said.items() if text)
        inside = "".join(self._written(child) for child in element.children)
        return f"<{element.name}{written}>{inside}{escape(element.text)}</{element.name}>"


def _is_inside(address: str) -> bool:
    """Whether an address names an element of the drawing, or holds a picture itself."""
    if address.strip().startswith("#"):
        return True
    try:
        size_of(embedded(address))
    except ValueError:
        return False
    return True


def _side(attributes: dict[str, str], key: str, whole: float) -> float | None:
    text = attributes.get(key, "auto")
    return None if text == "auto" else length(text, whole)


def _raster(data: bytes, matrix: tuple[float, float, float, float, float, float], clips: tuple[Clip, ...],
            element: Element) -> Raster:  # fmt: skip
    return Raster(data, blake2b(data, digest_size=16).hexdigest(), matrix, clips, origin=element.origin)


def _worked_out(text: str, width: int, height: int) -> bytes:
    """The picture of a drawing; empty where resvg sees none."""
    import resvg_py  # few drawings need it

    sized = text.replace("<svg ", f'<svg width="{width}" height="{height}" ', 1)
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=sized, skip_system_fonts=True))
    except ValueError:
        return b""
