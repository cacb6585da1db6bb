"""Colours as operators: RGB for screens, CMYK for print.

In: a brand's Colour. Out: the operators that make it the current fill and the current stroke.
The screen file's numbers are sRGB by its output intent; the print file's are inks of its printing condition.
"""

from collections.abc import Callable

from presskit.model.colour import Colour
from presskit.pdf.kept import Kept
from presskit.pdf.operands import fraction

Operators = tuple[bytes, bytes]
"""For filling and for stroking."""
Ink = Callable[[Colour], Operators]


def _rgb(colour: Colour) -> Operators:
    numbers = b" ".join(map(fraction, colour.rgb))
    return numbers + b" rg ", numbers + b" RG "


def _cmyk(colour: Colour) -> Operators:
    if colour.cmyk is None:
        raise ValueError(f"colour {colour.name} has no CMYK value")
    numbers = b" ".join(map(fraction, colour.cmyk))
    return numbers + b" k ", numbers + b" K "


rgb: Ink = Kept(_rgb, most=1024)
"""For a screen: `0.039 0.063 0.188 rg`."""
cmyk: Ink = Kept(_cmyk, most=1024)
"""For a press: `1 0.8 0 0.4 k`. Raises ValueError if the brand gives the colour no CMYK."""
