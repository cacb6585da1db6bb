"""Lettering of artwork: one short line of text as page runs, placed by its left edge, middle or cap height.

In: text, how it is set, a place. Out: TextRuns, one a face.
"""

from presskit.page import TextRun
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut
from presskit.units import Pt


def lettering(text: str, cut: Cut, x: Pt, y: Pt) -> tuple[TextRun, ...]:
    """One line from x on baseline y, with the role's tracking."""
    font, size, colour, mark, capitals = cut
    runs = []
    for piece in font.shape(text, capitals=capitals):
        runs.append(TextRun(round(x, 3), round(y, 3), size, (piece,), colour, mark, cut.tracking))
        x += piece.advance * size / 1000 + len(piece.glyphs) * cut.tracking
    return tuple(runs)


def centred(text: str, cut: Cut, x: Pt, y: Pt) -> tuple[TextRun, ...]:
    """One line whose middle is x, on baseline y."""
    width = cut.font.advance(text, cut.size) - cut.tracking
    return lettering(text, cut, x - width / 2, y)


def cap_middle(font: RoleFont, size: Pt, y: Pt) -> Pt:
    """The baseline that puts the middle of capitals at y."""
    return y + font.metrics.cap_height * size / 2000
