"""The ribbon stub beside a page title: bands to the right edge, their left ends cut at the theme angle.

In: a surface's bands, the slant, the title's end and heights, the page's width. Out: one filled Shape a band.
Source: results page of the design.
"""

from presskit.artwork.ribbon import half_width, offsets
from presskit.model.brand import Band
from presskit.model.geometry import polygon
from presskit.page import Artifact, Shape
from presskit.units import Pt

INSET = 1.8
"""By how much the bands stand inside cap height and baseline."""
AFTER_TITLE = 25.0
"""From the ink of the title to the lower left corner of the stub."""
BLEED = 12.0
"""How far the bands go on beyond the page."""


def stub(
    bands: tuple[Band, ...], slant: float, *, title_right: Pt, cap_top: Pt, baseline: Pt, page_width: Pt
) -> tuple[Shape, ...]:
    """Fill the height of the title's capitals with the whole ribbon, the first band on top.

    Args:
        bands: of the surface under it.
        slant: the theme's k.
        title_right: right end of the title's ink.
        cap_top: y of its cap height.
        baseline: its baseline.
        page_width: trim width.
    """
    top, bottom = cap_top + INSET, baseline - INSET
    scale = (bottom - top) / (2 * half_width(bands, 1))
    left, right, middle = title_right + AFTER_TITLE, page_width + BLEED, (top + bottom) / 2
    shapes = []
    for band, offset in offsets(bands, scale):
        high, low = middle - offset - band.width * scale / 2, middle - offset + band.width * scale / 2
        start, end = left + slant * (baseline - high), left + slant * (baseline - low)
        corners = (start, high), (right, high), (right, low), (end, low)
        path = polygon((round(x, 3), round(y, 3)) for x, y in corners)
        shapes.append(Shape(path, Artifact.LAYOUT, fill=band.colour))
    return tuple(shapes)
