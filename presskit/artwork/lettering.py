"""Lettering of artwork: one short line of text as page runs, placed by its left edge, middle or cap height.

In: a font, a style, text, a place. Out: TextRuns, one a face.
"""

from presskit.model.colour import Colour
from presskit.page import Mark, TextRun
from presskit.typography.faces import RoleFont
from presskit.units import Pt


def lettering(
    font: RoleFont,
    text: str,
    size: Pt,
    x: Pt,
    y: Pt,
    colour: Colour,
    mark: Mark,
    *,
    capitals: bool | None = None,
) -> tuple[TextRun, ...]:
    """One line from x on baseline y, with the role's tracking."""
    tracking, runs = font.role.tracking * size, []
    for piece in font.shape(text, capitals=capitals):
        runs.append(TextRun(round(x, 3), round(y, 3), size, (piece,), colour, mark, tracking))
        x += piece.advance * size / 1000 + len(piece.glyphs) * tracking
    return tuple(runs)


def centred(font: RoleFont, text: str, size: Pt, x: Pt, y: Pt, colour: Colour, mark: Mark) -> tuple[TextRun, ...]:
    """One line whose middle is x, on baseline y."""
    width = font.advance(text, size) - font.role.tracking * size
    return lettering(font, text, size, x - width / 2, y, colour, mark)


def cap_middle(font: RoleFont, size: Pt, y: Pt) -> Pt:
    """The baseline that puts the middle of capitals at y."""
    return y + font.metrics.cap_height * size / 2000
