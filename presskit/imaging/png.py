"""PNG files as a list of chunks: whether what they carry is what was written.

In: the bytes of a PNG file. Out: how many there are; whether the checksum of each chunk that pixels depend on is right,
which Pillow does not look at. Source: ISO/IEC 15948, 5.3 (chunks), 5.4 (critical chunks begin with a capital letter).
"""

from collections.abc import Iterator
from zlib import crc32

_HEAD = 8
_CAPITAL = 0x20
"""The bit that is off in capital letters."""


def parts(data: bytes) -> Iterator[int]:
    """1 for each chunk up to the end of the file."""
    at = _HEAD
    while at + 12 <= len(data):
        at += 12 + int.from_bytes(data[at : at + 4])
        yield 1


def checksums_hold(data: bytes) -> bool:
    """Whether all critical chunks up to the end of the picture are as they were written."""
    at, view = _HEAD, memoryview(data)
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4])
        critical = not data[at + 4] & _CAPITAL
        if critical and crc32(view[at + 4 : end]) != int.from_bytes(data[end : end + 4]):
            return False
        if data[at + 4 : at + 8] == b"IEND":
            return True
        at = end + 4
    return True
