"""Colours as operators: RGB for screens, CMYK for print.

In: a brand's Colour. Out: the operator that makes it the current fill or stroke.
The screen file's numbers are sRGB by its output intent; the print file's are inks of its printing condition.
"""

from collections.abc import Callable
from functools import lru_cache

from presskit.model.colour import Colour
from presskit.pdf.operands import fraction

Ink = Callable[[Colour, bool], bytes]
"""Colour, is it a stroke -> operator with its operands."""


@lru_cache(maxsize=1024)
def rgb(colour: Colour, stroke: bool) -> bytes:
    """For a screen: `0.039 0.063 0.188 rg`."""
    return b"%s %s" % (b" ".join(map(fraction, colour.rgb)), b"RG" if stroke else b"rg")


@lru_cache(maxsize=1024)
def cmyk(colour: Colour, stroke: bool) -> bytes:
    """For a press: `1 .8 0 .4 k`.

    Raises:
        ValueError: the brand gives the colour no CMYK.
    """
    if colour.cmyk is None:
        raise ValueError(f"colour {colour.name} has no CMYK value")
    return b"%s %s" % (b" ".join(map(fraction, colour.cmyk)), b"K" if stroke else b"k")
