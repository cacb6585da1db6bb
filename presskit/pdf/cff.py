"""CFF outlines as a CID-keyed font whose glyphs stand in the order of the codes that show them.

In: a CFF table cut by hb-subset, without subroutines, and the glyph of every code. Out: a CFF font whose CIDs are the
codes. A glyph that stands for two letters is in it twice: a CFF font has no map that could share it.
Source: Adobe Technical Notes 5176 (the format, CID-keyed fonts in section 19) and 5177 (charstrings).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from struct import pack, unpack_from
from typing import NamedTuple

_CHARSTRINGS, _PRIVATE, _CHARSET, _FONT_BOX = 17, 18, 15, 5
_FONT_MATRIX, _ROS, _COUNT, _FONTS, _SELECT = 0x0C07, 0x0C1E, 0x0C22, 0x0C24, 0x0C25
_SUBROUTINES, _DEFAULT_WIDTH, _NOMINAL_WIDTH = 19, 20, 21
_REAL = 30
_FIRST_STRING = 391
"""Numbers below are the standard strings."""

_Dictionary = dict[int, bytes]
"""Operator (two-byte ones as 0x0Cnn) -> its operands, encoded."""


class _Outlines(NamedTuple):
    """What is taken over from a CFF font."""

    top: _Dictionary
    charstrings: Sequence[bytes]
    fonts: Sequence[tuple[_Dictionary, bytes]]
    """Font dictionary and private dictionary; more than one in CID-keyed fonts."""
    choice: Sequence[int]
    """Which of `fonts` a glyph belongs to."""


def keyed_by_code(table: bytes, glyph_of: Mapping[int, int]) -> bytes:
    """The font that shows for each code (ascending, from 1) the glyph of `table` that it maps to."""
    source = _read(table)
    glyphs = [0, *glyph_of.values()]
    head = pack(">4B", 1, 0, 4, 4) + _index([b"CIDFont"])
    strings = _index([b"Adobe", b"Identity"]) + _index([])
    charset = pack(f">B{len(glyph_of)}H", 0, *glyph_of)
    select = _ranges([source.choice[glyph] for glyph in glyphs])
    charstrings = _index([source.charstrings[glyph] for glyph in glyphs])

    def top(charset_at: int, select_at: int, charstrings_at: int, fonts_at: int) -> bytes:
        kept = {key: source.top[key] for key in (_FONT_MATRIX, _FONT_BOX) if key in source.top}
        return _index([_dictionary({
            _ROS: _integers(_FIRST_STRING, _FIRST_STRING + 1, 0), **kept, _COUNT: _integers(max(glyph_of) + 1),
            _CHARSET: _integers(charset_at), _SELECT: _integers(select_at),
            _CHARSTRINGS: _integers(charstrings_at), _FONTS: _integers(fonts_at),
        })])  # fmt: skip

    charset_at = len(head) + len(top(0, 0, 0, 0)) + len(strings)
    select_at = charset_at + len(charset)
    charstrings_at = select_at + len(select)
    fonts_at = charstrings_at + len(charstrings)
    body = strings + charset + select + charstrings + _fonts(source.fonts, fonts_at)
    return head + top(charset_at, select_at, charstrings_at, fonts_at) + body


def _fonts(fonts: Sequence[tuple[_Dictionary, bytes]], start: int) -> bytes:
    """The index of font dictionaries at byte `start`, and the private dictionaries behind it."""

    def index(first: int) -> bytes:
        at, out = first, []
        for font, private in fonts:
            out.append(_dictionary({**font, _PRIVATE: _integers(len(private), at)}))
            at += len(private)
        return _index(out)

    return index(start + len(index(0))) + b"".join(private for _, private in fonts)


def _read(table: bytes) -> _Outlines:
    _, at = _read_index(table, table[2])
    tops, at = _read_index(table, at)
    top = dict(_entries(tops[0]))
    charstrings, _ = _read_index(table, _offset(top[_CHARSTRINGS]))
    if _ROS not in top:
        return _Outlines(top, charstrings, [({}, _private(table, top))], bytes(len(charstrings)))
    dictionaries, _ = _read_index(table, _offset(top[_FONTS]))
    fonts = [dict(_entries(data)) for data in dictionaries]
    kept = [{key: font[key] for key in (_FONT_MATRIX,) if key in font} for font in fonts]
    privates = [_private(table, font) for font in fonts]
    choice = _choice(table, _offset(top[_SELECT]), len(charstrings))
    return _Outlines(top, charstrings, list(zip(kept, privates, strict=True)), choice)


def _private(table: bytes, font: _Dictionary) -> bytes:
    """The private dictionary, but for the subroutines that hb-subset has put into the charstrings.

    It always says what widths in charstrings count from: not every reader takes an empty one.
    """
    size, at = _numbers(font[_PRIVATE])
    entries = dict(_entries(table[at : at + size]))
    entries.pop(_SUBROUTINES, None)
    return _dictionary({_DEFAULT_WIDTH: _integers(0), _NOMINAL_WIDTH: _integers(0), **entries})


def _choice(table: bytes, at: int, count: int) -> bytes:
    """FDSelect: a byte a glyph (format 0), or ranges (format 3)."""
    if table[at] == 0:
        return table[at + 1 : at + 1 + count]
    (ranges,) = unpack_from(">H", table, at + 1)
    starts = [unpack_from(">HB", table, at + 3 + 3 * n) for n in range(ranges)]
    ends = [first for first, _ in starts[1:]] + [count]
    return b"".join(bytes([font]) * (end - first) for (first, font), end in zip(starts, ends, strict=True))


def _ranges(choice: Sequence[int]) -> bytes:
    """FDSelect as ranges, even if there is one: format 0 is read wrongly by some."""
    out, at = [], 0
    for font, glyphs in groupby(choice):
        out.append(pack(">HB", at, font))
        at += len(list(glyphs))
    return pack(">BH", 3, len(out)) + b"".join(out) + pack(">H", at)


def _read_index(table: bytes, at: int) -> tuple[list[bytes], int]:
    """The objects of an INDEX, and where it ends."""
    (count,) = unpack_from(">H", table, at)
    if not count:
        return [], at + 2
    size = table[at + 2]
    places = [int.from_bytes(table[at + 3 + size * n : at + 3 + size * (n + 1)]) for n in range(count + 1)]
    base = at + 2 + size * (count + 1)
    items = [table[base + start : base + end] for start, end in pairwise(places)]
    return items, base + places[-1]


def _index(items: Sequence[bytes]) -> bytes:
    if not items:
        return b"\0\0"
    place, places = 1, [1]
    for item in items:
        place += len(item)
        places.append(place)
    return pack(">HB", len(items), 4) + pack(f">{len(places)}I", *places) + b"".join(items)


def _entries(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Operators of a DICT with their operands."""
    at = start = 0
    while at < len(data):
        first = data[at]
        if first <= 21:
            operator, length = (0x0C00 | data[at + 1], 2) if first == 12 else (first, 1)
            yield operator, data[start:at]
            at += length
            start = at
        else:
            at += _operand_length(data, at)


def _operand_length(data: bytes, at: int) -> int:
    first = data[at]
    if first == _REAL:
        end = at + 1
        while 15 not in (data[end] >> 4, data[end] & 15):
            end += 1
        return end + 1 - at
    return {28: 3, 29: 5}.get(first, 1 if first < 247 else 2)


def _numbers(operands: bytes) -> Iterator[int]:
    at = 0
    while at < len(operands):
        first, length = operands[at], _operand_length(operands, at)
        if first in (28, 29):
            yield int.from_bytes(operands[at + 1 : at + length], signed=True)
        elif first < 247:
            yield first - 139
        else:
            sign, base = (1, 247) if first < 251 else (-1, 251)
            yield sign * ((first - base) * 256 + operands[at + 1] + 108)
        at += length


def _offset(operands: bytes) -> int:
    return next(_numbers(operands))


def _integers(*values: int) -> bytes:
    """Operands of fixed length, so that offsets do not move what they point to."""
    return b"".join(pack(">Bi", 29, value) for value in values)


def _dictionary(entries: _Dictionary) -> bytes:
    return b"".join(
        operands + (pack(">H", operator) if operator > 255 else bytes([operator]))
        for operator, operands in entries.items()
    )
