"""What small text becomes on a press: black letters on light surfaces.

In: surfaces as read or derived. Out: the surfaces with the ink of small text.
Letters made of several inks need plates that meet to a few hundredths of a millimetre, which no press promises: small
dark text is set in black alone, and the quieter kind in a tint of it.
"""

from collections.abc import Mapping

from presskit.model.brand import Surface, SurfaceName
from presskit.model.colour import Cmyk, Colour
from presskit.model.contrast import luminance

TEXT: Cmyk = (0.0, 0.0, 0.0, 1.0)
MUTE: Cmyk = (0.0, 0.0, 0.0, 0.7)
_ON_SURFACE = ("fg", "mute", "acc", "outline")
_ON_PLATE = ("first", "second")


def with_text_inks(surfaces: Mapping[SurfaceName, Surface]) -> dict[SurfaceName, Surface]:
    """The surfaces with what small text is printed in, where dark text stands on something light."""
    light = [surface for surface in surfaces.values() if _darker(surface.fg, surface.bg)]
    inks: dict[Colour, Cmyk] = {surface.mute: MUTE for surface in light}
    inks.update({surface.fg: TEXT for surface in light})
    return {name: _inked(surface, inks) for name, surface in surfaces.items()}


def _inked(surface: Surface, inks: Mapping[Colour, Cmyk]) -> Surface:
    changed: dict[str, object] = {}
    for token in _ON_SURFACE:
        colour: Colour = getattr(surface, token)
        if colour in inks and _darker(colour, surface.bg):
            changed[token] = colour._replace(text_cmyk=inks[colour])
    for token in _ON_PLATE:
        plate, text = getattr(surface, token)
        if text in inks and _darker(text, plate):
            changed[token] = (plate, text._replace(text_cmyk=inks[text]))
    return surface._replace(**changed)  # type: ignore[arg-type]


def _darker(colour: Colour, ground: Colour) -> bool:
    return luminance(colour.rgb) < luminance(ground.rgb)
