"""The contrast gate: which pairs of a surface have to stand out, by how much, and what the nearest remedy is.

In: surfaces. Out: the pairs to look at; for one colour on a ground, the nearest colour that passes.
Source: design rule for every theme: `fg`, `mute`, `acc` and marker text at least 4.5, `acc_large` at least 3
(WCAG 2.2, 1.4.3). `rule`, `tone`, bands and kerbs are decoration and exempt. A marker's fill is exempt too:
its text, which stands on the fill, tells the place.
"""

from collections.abc import Iterator
from typing import NamedTuple

from presskit.model.brand import Surface
from presskit.model.colour import Colour
from presskit.model.contrast import LARGE_TEXT, SMALL_TEXT, Rgb, contrast

_STEPS = 10
"""Halvings of a lightness interval: finer than the 256 steps of a channel need."""


class Pair(NamedTuple):
    """A colour that has to stand out from a ground."""

    token: str
    colour: Colour
    ground: Colour
    minimum: float

    @property
    def ratio(self) -> float:
        """The contrast that the pair has."""
        return contrast(self.colour.rgb, self.ground.rgb)

    @property
    def holds(self) -> bool:
        """Whether it has enough."""
        return self.ratio >= self.minimum


def pairs(surface: Surface) -> Iterator[Pair]:
    """Every pair of a surface that is gated."""
    yield Pair("fg", surface.fg, surface.bg, SMALL_TEXT)
    yield Pair("mute", surface.mute, surface.bg, SMALL_TEXT)
    yield Pair("acc", surface.acc, surface.bg, SMALL_TEXT)
    yield Pair("acc_large", surface.acc_large, surface.bg, LARGE_TEXT)
    yield Pair("first", surface.first[1], surface.first[0], SMALL_TEXT)
    yield Pair("second", surface.second[1], surface.second[0], SMALL_TEXT)
    yield Pair("outline", surface.outline, surface.bg, SMALL_TEXT)


def nearest_passing(colour: Rgb, ground: Rgb, minimum: float) -> Rgb:
    """The colour nearest in lightness that has `minimum` contrast on `ground`; hue and chroma stay (OKLCh).

    Chroma shrinks only where sRGB has no such colour. `minimum` is at most 4.58: black or white always pass.
    """
    from coloraide import Color

    start = Color("srgb", list(colour)).convert("oklch")

    def at(lightness: float) -> Rgb:
        moved = start.clone().set("lightness", lightness).fit("srgb", method="oklch-chroma").convert("srgb")
        red, green, blue = (round(min(max(c, 0.0), 1.0) * 255) / 255 for c in moved.coords(nans=False))
        return red, green, blue

    found = []
    for end in (0.0, 1.0):
        passing, failing = end, start["lightness"]
        if contrast(at(passing), ground) < minimum:
            continue
        for _ in range(_STEPS):
            middle = (passing + failing) / 2
            passing, failing = (middle, failing) if contrast(at(middle), ground) >= minimum else (passing, middle)
        found.append((abs(passing - start["lightness"]), at(passing)))
    return min(found)[1]
