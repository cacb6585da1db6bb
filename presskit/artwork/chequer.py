"""Chequers: a field of squares, sheared by the theme angle, as one path.

In: cell size, rows, columns, slant. Out: a Path. Flags on markers and poles are even; in a fade the squares
shrink upwards, as behind the initials.
Source: the artwork system of the design.
"""

from functools import lru_cache
from math import ceil

from presskit.model.geometry import CLOSE, Box, Path, Segment, sheared
from presskit.units import Pt


@lru_cache(maxsize=512)
def flag(x: Pt, y: Pt, cell: Pt, columns: int, rows: int, slant: float) -> Path:
    """A field of whole squares; the top left one is inked, and every second one from there.

    Args:
        x: left edge of the lowest row.
        y: top of the field.
        cell: side of a square.
        columns: squares in a row, inked or not.
        rows: rows.
        slant: k of the shear.
    """
    bottom = y + rows * cell
    path: list[Path] = []
    for column in range(columns):
        for row in range(column % 2, rows, 2):
            foot = y + (row + 1) * cell
            left = x + column * cell + slant * (bottom - foot)
            path.append(_square(left, foot - cell, cell, slant))
    return tuple(segment for square in path for segment in square)


@lru_cache(maxsize=256)
def fade(box: Box, cell: Pt, pitch: Pt, slant: float) -> Path:
    """Squares over `box` whose side shrinks from `cell` in the lowest row to nothing at the top.

    Args:
        box: what the squares must cover; its lower edge is the top of the lowest row, so that the row
            covers what hangs below a baseline, and its left edge is where a square of that row stands.
        cell: column width, and side in the lowest row.
        pitch: distance of the rows.
        slant: k of the shear.
    """
    rows = max(1, -int(-box.height // pitch))
    base = box.bottom + cell
    # Written out in one loop: a monogram has some 200 squares, and every kit has another one.
    path: list[Segment] = []
    for row in range(rows):
        exact = cell * (1 - row / rows)
        top, side = box.bottom - row * pitch, round(exact, 2)
        start = box.x + (cell - exact) / 2 + slant * (base - top - exact)
        first, last = (box.x - exact * (1 + slant) - start) / cell, (box.right - start) / cell
        column, upper, lower = ceil(first), round(top, 2), round(top, 2) + side
        column += (column - row) % 2
        lean = slant * side
        while column <= last:
            left = round(start + column * cell, 2)
            right = left + side
            path += (
                Segment("M", (left + lean, upper)),
                Segment("L", (right + lean, upper)),
                Segment("L", (right, lower)),
                Segment("L", (left, lower)),
                CLOSE,
            )
            column += 2
    return tuple(path)


def _square(left: Pt, top: Pt, side: Pt, slant: float) -> Path:
    return sheared(Box(round(left, 2), round(top, 2), round(side, 2), round(side, 2)), slant)
