"""The livery ribbon: parallel bands along a racing line, with butt ends and a tail that breaks into bars.

In: a RacingLine, a surface's bands, a scale. Out: one stroked Shape a band.
Source: the artwork system of the design. The tail is a dash list, measured along every band by itself: on
straights all bars line up across the ribbon, and on an arc each is cut along the radius. A ribbon over two
surfaces is drawn twice, each time clipped to its surface and with that surface's bands.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import ceil

from presskit.artwork.racing_line import RacingLine, parallel, path_length
from presskit.model.brand import Band
from presskit.model.geometry import Path
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Mark, Shape
from presskit.units import Pt

COVER_SCALE = 1.3
TURN_SCALE = 0.525
BACK_SCALE = 1.0
RADIUS_CLEARANCE = 16.0
"""A large bend's radius is at least half the ribbon's width and this much."""
SPEED_BREAK = (3.0, 15.0, 7.0, 13.0, 13.0, 11.0, 22.0, 9.0, 36.0, 7.0, 56.0, 5.0)
"""Ink, gap, … from the tail, points at COVER_SCALE; the band is whole after it."""


def half_width(bands: tuple[Band, ...], scale: float) -> Pt:
    """From the centre line to the outer edge of the first or last band; the last gap counts for nothing."""
    return (sum(band.width + band.gap for band in bands) - bands[-1].gap) * scale / 2


def bend_radius(turn: Pt, bands: tuple[Band, ...], scale: float) -> Pt:
    """The theme's radius, or more where the ribbon is too wide for it."""
    return max(turn, half_width(bands, scale) + RADIUS_CLEARANCE)


def scaled_break(scale: float) -> tuple[Pt, ...]:
    """The speed break of a ribbon at `scale`."""
    return tuple(round(length * scale / COVER_SCALE, 3) for length in SPEED_BREAK)


def offsets(bands: tuple[Band, ...], scale: float) -> Iterator[tuple[Band, Pt]]:
    """Each band with the offset of its middle, to the left of travel."""
    edge = half_width(bands, scale)
    for band in bands:
        yield band, round(edge - band.width * scale / 2, 3)
        edge -= (band.width + band.gap) * scale


@lru_cache(maxsize=64)
def ribbon(
    racing_line: RacingLine,
    bands: tuple[Band, ...],
    scale: float,
    *,
    speed_break: tuple[Pt, ...] = (),
    clip: Path | None = None,
    mark: Mark = Artifact.LAYOUT,
) -> tuple[Shape, ...]:
    """Paint `bands` along `racing_line`, the first at the left hand of travel.

    Args:
        racing_line: the ribbon's middle, from the tail on.
        bands: of the surface under it.
        scale: points per unit of the bands.
        speed_break: ink, gap, … in points from the tail; empty: whole bands.
        clip: the surface's outline where the ribbon crosses to another one.
        mark: what the shapes are content of.
    """
    shapes = []
    for band, offset in offsets(bands, scale):
        dashes = _dashes(racing_line, offset, speed_break)
        stroke = Stroke(round(band.width * scale, 3), band.colour, dashes)
        shapes.append(Shape(parallel(racing_line, offset), mark, stroke=stroke, clip=clip))
    return tuple(shapes)


def _dashes(racing_line: RacingLine, offset: Pt, speed_break: tuple[Pt, ...]) -> tuple[Pt, ...]:
    """The break, then ink as long as the band, so that the pattern never comes round."""
    if not speed_break:
        return ()
    return (*speed_break, float(ceil(path_length(racing_line, offset))), 0.0)
