"""A vector drawing that a partner or a brand brings along: outlines in plain colours, in units of its own.

No gradient, no transparency, no text: what is left prints alike on every device. y grows downwards.
"""

from typing import NamedTuple

from presskit.model.colour import Colour
from presskit.model.geometry import Box, Path
from presskit.model.record import record
from presskit.model.stroke import Stroke


class Outline(NamedTuple):
    """One filled or stroked path; at least one of fill and stroke is given."""

    path: Path
    fill: Colour | None
    stroke: Stroke | None
    even_odd: bool = False
    clip: Path | None = None
    """It shows only inside this path (nonzero rule)."""


@record
class Drawing:
    """Outlines in paint order; at least one."""

    outlines: tuple[Outline, ...]
    ink: Box
    """The box round everything that shows."""
