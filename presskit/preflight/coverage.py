"""X20: lines thick enough to print, and no more ink than dries.

Source: the trade: 0.2 pt is the thinnest line that a plate holds; 300 % is the limit of the profile ISO Coated v2
300 % (FOGRA39). The ink is measured on a rendering of the plates (plates.py), where the colours
alone do not prove that it is less (reckoning.py).
"""

from collections.abc import Iterator

from presskit.preflight.events import Stroked
from presskit.preflight.finding import Finding
from presskit.preflight.plates import MOST_INK
from presskit.preflight.reader import PrintFile

THINNEST = 0.2
_ROUNDING = 2.0
"""Per cent: four plates are rendered in 255 steps each."""
_THIN = 0.005


def printable(file: PrintFile) -> Iterator[Finding]:
    """X20: lines of at least 0.2 pt; at most 300 % ink at any place within the bleed.

    Thinner lines break up or vanish. More ink does not dry: it sets off on the next sheet, and the fold cracks.
    """
    for page in file.pages:
        widths = [event.width for event in page.events if isinstance(event, Stroked)]
        if widths and min(widths) < THINNEST - _THIN:
            words = f"a line is {min(widths):.2f} pt thin; {THINNEST} pt is the least that prints"
            yield Finding("X20", page.number, words, "draw it thicker")
    for number, ink in enumerate(file.ink, 1):
        if ink.most > MOST_INK + _ROUNDING:
            words = f"{ink.most:.0f} % ink in one place; at most {MOST_INK:.0f} % dries"
            yield Finding(
                "X20", number, words, "reduce the inks of that colour, or convert the picture with the profile"
            )
        if ink.left_out:
            words = "a picture cannot be decoded, so its ink was not measured"
            yield Finding("X20", number, words, "save the picture anew and place it again")
