"""Colours as operators: RGB for screens, CMYK for print.

In: a brand's Colour. Out: the operators that make it the current fill and the current stroke.
The screen file's numbers are sRGB by its output intent; the print file's are inks of its printing condition.
On a press, letters of several inks blur where the plates do not meet: small dark text is black alone, and large
text carries less ink than areas do.
"""

from collections.abc import Callable
from typing import NamedTuple

from presskit.memory import Kept
from presskit.model.colour import Cmyk, Colour, limited
from presskit.pdf.operands import fraction
from presskit.units import Pt

Operators = tuple[bytes, bytes]
"""For filling and for stroking."""
Ink = Callable[[Colour], Operators]

LARGE: Pt = 18.0
"""Size from which on text is large."""
TEXT_INK = 2.8
"""Most ink of all four plates under text, in parts of one plate."""


class Inks(NamedTuple):
    """How an edition's colours become operators, by what is painted."""

    small: Ink
    """Text under 18 pt."""
    large: Ink
    """Text of 18 pt and more."""
    area: Ink
    """Shapes and lines."""


def _rgb(colour: Colour) -> Operators:
    numbers = b" ".join(map(fraction, colour.rgb))
    return numbers + b" rg ", numbers + b" RG "


def _given(colour: Colour) -> Cmyk:
    if colour.cmyk is None:
        raise ValueError(f"colour {colour.name} has no CMYK value")
    return colour.cmyk


def _cmyk(colour: Colour) -> Operators:
    return _separated(_given(colour))


def _of_large_text(colour: Colour) -> Operators:
    return _separated(limited(_given(colour), TEXT_INK))


def _of_small_text(colour: Colour) -> Operators:
    return _separated(colour.text_cmyk or limited(_given(colour), TEXT_INK))


def _separated(cmyk: Cmyk) -> Operators:
    numbers = b" ".join(map(fraction, cmyk))
    return numbers + b" k ", numbers + b" K "


rgb: Ink = Kept(_rgb)
"""For a screen: `0.039 0.063 0.188 rg`."""
cmyk: Ink = Kept(_cmyk)
"""For a press: `1 0.8 0 0.4 k`. Raises ValueError if the brand gives the colour no CMYK."""
_large: Ink = Kept(_of_large_text)
_small: Ink = Kept(_of_small_text)

SCREEN = Inks(rgb, rgb, rgb)
PRESS = Inks(_small, _large, cmyk)


class Space(NamedTuple):
    """A colour space in which drawings are painted."""

    name: bytes
    values: Callable[[Colour], tuple[float, ...]]
    """The channels of a colour, each 0 to 1."""
    ink: Ink


def _light(colour: Colour) -> tuple[float, ...]:
    red, green, blue = colour.rgb
    return (0.2125 * red + 0.7154 * green + 0.0721 * blue,)


def _grey(colour: Colour) -> Operators:
    level = fraction(_light(colour)[0])
    return level + b" g ", level + b" G "


RGB_SPACE = Space(b"/DeviceRGB", lambda colour: colour.rgb, rgb)
CMYK_SPACE = Space(b"/DeviceCMYK", _given, cmyk)
LIGHT = Space(b"/DeviceGray", _light, Kept(_grey))
"""Inside of masks: how light a colour is, by the weights of SVG."""
