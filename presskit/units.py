"""Lengths: everything inside is in PDF points, 1/72 inch; people write millimetres or inches too."""

import re

Pt = float
"""A length in points, 1/72 inch."""

_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?) *(mm|cm|in|pt)", re.ASCII)


def mm(value: float) -> Pt:
    """Millimetres in points."""
    return value * 72 / 25.4


def inch(value: float) -> Pt:
    """Inches in points."""
    return value * 72


def in_mm(length: Pt) -> float:
    """A length in points as millimetres."""
    return length * 25.4 / 72


def parse_length(text: str) -> Pt:
    """A length as people write it, with its unit: "3 mm", "0.3cm", "0.125in", "9 pt".

    Raises:
        ValueError: no number with one of these units; a bare number could mean any of them.
    """
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not a length: {text!r}")
    number, unit = float(found[1]), found[2]
    return {"mm": mm(number), "cm": mm(10 * number), "in": inch(number), "pt": number}[unit]
