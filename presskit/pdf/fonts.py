"""Private codes for the glyphs of a face, and text as ready bytes.

In: the shaped pieces that a document shows in a face. Out: an Encoding that shows them, with its font program.
A code stands for one glyph *and* the stored text it represents, so that drawn capitals keep their case and a
ligature its letters when text is copied. Which code that is follows from the letter alone, not from the document:
what shows a piece is made once and serves every kit of a batch, and all documents that show the same letters in a
face share its encoding. Pieces and faces are looked up by identity (see kept.py).
Source: ISO 32000-1, 9.7 (composite fonts), 9.4.3 (showing text).
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase, digits
from zlib import crc32

import uharfbuzz as hb

from presskit.page import Face, Glyph, ShapedText
from presskit.pdf.cff import keyed_by_code
from presskit.pdf.cmap import to_unicode
from presskit.pdf.kept import Kept
from presskit.pdf.objects import deflated
from presskit.pdf.operands import number, text_string
from presskit.pdf.subset import Descriptor, Program, descriptor, subset
from presskit.typography.faces import hb_font
from presskit.units import Pt

Letter = tuple[str, int]
"""The stored text, and the glyph id in the face's file that shows it."""
Part = tuple[float, bytes]
"""How far a stretch of glyphs stands above the line, and the string that shows it."""
Codes = Mapping[Letter, bytes]

_BYTES = bytes(byte for byte in range(256) if byte not in b"\r()\\")
"""Bytes that a string need not escape; codes are made of no others."""
_TWINS, _OTHERS, _MANY = 0x2400, 0x2A00, 0x600
"""Characters below _TWINS (Latin to arrows) have their own number as code. Capitals drawn for small letters (Latin,
Greek, Cyrillic) follow from _TWINS on, ligatures and all else are scattered over the _MANY codes from _OTHERS on."""
_SILENT = "\u200b"
"""Text of a glyph that shows the second part of a letter (the second S of a ß in capitals): PDF/UA wants one.
The ActualText round the letter says what both parts are."""
_KEPT = 20_000
"""Pieces whose bytes are kept for the next document."""


def _code(index: int) -> bytes:
    return bytes((_BYTES[index // len(_BYTES)], _BYTES[index % len(_BYTES)]))


def _index(letter: Letter, font: hb.Font) -> int:
    """The number of a letter's code, the same in every document; two rare letters may share one."""
    text, glyph = letter
    if len(text) == 1 and (point := ord(text)) < _TWINS:
        if font.get_nominal_glyph(point) == glyph:
            return point
        capital = text.upper()
        if len(capital) == 1 and font.get_nominal_glyph(ord(capital)) == glyph and _TWINS + point < _OTHERS:
            return _TWINS + point
    return _OTHERS + crc32(f"{glyph} {text}".encode("utf-8", "surrogatepass")) % _MANY


@lru_cache(maxsize=65_536)
def _usual_code(letter: Letter, font: hb.Font) -> bytes:
    return _code(_index(letter, font))


def _usual_codes(piece: ShapedText) -> Codes:
    font = hb_font(piece.face)
    return {letter: _usual_code(letter, font) for letter in _letters(piece)}


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


_kept_parts = Kept[ShapedText, list[Part]](lambda piece: _parts(piece.glyphs, _usual_codes(piece)), most=_KEPT)


def _line(pieces: tuple[ShapedText, ...]) -> bytes:
    """The operator that shows a line in its usual codes; nothing if a glyph stands above or below the line."""
    parts = [part for parts_of in _kept_parts.each(pieces) for part in parts_of]
    return b"" if any(rise for rise, _ in parts) else b"[(%s)]TJ" % b"".join([text for _, text in parts])


_kept_line = Kept(_line, most=_KEPT)


class Encoding:
    """The codes of one face for one set of letters, and all that depends on nothing else."""

    def __init__(self, face: Face, font: hb.Font, letters: frozenset[Letter]) -> None:
        """Give every letter its usual code; of those that share one, the later take the next free."""
        self.face, self._font = face, font
        taken: dict[int, Letter] = {}
        self._moved_codes: dict[Letter, bytes] = {}
        for letter in sorted(letters):
            usual = index = _index(letter, font)
            while index in taken:
                index += 1
            taken[index] = letter
            if index != usual:
                self._moved_codes[letter] = _code(index)
        self.letters = {int.from_bytes(_code(index)): letter for index, letter in sorted(taken.items())}

    @property
    def is_usual(self) -> bool:
        """Every letter has its usual code."""
        return not self._moved_codes

    def shown(self, pieces: tuple[ShapedText, ...], size: Pt) -> bytes:
        """The operators that show pieces of one line."""
        if not self._moved_codes and (line := _kept_line(pieces)):
            return line
        parts = [part for piece in pieces for part in self._parts_of(piece)]
        out = [
            b" %s Ts[(%s)]TJ" % (number(rise * size / 1000), b"".join(text for _, text in same))
            for rise, same in groupby(parts, key=lambda part: part[0])
        ]
        return b"".join(out) + b" 0 Ts"

    def _parts_of(self, piece: ShapedText) -> list[Part]:
        if self._moved_codes and not self._moved_codes.keys().isdisjoint(letters_of(piece)):
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
        return deflated(to_unicode(texts))

    @cached_property
    def embedded(self) -> tuple[bytes, int]:
        """The font program as it stands in the file, compressed, and its length before."""
        data = self.program.data
        if self.program.cff:
            data = keyed_by_code(data, self._new_ids)
        return deflated(data), len(data)

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
        widths = {code: self.program.widths[glyph] for code, (_, glyph) in self.letters.items()}
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


letters_of = Kept(_letters, most=_KEPT)
"""The letters of a piece."""


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


def encode(face: Face, letters: set[Letter]) -> Encoding:
    """The encoding of a face for a document that shows `letters` in it; common alphabets are completed."""
    font = hb_font(face)
    for alphabet in _alphabets(font):
        if len(letters & alphabet) * 4 >= 3 * len(alphabet):
            letters = letters | alphabet
    return _encoding(face, font, frozenset(letters))
