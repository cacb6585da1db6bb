"""A vector drawing that a partner or a brand brings along: outlines in plain colours, in units of its own.

No gradient, no transparency, no text: what is left prints alike on every device. y grows downwards.
"""

from typing import Literal, NamedTuple

from presskit.model.colour import Colour
from presskit.model.geometry import Box, Path
from presskit.model.record import record

Cap = Literal["butt", "round", "square"]
Join = Literal["miter", "round", "bevel"]


class Pen(NamedTuple):
    """How an outline is stroked; lengths in units of the drawing."""

    width: float
    colour: Colour
    dashes: tuple[float, ...] = ()
    phase: float = 0.0
    cap: Cap = "butt"
    join: Join = "miter"
    mitre: float = 4.0
    """How long a mitre may be, in widths, before it is cut."""


class Outline(NamedTuple):
    """One filled or stroked path; at least one of fill and pen is given."""

    path: Path
    fill: Colour | None
    pen: Pen | None
    even_odd: bool = False
    clip: Path | None = None
    """It shows only inside this path (nonzero rule)."""


@record
class Drawing:
    """Outlines in paint order; at least one."""

    outlines: tuple[Outline, ...]
    ink: Box
    """The box round everything that shows."""
