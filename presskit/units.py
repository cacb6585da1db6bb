"""Lengths: everything inside is in PDF points (1/72 inch); people write millimetres and inches.

In: numbers, or what a user writes ("3 mm", "0.125in", "9pt"). Out: points as float.
"""

import re

Pt = float
"""A length in points, 1/72 inch."""

_LENGTH = re.compile(r"\s*([0-9]{1,6}(?:\.[0-9]{1,4})?)\s*(pt|mm|cm|in)\s*")
_FACTOR = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}


def mm(value: float) -> Pt:
    """Millimetres to points."""
    return value * 72 / 25.4


def inch(value: float) -> Pt:
    """Inches to points."""
    return value * 72


def parse_length(text: str) -> Pt:
    """Read a length with its unit, such as "3 mm".

    Raises:
        ValueError: no number, or a unit other than pt, mm, cm, in.
    """
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise ValueError(f"not a length: {text!r} (write 3 mm, 0.125in or 9pt)")
    return float(found[1]) * _FACTOR[found[2]]
