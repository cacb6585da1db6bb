"""Inherited look: fill, stroke and opacity as an element has them from itself and the groups around it.

In: declared values. Out: a Look for what is inside, and the Ink of a shape. A shape is opaque or not there at all:
anything between is refused.
Source: SVG 1.1, chapters 11 and 14.5.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, cast, get_args

from presskit.load.svg.numbers import length, number, share
from presskit.load.svg.paints import NOTHING, Paint, paint
from presskit.load.svg.style import INHERITED, OUTSIDE, Report, Value
from presskit.load.svg.tree import Element
from presskit.model.colour import Colour
from presskit.model.stroke import Cap, Join

OPAQUE = 0.995


class Look(NamedTuple):
    """What elements inside inherit; values as written, with who wrote them."""

    values: Mapping[str, Value] = {}
    opacity: float = 1.0
    hidden: bool = False
    clip: str = ""
    """Of the element itself, not inherited."""


class Ink(NamedTuple):
    """The look of one shape, in its own units."""

    fill: Colour | None
    even_odd: bool
    stroke: Colour | None
    width: float
    dashes: tuple[float, ...]
    phase: float
    cap: Cap
    join: Join
    mitre: float


class Looks:
    """Reads values; what is wrong is reported at the element that says it."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def inside(self, outer: Look, declared: Mapping[str, Value]) -> Look:
        """The look inside of an element."""
        own = {key: value for key, value in declared.items() if key in INHERITED and value.text != "inherit"}
        opacity = outer.opacity * self._read(declared.get("opacity"), share, 1.0)
        display, clip = declared.get("display"), declared.get("clip-path")
        hidden = outer.hidden or (display is not None and display.text == "none") or opacity <= 1 - OPAQUE
        return Look({**outer.values, **own}, opacity, hidden, clip.text if clip else "")

    def ink(self, look: Look, element: Element) -> Ink:
        """The look of a shape."""
        values = look.values
        if (seen := values.get("visibility")) and seen.text in ("hidden", "collapse"):
            return Ink(None, False, None, 0.0, (), 0.0, "butt", "miter", 4.0)
        rule = values.get("fill-rule")
        width = self._read(values.get("stroke-width"), length, 1.0)
        return Ink(
            fill=self._colour(look, "fill", "black", element),
            even_odd=rule is not None and rule.text == "evenodd",
            stroke=self._colour(look, "stroke", "none", element) if width > 0 else None,
            width=width,
            dashes=self._read(values.get("stroke-dasharray"), _dashes, ()),
            phase=self._read(values.get("stroke-dashoffset"), length, 0.0),
            cap=cast(Cap, self._word(values.get("stroke-linecap"), get_args(Cap))),
            join=cast(Join, self._word(values.get("stroke-linejoin"), get_args(Join))),
            mitre=max(1.0, self._read(values.get("stroke-miterlimit"), number, 4.0)),
        )

    def _colour(self, look: Look, key: str, usual: str, element: Element) -> Colour | None:
        """The solid colour of fill or stroke, or None."""
        value = look.values.get(key, Value(usual, element))
        if value.text.lower() == "currentcolor":
            value = look.values.get("color", Value("black", element))
        if value.text.startswith("url("):
            if OUTSIDE.search(value.text):
                return None  # told already
            hint = "export the flat version of the logo, in solid colours"
            self.report("PK656", value.by, f"the {key} is a gradient or pattern", hint)
            return None
        found: Paint = self._read(value, paint, NOTHING)
        opacity = found.opacity * look.opacity * self._read(look.values.get(f"{key}-opacity"), share, 1.0)
        if found.colour is None or opacity <= 1 - OPAQUE:
            return None
        if opacity < OPAQUE:
            self.report("PK656", element, f"the {key} is translucent ({opacity:.0%})",
                        "give it the solid colour that it shows")  # fmt: skip
        return found.colour

    def _read(self, value: Value | None, read: Callable[[str], Any], usual: Any) -> Any:
        if value is None:
            return usual
        try:
            return read(value.text)
        except ValueError as error:
            self.report("PK655", value.by, str(error), "write colours as #0A1030 and plain numbers")
            return usual

    def _word(self, value: Value | None, known: tuple[str, ...]) -> str:
        return value.text if value is not None and value.text in known else known[0]


def _dashes(text: str) -> tuple[float, ...]:
    """Ink and gap lengths, an even number of them; empty for a solid line."""
    if text == "none":
        return ()
    found = tuple(length(part) for part in text.replace(",", " ").split())
    if min(found, default=0.0) < 0 or not sum(found):
        return ()
    return found if len(found) % 2 == 0 else found * 2
