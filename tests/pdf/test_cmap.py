"""CMaps keep to blocks of at most 100 and to what readers can take."""

import re
from collections.abc import Mapping
from zlib import decompress

from presskit.pdf import cmap
from presskit.pdf.letter_codes import said_for_all

FREE = 0x1800
"""From here on no code means the same in every font."""


def to_unicode(texts: Mapping[int, str]) -> bytes:
    return decompress(cmap.to_unicode({FREE + code: text for code, text in texts.items()}))


def test_runs_become_ranges() -> None:
    program = to_unicode({1: "a", 2: "b", 3: "c", 5: "x", 6: "fi", 7: "\U0001f3c1"})
    assert b"<1801> <1803> <0061>\n" in program
    assert re.findall(rb"<1805> <0078>|<1806> <00660069>|<1807> <D83CDFC1>", program) == [
        b"<1805> <0078>", b"<1806> <00660069>", b"<1807> <D83CDFC1>",
    ]  # fmt: skip


def test_only_the_last_byte_of_a_range_varies() -> None:
    program = to_unicode({code: chr(code) for code in range(0xF0, 0x110)})
    assert b"<18F0> <18FF> <00F0>\n" in program
    assert b"<1900> <190F> <0100>\n" in program


def test_blocks_have_at_most_a_hundred_entries() -> None:
    program = to_unicode({code: chr(0x4E00 + 7 * code) for code in range(1, 251)})
    counts = [int(count) for count in re.findall(rb"(\d+) beginbfchar", program)]
    assert counts[-3:] == [100, 100, 50]
    assert max(counts) == 100


def test_fonts_whose_letters_mean_the_same_in_all_of_them_have_equal_maps() -> None:
    letters = dict(said_for_all())
    assert {"A", "é", "ß", "–", "’"} <= set(letters.values())
    few = {code: text for code, text in letters.items() if text in "Ab–"}
    assert cmap.to_unicode(few) == cmap.to_unicode(letters)
    assert cmap.to_unicode({**few, FREE: "fi"}) != cmap.to_unicode(few)


def test_what_every_map_says_ascends_and_is_text() -> None:
    codes, texts = zip(*said_for_all(), strict=True)
    assert list(codes) == sorted(set(codes))
    assert [text for text in texts if not text.isprintable()] == ["\u00a0", "\u00ad"] * 2
