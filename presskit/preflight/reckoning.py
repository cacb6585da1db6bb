"""Ink by reckoning: the most that a page can take, from the colours that are painted on it.

In: a painted page. Out: its InkOfPage, never less than a rendering would show; None where only a rendering can tell.
What is opaque knocks out what is under it, and what is not is mixed with it: so no place takes more ink than the
heaviest of the colours alone. Pictures, gradients, patterns, overprint and other ways of blending are not reckoned.
A rendering takes ten times as long, and most pages of flat colours do not need one.
Source: ISO 32000-1, 11.3.6 (basic compositing formula), 8.6.7 (overprint).
"""

from collections.abc import Sequence
from typing import Any

from pikepdf import Page

from presskit.preflight.colours import REGISTRATION, Colour
from presskit.preflight.events import (
    Adjusted,
    Broken,
    Event,
    Extent,
    Filled,
    Placed,
    Registered,
    Shaded,
    Shown,
    Stroked,
)  # fmt: skip
from presskit.preflight.plates import InkOfPage

_PLAIN = frozenset(("/Type", "/LW", "/LC", "/LJ", "/ML", "/D", "/RI", "/FL", "/SM", "/SA", "/Font", "/ca", "/CA"))
"""Settings of a graphics state that let no ink add to another."""


def reckon(page: Page, events: Sequence[Event]) -> InkOfPage | None:
    """The most ink at any place of a page on which this is painted; None if it has to be measured."""
    outer = _outer_box(page.obj)
    if outer is None or "/Annots" in page.obj or any(_is_unknown(event, outer) for event in events):
        return None
    colours = {event.colour for event in events if isinstance(event, Filled | Stroked | Shown)}
    return InkOfPage(max(map(_per_cent, colours), default=0.0), False, 0)


def _is_unknown(event: Event, outer: Extent) -> bool:
    """Whether what an event lays down cannot be told from its colour; registration colour off the bleed is none."""
    if isinstance(event, Filled | Stroked):
        return event.colour.space.family == "Pattern"
    if isinstance(event, Shown):
        return event.colour.space.family == "Pattern" or event.font is None or event.font.get("/Subtype") == "/Type3"
    if isinstance(event, Registered):
        return event.extent is None or _touch(event.extent, outer)
    if isinstance(event, Placed):
        return not event.picture.get("/ImageMask")
    if isinstance(event, Adjusted):
        return _adds_up(event.settings)
    return isinstance(event, Shaded | Broken)


def _adds_up(settings: Any) -> bool:
    """Whether inks under these settings may add to those beneath."""
    blend = settings.get("/BM", "/Normal")
    return not _PLAIN.issuperset(key for key in settings if key != "/BM") or blend not in ("/Normal", "/Compatible")


def _per_cent(colour: Colour) -> float:
    return round(100 * sum(max(share, 0.0) for ink, share in colour.inks.items() if ink != REGISTRATION), 3)


def _outer_box(entry: Any) -> Extent | None:
    """The bleed and the trim in one; None for a page that does not have both."""
    if "/BleedBox" not in entry or "/TrimBox" not in entry:
        return None
    xs, ys = zip(*((float(box[at]), float(box[at + 1])) for box in (entry.BleedBox, entry.TrimBox) for at in (0, 2)),
                 strict=True)  # fmt: skip
    return min(xs), min(ys), max(xs), max(ys)


def _touch(one: Extent, other: Extent) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
