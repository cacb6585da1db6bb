"""What happens on a page: each thing that is painted, with what the rules ask about it.

In: nothing. Out: the types that the walk through a page yields. Knows colours and pikepdf's objects.
"""

from typing import NamedTuple

from pikepdf import Dictionary, Object, Stream

from presskit.preflight.colours import GREY, Colour, Space
from presskit.units import Pt

BLACK = Colour(GREY, (0.0,))
Matrix = tuple[float, float, float, float, float, float]
Extent = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the page."""
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class State(NamedTuple):
    """The graphics state as far as a rule asks for it."""

    matrix: Matrix = UNMOVED
    """From the coordinates of the moment to points of the page."""
    fill: Colour = BLACK
    stroke: Colour = BLACK
    width: float = 1.0
    """Line width in the coordinates of the moment."""
    font: Object | None = None
    size: float = 0.0
    mode: int = 0
    """How text is rendered: 0 filled, 1 stroked, 2 both, 3 not at all; 4 to 7 the same and clipping."""


class Chosen(NamedTuple):
    """A colour was made the current one."""

    colour: Colour


class Filled(NamedTuple):
    """An area was filled."""

    colour: Colour


class Stroked(NamedTuple):
    """A line was drawn."""

    colour: Colour
    width: Pt
    """On the paper; of a line that is drawn out in one direction, the thinner."""


class Shown(NamedTuple):
    """Text was shown."""

    colour: Colour
    size: Pt
    """Height of the type on the paper."""
    font: Object | None


class Registered(NamedTuple):
    """Something was painted in registration colour."""

    extent: Extent | None
    """It lies within these bounds; None: nobody has looked where it lies."""


class Placed(NamedTuple):
    """A picture was placed."""

    picture: Stream | Dictionary
    """Without its samples, if it stands within the page's own instructions."""
    space: Space | None
    """None for a stencil, and where a JPEG 2000 picture tells its space itself."""
    ppi: float
    """Pixels per inch at the placed size, in the direction where there are fewer."""


class Shaded(NamedTuple):
    """A gradient was painted."""

    shading: Dictionary | Stream
    space: Space


class Grouped(NamedTuple):
    """A form was painted, or a group serves as mask."""

    form: Stream


class Adjusted(NamedTuple):
    """An extended graphics state was set."""

    settings: Dictionary


class Broken(NamedTuple):
    """The instructions do something that they may not."""

    words: str
    remedy: str


Event = Chosen | Filled | Stroked | Shown | Registered | Placed | Shaded | Grouped | Adjusted | Broken


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
