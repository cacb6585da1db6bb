"""Whether a font from outside sets text that can be read: letters with width, ink and usual heights.

In: an opened font. Out: nothing, or FontProblem with the reason in plain words. A font may lack letters, for the
fallback has them; those that it maps have to be there.
Source: OpenType 1.9, hhea, hmtx, glyf; the bounds are wider than any font for text has.
"""

from string import ascii_letters, digits

from presskit.typography.composites import has_circle
from presskit.typography.faces import RoleFont
from presskit.typography.fontfiles import FontProblem, outlines

NARROWEST, WIDEST = 0.08, 3.0
"""Average advance of letters and figures, in em."""
FARTHEST = 6.0
"""How far the ink of a letter may reach from its origin, in em."""
HIGHEST = 4.0
"""Ascender, and depth of the descender, in em."""

_EM = 1000.0


def refuse_unsound(font: RoleFont) -> None:
    """Stop a font whose letters are empty, without width, or of absurd size.

    Raises:
        FontProblem: says what is wrong with it.
    """
    drawn = outlines(font.face.file)
    if drawn and has_circle(drawn):
        raise FontProblem(font.face.file, "one of its letters is made of itself")
    letters = [letter for letter in ascii_letters + digits if font.maps(letter)]
    if letters and (reason := _heights(font) or _widths(font, letters) or _drawings(font, letters)):
        raise FontProblem(font.face.file, reason)


def _heights(font: RoleFont) -> str:
    ascender, descender = font.metrics.ascender / _EM, font.metrics.descender / _EM
    if 0 < ascender <= HIGHEST and -HIGHEST <= descender <= HIGHEST:
        return ""
    return f"its letters reach from {descender:.1f} to {ascender:.1f} times their size, by its metrics"


def _widths(font: RoleFont, letters: list[str]) -> str:
    advances = [font.advance(letter, 1, capitals=False) for letter in letters]
    average = sum(advances) / len(advances)
    if average < NARROWEST or average > WIDEST or min(advances) < 0:
        return f"its letters are {average:.2f} times as wide as they are large, by its metrics"
    return ""


def _drawings(font: RoleFont, letters: list[str]) -> str:
    empty = []
    for letter in letters:
        path = font.outline(letter, 1, 0, 0, capitals=False)
        if not path:
            empty.append(letter)
        elif max(abs(value) for segment in path for value in segment.points) > FARTHEST:
            return f"the drawing of its letter {letter} is damaged"
    return f"its letters {', '.join(empty[:5])} are empty" if empty else ""
