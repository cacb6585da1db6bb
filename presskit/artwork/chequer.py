"""Chequers: a field of squares, sheared by the theme angle, as one path.

In: cell size, rows, columns, slant. Out: a Path. Flags on markers and poles are even; in a fade the squares
shrink upwards, as behind the initials.
Source: the artwork system of the design.
"""

from functools import lru_cache

from presskit.model.geometry import Box, Path, sheared
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


@lru_cache(maxsize=64)
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
    first = -2 * (int(slant * (box.height + cell) / cell / 2) + 1)
    last = int(box.width / cell) + 1
    squares = (
        _faded(box, cell, pitch, slant, base, row, rows, column)
        for row in range(rows)
        for column in range(first + row % 2, last + 1, 2)
    )
    return tuple(segment for square in squares if square for segment in square)


def _faded(box: Box, cell: Pt, pitch: Pt, slant: float, base: Pt, row: int, rows: int, column: int) -> Path | None:
    side = cell * (1 - row / rows)
    top = box.bottom - row * pitch
    left = box.x + column * cell + (cell - side) / 2 + slant * (base - top - side)
    if left + side * (1 + slant) < box.x or left > box.right:
        return None
    return _square(left, top, side, slant)


def _square(left: Pt, top: Pt, side: Pt, slant: float) -> Path:
    return sheared(Box(round(left, 2), round(top, 2), round(side, 2), round(side, 2)), slant)
