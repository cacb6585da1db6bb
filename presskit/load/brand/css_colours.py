"""One colour as CSS writes it: hex, names, rgb(), hsl(), hwb(), lab(), lch(), oklab(), oklch(), color().

In: text. Out: its sRGB, how opaque it is, and whether it had to be brought into sRGB; None if it is no colour.
Hex values are read here, so that a brand of these alone loads no library of colours.
Source: CSS Color Module Level 4; for colours outside of sRGB its section 13.2 (chroma shrinks, lightness stays).
"""

import re
from functools import lru_cache
from math import isfinite
from typing import NamedTuple

from presskit.model.contrast import Rgb

_HEX = re.compile(r"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
_LONGEST = 100
"""Characters; no notation of one colour needs more."""


class CssColour(NamedTuple):
    """What a text says."""

    rgb: Rgb
    """As a screen shows it: whole steps of 1/255."""
    opacity: float
    """0 to 1."""
    in_srgb: bool
    """False: it is a stronger colour than sRGB has, and `rgb` is the nearest."""


def hex_rgb(text: str) -> Rgb:
    """#RRGGBB as red, green, blue, each 0 to 1."""
    red, green, blue = bytes.fromhex(text[1:7])
    return red / 255, green / 255, blue / 255


@lru_cache(maxsize=256)
def css_colour(text: str) -> CssColour | None:
    """The colour that a text names; upper and lower case are the same."""
    text = text.strip()
    if _HEX.fullmatch(text):
        digits = text[1:] if len(text) > 5 else "".join(2 * digit for digit in text[1:])
        return CssColour(hex_rgb(f"#{digits}"), int(digits[6:] or "FF", 16) / 255, True)
    if text.startswith("#") or not text.isascii() or len(text) > _LONGEST:
        return None
    return _parsed(text)


def _parsed(text: str) -> CssColour | None:
    from coloraide import Color

    found = Color.match(text.lower(), fullmatch=True)
    if found is None:
        return None
    shown = found.color.convert("srgb")
    if not all(map(isfinite, shown.coords(nans=False))):
        return None
    # What differs by less than a step of 1/255 lies inside: notations are rounded by those who write them.
    inside = shown.in_gamut(tolerance=1 / 510)
    clipped = inside or text.lower().startswith("rgb")  # rgb() is clipped when it is read
    shown = shown.clip() if clipped else shown.fit(method="oklch-chroma")
    red, green, blue = (round(min(max(c, 0.0), 1.0) * 255) / 255 for c in shown.coords(nans=False))
    return CssColour((red, green, blue), min(max(found.color.alpha(nans=False), 0.0), 1.0), inside)
