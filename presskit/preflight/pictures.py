"""X13: pictures that a press can print sharp, in forms that every workflow reads.

Source: ISO 15930-7, 6.10 (images, OPI, Alternates); 225 ppi is three quarters of what a 60 l/cm screen wants.
"""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array

from presskit.preflight.events import Placed
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile, PrintPage

WANTED_PPI, LEAST_PPI = 225, 150
_ROUNDING = 0.5
_FORBIDDEN = {
    "/OPI": "a picture stands for another that is not in the file (OPI)",
    "/Alternates": "a picture has alternates",
}


def sharp(file: PrintFile) -> Iterator[Finding]:
    """X13: 225 pixels an inch at the placed size; no LZW, OPI, Alternates, Interpolate.

    Fewer pixels print soft (a warning), below 150 in steps (an error). Of a picture with alternates the shop sees
    one and prints the other; interpolation invents pixels differently on every device.
    """
    for page in file.pages:
        yield from _coarse(page)
        yield from _forms(page)
    if any(_filters(thing) & {"/LZWDecode", "/LZW"} for thing in file.dictionaries):
        yield Finding("X13", None, "a part of the file is packed with LZW", "export it with ZIP or JPEG compression")


def _coarse(page: PrintPage) -> Iterator[Finding]:
    coarse = [event.ppi for event in page.events if isinstance(event, Placed) and event.ppi < WANTED_PPI - _ROUNDING]
    bad = [ppi for ppi in coarse if ppi < LEAST_PPI - _ROUNDING]
    remedy = "ask for the original, or place it smaller"
    if bad:
        yield Finding("X13", page.number, f"a picture has {min(bad):.0f} ppi; it will print in steps", remedy)
    elif coarse:
        words = f"a picture has {min(coarse):.0f} ppi; {WANTED_PPI} are wanted"
        yield Finding("X13", page.number, words, remedy, "warning")


def _forms(page: PrintPage) -> Iterator[Finding]:
    placed = [event.picture for event in page.events if isinstance(event, Placed)]
    for key, words in _FORBIDDEN.items():
        if any(key in picture for picture in placed):
            yield Finding("X13", page.number, words, "place the full picture itself")
    if any(bool(picture.get("/Interpolate")) for picture in placed):
        yield Finding("X13", page.number, "a picture asks to be smoothed (Interpolate)", "export it without")


def _filters(thing: Any) -> set[str]:
    written = thing.get("/Filter")
    return {str(name) for name in written} if isinstance(written, Array) else {str(written)}
