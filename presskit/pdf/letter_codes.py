"""The code of a letter: two bytes that show a glyph and stand for the text it represents.

In: a Letter and the font it is set in. Out: its usual code, the same in every document. Letters that nearly every
document has (Latin, Greek, Cyrillic, punctuation, small letters drawn as capitals) have codes of their own, in ranges,
so that what they stand for is said once for all fonts; ligatures and all else are scattered over some more.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import uharfbuzz as hb

Letter = tuple[str, int]
"""The stored text, and the glyph id in the font file that shows it."""

_BYTES = bytes(byte for byte in range(256) if byte not in b"\r()\\")
"""Bytes that a string need not escape; codes are made of no others."""


class _Block(NamedTuple):
    """Characters that follow each other, and the number of the first one's code."""

    first: int
    end: int
    number: int


_LETTERS = _Block(0, 0x600, 0)
_MARKS = _Block(0x1E00, 0x2100, 0x600)
"""More Latin and Greek, and punctuation."""
_DRAWN_CAPITALS = _Block(0, 0x600, 0x900)
_OTHERS, _MANY = 0xF00, 0x600
_SAID_FOR_ALL = (
    (_LETTERS, 0x20, 0x7F), (_LETTERS, 0xA0, 0x180), (_MARKS, 0x2010, 0x2028),
    (_DRAWN_CAPITALS, 0x20, 0x7F), (_DRAWN_CAPITALS, 0xA0, 0x180),
)  # fmt: skip
"""Where codes are that every font's text map may explain, whether it has them or not."""


@lru_cache(maxsize=65_536)
def usual_code(letter: Letter, font: hb.Font) -> int:
    """The code of a letter; two rare ones may share it."""
    return code_of(_number(letter, font))


def _number(letter: Letter, font: hb.Font) -> int:
    text, glyph = letter
    if len(text) == 1:
        point = ord(text)
        for block in (_LETTERS, _MARKS):
            if block.first <= point < block.end and font.get_nominal_glyph(point) == glyph:
                return block.number + point - block.first
        capital = text.upper()
        if point < _DRAWN_CAPITALS.end and len(capital) == 1 and font.get_nominal_glyph(ord(capital)) == glyph:
            return _DRAWN_CAPITALS.number + point
    return _OTHERS + crc32(f"{glyph} {text}".encode("utf-8", "surrogatepass")) % _MANY


def code_of(number: int) -> int:
    """The code with a number; codes ascend with their numbers."""
    return _BYTES[number // len(_BYTES)] << 8 | _BYTES[number % len(_BYTES)]


def next_code(code: int) -> int:
    """The code that follows; no letter has the last one."""
    return code_of(_BYTES.index(code >> 8) * len(_BYTES) + _BYTES.index(code & 255) + 1)


def said_for_all() -> Iterator[tuple[int, str]]:
    """Codes, ascending, that stand for the same text in every document and font."""
    for block, first, end in _SAID_FOR_ALL:
        for point in range(first, end):
            yield code_of(block.number + point - block.first), chr(point)
