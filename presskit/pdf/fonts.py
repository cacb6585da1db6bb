"""Composite fonts of a document: private codes for glyphs, and text as ready bytes.

In: the shaped pieces of a document. Out: for each face an Encoding that shows pieces, and its font objects.
A code stands for one glyph *and* the stored text it represents, so that drawn capitals keep their case and a
ligature its letters when text is copied. Codes ascend with that text: an Encoding depends on what a document
shows in a face, not on where, and is shared by all documents that show the same.

Pieces and faces are looked up by identity, because hashing a piece costs more than encoding it. They are kept
alive while their identity is a key, and no order depends on it.
Source: ISO 32000-1, 9.7 (composite fonts), 9.4.3 (showing text).
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import groupby

import uharfbuzz as hb

from presskit.page import Document, Face, Glyph, ShapedText, TextRun
from presskit.pdf.cmap import to_glyphs, to_unicode
from presskit.pdf.objects import FLATE, File, deflated
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
The ActualText round the letter tells readers what both parts are."""
_SYSTEM = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
_KEPT = 20_000
"""Pieces whose bytes are kept for the next document."""


class Encoding:
    """The codes of one face for one set of letters, and all that depends on nothing else."""

    def __init__(self, face: Face, font: hb.Font, letters: tuple[Letter, ...]) -> None:
        """Number `letters` in their order, from 1."""
        self.face, self._font = face, font
        codes = (code for code in range(1, 1 << 16) if _SPECIAL.isdisjoint(code.to_bytes(2)))
        self.letters = dict(zip(codes, letters, strict=False))
        self._codes = {letter: code.to_bytes(2) for code, letter in self.letters.items()}
        self._level: dict[int, bytes] = {}
        self._raised: dict[int, list[tuple[float, bytes]]] = {}
        self._pieces: list[ShapedText] = []

    def learn(self, pieces: Mapping[int, ShapedText]) -> None:
        """Make the bytes of pieces (by identity) that were not shown before."""
        if len(self._pieces) > _KEPT:
            self._level, self._raised, self._pieces = {}, {}, []
        for key in pieces.keys() - self._level.keys() - self._raised.keys():
            piece = pieces[key]
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


_encoding = lru_cache(maxsize=64)(Encoding)


class Fonts:
    """The faces of one document, each with its encoding."""

    def __init__(self, document: Document) -> None:
        """Learn every piece of text in `document`."""
        faces: dict[int, Face] = {}
        shelves: defaultdict[int, dict[int, ShapedText]] = defaultdict(dict)
        for page in document.pages:
            for item in page.items:
                if type(item) is TextRun:
                    pieces = item.pieces
                    face = pieces[0].face
                    faces[id(face)] = face
                    shelves[id(face)].update(zip(map(id, pieces), pieces, strict=True))
        by_face: defaultdict[Face, dict[int, ShapedText]] = defaultdict(dict)
        for key, face in faces.items():
            by_face[face] |= shelves[key]
        named = {
            face: (b"/F%d" % number, _learnt(face, shelf)) for number, (face, shelf) in enumerate(by_face.items(), 1)
        }
        self._named = list(named.values())
        self._of_face = {key: named[face] for key, face in faces.items()}

    def encoding(self, pieces: tuple[ShapedText, ...]) -> tuple[bytes, Encoding]:
        """Resource name and encoding of the face of the pieces of a run in the document."""
        return self._of_face[id(pieces[0].face)]

    def resources(self, file: File) -> bytes:
        """Enter the fonts into `file`; returns the dictionary of font resources."""
        fonts = [b"%s %d 0 R" % (name, _enter(file, encoding)) for name, encoding in self._named]
        return b"<<%s>>" % b"".join(fonts)


_LETTERS: dict[int, tuple[ShapedText, frozenset[Letter]]] = {}


def _letters(key: int, piece: ShapedText) -> frozenset[Letter]:
    """The letters of a piece, kept by its identity together with the piece."""
    kept = _LETTERS.get(key)
    if kept is None:
        if len(_LETTERS) > _KEPT:
            _LETTERS.clear()
        kept = _LETTERS[key] = piece, frozenset([(glyph.source, glyph.gid) for glyph in piece.glyphs])
    return kept[1]


def _learnt(face: Face, pieces: Mapping[int, ShapedText]) -> Encoding:
    letters: set[Letter] = set().union(*map(_letters, pieces.keys(), pieces.values()))
    ascending = sorted(letters, key=lambda letter: (len(letter[0]), letter))
    encoding = _encoding(face, hb_font(face), tuple(ascending))
    encoding.learn(pieces)
    return encoding


def _enter(file: File, encoding: Encoding) -> int:
    """The font, its descendant, descriptor, program, text map and glyph map (ISO 32000-1, 9.7 and 9.8)."""
    name, program = encoding.name, encoding.program
    texts = file.enter_stream(encoding.texts, FLATE)
    if program.cff:
        entries = b"/Type/CMap/CMapName/%s%s%s" % (name, _SYSTEM, FLATE)
        codes = b"%d 0 R" % file.enter_stream(encoding.glyphs, entries)
        kind, glyphs, full_name = b"/CIDFontType0", b"", b"%s-%s" % (name, name)
    else:
        codes = b"/Identity-H"
        mapped = file.enter_stream(encoding.glyphs, FLATE)
        kind, glyphs, full_name = b"/CIDFontType2", b"/CIDToGIDMap %d 0 R" % mapped, name
    descendant = file.enter(
        b"<</Type/Font/Subtype%s/BaseFont/%s%s/FontDescriptor %d 0 R%s/W%s>>"
        % (kind, name, _SYSTEM, _enter_descriptor(file, encoding), glyphs, encoding.widths)
    )
    return file.enter(
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding %s/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (full_name, codes, descendant, texts)
    )


def _enter_descriptor(file: File, encoding: Encoding) -> int:
    facts, program = encoding.descriptor, encoding.program
    entries = b"/Subtype/OpenType" if program.cff else b"/Length1 %d" % program.length
    embedded = file.enter_stream(program.data, entries + FLATE)
    return file.enter(
        b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle %s"
        b"/Ascent %s/Descent %s/CapHeight %s/StemV 80/%s %d 0 R>>"
        % (
            encoding.name,
            facts.flags,
            b" ".join(map(number, program.box)),
            *map(number, (facts.italic_angle, facts.ascent, facts.descent, facts.cap_height)),
            b"FontFile3" if program.cff else b"FontFile2",
            embedded,
        )
    )
