"""What a piece of artwork is drawn in.

In: nothing. Out: one record for all of them.
"""

from collections.abc import Mapping
from typing import NamedTuple

from presskit.model.brand import Brand, Grid, RoleName, Surface
from presskit.page import Mark
from presskit.typography.faces import RoleFont


class Look(NamedTuple):
    """Brand, surface and type of a piece of artwork."""

    brand: Brand
    """Gives slant and styles."""
    surface: Surface
    """Under it; gives the colours."""
    fonts: Mapping[RoleName, RoleFont]
    """Of the brand."""
    mark: Mark
    """What it is content of."""
    grid: Grid = "a4"
    """Decides sizes."""
