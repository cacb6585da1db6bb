"""Glyphs of a TrueType font that are put together from others: whether any contains itself.

In: the tables head, maxp, loca and glyf. Out: yes or no. Readers of a PDF leave such a glyph out, or worse.
Source: OpenType 1.9, glyf (component glyph record) and loca.
"""

import struct
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import NamedTuple

_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
_MOST_PARTS = 64
"""Components of a glyph; fonts for text have two or three."""


class Outlines(NamedTuple):
    """Where the glyphs of a font stand."""

    loca: bytes
    glyf: bytes
    is_long: bool
    """Whether `loca` has four bytes for a glyph, and not two."""


def has_circle(outlines: Outlines) -> bool:
    """Whether a glyph contains itself, or has more parts than any glyph needs."""
    graph: dict[int, list[int]] = {}
    for glyph, start in enumerate(_starts(outlines)):
        if outlines.glyf[start : start + 2] >= b"\x80":  # a negative number of contours: a composite
            parts = list(_parts(outlines.glyf, start + 10))
            if len(parts) > _MOST_PARTS:
                return True
            graph[glyph] = parts
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return True
    return False


def _starts(outlines: Outlines) -> Iterator[int]:
    """Where each glyph begins, up to the last that has any data; an empty one where the next begins."""
    size, code, unit = (4, ">I", 1) if outlines.is_long else (2, ">H", 2)
    whole = outlines.loca[: len(outlines.loca) // size * size]
    starts = [unit * start for (start,) in struct.iter_unpack(code, whole)]
    return (start if end > start else len(outlines.glyf) for start, end in pairwise(starts))


def _parts(glyf: bytes, place: int) -> Iterator[int]:
    """The glyphs that a composite is made of."""
    flags = _MORE
    for _ in range(_MOST_PARTS + 1):
        if not flags & _MORE or place + 4 > len(glyf):
            return
        flags, glyph = struct.unpack_from(">2H", glyf, place)
        yield glyph
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
