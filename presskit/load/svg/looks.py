"""Inherited look: fill, stroke and the like as an element has them from itself and the groups around it.

In: declared values. Out: a Look for what is inside, and the Ink of a shape.
Source: SVG 2, chapters 11 and 13; CSS Custom Properties 1.
"""

from collections.abc import Callable, Mapping
from math import hypot, sqrt
from typing import Any, NamedTuple, cast, get_args

from presskit.load.svg.numbers import length, number, share
from presskit.load.svg.paints import Paint, paint
from presskit.load.svg.style import INHERITED, Report, Styles, Value
from presskit.load.svg.stylesheet import OUTSIDE
from presskit.load.svg.tree import Element
from presskit.load.svg.variables import put_in
from presskit.model.colour import Colour
from presskit.model.stroke import Cap, Join

OPAQUE = 0.995
MOST_DASHES = 200
"""Lengths of a dash list."""
View = tuple[float, float]


class Look(NamedTuple):
    """What elements inside inherit; values as written, with who wrote them."""

    values: Mapping[str, Value] = {}
    hidden: bool = False
    own: Mapping[str, Value] = {}
    """Of the element itself, not inherited."""


class Coat(NamedTuple):
    """What a fill or a stroke says: a colour, or the element of a gradient or pattern. Opacity 0: nothing."""

    colour: Colour | None
    opacity: float
    server: Element | None = None


NO_COAT = Coat(None, 0.0)


class Context(NamedTuple):
    """The coats of the shape that a marker belongs to."""

    fill: Coat = NO_COAT
    stroke: Coat = NO_COAT


class Ink(NamedTuple):
    """The look of one shape, in its own units."""

    fill: Coat
    even_odd: bool
    stroke: Coat
    width: float
    dashes: tuple[float, ...]
    phase: float
    cap: Cap
    join: Join
    mitre: float
    order: tuple[str, ...] = ("fill", "stroke", "markers")


class Looks:
    """Reads values; what is wrong is reported at the element that says it."""

    def __init__(self, report: Report, styles: Styles, named: Callable[[str], Element | None]) -> None:
        self.report, self.styles, self.named = report, styles, named
        self._looks: dict[Element, Look] = {}
        self._known: dict[tuple[Callable[..., Any], str, float], Any] = {}

    def at(self, element: Element) -> Look:
        """The look of an element where it is defined."""
        if element not in self._looks:
            outer = self.at(element.parent) if element.parent else Look()
            self._looks[element] = self.inside(outer._replace(hidden=False), element)
        return self._looks[element]

    def inside(self, outer: Look, element: Element) -> Look:
        """The look of an element, where `outer` is the look around it."""
        declared = self.styles.declared(element)
        values, own = dict(outer.values), {}
        values |= {key: value for key, value in declared.items() if key.startswith("--")}
        for key, value in declared.items():
            if "var(" in value.text and not key.startswith("--"):
                text = put_in(value.text, values)
                if text is None:
                    continue  # as if it were not declared
                value = value._replace(text=text)
            if value.text == "inherit" or (value.text in ("unset", "revert") and key in INHERITED):
                if key not in INHERITED and key in outer.own:
                    own[key] = outer.own[key]
            elif value.text in ("initial", "unset", "revert"):
                values.pop(key, None)
            elif key in INHERITED:
                values[key] = value
            else:
                own[key] = value
        display = own.get("display")
        return Look(values, outer.hidden or (display is not None and display.text == "none"), own)

    def share(self, look: Look, key: str) -> float:
        """An opacity of the element itself."""
        found: float = self.read(look.own.get(key), share, 1.0)
        return 1.0 if found >= OPAQUE else 0.0 if found <= 1 - OPAQUE else found

    def ink(self, look: Look, element: Element, view: View, context: Context) -> Ink:
        """The look of a shape; per cents are of the view's diagonal."""
        values, whole = look.values, hypot(*view) / sqrt(2)
        if (seen := values.get("visibility")) and seen.text in ("hidden", "collapse"):
            return Ink(NO_COAT, False, NO_COAT, 0.0, (), 0.0, "butt", "miter", 4.0)
        rule = values.get("fill-rule")
        width = self.read(values.get("stroke-width"), length, 1.0, whole)
        return Ink(
            fill=self.coat(look, "fill", "black", element, context),
            even_odd=rule is not None and rule.text == "evenodd",
            stroke=self.coat(look, "stroke", "none", element, context) if width > 0 else NO_COAT,
            width=width,
            dashes=self.read(values.get("stroke-dasharray"), _dashes, (), whole),
            phase=self.read(values.get("stroke-dashoffset"), length, 0.0, whole),
            cap=cast(Cap, self._word(values.get("stroke-linecap"), get_args(Cap))),
            join=cast(Join, self._word(values.get("stroke-linejoin"), get_args(Join))),
            mitre=max(1.0, self.read(values.get("stroke-miterlimit"), number, 4.0)),
            order=_order(values.get("paint-order")),
        )

    def coat(self, look: Look, key: str, usual: str, element: Element, context: Context = Context()) -> Coat:  # noqa: B008
        """What fill or stroke paints with."""
        value = look.values.get(key, Value(usual, element))
        found = self._coat(value, look, context)
        opacity = found.opacity * self.read(look.values.get(f"{key}-opacity"), share, 1.0)
        return found._replace(opacity=1.0 if opacity >= OPAQUE else 0.0 if opacity <= 1 - OPAQUE else opacity)

    def _coat(self, value: Value, look: Look, context: Context) -> Coat:
        text = value.text.lower()
        if text in ("context-fill", "context-stroke"):
            return context.fill if text == "context-fill" else context.stroke
        if text.startswith("url("):
            inside, _, rest = value.text[4:].partition(")")
            target = self.named(inside.strip("\"' "))
            if target is not None and target.name in ("linearGradient", "radialGradient", "pattern"):
                return Coat(None, 1.0, target)
            if not rest.strip() and not OUTSIDE.search(value.text):  # else it is told already
                self.report("PK656", value.by, f"there is no gradient or pattern {inside}", "export the logo again")
            value = value._replace(text=rest.strip() or "none")
        found = self.colour(value, look.values)
        return Coat(found.colour, found.opacity if found.colour else 0.0)

    def colour(self, value: Value, values: Mapping[str, Value]) -> Paint:
        """The colour that a value means, where `values` are inherited."""
        if value.text.lower() == "currentcolor":
            value = values.get("color", Value("black", value.by))
        found: Paint = self.read(value, paint, Paint(None, 0.0))
        return found

    def stop_colour(self, look: Look, element: Element) -> Paint:
        """The colour of a gradient's stop."""
        return self.colour(look.own.get("stop-color", Value("black", element)), look.values)

    def read(self, value: Value | None, read: Callable[..., Any], usual: Any, whole: float | None = None) -> Any:
        """What a value means, read once; `usual` where there is none, or one that is not understood."""
        if value is None:
            return usual
        key = read, value.text, -1.0 if whole is None else whole
        if key not in self._known:
            try:
                self._known[key] = read(value.text) if whole is None else read(value.text, whole)
            except ValueError as error:
                self.report("PK655", value.by, str(error), "write colours as #0A1030 and plain numbers")
                self._known[key] = usual
        return self._known[key]

    def _word(self, value: Value | None, known: tuple[str, ...]) -> str:
        return value.text if value is not None and value.text in known else known[0]


def _order(value: Value | None) -> tuple[str, ...]:
    """What is painted first, second and last."""
    usual = ("fill", "stroke", "markers")
    said = [word for word in (value.text.split() if value else ()) if word in usual]
    return tuple(dict.fromkeys((*said, *usual)))


def _dashes(text: str, whole: float) -> tuple[float, ...]:
    """Ink and gap lengths, an even number of them; empty for a solid line."""
    if text == "none":
        return ()
    parts = text.replace(",", " ").split()
    if len(parts) > MOST_DASHES:
        raise ValueError(f"the dashes are more than {MOST_DASHES} lengths")
    found = tuple(length(part, whole) for part in parts)
    if min(found, default=0.0) < 0 or not sum(found):
        return ()
    return found if len(found) % 2 == 0 else found * 2
