"""Numbers and strings are short, exact and escaped."""

import pytest

from presskit.model.geometry import Box
from presskit.pdf.operands import address, fraction, hundredths, literal, number, rectangle, text_string


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, b"0"), (12.5, b"12.5"), (-0.07, b"-.07"), (841.89, b"841.89"), (-3, b"-3"), (1e-9, b"0"), (100000, b"100000")],
)
def test_numbers(value: float, written: bytes) -> None:
    assert number(value) == written


def test_hundredths_are_exact() -> None:
    assert all(round(float(hundredths(n)) * 100) == n for n in range(-2000, 2000))


@pytest.mark.parametrize(
    ("value", "written"), [(0, b"0"), (1, b"1"), (0.2, b"0.2"), (0.0392, b"0.039"), (-0.5, b"-0.5")]
)
def test_fractions(value: float, written: bytes) -> None:
    assert fraction(value) == written


def test_strings_are_escaped() -> None:
    assert literal(b"a(b)\\\r\n") == b"(a\\(b\\)\\\\\\r\n)"
    assert text_string("Plain (1)") == b"(Plain \\(1\\))"
    assert text_string("Bäckman") == b"(\xfe\xff\0B\0\xe4\0c\0k\0m\0a\0n)"


def test_addresses_are_ascii() -> None:
    assert address("https://a.example/ä b?c=(d)%20#e") == b"(https://a.example/%C3%A4%20b?c=\\(d\\)%20#e)"


def test_rectangles_turn_up_side_down() -> None:
    assert rectangle(Box(10, 20, 30, 5), 100) == b"[10 75 40 80]"
