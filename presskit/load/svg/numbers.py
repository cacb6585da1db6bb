"""Numbers, lengths and transforms as SVG writes them.

In: attribute values. Out: floats in user units, matrices; ValueError with words for the user where a value is not
understood. Every number is finite and at most LARGEST.
Source: SVG 1.1, chapters 4.2 and 7.6; CSS pixels of 1/96 inch.
"""

import re
from math import cos, hypot, radians, sin, tan

from presskit.load.problems.wording import shown
from presskit.model.geometry import Matrix

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LARGEST = 1e6
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
_LENGTH = re.compile(rf"({NUMBER.pattern})([A-Za-z%]*)")
_CALL = re.compile(r"\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)\s*")
_ARGUMENTS = {"matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,)}


def number(text: str) -> float:
    """One number."""
    found = NUMBER.fullmatch(text.strip())
    value = float(found[0]) if found else LARGEST + 1
    if abs(value) > LARGEST:
        raise ValueError(f"{shown(text)} is not a number that can be drawn")
    return value


def numbers(text: str) -> list[float]:
    """Numbers with blanks or commas between them."""
    return [number(part) for part in text.replace(",", " ").split()]


def length(text: str, whole: float = 0.0) -> float:
    """A length in user units; `whole` is what 100 % means."""
    found = _LENGTH.fullmatch(text.strip())
    unit = found[2].lower() if found else ""
    if found is None or (unit != "%" and unit not in UNITS):
        raise ValueError(f"{shown(text)} is not a length that can be drawn")
    return number(found[1]) * (whole / 100 if unit == "%" else UNITS[unit])


def share(text: str) -> float:
    """An opacity: 0 to 1, or per cent."""
    return min(1.0, max(0.0, length(text, 1.0)))


def transform(text: str) -> Matrix:
    """The matrix of a transform list."""
    matrix, at = IDENTITY, 0
    while text[at:].strip():
        found = _CALL.match(text, at)
        values = numbers(found[2]) if found else []
        if found is None or len(values) not in _ARGUMENTS.get(found[1], ()):
            raise ValueError(f"{shown(text[at:].strip())} is not a transform")
        matrix = joined(matrix, _single(found[1], values))
        at = found.end()
    return matrix


def joined(outer: Matrix, inner: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)


def stretch(matrix: Matrix) -> tuple[float, float]:
    """By how much a matrix scales at the most and at the least (its singular values)."""
    a, b, c, d, _, _ = matrix
    mean, apart = hypot(a + d, b - c) / 2, hypot(a - d, b + c) / 2
    return mean + apart, abs(mean - apart)


def _single(name: str, values: list[float]) -> Matrix:
    first, second = values[0], values[1] if len(values) > 1 else None
    if name == "matrix":
        a, b, c, d, e, f = values
        return a, b, c, d, e, f
    if name == "translate":
        return 1.0, 0.0, 0.0, 1.0, first, second or 0.0
    if name == "scale":
        return first, 0.0, 0.0, first if second is None else second, 0.0, 0.0
    angle = radians(first)
    if name == "rotate":
        x, y = values[1:] if len(values) > 1 else (0.0, 0.0)
        turn = cos(angle), sin(angle), -sin(angle), cos(angle), 0.0, 0.0
        return joined(joined((1.0, 0.0, 0.0, 1.0, x, y), turn), (1.0, 0.0, 0.0, 1.0, -x, -y))
    slope = tan(angle)
    return (1.0, 0.0, slope, 1.0, 0.0, 0.0) if name == "skewX" else (1.0, slope, 0.0, 1.0, 0.0, 0.0)
