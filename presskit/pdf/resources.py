"""The fonts of a document: which encoding shows which face, and the composite fonts in the file.

In: the items of all pages. Out: font resources by name, and the objects behind them: font, descendant, descriptor,
program, text map and glyph map. Faces are looked up by identity (see memory.py).
Source: ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors), 9.10 (text).
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, cast

from presskit.memory import Kept
from presskit.page import Face, Item, ShapedText, TextRun
from presskit.pdf.embedded_fonts import Encoding, encode, show
from presskit.pdf.flate import FLATE
from presskit.pdf.objects import File
from presskit.pdf.operands import number
from presskit.units import Pt

_SYSTEM = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"


class Fonts:
    """The faces of one document, each with its encoding."""

    def __init__(self, layers: Iterable[tuple[Item, ...]]) -> None:
        """Learn every piece of text on the layers of the pages."""
        faces: dict[int, Face] = {}
        shown: defaultdict[Face, int] = defaultdict(int)
        self._strings: dict[int, bytes | None] = {}
        for layer in layers:
            found = _shown(layer)
            self._strings |= found.strings
            for face, letters in found.faces:
                faces[id(face)] = face
                shown[face] |= letters
        named = {
            face: (b"/F%d" % number, encode(face, letters)) for number, (face, letters) in enumerate(shown.items(), 1)
        }
        self._named = list(named.values())
        self._of_face = {key: named[face] for key, face in faces.items()}

    def encoding(self, pieces: tuple[ShapedText, ...]) -> tuple[bytes, Encoding]:
        """Resource name and encoding of the face of the pieces of a run on the pages."""
        return self._of_face[id(pieces[0].face)]

    def line(self, pieces: tuple[ShapedText, ...], encoding: Encoding, size: Pt) -> bytes:
        """The operators that show the pieces of a run on the pages."""
        strings = [*map(self._strings.__getitem__, map(id, pieces))]
        if None in strings or not encoding.is_usual:
            return encoding.shown(pieces, size)
        return b"[(%s)]TJ" % b"".join(cast("list[bytes]", strings))

    def codes(self, layer: tuple[Item, ...]) -> list[tuple[bytes, Encoding | None]]:
        """On what the bytes of a layer depend: the name of each face, and its encoding if that is unusual."""
        named = [self._of_face[id(face)] for face, _ in _shown(layer).faces]
        return [(name, None if encoding.is_usual else encoding) for name, encoding in named]

    def resources(self, file: File) -> bytes:
        """Enter the fonts into `file`; returns the dictionary of font resources."""
        maps = dict.fromkeys([encoding.texts for _, encoding in self._named])
        numbers = {texts: file.enter_stream(texts, FLATE) for texts in maps}
        fonts = [
            b"%s %d 0 R" % (name, _enter(file, encoding, numbers[encoding.texts])) for name, encoding in self._named
        ]
        return b"<<%s>>" % b"".join(fonts)


class _Shown(NamedTuple):
    """The text of a layer."""

    faces: list[tuple[Face, int]]
    """Each face, in the order in which they begin to be shown, with its letters."""
    strings: dict[int, bytes | None]
    """What shows each piece, by its identity; a piece is kept by the layer."""


def _read(items: tuple[Item, ...]) -> _Shown:
    faces: dict[int, Face] = {}
    pieces: dict[int, ShapedText] = {}
    for item in items:
        if type(item) is TextRun:
            shown = item.pieces
            faces[id(shown[0].face)] = shown[0].face
            pieces.update(zip(map(id, shown), shown, strict=True))
    letters = dict.fromkeys(faces, 0)
    strings = {}
    for (key, piece), (string, own) in zip(pieces.items(), show.each(pieces.values()), strict=True):
        strings[key] = string
        letters[id(piece.face)] |= own
    return _Shown([(face, letters[key]) for key, face in faces.items()], strings)


_shown = Kept(_read, 12_000)


def _enter(file: File, encoding: Encoding, texts: int) -> int:
    """The composite font of an encoding and everything that it refers to; `texts`: its text map."""
    name, program = encoding.name, encoding.program
    if program.cff:
        kind, glyphs, full_name = b"/CIDFontType0", b"", name + b"-Identity-H"
    else:
        mapped = file.enter_stream(encoding.glyphs, FLATE)
        kind, glyphs, full_name = b"/CIDFontType2", b"/CIDToGIDMap %d 0 R" % mapped, name
    descendant = file.enter(
        b"<</Type/Font/Subtype%s/BaseFont/%s%s/FontDescriptor %d 0 R%s/W%s>>"
        % (kind, name, _SYSTEM, _enter_descriptor(file, encoding), glyphs, encoding.widths)
    )
    return file.enter(
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (full_name, descendant, texts)
    )


def _enter_descriptor(file: File, encoding: Encoding) -> int:
    facts, program = encoding.descriptor, encoding.program
    data, length = encoding.embedded
    entries = b"/Subtype/CIDFontType0C" if program.cff else b"/Length1 %d" % length
    embedded = file.enter_stream(data, entries + FLATE)
    measures = {
        b"/ItalicAngle ": facts.italic_angle,
        b"/Ascent ": facts.ascent,
        b"/Descent ": facts.descent,
        b"/CapHeight ": facts.cap_height,
    }
    return file.enter(
        b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]%s/StemV 80%s %d 0 R>>"
        % (
            encoding.name,
            facts.flags,
            b" ".join(map(number, program.box)),
            b"".join(key + number(value) for key, value in measures.items()),
            b"/FontFile3" if program.cff else b"/FontFile2",
            embedded,
        )
    )
