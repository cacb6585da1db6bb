"""JPEG files as a list of segments: what a decoder will meet, and the file without its metadata.

In: the bytes of a JPEG file that has been decoded once. Out: facts from its headers; the file with nothing in it
but what pixels are made of, every scan byte for byte as it was. No pixel is touched here.
Source: ITU-T T.81, annex B (markers), T.872, 6.5.3 (the Adobe segment).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_ENDED = bytes((0xFF, _END))
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ADOBE = 0xEE
_METADATA = frozenset({*range(0xE0, 0xF0), 0xFE})
"""Application segments and comments: JFIF, Exif, places, colour profiles, thumbnails, edits."""
_BARE = frozenset({0x01, _START, *range(0xD0, 0xD8)})
_FILL = re.compile(rb"\xff+")
_NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
"""The marker after a scan: escaped bytes and restarts belong to the scan."""


class Headers(NamedTuple):
    """What the headers of a JPEG file say."""

    process: int
    """0 and 1: sequential, 2: progressive; more: kinds that readers of PDF do not know."""
    precision: int
    """Bits a sample."""
    components: int
    plain: bool
    """Grey, or the YCbCr that every reader takes for granted where nothing else is said."""
    scans: int
    adobe: bool
    """An Adobe segment is there: four components are stored inverted."""


class _Segment(NamedTuple):
    marker: int
    start: int
    """Of its payload."""
    end: int
    """Of a scan: where the next marker begins."""


def _segments(data: bytes) -> Iterator[_Segment]:
    """Every segment up to the end of the image; what a camera has put behind it is none of it."""
    at, length = 2, len(data)
    while at + 4 <= length and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            filled = _FILL.match(data, at)
            assert filled is not None
            at = filled.end() - 1
            continue
        if marker == _END:
            return
        if marker in _BARE:
            at += 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker == _SCAN:
            found = _NEXT.search(data, end)
            end = found.start() if found else length
        yield _Segment(marker, at + 4, end)
        at = end


def parts(data: bytes) -> Iterator[int]:
    """What a decoder steps over before and between scans: 1 for a segment, and 1 for each byte that fills a gap."""
    last = 2
    for segment in _segments(data):
        yield max(1, segment.start - 4 - last)
        last = segment.end


def completed(data: bytes) -> bytes:
    """The file with its end mark; the same object where it has one."""
    if data.endswith(_ENDED):
        return data
    last = None
    for segment in _segments(data):
        last = segment
    if last is None or data.startswith(_ENDED, last.end):
        return data
    return data[: last.end].removesuffix(b"\xff") + _ENDED


def headers(data: bytes) -> Headers | None:
    """What the headers say; None without a frame."""
    frame, scans, adobe, transform = None, 0, False, 1
    for segment in _segments(data):
        if segment.marker in _FRAMES:
            frame = frame or segment
        elif segment.marker == _SCAN:
            scans += 1
        elif segment.marker == _ADOBE and data.startswith(b"Adobe", segment.start) and segment.end > segment.start + 11:
            adobe, transform = True, data[segment.start + 11]
    if frame is None:
        return None
    body = data[frame.start : frame.end]
    components = body[5] if len(body) > 5 else 0
    plain = components == 1 or (components == 3 and bool(transform) and body[6::3] != b"RGB")
    return Headers(frame.marker - 0xC0, body[0] if body else 0, components, plain, scans, adobe)


def bare(data: bytes) -> bytes:
    """The file without metadata; the Adobe segment stays where four components need it."""
    found = headers(data)
    keep = {_ADOBE} if found and found.components == 4 else set()
    parts = [
        data[segment.start - 4 : segment.end]
        for segment in _segments(data)
        if segment.marker not in _METADATA or segment.marker in keep
    ]
    return b"".join((b"\xff\xd8", *parts, _ENDED))
