"""PNG files as a list of chunks: whether what they carry is what was written.

In: the bytes of a PNG file. Out: whether the checksum of every chunk that pixels depend on is right; Pillow does not
look at those of the pixels. Source: ISO/IEC 15948, 5.3 (chunks), 5.4 (critical chunks begin with a capital letter).
"""

from zlib import crc32

_HEAD = 8
_CAPITAL = 0x20
"""The bit that is off in capital letters."""


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
