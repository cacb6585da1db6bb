"""A QR code as one path: the dark modules of every row in runs, with the quiet zone that readers need round it.

In: the text that it carries, the square that it fills, the ink. Out: a Shape, or None where its modules would come
out too fine to be printed and read. Text that is not ASCII is UTF-8 and says so by an ECI marker: without it readers
guess the alphabet. Source: ISO/IEC 18004; design rules for QR codes.
"""

from functools import lru_cache
from itertools import groupby

from presskit.model.colour import Colour
from presskit.model.geometry import CLOSE, Box, Path, line, move
from presskit.page import Mark, Shape
from presskit.units import Pt, mm

QUIET = 4
"""Modules of white on every side."""
LEAST_MODULE: Pt = mm(0.4)


def qr_code(text: str, box: Box, ink: Colour, mark: Mark) -> Shape | None:
    """The dark modules of a code that fills the square `box`, quiet zone included."""
    rows = _modules(text)
    count = len(rows) + 2 * QUIET
    side = box.width / count
    if not rows or side < LEAST_MODULE:
        return None
    return Shape(_path(rows, box.x + QUIET * side, box.y + QUIET * side, side), mark, fill=ink)


@lru_cache(maxsize=64)
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules, dark ones true, at error correction level M; none if the text fits into no code."""
    import segno  # only pages with a code need it

    plain = text.isascii()
    try:
        code = segno.make(text, error="m", boost_error=False, micro=False,
                          encoding=None if plain else "utf-8", eci=not plain)  # fmt: skip
    except segno.DataOverflowError:
        return ()
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _path(rows: tuple[tuple[bool, ...], ...], x: Pt, y: Pt, side: Pt) -> Path:
    """A rectangle for every run of dark modules."""
    segments = []
    for number, row in enumerate(rows):
        top, bottom, at = y + number * side, y + (number + 1) * side, 0
        for dark, run in groupby(row):
            end = at + len(tuple(run))
            if dark:
                left, right = x + at * side, x + end * side
                segments += [move(left, top), line(right, top), line(right, bottom), line(left, bottom), CLOSE]
            at = end
    return tuple(segments)
