"""Words ready for line breaking, and the lines made of them.

In: text and a `Cut` (a role's font at a size, in an ink). Out: Lines, which give paintable runs at a place. Nothing
is drawn. Breaking and joining depend on type alone, not on ink, so they are done once for a text and remembered: the
kits of a batch share most of their words. A word never contains a blank; the blank after it is kept apart, because a
line break swallows its width but not its character. A soft hyphen ends a word without a blank: it shows a hyphen where
a line ends there, and nothing elsewhere; readers of the text get the whole word in both cases.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from presskit.memory import Memory
from presskit.model.colour import Colour
from presskit.model.text import SOFT_HYPHEN, unbroken
from presskit.page import Mark, ShapedText, TextRun
from presskit.typography.faces import RoleFont
from presskit.typography.linebreak import best_breaks
from presskit.units import Pt

_BREAKS = re.compile(r"[ \n]+")
_Shaped = tuple[ShapedText, ...]


class Cut(NamedTuple):
    """How a stretch of text is set: font, size, ink, and what it is content of."""

    font: RoleFont
    size: Pt
    colour: Colour
    mark: Mark
    capitals: bool | None = None

    @property
    def tracking(self) -> Pt:
        """Letter spacing in points."""
        return self.font.role.tracking * self.size


class _Type(NamedTuple):
    """The part of a Cut on which widths depend."""

    font: RoleFont
    size: Pt
    capitals: bool | None

    @property
    def tracking(self) -> Pt:
        return self.font.role.tracking * self.size


_Typed = tuple[str, RoleFont, Pt, bool | None]
"""A text and the fields of its _Type, plain, since it is looked up for every line of every kit."""


class _Word(NamedTuple):
    """One unbreakable piece of a line."""

    pieces: _Shaped
    width: Pt
    blank: _Shaped
    """The blank that follows, () after a break inside a word."""
    blank_width: Pt
    hyphenated: _Shaped = ()
    """The same with a hyphen, for the end of a line; () where none is shown."""
    hyphen_width: Pt = 0.0
    is_plain: bool = False
    """It is one piece in the face of its blank, and shows no hyphen."""


class _Segment(NamedTuple):
    """Pieces of one face and one cut, from dx on."""

    dx: Pt
    pieces: tuple[ShapedText, ...]
    part: int


class _Setting(NamedTuple):
    """One line in type, without ink or place."""

    segments: tuple[_Segment, ...]
    """Without the blank at the line's end."""
    going_on: tuple[_Segment, ...]
    """With the blank, for a line that is not the last."""
    width: Pt
    parts: tuple[int, ...]
    """For every word, the stretch that it belongs to."""


class Line(NamedTuple):
    """One line of text, ready to be placed."""

    setting: _Setting
    cuts: tuple[Cut, ...]

    @property
    def width(self) -> Pt:
        """Points, without the blank at its end."""
        return self.setting.width

    @property
    def words(self) -> int:
        """How many words it holds."""
        return len(self.setting.parts)

    def words_in(self, part: int) -> int:
        """How many words of one stretch it holds."""
        return self.setting.parts.count(part)

    @property
    def text(self) -> str:
        """Its characters, with the blank that the break took."""
        return "".join(piece.text for segment in self.setting.going_on for piece in segment.pieces)

    def as_content_of(self, mark: Mark) -> "Line":
        """The same line, measured before it was known what it is content of."""
        return Line(self.setting, tuple([cut._replace(mark=mark) for cut in self.cuts]))

    def unblanked(self) -> "Line":
        """The same line, for text that goes on without a blank, such as a broken address."""
        return Line(self.setting._replace(going_on=self.setting.segments), self.cuts)

    def runs(self, x: Pt, y: Pt, *, last: bool = False) -> list[TextRun]:
        """Paintable runs from x on baseline y; `last`: no blank follows the line."""
        found = []
        for segment in self.setting.segments if last else self.setting.going_on:
            cut = self.cuts[segment.part]
            found.append(TextRun(x + segment.dx, y, cut.size, segment.pieces, cut.colour, cut.mark, cut.tracking))
        return found


def pieces_width(pieces: Iterable[ShapedText], size: Pt, tracking: Pt) -> Pt:
    """Width in points of shaped text, kerning and tracking included."""
    return sum([piece.advance * size / 1000 + len(piece.glyphs) * tracking for piece in pieces])


def break_text(
    stretches: Sequence[tuple[str, Cut]], measures: Sequence[Pt], *, balanced: bool = False, initial: str = ""
) -> list[Line]:
    """Break text into lines; stretches in several cuts follow each other on the same line.

    Args:
        stretches: texts that are not blank, each with its cut; no-break spaces do not break.
        measures: width of each line in points; the last value holds for all further lines. A word that is wider
            is broken between letters.
        balanced: make the last line about as long as the others, as display type wants it.
        initial: letters drawn apart as a drop cap: the first glyph stands for them too, so that readers get the
            whole word.
    """
    if len(stretches) == 1:
        ((text, cut),) = stretches
        cuts: tuple[Cut, ...] = (cut,)
        typed: tuple[_Typed, ...] = ((text, cut.font, cut.size, cut.capitals),)
    else:
        cuts = tuple([cut for _, cut in stretches])
        typed = tuple([(text, cut.font, cut.size, cut.capitals) for text, cut in stretches])
    return [Line(setting, cuts) for setting in _broken(typed, tuple(measures), balanced, initial)]


@lru_cache(maxsize=10_000)
def _broken(
    typed: tuple["_Typed", ...], measures: tuple[Pt, ...], balanced: bool, initial: str
) -> tuple[_Setting, ...]:
    types = [_Type(font, size, capitals) for _, font, size, capitals in typed]
    words: list[_Word] = []
    parts: list[int] = []
    for part, (text, *_) in enumerate(typed):
        found = _words(text, types[part], min(measures))
        words += found
        parts += [part] * len(found)
    if initial:
        words[0] = _carrying(words[0], initial)
    _, widths, _, blanks, hyphenated, hyphens, plain = zip(*words, strict=True)
    letters = sum([len(piece.text) for piece in words[-1].pieces])
    ends = best_breaks(widths, blanks, measures, letters, hyphens if any(hyphenated) else (), balanced=balanced)
    spans = list(zip((0, *ends), ends, strict=False))
    if len(types) == 1 and all(plain):
        return _joined_plainly(words, spans)
    return tuple([_joined(words[start:end], parts[start:end], types) for start, end in spans])


def _words(text: str, type_: _Type, narrowest: Pt) -> list[_Word]:
    """The words of a text; those that are wider than the narrowest measure in parts that fit."""
    lexicon = _lexicon(*type_)
    found = [*filter(None, _BREAKS.split(text.strip(" \n")))] or [text]
    if SOFT_HYPHEN in text:
        words = [part for word in found if unbroken(word) for part in _syllables(word, lexicon)]
        words = words or [lexicon[text]]
    else:
        words = [*map(lexicon.__getitem__, found)]
    if max([word.width + word.hyphen_width for word in words]) <= narrowest:
        return words
    return [
        part
        for word in words
        for part in (_split(word, narrowest, type_) if word.width + word.hyphen_width > narrowest else (word,))
    ]


class _Lexicon(Memory[str, _Word]):
    """Words in one type, each made when it is first looked up."""

    __slots__ = ("type",)

    def __init__(self, type_: _Type) -> None:
        super().__init__()
        self.type = type_

    def __missing__(self, text: str) -> _Word:
        pieces, width = _shaped(text, self.type)
        blank, blank_width = _shaped(" ", self.type)
        plain = len(pieces) == len(blank) == 1 and pieces[0].face is blank[0].face
        return self.keep(text, _Word(pieces, width, blank, blank_width, is_plain=plain))


@lru_cache(maxsize=256)
def _lexicon(font: RoleFont, size: Pt, capitals: bool | None) -> _Lexicon:
    return _Lexicon(_Type(font, size, capitals))


def _syllables(text: str, lexicon: _Lexicon) -> list[_Word]:
    """A word in as many parts as its soft hyphens make of it."""
    *before, last = [piece for piece in text.split(SOFT_HYPHEN) if piece]
    words = []
    for syllable in before:
        pieces, width = _shaped(syllable, lexicon.type)
        hyphenated, wider = _hyphenated(syllable, lexicon.type)
        words.append(_Word(pieces, width, (), 0.0, hyphenated, wider - width))
    return [*words, lexicon[last]]


@lru_cache(maxsize=2_000)
def _hyphenated(text: str, type_: _Type) -> tuple[_Shaped, Pt]:
    """A part of a word with a hyphen behind it that stands for no text."""
    *pieces, last = type_.font.shape(f"{text}-", capitals=type_.capitals)
    *glyphs, hyphen = last.glyphs
    silent = last._replace(text=last.text[:-1], glyphs=(*glyphs, hyphen._replace(source="")))
    shown = (*pieces, silent)
    return shown, pieces_width(shown, type_.size, type_.tracking)


def _shaped(text: str, type_: _Type) -> tuple[_Shaped, Pt]:
    pieces = type_.font.shape(text, capitals=type_.capitals)
    return pieces, pieces_width(pieces, type_.size, type_.tracking)


def _split(word: _Word, measure: Pt, type_: _Type) -> list[_Word]:
    """Break a word that is wider than `measure` into parts that fit, each at least one character."""
    parts, rest = [], "".join(piece.text for piece in word.pieces)
    measure -= word.hyphen_width
    while rest:
        low, high = 1, min(len(rest), 2_000)
        while low < high:
            middle = (low + high + 1) // 2
            if type_.font.advance(rest[:middle], type_.size, capitals=type_.capitals) <= measure:
                low = middle
            else:
                high = middle - 1
        pieces, width = _shaped(rest[:low], type_)
        rest = rest[low:]
        parts.append(_Word(pieces, width, () if rest else word.blank, 0.0 if rest else word.blank_width))
    if word.hyphenated:
        hyphenated, wider = _hyphenated("".join(piece.text for piece in pieces), type_)
        parts[-1] = parts[-1]._replace(hyphenated=hyphenated, hyphen_width=wider - width)
    return parts


def _carrying(word: _Word, initial: str) -> _Word:
    """The word whose first glyph also stands for the initial."""

    def carrying(pieces: _Shaped) -> _Shaped:
        first, *others = pieces
        glyph = first.glyphs[0]._replace(source=initial + first.glyphs[0].source)
        joined = ShapedText(first.face, initial + first.text, (glyph, *first.glyphs[1:]), first.advance)
        return (joined, *others)

    return word._replace(pieces=carrying(word.pieces), hyphenated=word.hyphenated and carrying(word.hyphenated))


def _joined_plainly(words: Sequence[_Word], spans: Sequence[tuple[int, int]]) -> tuple[_Setting, ...]:
    """Lines of plain words in one type, most of all lines: the same as `_joined` makes, cut out of one long line."""
    pieces = tuple([piece for word in words for piece in word.pieces + word.blank])
    widths = [width for word in words for width in (word.width, word.blank_width)]
    lines = []
    for start, end in spans:
        bare = _Segment(0.0, pieces[2 * start : 2 * end - 1], 0)
        going_on = _Segment(0.0, pieces[2 * start : 2 * end], 0)
        lines.append(_Setting((bare,), (going_on,), sum(widths[2 * start : 2 * end - 1]), (0,) * (end - start)))
    return tuple(lines)


def _joined(words: Sequence[_Word], parts: Sequence[int], types: Sequence[_Type]) -> _Setting:
    """The words of one line as segments, with and without the blank at its end."""
    final = words[-1]
    pieces = [
        (part, piece)
        for word, part in zip(words[:-1], parts[:-1], strict=True)
        for piece in (*word.pieces, *word.blank)
    ]
    pieces += [(parts[-1], piece) for piece in final.hyphenated or final.pieces]
    segments: list[_Segment] = []
    cursor = 0.0
    for (part, _), run in groupby(pieces, key=_part_and_face):
        segment = _Segment(cursor, tuple([piece for _, piece in run]), part)
        segments.append(segment)
        cursor += pieces_width(segment.pieces, types[part].size, types[part].tracking)
    bare = tuple(segments)
    return _Setting(bare, _with_blank(bare, final, parts[-1], cursor), cursor, tuple(parts))


def _part_and_face(placed: tuple[int, ShapedText]) -> tuple[int, int]:
    part, piece = placed
    return part, id(piece.face)


def _with_blank(bare: tuple[_Segment, ...], final: _Word, part: int, end: Pt) -> tuple[_Segment, ...]:
    """The segments of a line that goes on: the blank joins the last one, or follows it in a face of its own."""
    if not final.blank:
        return bare
    *before, last = bare
    if final.blank[0].face is last.pieces[0].face:
        return (*before, last._replace(pieces=(*last.pieces, *final.blank)))
    return (*bare, _Segment(end, final.blank, part))
