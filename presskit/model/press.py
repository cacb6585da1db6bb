"""What a print shop is told: the printing condition, the bleed, and whether marks are drawn.

In: the template's policy and the options of a build. The pages are the same as on a screen; a Press says how they
are painted.
"""

from typing import Literal

from presskit.model.record import record
from presskit.units import Pt


@record
class OutputIntent:
    """The printing condition that the inks of a file are meant for (ISO 15930-7, 6.2.2)."""

    identifier: str
    """The name of the condition: `FOGRA39`, or what a profile calls itself."""
    registered: bool
    """Whether `identifier` stands in the registry of characterisations of the ICC."""
    description: str
    """The condition in words."""
    profile: bytes
    """The ICC profile of the press: CMYK, class prtr."""


@record
class Press:
    """How pages are painted for a print shop."""

    intent: OutputIntent
    bleed: Pt
    """How far colour runs over the trim; the pages' backgrounds reach as far."""
    marks: bool = True
    """Crop marks, fold marks and the slug line, and room for them round the bleed."""
    up: Literal[1, 2, 4] = 1
    """How often each page stands on a sheet; alone, the sheet is as large as page and marks need."""
