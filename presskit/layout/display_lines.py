"""Lines of display type by their real extents: how far apart they stand, how wide their ink is, and their runs.

In: fonts and texts. Out: lines with sizes, baselines, runs. Lines are placed by real glyph heights: the gap is the
height of the next line plus 4.5 % of the size, so that accents, rings and descenders never touch (design, section 9).
"""

import re
from itertools import pairwise
from typing import NamedTuple

from presskit.model.colour import Colour
from presskit.page import Artifact, Item, Mark, TextRun
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut, break_text
from presskit.units import Pt

AIR = 0.045
"""Clear space between the glyphs of two display lines, in em."""


class DisplayLine(NamedTuple):
    """One line of display type at its size, and how far its ink reaches from the baseline."""

    text: str
    size: Pt
    above: Pt
    below: Pt
    left: Pt
    """From the origin to the left edge of the ink."""


def measured(font: RoleFont, text: str, size: Pt) -> DisplayLine:
    """`text` at `size` with its real extents."""
    left, low, _, high = font.ink(text)
    return DisplayLine(text, size, high * size / 1000, -low * size / 1000, left * size / 1000)


def baselines(lines: list[DisplayLine], *, last: Pt, leading: float) -> list[Pt]:
    """Baselines of `lines`, the last one on `last`; lines of one size share one gap, at least `leading` em."""
    gaps = [
        max(
            leading * after.size,
            after.above + max(after.below, before.below, 0.0) + AIR * after.size,
        )
        for before, after in pairwise(lines)
    ]
    if gaps and len({line.size for line in lines}) == 1:
        gaps = [max(gaps)] * len(gaps)
    found = [last]
    for gap in reversed(gaps):
        found.append(found[-1] - gap)
    return found[::-1]


def ink_width(font: RoleFont, text: str) -> float:
    """Width of the ink at 1 pt."""
    left, _, right, _ = font.ink(text)
    return (right - left) / 1000


def display_runs(
    lines: list[DisplayLine], ys: list[Pt], x: Pt, font: RoleFont, colours: list[Colour], mark: Mark
) -> list[Item]:
    """Runs with the ink of every line flush at x. The blank of a line break is kept for readers."""
    runs: list[Item] = []
    for number, (line, y, colour) in enumerate(zip(lines, ys, colours, strict=True)):
        tracking = font.role.tracking * line.size
        cursor = x - line.left
        pieces = font.shape(line.text + (" " if number < len(lines) - 1 and line.text[-1] != "-" else ""))
        for piece in pieces:
            runs.append(TextRun(cursor, y, line.size, (piece,), colour, mark, tracking))
            cursor += piece.advance * line.size / 1000 + len(piece.glyphs) * tracking
    return runs


def broken(font: RoleFont, text: str, size: Pt, measure: Pt) -> list[str]:
    """`text` broken into lines of display type; a word of one letter stays with the next."""
    text = _LONE_LETTER.sub("\\1\u00a0", text)
    cut = Cut(font, size, Colour("measure", (0, 0, 0), None), Artifact.LAYOUT)
    lines = break_text([(text, cut)], (measure,), balanced=True)
    return [line.text.strip().replace("\u00a0", " ") for line in lines]


_LONE_LETTER = re.compile(r"(?<!\S)(\w) ")
