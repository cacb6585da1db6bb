"""What the graphics state of a content stream is by now, so that only what changes is written.

In: colours and strokes to paint with. Out: the operators that are still needed for them.
Source: ISO 32000-1, 8.4.
"""

from presskit.model.colour import Colour
from presskit.model.stroke import Cap, Join, Stroke
from presskit.pdf.ink import Ink
from presskit.pdf.operands import number

_CAPS: tuple[Cap, ...] = ("butt", "round", "square")
_JOINS: tuple[Join, ...] = ("miter", "round", "bevel")


class GraphicsState:
    """Fill and stroke; a stream begins without a colour, with 1 pt, solid, butt caps and mitre joins."""

    def __init__(self) -> None:
        self._fill: tuple[Colour, Ink] | None = None
        self._stroke: Stroke | None = None

    @property
    def kept(self) -> tuple[tuple[Colour, Ink] | None, Stroke | None]:
        """What `q` saves and `Q` brings back."""
        return self._fill, self._stroke

    @kept.setter
    def kept(self, values: tuple[tuple[Colour, Ink] | None, Stroke | None]) -> None:
        self._fill, self._stroke = values

    def is_filled(self, colour: Colour, ink: Ink) -> bool:
        """Whether this very colour is the one to fill with."""
        return self._fill is not None and self._fill[0] is colour and self._fill[1] is ink

    def filled(self, colour: Colour, ink: Ink) -> bytes:
        """Fill with `colour`."""
        before = self._fill
        if before and before[1] is ink and (before[0] is colour or before[0] == colour):
            return b""
        self._fill = colour, ink
        return ink(colour)[0]

    def stroked(self, stroke: Stroke, ink: Ink) -> bytes:
        """Stroke like this."""
        known = self._stroke
        if known == stroke:
            return b""
        before, self._stroke = known or Stroke(1.0, stroke.colour), stroke
        out = b"" if known and known.colour == stroke.colour else ink(stroke.colour)[1]
        if known is None or before.width != stroke.width:
            out += number(stroke.width) + b" w "
        if (stroke.dashes, stroke.phase) != (before.dashes, before.phase):
            out += b"[%s]%s d " % (b" ".join(map(number, stroke.dashes)), number(stroke.phase))
        if stroke.cap != before.cap:
            out += b"%d J " % _CAPS.index(stroke.cap)
        if stroke.join != before.join:
            out += b"%d j " % _JOINS.index(stroke.join)
        if stroke.mitre != before.mitre:
            out += number(stroke.mitre) + b" M "
        return out
