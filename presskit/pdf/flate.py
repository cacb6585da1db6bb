"""Compressed streams, whole or made of parts that were compressed before.

In: bytes. Out: deflated bytes; the dictionary of their stream says `FLATE`.
Source: RFC 1950 (header and checksum), RFC 1951 (blocks).
"""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import Z_SYNC_FLUSH, adler32, compress, compressobj

FLATE = b"/Filter/FlateDecode"
LEVEL, LASTING_LEVEL = 1, 5
"""zlib levels of what is made anew for each document and of what nearly always serves the next one, too. With the
higher one for everything a kit is 4 % smaller, and takes some 5 % longer."""
_PRIME = 65521


def deflated(data: bytes, level: int = LEVEL) -> bytes:
    """`data` compressed."""
    return compress(data, level)


class Chunk(NamedTuple):
    """A part of a stream, compressed by itself so that it can be remembered."""

    packed: bytes
    """Whole deflate blocks that end on a byte; none of them is the last."""
    check: int
    """Adler-32 of the part."""
    length: int
    """Of the part, before it was compressed."""


def chunk(data: bytes, level: int = LEVEL) -> Chunk:
    """Compress a part of a stream."""
    deflate = compressobj(level, wbits=-15)
    packed = deflate.compress(data) + deflate.flush(Z_SYNC_FLUSH) if data else b""
    return Chunk(packed, adler32(data), len(data))


def together(chunks: Sequence[Chunk]) -> Chunk:
    """Chunks as one; its checksum follows from theirs, whose two sums begin at 1 and 0 (RFC 1950, 8.2)."""
    low, high, length = 1, 0, 0
    for part in chunks:
        high = (high + (part.check >> 16) + part.length * (low - 1)) % _PRIME
        low = (low + (part.check & 0xFFFF) - 1) % _PRIME
        length += part.length
    return Chunk(b"".join([part.packed for part in chunks]), high << 16 | low, length)


def joined(chunks: Sequence[Chunk]) -> bytes:
    """Chunks as one compressed stream, with an empty last block (RFC 1950; RFC 1951, 3.2.6)."""
    whole = together(chunks)
    return b"\x78\x5e%s\3\0%s" % (whole.packed, whole.check.to_bytes(4))
