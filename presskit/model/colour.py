"""A colour as the brand gives it: RGB for screens and CMYK for print, side by side."""

from typing import NamedTuple


class Colour(NamedTuple):
    """One named ink. The painter picks the numbers of the edition's colour space."""

    name: str
    rgb: tuple[float, float, float]
    """Red, green, blue, each 0 to 1 (sRGB)."""
    cmyk: tuple[float, float, float, float] | None
    """Cyan, magenta, yellow, black, each 0 to 1; None: the brand gives none, so it cannot be printed."""

    @property
    def hex(self) -> str:
        """The RGB value as #RRGGBB."""
        return "#" + "".join(f"{round(channel * 255):02X}" for channel in self.rgb)
