"""How an outline is stroked, by the terms of PDF and SVG."""

from typing import Literal, NamedTuple

from presskit.model.colour import Colour

Cap = Literal["butt", "round", "square"]
Join = Literal["miter", "round", "bevel"]


class Stroke(NamedTuple):
    """How a path is outlined: lengths in points, on a page; in units of the drawing, in a logo."""

    width: float
    colour: Colour
    dashes: tuple[float, ...] = ()
    """Ink, gap, …; empty: solid."""
    phase: float = 0.0
    cap: Cap = "butt"
    join: Join = "miter"
    mitre: float = 10.0
    """How long a mitre may be, in widths, before it is cut."""

    def scaled(self, scale: float) -> "Stroke":
        """The same, with all lengths enlarged."""
        dashes = tuple([dash * scale for dash in self.dashes])
        return self._replace(width=self.width * scale, dashes=dashes, phase=self.phase * scale)
