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
    twin: tuple[float, float, float] | None = None
    """The RGB of what the press makes of it, for screen proofs; None: near enough."""

    @property
    def hex(self) -> str:
        """The RGB value as #RRGGBB."""
        return "#" + "".join(f"{round(channel * 255):02X}" for channel in self.rgb)


NEUTRAL = 0.03
"""Colours whose channels lie this close together are grey."""
BLACK = 0.15
"""Greys darker than this are black: programs write the black ink of a logo as #231F20 or #1D1D1B."""


def process_inks(rgb: tuple[float, float, float]) -> tuple[float, float, float, float]:
    """Inks for a colour that comes without any, such as a logo's: all grey it has is printed in black.

    A neutral grey is black ink alone, and no colour takes more than 300 % (two chromatic inks and black).
    Not matched to a printing condition: a brand that has inks of its own gives them.
    """
    lightest = max(rgb)
    if lightest - min(rgb) <= NEUTRAL:
        return 0.0, 0.0, 0.0, 1.0 if lightest <= BLACK else 1 - sum(rgb) / 3
    cyan, magenta, yellow = (1 - channel / lightest for channel in rgb)
    return cyan, magenta, yellow, 1 - lightest


def limited(cmyk: Cmyk, most: float) -> Cmyk:
    """The same ink with at most `most` parts in all: cyan, magenta and yellow give way, black stays."""
    *coloured, black = cmyk
    total = sum(coloured)
    if total + black <= most:
        return cmyk
    # Rounded down, so that three channels of a thousandth each do not add up to more than there may be.
    cyan, magenta, yellow = (int(part * (most - black) / total * 1000) / 1000 for part in coloured)
    return cyan, magenta, yellow, black
