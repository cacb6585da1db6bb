"""Private codes for the glyphs of a face, and text as ready bytes.

In: the shaped pieces that a document shows in a face. Out: an Encoding that shows them, with its font program.
A code stands for one glyph *and* the stored text it represents, so that drawn capitals keep their case and a
ligature its letters when text is copied. Which code that is follows from the letter alone, not from the document:
what shows a piece is made once and serves every kit of a batch, and all documents that show the same letters in a
face share its encoding. Pieces and faces are looked up by identity (see memory.py).
Source: ISO 32000-1, 9.7 (composite fonts), 9.4.3 (showing text).
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple, cast

import uharfbuzz as hb

from presskit.memory import Kept
from presskit.page import Face, Glyph, ShapedText
from presskit.pdf.alphabets import completed
from presskit.pdf.cff import keyed_by_code
from presskit.pdf.cmap import to_unicode
from presskit.pdf.flate import LASTING_LEVEL, deflated
from presskit.pdf.letter_codes import Letter, next_code, usual_code
from presskit.pdf.letter_sets import bit_of, letters_in
from presskit.pdf.operands import number, text_string
from presskit.pdf.subset import Descriptor, Program, descriptor, subset
from presskit.typography.faces import hb_font
from presskit.units import Pt

Part = tuple[float, bytes]
"""How far a stretch of glyphs stands above the line, and the string that shows it."""
Codes = Mapping[Letter, bytes]

_SILENT = "\u200b"
"""Text of a glyph that shows the second part of a letter (the second S of a ß in capitals): PDF/UA wants one.
The ActualText round the letter says what both parts are."""


_font = Kept[Face, hb.Font](hb_font)


class ShownGlyph(NamedTuple):
    """How a glyph is shown in its usual code."""

    string: bytes | None
    """Its code, and the move behind it; None if it is shown in parts, because it stands beside its place or has no
    text of its own."""
    letter: int
    """The bit of its letter."""


class _Glyphs:
    """The glyphs of one face."""

    def __init__(self, face: Face) -> None:
        self._font = _font(face)
        self.shown = Kept(self._show)

    def _show(self, glyph: Glyph) -> ShownGlyph:
        letter = glyph.source, glyph.gid
        if glyph.dx or glyph.dy or not glyph.source:
            return ShownGlyph(None, bit_of(letter))
        return ShownGlyph(usual_code(letter, self._font).to_bytes(2) + _moved(-glyph.kern), bit_of(letter))


_glyphs = Kept(_Glyphs)


class ShownPiece(NamedTuple):
    """How a piece is shown in the usual codes of its face."""

    string: bytes | None
    """What stands in the string of its line; None if a glyph stands above or below the line."""
    letters: int
    """The bits of its letters."""


def _show(piece: ShapedText) -> ShownPiece:
    shown = _glyphs(piece.face).shown.each(piece.glyphs)
    letters = 0
    for glyph in shown:
        letters |= glyph.letter
    strings = [glyph.string for glyph in shown]
    if None not in strings:
        return ShownPiece(b"".join(cast("list[bytes]", strings)), letters)
    parts = _kept_parts(piece)
    is_level = not any([rise for rise, _ in parts])
    return ShownPiece(b"".join([text for _, text in parts]) if is_level else None, letters)


show = Kept(_show)
"""How a piece is shown."""


def _usual_codes(piece: ShapedText) -> Codes:
    font = _font(piece.face)
    return {letter: usual_code(letter, font).to_bytes(2) for letter in _letters(piece)}


def _letters(piece: ShapedText) -> frozenset[Letter]:
    return frozenset([(glyph.source, glyph.gid) for glyph in piece.glyphs])


def _parts(glyphs: tuple[Glyph, ...], codes: Codes) -> list[Part]:
    """Rise and string of each stretch at one height; numbers between strings move left what follows."""
    parts: list[Part] = []
    for rise, level in groupby(glyphs, key=lambda glyph: glyph.dy):
        stretch = list(level)
        silent_next = [not glyph.source for glyph in stretch[1:]] + [False]
        out, move, in_span = [], 0.0, False
        for glyph, continued in zip(stretch, silent_next, strict=True):
            if continued and glyph.source:
                out.append(b")]TJ /Span<</ActualText%s>>BDC[(" % text_string(glyph.source))
                in_span = True
            move -= glyph.dx
            out += [_moved(move), codes[glyph.source, glyph.gid]]
            move = glyph.dx - glyph.kern
            if in_span and not continued:
                out.append(b")]TJ EMC[(")
                in_span = False
        parts.append((rise, b"".join([*out, _moved(move)])))
    return parts or [(0.0, b"")]


def _moved(move: float) -> bytes:
    return b")%s(" % number(move) if abs(move) > 0.004 else b""


_kept_parts = Kept[ShapedText, list[Part]](lambda piece: _parts(piece.glyphs, _usual_codes(piece)))


class Encoding:
    """The codes of one face for one set of letters, and all that depends on nothing else."""

    def __init__(self, face: Face, font: hb.Font, letters: frozenset[Letter]) -> None:
        """Give every letter its usual code; of those that share one, the later take the next free."""
        self.face, self._font = face, font
        usual = {usual_code(letter, font): letter for letter in letters}
        self._moved_codes: dict[Letter, bytes] = {}
        if len(usual) < len(letters):
            usual = self._apart(letters)
        self.letters = dict(sorted(usual.items()))

    def _apart(self, letters: frozenset[Letter]) -> dict[int, Letter]:
        """Codes for letters of which some share their usual one."""
        taken: dict[int, Letter] = {}
        for letter in sorted(letters):
            usual = code = usual_code(letter, self._font)
            while code in taken:
                code = next_code(code)
            taken[code] = letter
            if code != usual:
                self._moved_codes[letter] = code.to_bytes(2)
        return taken

    @property
    def is_usual(self) -> bool:
        """Every letter has its usual code."""
        return not self._moved_codes

    def shown(self, pieces: tuple[ShapedText, ...], size: Pt) -> bytes:
        """The operators that show pieces of one line, wherever their glyphs stand."""
        parts = [part for piece in pieces for part in self._parts_of(piece)]
        out = [
            b" %s Ts[(%s)]TJ" % (number(rise * size / 1000), b"".join(text for _, text in same))
            for rise, same in groupby(parts, key=lambda part: part[0])
        ]
        return b"".join(out) + b" 0 Ts"

    def _parts_of(self, piece: ShapedText) -> list[Part]:
        if self._moved_codes and not self._moved_codes.keys().isdisjoint(_letters(piece)):
            return _parts(piece.glyphs, {**_usual_codes(piece), **self._moved_codes})
        return _kept_parts(piece)

    @cached_property
    def program(self) -> Program:
        """The embedded subset."""
        return subset(self.face, self._font, tuple(sorted({glyph for _, glyph in self.letters.values()})))

    @cached_property
    def descriptor(self) -> Descriptor:
        """What the FontDescriptor says."""
        return descriptor(self.face, self._font)

    @cached_property
    def name(self) -> bytes:
        """The PostScript name with the subset's tag."""
        return b"%s+%s" % (self.program.tag, self.face.name.encode("ascii"))

    @cached_property
    def texts(self) -> bytes:
        """The compressed ToUnicode map."""
        texts = {code: text or _SILENT for code, (text, _) in self.letters.items()}
        return to_unicode(texts)

    @cached_property
    def embedded(self) -> tuple[bytes, int]:
        """The font program as it stands in the file, compressed, and its length before."""
        data = self.program.data
        if self.program.cff:
            data = keyed_by_code(data, self._new_ids)
        return deflated(data, LASTING_LEVEL), len(data)

    @cached_property
    def glyphs(self) -> bytes:
        """Which glyph of a TrueType program each code shows, compressed."""
        table = bytearray(2 * max(self._new_ids) + 2)
        for code, glyph in self._new_ids.items():
            table[2 * code : 2 * code + 2] = glyph.to_bytes(2)
        return deflated(bytes(table))

    @cached_property
    def _new_ids(self) -> dict[int, int]:
        return {code: self.program.new_ids[glyph] for code, (_, glyph) in self.letters.items()}

    @cached_property
    def widths(self) -> bytes:
        """The W array."""
        out, previous = [], -1
        for code, (_, glyph) in self.letters.items():
            out += [b" " if code == previous + 1 else b"]%d[" % code, self.program.widths[glyph]]
            previous = code
        return b"[%s]]" % b"".join(out)[1:]  # there is no run before the first one to be closed


@lru_cache(maxsize=256)
def _encoding(face: Face, font: hb.Font, letters: frozenset[Letter]) -> Encoding:
    return Encoding(face, font, letters)


@lru_cache(maxsize=1024)
def _of_document(face: Face, font: hb.Font, letters: int) -> Encoding:
    return _encoding(face, font, completed(letters_in(letters), font))


def encode(face: Face, letters: int) -> Encoding:
    """The encoding of a face for a document that shows `letters` (bits) in it; common alphabets are completed."""
    return _of_document(face, _font(face), letters)
