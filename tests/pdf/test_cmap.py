"""CMaps keep to blocks of at most 100 and to what readers can take."""

import re

from presskit.pdf.cmap import to_unicode


def test_runs_become_ranges() -> None:
    program = to_unicode({1: "a", 2: "b", 3: "c", 5: "x", 6: "fi", 7: "\U0001f3c1"})
    assert b"<0001> <0003> <0061>\n" in program
    assert re.findall(rb"<0005> <0078>|<0006> <00660069>|<0007> <D83CDFC1>", program) == [
        b"<0005> <0078>", b"<0006> <00660069>", b"<0007> <D83CDFC1>",
    ]  # fmt: skip


def test_only_the_last_byte_of_a_range_varies() -> None:
    program = to_unicode({code: chr(code) for code in range(0xF0, 0x110)})
    assert b"<00F0> <00FF> <00F0>\n" in program
    assert b"<0100> <010F> <0100>\n" in program


def test_blocks_have_at_most_a_hundred_entries() -> None:
    program = to_unicode({code: chr(0x4E00 + 7 * code) for code in range(1, 251)})
    counts = [int(count) for count in re.findall(rb"(\d+) beginbfchar", program)]
    assert counts == [100, 100, 50]
