"""Words ready for line breaking: shaped text with its width, and the lines made of them.

In: text and a `Cut` (a role's font at a size, in an ink). Out: Words, whose widths are points. Nothing is drawn.
A word never contains a blank; the blank after it is kept apart, because a line break swallows its width but not
its character.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from presskit.model.colour import Colour
from presskit.page import Mark, ShapedText, TextRun
from presskit.typography.faces import RoleFont
from presskit.units import Pt

_BREAKS = re.compile(r"[ \n]+")


@dataclass(frozen=True, slots=True)
class Cut:
    """How a stretch of text is set: font, size, ink, tracking, and what it is content of."""

    font: RoleFont
    size: Pt
    colour: Colour
    mark: Mark
    capitals: bool | None = None

    @property
    def tracking(self) -> Pt:
        """Letter spacing in points."""
        return self.font.role.tracking * self.size


@dataclass(frozen=True, slots=True)
class Word:
    """One unbreakable piece of a line."""

    pieces: tuple[ShapedText, ...]
    width: Pt
    blank: tuple[ShapedText, ...]
    """The blank that follows, () after a break inside a word that was too long for any line."""
    blank_width: Pt
    cut: Cut


def pieces_width(pieces: Iterable[ShapedText], size: Pt, tracking: Pt) -> Pt:
    """Width in points of shaped text, kerning and tracking included."""
    return sum(piece.advance * size / 1000 + len(piece.glyphs) * tracking for piece in pieces)


@lru_cache(maxsize=20_000)
def _shaped(
    font: RoleFont, text: str, capitals: bool | None, size: Pt, tracking: Pt
) -> tuple[tuple[ShapedText, ...], Pt]:
    pieces = font.shape(text, capitals=capitals)
    return pieces, pieces_width(pieces, size, tracking)


def words_of(text: str, cut: Cut) -> list[Word]:
    """Cut `text` at its blanks into words; no-break spaces do not cut."""
    tracking = cut.tracking
    blank, blank_width = _shaped(cut.font, " ", cut.capitals, cut.size, tracking)
    words = []
    for part in _BREAKS.split(text.strip(" \n")):
        pieces, width = _shaped(cut.font, part, cut.capitals, cut.size, tracking)
        words.append(Word(pieces, width, blank, blank_width, cut))
    return words


def split_word(word: Word, measure: Pt) -> list[Word]:
    """Break a word that is wider than `measure` into parts that fit, each at least one character."""
    cut, parts, rest = word.cut, [], "".join(piece.text for piece in word.pieces)
    while rest:
        low, high = 1, len(rest)
        while low < high:
            middle = (low + high + 1) // 2
            if cut.font.advance(rest[:middle], cut.size, capitals=cut.capitals) <= measure:
                low = middle
            else:
                high = middle - 1
        pieces, width = _shaped(cut.font, rest[:low], cut.capitals, cut.size, cut.tracking)
        rest = rest[low:]
        parts.append(Word(pieces, width, () if rest else word.blank, 0.0 if rest else word.blank_width, cut))
    return parts


def line_width(words: Iterable[Word]) -> Pt:
    """Width of a line, without the blank at its end."""
    width, blank = 0.0, 0.0
    for word in words:
        width += blank + word.width
        blank = word.blank_width
    return width


def runs_of(words: Iterable[Word], x: Pt, y: Pt, *, last: bool = False) -> list[TextRun]:
    """Paintable runs of one line from x on baseline y; `last`: no blank follows the line."""
    runs: list[TextRun] = []
    pieces: list[ShapedText] = []
    cut: Cut | None = None
    start = cursor = x
    listed = list(words)
    for number, word in enumerate(listed):
        blank = () if last and number == len(listed) - 1 else word.blank
        for piece in (*word.pieces, *blank):
            if pieces and (word.cut is not cut or piece.face is not pieces[0].face):
                runs.append(_run(start, y, pieces, cut))
                pieces, start = [], cursor
            cut = word.cut
            pieces.append(piece)
            cursor += piece.advance * cut.size / 1000 + len(piece.glyphs) * cut.tracking
    if pieces:
        runs.append(_run(start, y, pieces, cut))
    return runs


def _run(x: Pt, y: Pt, pieces: list[ShapedText], cut: Cut | None) -> TextRun:
    assert cut is not None
    return TextRun(x, y, cut.size, tuple(pieces), cut.colour, cut.mark, cut.tracking)
