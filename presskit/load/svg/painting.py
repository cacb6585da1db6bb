"""A shape with its ink: outlines in units of the drawing, in the order in which they are painted.

In: a path in its own units, its Ink and its place. Out: Outlines, cut to what shows; a stroke that is stretched is an
outline in units of its own, within a Group that stretches it.
Source: SVG 2, chapter 13.
"""

from collections.abc import Iterator
from typing import NamedTuple

from presskit.load.svg.area import has_area, with_dots
from presskit.load.svg.gradients import Gradients
from presskit.load.svg.looks import Coat, Ink
from presskit.load.svg.numbers import stretch
from presskit.load.svg.outlines import clipped, reach_of
from presskit.load.svg.paints import BLACK
from presskit.load.svg.patterns import Content, Patterns
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.model.colour import Colour
from presskit.model.drawing import Clip, Gradient, Group, Outline, Paint, Part
from presskit.model.geometry import Path, inverse, transformed
from presskit.model.stroke import Stroke

EVEN = 1.02
"""A stroke may be stretched by this ratio and still be drawn with one width."""


class Coated(NamedTuple):
    """A paint and its opacity; None and 0 for nothing."""

    paint: Paint | None = None
    opacity: float = 0.0


class Painting:
    """Paints the shapes of one drawing."""

    def __init__(self, read: Readers, content: Content, pixel: float) -> None:
        self.read, self.pixel = read, pixel
        self.gradients, self.patterns = Gradients(read), Patterns(read, content)

    def painted(self, path: Path, ink: Ink, place: Place) -> Iterator[Part]:
        """What fill and stroke of a shape show, in paint order without markers."""
        placed = transformed(path, place.matrix)
        most, least = stretch(place.matrix)
        if least <= 0:
            return
        fill = self._coated(ink.fill, path, place, 0.0) if has_area(placed) else Coated()
        outline = Outline(placed, fill.paint, None, ink.even_odd, opacity=(fill.opacity, 1.0)) if fill.opacity else None
        stroke, uneven = self._stroke(ink, place, most, least)
        coat = Coated()
        if stroke:
            coat = self._coated(ink.stroke, path, place, ink.width * most)
        if stroke is None or not coat.opacity:
            yield from self._cut(outline, place.clips)
            return
        colour, blend = (coat.paint, None) if isinstance(coat.paint, Colour) else (BLACK, coat.paint)
        assert colour is not None
        stroke = stroke._replace(colour=colour)
        if stroke.cap != "butt":
            path = with_dots(path, ink.width)
            placed = transformed(path, place.matrix)
        line = Outline(placed, None, stroke, blend=blend, opacity=(1.0, coat.opacity))
        if outline and not uneven and ink.order.index("fill") < ink.order.index("stroke"):
            both = outline._replace(path=placed, stroke=stroke, blend=blend, opacity=(fill.opacity, coat.opacity))
            yield from self._cut(both, place.clips)
            return
        lines = self._stretched(path, line, place) if uneven else self._cut(line, place.clips)
        fills = self._cut(outline, place.clips)
        yield from (*fills, *lines) if ink.order.index("fill") < ink.order.index("stroke") else (*lines, *fills)

    def _stroke(self, ink: Ink, place: Place, most: float, least: float) -> tuple[Stroke | None, bool]:
        """The stroke without its colour, and whether it is in the shape's own units."""
        if not ink.stroke.opacity:
            return None, False
        fixed = (effect := place.look.own.get("vector-effect")) is not None and effect.text == "non-scaling-stroke"
        uneven = most > EVEN * least and not fixed
        scale = self.pixel if fixed else 1.0 if uneven else (most + least) / 2
        dashes = tuple(dash * scale for dash in ink.dashes)
        stroke = Stroke(ink.width * scale, BLACK, dashes, ink.phase * scale, ink.cap, ink.join, ink.mitre)
        return stroke, uneven

    def _cut(self, outline: Outline | None, clips: tuple[Clip, ...]) -> list[Part]:
        found = clipped(outline, clips) if outline else None
        return [found] if found else []

    def _stretched(self, path: Path, line: Outline, place: Place) -> list[Part]:
        """A stroke in the units of its shape, under what stretches it."""
        back = inverse(place.matrix)
        if back is None:
            return []
        clips = tuple(Clip(transformed(clip.path, back), clip.even_odd) for clip in place.clips)
        found = clipped(line._replace(path=path), clips)
        return [Group((found,), matrix=place.matrix)] if found else []

    def _coated(self, coat: Coat, path: Path, place: Place, margin: float) -> Coated:
        """What a coat comes to on a shape and `margin` round it; an opacity that all stops share is the coat's."""
        if not coat.opacity:
            return Coated()
        if coat.server is None:
            return Coated(coat.colour, coat.opacity)
        box = reach_of(path)
        if coat.server.name == "pattern":
            tiling = self.patterns.tiling(coat.server, box, place)
            return Coated(tiling, coat.opacity) if tiling else Coated()
        reach = reach_of(transformed(path, place.matrix)).grown(margin)
        found = self.gradients.gradient(coat.server, box, place, reach)
        if found is None:
            return Coated()
        if not isinstance(found, Gradient):
            return Coated(found.colour, coat.opacity * found.opacity)
        shared = {stop.opacity for stop in found.stops}
        if len(shared) > 1:
            return Coated(found, coat.opacity)
        stops = tuple(stop._replace(opacity=1.0) for stop in found.stops)
        return Coated(found._replace(stops=stops), coat.opacity * shared.pop())
