"""X19: text that stays sharp when the sheets shift by a tenth of a millimetre.

Source: the trade: small black text on one plate, large text with no more ink than dries, registration colour for
marks alone.
"""

from collections.abc import Iterator

from presskit.preflight.colours import Colour
from presskit.preflight.events import Shown
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile, PrintPage

LARGE = 18.0
"""Points: from here on text is an area, which may be black of several inks."""
MOST_INK = 2.8
_DARKEST = 0.15
"""The most light, of 1, that a colour reflects which the eye calls black."""
_ROUNDING = 0.005


def legible(file: PrintFile) -> Iterator[Finding]:
    """X19: black text below 18 pt is black ink only; text takes at most 280 % ink; no registration colour in the trim.

    Four plates never meet exactly: text made of all of them has coloured edges. Registration colour is on every
    plate and belongs to the marks.
    """
    for page in file.pages:
        yield from _small_black(page)
        yield from _heavy(page)
    for number, ink in enumerate(file.ink, 1):
        if ink.registration:
            words = "registration colour shows within the trim"
            yield Finding("X19", number, words, "use black instead; registration is for the marks outside")


def is_mixed_black(colour: Colour) -> bool:
    """A black to the eye that is made of other inks than black."""
    inks = colour.inks
    light = [(1 - inks.get(ink, 0)) * (1 - inks.get("Black", 0)) for ink in ("Cyan", "Magenta", "Yellow")]
    others = sum(share for ink, share in inks.items() if ink != "Black")
    return max(light) <= _DARKEST and others > _ROUNDING


def _small_black(page: PrintPage) -> Iterator[Finding]:
    small = [event for event in page.events if isinstance(event, Shown) and event.size < LARGE - _ROUNDING]
    mixed = {event.size for event in small if is_mixed_black(event.colour)}
    if mixed:
        words = f"black text of {min(mixed):.3g} pt is made of several inks"
        yield Finding("X19", page.number, words, "make it black ink only (K 100)")


def _heavy(page: PrintPage) -> Iterator[Finding]:
    colours = {event.colour for event in page.events if isinstance(event, Shown)}
    heaviest = max((colour.total for colour in colours), default=0.0)
    if heaviest > MOST_INK + _ROUNDING:
        words = f"text takes {heaviest:.0%} ink; at most {MOST_INK:.0%} stays sharp".replace("%", " %")
        yield Finding("X19", page.number, words, "give it a colour of fewer inks")
