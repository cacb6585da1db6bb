"""Paths as the operators that construct them.

In: paths. Out: bytes of a content stream, in hundredths of a point, or in whole twentieths for artwork.
Source: ISO 32000-1, 8.5.2.
"""

from presskit.memory import Kept
from presskit.model.geometry import Path
from presskit.pdf.operands import hundredths
from presskit.units import Pt

UNITS = 20
"""Whole numbers of a long path that make a point."""


_FORMS = {
    number: {
        "M": b"%s %s m" % (number, number),
        "L": b"%s %s l" % (number, number),
        "C": b" ".join([number] * 6) + b" c",
        "Z": b"h",
    }
    for number in (b"%s", b"%d")
}
"""Operators with a place for each number."""
_BOX = ["M", "L", "L", "L", "Z"]


def path_operators(path: Path, height: Pt, open_ends: bool = False) -> bytes:
    """The operators that construct `path` on a page of `height`.

    Filling and clipping close each subpath by themselves; one with `open_ends`, which is stroked, says `h`.
    """
    numbers = _scaled(path, 100)
    numbers[1::2] = [round(height * 100) - y for y in numbers[1::2]]
    if [segment.operator for segment in path] == _BOX:
        x, y, right, y1, x2, bottom, x3, y3 = numbers
        if (y1, x2, x3, y3) == (y, right, x, bottom):
            return b"%s %s %s %s re" % tuple(map(hundredths, (x, y, right - x, bottom - y)))
    return _form(path, b"%s", open_ends) % tuple(map(hundredths, numbers))


def _whole_numbers(path: Path) -> bytes:
    """The operators of a path to be filled, in whole twentieths of a point (18 µm) and y down.

    Artwork of hundreds of squares and outlines of big letters are made of little else than coordinates.
    """
    return _form(path, b"%d", open_ends=False) % tuple(_scaled(path, UNITS))


whole = Kept(_whole_numbers)
"""The same, remembered by the path."""


def upright(path: Path, open_ends: bool = False) -> bytes:
    """The operators that construct a path which is given with y up, as in a form."""
    return _form(path, b"%s", open_ends) % tuple(map(hundredths, _scaled(path, 100)))


def _scaled(path: Path, scale: int) -> list[int]:
    return list(map(round, [value * scale for _, points in path for value in points]))


def _form(path: Path, number: bytes, open_ends: bool) -> bytes:
    """The operators of a path with a place for each number."""
    forms = _FORMS[number]
    return b" ".join([forms[operator] for operator, _ in path if open_ends or operator != "Z"])
