"""Private codes for the glyphs of a face, and text as ready bytes.

In: the shaped pieces that a document shows in a face. Out: an Encoding that shows them, with its font program.
A code stands for one glyph *and* the stored text it represents, so that drawn capitals keep their case and a
ligature its letters when text is copied. Codes ascend with that text: an Encoding depends on what a document
shows in a face, not on where, and is shared by all documents that show the same.
Pieces and faces are looked up by identity (see kept.py).
Source: ISO 32000-1, 9.7 (composite fonts), 9.4.3 (showing text).
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits

import uharfbuzz as hb

from presskit.page import Face, Glyph, ShapedText
from presskit.pdf.cmap import to_glyphs, to_unicode
from presskit.pdf.kept import Kept
from presskit.pdf.objects import deflated
from presskit.pdf.operands import number, text_string
from presskit.pdf.subset import Descriptor, Program, descriptor, subset
from presskit.typography.faces import hb_font
from presskit.units import Pt

Letter = tuple[str, int]
"""The stored text, and the glyph id in the face's file that shows it."""

_SPECIAL = frozenset(b"\r()\\")
"""Bytes that a string would have to escape; no code contains one."""
_SILENT = "\u200b"
"""Text of a glyph that shows the second part of a letter (the second S of a ß in capitals): PDF/UA wants one.
The ActualText round the letter says what both parts are."""
_KEPT = 20_000
"""Pieces whose bytes are kept for the next document."""


class Encoding:
    """The codes of one face for one set of letters, and all that depends on nothing else."""

    def __init__(self, face: Face, font: hb.Font, letters: frozenset[Letter]) -> None:
        """Number `letters` from 1, single characters first."""
        self.face, self._font = face, font
        ascending = sorted(letters, key=lambda letter: (len(letter[0]), letter))
        codes = (code for code in range(1, 1 << 16) if _SPECIAL.isdisjoint(code.to_bytes(2)))
        self.letters = dict(zip(codes, ascending, strict=False))
        self._codes = {letter: code.to_bytes(2) for code, letter in self.letters.items()}
        self._level: dict[int, bytes] = {}
        self._raised: dict[int, list[tuple[float, bytes]]] = {}
        self._pieces: list[ShapedText] = []

    def learn(self, pieces: Mapping[int, ShapedText]) -> None:
        """Make the bytes of pieces (by identity) that were not shown before."""
        if len(self._pieces) > _KEPT:
            self._level, self._raised, self._pieces = {}, {}, []
        for key, piece in pieces.items():
            if key in self._level or key in self._raised:
                continue
            self._pieces.append(piece)  # alive as long as its identity is a key
            parts = self._parts(piece.glyphs)
            if len(parts) == 1 and not parts[0][0]:
                self._level[key] = parts[0][1]
            else:
                self._raised[key] = parts

    def shown(self, pieces: tuple[ShapedText, ...], size: Pt) -> bytes:
        """The operators that show learnt pieces of one line."""
        try:
            return b"[(%s)]TJ" % b"".join(map(self._level.__getitem__, map(id, pieces)))
        except KeyError:
            return self._shown_raised(pieces, size)

    def _shown_raised(self, pieces: tuple[ShapedText, ...], size: Pt) -> bytes:
        """The same with glyphs that stand above or below the line."""
        parts = [
            part
            for key in map(id, pieces)
            for part in (self._raised[key] if key in self._raised else [(0.0, self._level[key])])
        ]
        out = [
            b"%s Ts[(%s)]TJ" % (number(rise * size / 1000), b"".join(text for _, text in same))
            for rise, same in groupby(parts, key=lambda part: part[0])
        ]
        return b" ".join(out) + b" 0 Ts"

    def _parts(self, glyphs: tuple[Glyph, ...]) -> list[tuple[float, bytes]]:
        """Rise and string of each stretch at one height; numbers between strings move left what follows."""
        parts: list[tuple[float, bytes]] = []
        for rise, level in groupby(glyphs, key=lambda glyph: glyph.dy):
            stretch = list(level)
            silent_next = [not glyph.source for glyph in stretch[1:]] + [False]
            out, move, in_span = [], 0.0, False
            for glyph, continued in zip(stretch, silent_next, strict=True):
                if continued and glyph.source:
                    out.append(b")]TJ /Span<</ActualText%s>>BDC[(" % text_string(glyph.source))
                    in_span = True
                move -= glyph.dx
                out += [self._moved(move), self._codes[glyph.source, glyph.gid]]
                move = glyph.dx - glyph.kern
                if in_span and not continued:
                    out.append(b")]TJ EMC[(")
                    in_span = False
            parts.append((rise, b"".join([*out, self._moved(move)])))
        return parts or [(0.0, b"")]

    @staticmethod
    def _moved(move: float) -> bytes:
        return b")%s(" % number(move) if abs(move) > 0.004 else b""

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
        return deflated(to_unicode(texts))

    @cached_property
    def glyphs(self) -> bytes:
        """Which glyph each code shows, compressed: an array for TrueType, a CMap for CFF."""
        new_ids = {code: self.program.new_ids[glyph] for code, (_, glyph) in self.letters.items()}
        if self.program.cff:
            return deflated(to_glyphs(self.name, new_ids))
        last = max(new_ids)
        return deflated(b"".join(new_ids.get(code, 0).to_bytes(2) for code in range(last + 1)))

    @cached_property
    def widths(self) -> bytes:
        """The W array: by code, or by glyph of the program where that is the character id."""
        widths = {code: self.program.widths[glyph] for code, (_, glyph) in self.letters.items()}
        if self.program.cff:
            widths = {new: self.program.widths[old] for old, new in sorted(self.program.new_ids.items())}
        groups: list[list[bytes]] = []
        previous = -1
        for code, width in widths.items():
            if code != previous + 1 or not groups:
                groups.append([b"%d[" % code])
            groups[-1].append(number(width))
            previous = code
        return b"[%s]" % b" ".join(first + b" ".join(rest) + b"]" for first, *rest in groups)


@lru_cache(maxsize=64)
def _encoding(face: Face, font: hb.Font, letters: frozenset[Letter]) -> Encoding:
    return Encoding(face, font, letters)


def _letters(piece: ShapedText) -> frozenset[Letter]:
    return frozenset([(glyph.source, glyph.gid) for glyph in piece.glyphs])


_kept_letters = Kept(_letters, most=_KEPT)


@lru_cache(maxsize=256)
def _alphabets(font: hb.Font) -> tuple[frozenset[Letter], ...]:
    """Capitals, small letters, small letters drawn as capitals, and digits, as `font` shows them.

    A document that shows three quarters of one gets all of it: 2 % of a kit, for which one person's encoding is
    nearly always the next one's.
    """
    glyph = font.get_nominal_glyph
    sets = (ascii_uppercase, ascii_uppercase), (ascii_lowercase, ascii_lowercase), (ascii_lowercase, ascii_uppercase)
    return tuple(
        frozenset((text, glyph(ord(shown)) or 0) for text, shown in zip(*pair, strict=True))
        for pair in (*sets, (digits, digits))
    )


def encode(face: Face, pieces: Mapping[int, ShapedText]) -> Encoding:
    """The encoding of a face for a document that shows `pieces` (by identity) in it."""
    font = hb_font(face)
    letters: set[Letter] = set().union(*map(_kept_letters, pieces.values()))
    for alphabet in _alphabets(font):
        if len(letters & alphabet) * 4 >= 3 * len(alphabet):
            letters |= alphabet
    encoding = _encoding(face, font, frozenset(letters))
    encoding.learn(pieces)
    return encoding
