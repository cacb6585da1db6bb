"""A vector drawing that a partner or a brand brings along, in units of its own; y grows downwards.

Everything is in its place and in colours: no reference, style or text is left. What is plain (outlines in solid
colours) becomes shapes of a page; the rest (gradients, groups that are translucent or masked) is painted as one form.
"""

from collections.abc import Iterator
from typing import NamedTuple

from presskit.errors import Origin
from presskit.model.colour import Colour
from presskit.model.geometry import Box, Matrix, Path
from presskit.model.record import record
from presskit.model.stroke import Stroke


class Stop(NamedTuple):
    """A colour of a gradient."""

    at: float
    """0 at the gradient's beginning, 1 at its end; below and beyond where it goes on."""
    colour: Colour
    opacity: float = 1.0


class Gradient(NamedTuple):
    """Colours that blend along a line or between two circles; the first and the last go on for ever."""

    shape: tuple[float, ...]
    """From x y to x y; or from the circle x y r to the circle x y r. In units of its own."""
    stops: tuple[Stop, ...]
    """At least one; `at` never falls. Two at one place: the colour jumps there."""
    matrix: Matrix
    """From its units to those of the drawing."""

    @property
    def fades(self) -> bool:
        """Whether it is translucent anywhere."""
        return any(stop.opacity < 1 for stop in self.stops)


class Tiling(NamedTuple):
    """A picture that repeats over the plane."""

    tile: Box
    """In units of its own."""
    parts: "tuple[Part, ...]"
    """In units of its own; shown inside of the tile."""
    matrix: Matrix
    """From its units to those of the drawing."""


Paint = Colour | Gradient | Tiling


class Clip(NamedTuple):
    """Only what is inside of this path shows."""

    path: Path
    even_odd: bool = False


class Outline(NamedTuple):
    """One filled or stroked path; at least one of fill and stroke is given."""

    path: Path
    fill: Paint | None
    stroke: Stroke | None
    even_odd: bool = False
    clips: tuple[Clip, ...] = ()
    """It shows only inside of all of these."""
    blend: Gradient | Tiling | None = None
    """What the stroke is painted with in place of its colour."""
    opacity: tuple[float, float] = (1.0, 1.0)
    """Of the fill and of the stroke."""

    @property
    def is_plain(self) -> bool:
        """Whether it is solid and opaque, with one clip at most."""
        return self.is_opaque and len(self.clips) < 2 and not any(clip.even_odd for clip in self.clips)

    @property
    def is_opaque(self) -> bool:
        """Whether it is in solid colours."""
        solid = self.blend is None and (self.fill is None or isinstance(self.fill, Colour))
        return solid and self.opacity == (1.0, 1.0)

    @property
    def is_translucent(self) -> bool:
        """Whether anything shows through it."""
        paints = [paint for paint in (self.fill, self.blend) if isinstance(paint, Gradient)]
        return self.opacity != (1.0, 1.0) or any(paint.fades for paint in paints)


class Raster(NamedTuple):
    """A picture inside of a drawing: a PNG or JPEG file that fills the unit square."""

    data: bytes
    digest: str
    """What it is remembered by."""
    matrix: Matrix
    """From the unit square, y down, to units of the drawing."""
    clips: tuple[Clip, ...] = ()
    opacity: float = 1.0
    grey: bool = False
    """It stands in a mask, where only its light counts."""
    origin: Origin | None = None


class Mask(NamedTuple):
    """What lets a group show: the more, the more opaque it is, and if it counts, the lighter."""

    parts: "tuple[Part, ...]"
    by_light: bool


class Group(NamedTuple):
    """Parts that are painted as one."""

    parts: "tuple[Part, ...]"
    opacity: float = 1.0
    mode: str = "Normal"
    """Blend mode, as PDF calls it."""
    mask: Mask | None = None
    matrix: Matrix | None = None
    """From the units of its parts to those around it; None: they are the same."""


Part = Outline | Group | Raster


@record
class Drawing:
    """Parts in paint order; at least one."""

    parts: tuple[Part, ...]
    ink: Box
    """The box round everything that shows."""

    @property
    def outlines(self) -> tuple[Outline, ...] | None:
        """The parts of a plain drawing: opaque outlines in solid colours. None of any other."""
        plain = tuple(part for part in self.parts if isinstance(part, Outline) and part.is_plain)
        return plain if len(plain) == len(self.parts) else None


def outlines_in(parts: tuple[Part, ...]) -> Iterator[Outline]:
    """Every outline that is painted, those of groups and tiles included."""
    for part in parts:
        if isinstance(part, Group):
            yield from outlines_in(part.parts)
            continue
        if isinstance(part, Raster):
            continue
        yield part
        for paint in (part.fill, part.blend):
            if isinstance(paint, Tiling):
                yield from outlines_in(paint.parts)


def rasters_in(parts: tuple[Part, ...]) -> Iterator[Raster]:
    """Every picture that is painted, those of groups, masks and tiles included."""
    for part in parts:
        if isinstance(part, Raster):
            yield part
        elif isinstance(part, Group):
            yield from rasters_in(part.parts + (part.mask.parts if part.mask else ()))
        else:
            for paint in (part.fill, part.blend):
                if isinstance(paint, Tiling):
                    yield from rasters_in(paint.parts)
