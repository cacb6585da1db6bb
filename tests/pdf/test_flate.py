"""Parts that were compressed apart make one stream that readers can unpack, checksum included."""

from zlib import decompress

import pytest

from presskit.pdf.flate import chunk, joined

PARTS = [b"", b"q 1 0 0 1 0 0 cm " * 9, b"Q", bytes(range(256)) * 300, b"\xff" * 70_000]


@pytest.mark.parametrize("count", range(len(PARTS) + 1))
def test_chunks_compressed_apart_are_one_stream(count: int) -> None:
    parts = PARTS[:count]
    assert decompress(joined([chunk(part) for part in parts])) == b"".join(parts)


def test_every_level_gives_a_part_that_can_be_joined() -> None:
    parts = [chunk(part, level) for level, part in enumerate(PARTS, 1)]
    assert decompress(joined(parts)) == b"".join(PARTS)
