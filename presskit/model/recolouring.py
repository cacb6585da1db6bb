"""All colours of a brand, and the brand with others in their place.

In: a Brand. Out: its colours, each once; a Brand whose colours went through a function.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from presskit.model.brand import Brand, Surface
from presskit.model.colour import Colour

Change = Callable[[Colour], Colour]


def colours(brand: Brand) -> tuple[Colour, ...]:
    """Every colour of the surfaces and of photos once, in a fixed order."""
    found: dict[Colour, None] = {}

    def seen(colour: Colour) -> Colour:
        found[colour] = None
        return colour

    recoloured(brand, seen)
    return tuple(found)


def recoloured(brand: Brand, change: Change) -> Brand:
    """The brand with every colour changed."""
    tones = brand.photo_tones
    return replace(
        brand,
        surfaces={name: _surface(surface, change) for name, surface in brand.surfaces.items()},
        photo_tones=(change(tones[0]), change(tones[1])) if tones else None,
    )


def _surface(surface: Surface, change: Change) -> Surface:
    changed: dict[str, Any] = {}
    for token, value in surface._asdict().items():
        if isinstance(value, Colour):
            changed[token] = change(value)
        elif token == "bands":
            changed[token] = tuple(band._replace(colour=change(band.colour)) for band in value)
        elif token != "name":
            first, second = value
            changed[token] = (change(first), change(second))
    return surface._replace(**changed)
