"""Lengths and sizes of files: inside in PDF points (1/72 inch) and bytes; people write millimetres and megabytes."""

import re

Pt = float
"""A length in points, 1/72 inch."""

_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?) *(mm|cm|in|pt)", re.ASCII)

_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?) *(kB|KB|MB)", re.ASCII)


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


def parse_size(text: str) -> int:
    """A number of bytes as people write it, with its unit: "3MB", "2.5 MB", "900kB"; thousands, as mail servers count.

    Raises:
        ValueError: no number with one of these units, or no byte at all.
    """
    found = _SIZE.fullmatch(text.strip())
    size = round(float(found[1]) * {"k": 1_000, "K": 1_000, "M": 1_000_000}[found[2][0]]) if found else 0
    if not size:
        raise ValueError(f"not a size: {text!r}")
    return size
