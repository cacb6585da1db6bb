"""A colour as the brand gives it: RGB for screens and CMYK for print, side by side."""

from typing import NamedTuple

Cmyk = tuple[float, float, float, float]
"""Cyan, magenta, yellow, black, each 0 to 1."""


class Colour(NamedTuple):
    """One named ink. The painter picks the numbers of the edition's colour space."""

    name: str
    rgb: tuple[float, float, float]
    """Red, green, blue, each 0 to 1 (sRGB)."""
    cmyk: Cmyk | None
    """None: the brand gives none, so it cannot be printed."""
    text_cmyk: Cmyk | None = None
    """What small text is printed in instead: black alone, where dark letters stand on a light surface."""

    @property
    def hex(self) -> str:
        """The RGB value as #RRGGBB."""
        return "#" + "".join(f"{round(channel * 255):02X}" for channel in self.rgb)
