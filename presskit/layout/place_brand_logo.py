"""The brand's own logo, small and quiet: at the foot of pages that have a running head, else where the plan says.

In: a brand with a logo, the ground and all that the page shows. Out: the items of the logo, as pagination; none where
something else stands, where the ground changes, or where the logo would not stand out from it.
All logos get one optical size: the same area, within the height and width of their place.
"""

from collections.abc import Iterable
from math import sqrt

from presskit.artwork.drawn_logo import draw
from presskit.layout.furniture import FOOT_BASELINE, Ground
from presskit.layout.occupied import meets
from presskit.layout.setting import Setting
from presskit.model.colour import Colour
from presskit.model.contrast import contrast, luminance
from presskit.model.drawing import Drawing, Gradient, Outline, outlines_in
from presskit.model.geometry import Box, bounds
from presskit.page import Artifact, Item
from presskit.units import Pt

WIDEST, HIGHEST = 84.0, 15.0
SIZE: Pt = 26.0
"""Square root of the area that a logo takes where its place allows."""
CLEAR: Pt = 5.0
"""Space that the logo keeps from all else."""
BESIDE_NUMBER: Pt = 36.0
"""From the edge of a page whose number stands at the foot to the logo."""
FAINT = 1.6
"""Parts of a logo that have less contrast than this are lost on their ground."""
ENOUGH = 0.5
"""Share of its area that the parts of a logo that stand out have to cover."""
MIDDLE = 0.18
"""Luminance that has as much contrast with white as with black."""


def usual_place(setting: Setting) -> Box:
    """Where the logo stands on pages with a running head: at the right end of the foot."""
    grid = setting.grid
    right = grid.width - grid.margin - (BESIDE_NUMBER if grid.furniture == "foot" else 0.0)
    middle = grid.height - FOOT_BASELINE - setting.cap_height(setting.style("running_head")) / 2
    return Box(right - WIDEST, middle - HIGHEST / 2, WIDEST, HIGHEST)


def place_brand_logo(setting: Setting, ground: Ground, place: Box, items: Iterable[Item]) -> tuple[Item, ...]:
    """The logo at the right end of a place."""
    logo = setting.brand.logo
    if logo is None:
        return ()
    colour = ground.at(place.right - 1, place.y + place.height / 2, setting).bg
    drawing = logo.dark if luminance(colour.rgb) < MIDDLE else logo.light
    box = _sized(drawing, place)
    around = box.grown(CLEAR)
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    if any(ground.at(x, y, setting).bg != colour for x, y in corners) or any(meets(item, around) for item in items):
        return ()
    return draw(drawing, box, Artifact.PAGINATION) if stands_out(drawing, colour) else ()


def _sized(drawing: Drawing, place: Box) -> Box:
    """The box of a logo at its optical size, at the right end of its place, in the middle of its height."""
    ink = drawing.ink
    width, height = max(ink.width, 1e-6), max(ink.height, 1e-6)
    scale = min(place.width / width, place.height / height, SIZE / sqrt(width * height))
    width, height = scale * width, scale * height
    return Box(place.right - width, place.y + (place.height - height) / 2, width, height)


def stands_out(drawing: Drawing, ground: Colour) -> bool:
    """Whether a drawing can be seen on a ground: what stands out from it covers enough of the whole."""
    seen = [bounds(part.path) for part in outlines_in(drawing.parts) if part.path and _is_seen(part, ground)]
    if not seen:
        return False
    left, top = min(box.x for box in seen), min(box.y for box in seen)
    width, height = max(box.right for box in seen) - left, max(box.bottom for box in seen) - top
    return width * height >= ENOUGH * drawing.ink.width * drawing.ink.height


def _is_seen(part: Outline, ground: Colour) -> bool:
    paints = [part.fill, part.blend, part.stroke.colour if part.stroke else None]
    for paint in paints:
        colours = [stop.colour for stop in paint.stops] if isinstance(paint, Gradient) else [paint]
        for colour in colours:
            if colour is not None and (not isinstance(colour, Colour) or contrast(colour.rgb, ground.rgb) >= FAINT):
                return True
    return False
