"""Where and how an element of a drawing is drawn: what it has from everything around it.

In: nothing. Out: the record that goes down the tree. Every element has it from its parent, or from its `use`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from presskit.load.svg.looks import Context, Look, View
from presskit.load.svg.tree import Element
from presskit.model.drawing import Clip
from presskit.model.geometry import UNMOVED, Matrix


class Place(NamedTuple):
    """What an element has from around it."""

    look: Look = Look()
    matrix: Matrix = UNMOVED
    """From its units to those of the drawing."""
    clips: tuple[Clip, ...] = ()
    """In units of the drawing, outermost first."""
    view: View = (0.0, 0.0)
    """Width and height that per cents refer to."""
    using: tuple[Element, ...] = ()
    """What is being drawn by reference: none of it may come again inside."""
    size: Mapping[str, str] = {}
    """Width and height that a `use` gives to what it names."""
    context: Context = Context()
    """Coats that a marker's content may refer to."""
    depth: int = 0
