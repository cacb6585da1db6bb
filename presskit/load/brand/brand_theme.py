"""The surfaces of a brand: those that its file gives in full, the others derived from its few theme colours.

In: the `color` block and `presskit.surfaces`. Out: surfaces, and notes on every colour that stands in or was moved.
Every key of a brand.yml may be missing: black on white is usual, and the first strong colour stands in for `primary`.
Source: the brand.yml specification, section color.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from presskit.load.brand.brand_colours import Palette, light_side
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.brand.brand_surfaces import SURFACES, read_surfaces
from presskit.load.brand.css_colours import hex_rgb
from presskit.load.yaml.nodes import Node
from presskit.model.brand import Surface, SurfaceName
from presskit.model.colour import Colour

if TYPE_CHECKING:
    from presskit.load.brand.derived_surfaces import Change, Theme

USUAL_BACKGROUND, USUAL_FOREGROUND = "#FFFFFF", "#1A1A1A"
STRONG = 0.25
"""How far the channels of a colour lie apart, at least, if it shall stand in for the main colour of a brand."""

_ACCENTS = ("secondary", "tertiary", "link", "info", "success", "warning", "danger")


class Surfaces:
    """Reads the surfaces of one brand file."""

    def __init__(self, reader: BrandReader, palette: Palette, color: Mapping[str, Node], place: Node) -> None:
        """`place` is where the colours of the file stand, or should stand."""
        self._reader = reader
        self._palette = palette
        self._color = color
        self._place = place

    def read(self, given: Node | None) -> dict[SurfaceName, Surface]:
        """All four surfaces; fewer after a problem was reported."""
        found = read_surfaces(self._reader, self._palette, given)
        if len(found) == len(SURFACES):
            return found
        from presskit.load.brand.derived_surfaces import derive_surfaces  # our own brands never need it

        theme = self._theme()
        if theme is None or self._reader.failed:
            return found
        derived, changes = derive_surfaces(theme)
        for key in dict.fromkeys(change.key for change in changes):
            if moved := [change for change in changes if change.key == key and change.surface not in found]:
                self._tell(key, moved)
        return {**derived, **found}

    def _theme(self) -> "Theme | None":
        from presskit.load.brand.derived_surfaces import Theme

        background = self._colour("background", USUAL_BACKGROUND)
        foreground = self._colour("foreground", USUAL_FOREGROUND)
        if background is None or foreground is None:
            return None
        primary = self._palette.colour(self._color["primary"]) if "primary" in self._color else None
        if "primary" not in self._color and not self._reader.failed:
            primary = self._stand_in(foreground)
        secondary = self._palette.colour(self._color["secondary"]) if "secondary" in self._color else None
        return Theme(background, foreground, primary, secondary) if primary else None

    def _colour(self, key: str, usual: str) -> Colour | None:
        node = self._color.get(key)
        return self._palette.colour(node) if node else Colour(key, hex_rgb(usual), None)

    def _stand_in(self, foreground: Colour) -> Colour:
        """The main colour of a brand that does not say which it is."""
        named = [(f"{name} of color.palette", self._palette.named(name)) for name in self._palette.names]
        themed = [(f"color.{key}", self._palette.colour(self._color[key])) for key in _ACCENTS if key in self._color]
        strong = ((place, colour) for place, colour in (*named, *themed) if colour and _is_strong(colour))
        place, found = next(strong, ("the foreground colour", foreground))
        self._reader.warn(
            "PB115",
            self._place,
            f"the brand does not say which colour is its main one: {place} ({found.hex}) is taken",
            "name it: color.primary",
            at_key=True,
        )
        return found

    def _tell(self, key: str, changes: "list[Change]") -> None:
        """Report a colour that was moved, with what it has, what it needs, and what stands in for it where."""
        said = [
            f"{change.after.hex} is used for {change.pair.token} of the {change.surface} surface "
            f"(contrast {change.pair.ratio:.2f} on {change.pair.ground.hex}, {change.pair.minimum:g} needed)"
            for change in changes
        ]
        self._reader.warn(
            "PB108",
            light_side(self._color.get(key) or self._place),
            f"{key} {changes[0].pair.colour.hex} stands out too little: {', '.join(said)}",
            "to choose yourself, give presskit.surfaces",
        )


def _is_strong(colour: Colour) -> bool:
    return max(colour.rgb) - min(colour.rgb) >= STRONG
