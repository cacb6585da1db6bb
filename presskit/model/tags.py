"""The two words by which an entry of a profile says for which editions it is.

In and out: types with their meaning; how they are applied stands in selection.py.
"""

from typing import Annotated

from presskit.model.schema import Doc

Editions = str | tuple[str, ...] | None
"""One name or several; None: nothing is said; no name at all: no edition."""

For = Annotated[Editions, Doc("Only for these editions; [] for none.", ["press-kit", "media-sheet"], most=40)]
NotFor = Annotated[Editions, Doc("For all editions but these.", "handout", most=40)]
