"""Numbers, lengths and transforms as SVG writes them.

In: attribute values. Out: floats in user units, matrices; ValueError with words for the user where a value is not
understood. Every number is finite and at most LARGEST.
Source: SVG 1.1, chapters 4.2 and 7.6; CSS pixels of 1/96 inch.
"""

import re
from collections.abc import Iterator
from math import cos, degrees, hypot, radians, sin, tan

from presskit.load.problems.wording import shown
from presskit.model.geometry import UNMOVED, Box, Matrix, joined

LARGEST = 1e9
LONGEST = 5_000
"""Letters of a transform."""
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54,
         "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0}  # fmt: skip
_LENGTH = re.compile(rf"({NUMBER.pattern})([A-Za-z%]*)")
_GAP = re.compile(r"[\s,]*")
_CALL = re.compile(r"\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)\s*")
_ARGUMENTS = {
    "matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,),
    "translateX": (1,), "translateY": (1,), "scaleX": (1,), "scaleY": (1,), "skew": (1, 2), "rotateZ": (1,),
}  # fmt: skip
_TURNS = {"deg": 1.0, "grad": 0.9, "rad": degrees(1), "turn": 360.0, "px": 1.0, "": 1.0}
_SIDES = {"left": 0.0, "top": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0}


def number(text: str) -> float:
    """One number."""
    found = NUMBER.fullmatch(text.strip())
    value = float(found[0]) if found else LARGEST + 1
    if abs(value) > LARGEST:
        raise ValueError(f"{shown(text)} is not a number that can be drawn")
    return value


def numbers(text: str) -> list[float]:
    """Numbers with blanks or commas between them, or nothing where the next one begins by itself."""
    return [number(part[0]) for part in _parts(NUMBER, text)]


def _parts(kind: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """All that stands in a list, each of one kind."""
    at = _GAP.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        found = kind.match(text, at)
        if found is None:
            raise ValueError(f"{shown(text[at:])} is not a number that can be drawn")
        yield found
        at = _GAP.match(text, found.end()).end()  # type: ignore[union-attr]


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
    """The matrix of a transform list, as an attribute or as a style writes it."""
    matrix, at = UNMOVED, 0
    if text.strip() == "none":
        return matrix
    if len(text) > LONGEST:
        raise ValueError(f"a transform is longer than {LONGEST} letters")
    while found := _CALL.match(text, at):
        values = [_argument(part) for part in _parts(_LENGTH, found[2])]
        if len(values) not in _ARGUMENTS.get(found[1], ()):
            break
        matrix = joined(matrix, _single(found[1], values))
        at = found.end()
    if text[at:].strip():
        raise ValueError(f"{shown(text[at:].strip())} is not a transform")
    return matrix


def origin(text: str, box: Box) -> tuple[float, float]:
    """The point of `box` that a transform-origin means."""
    words = text.split()[:2] or ["0"]
    if words[0] in ("top", "bottom") or words[1:] in (["left"], ["right"]):
        words = [*words, "center"][1::-1]
    x, y = [*words, "center"][:2]
    return box.x + _along(x, box.width), box.y + _along(y, box.height)


def _along(word: str, whole: float) -> float:
    return _SIDES[word] * whole if word in _SIDES else length(word, whole)


def _argument(found: re.Match[str]) -> float:
    """A number, an angle in degrees or a length in pixels."""
    if found[2] not in _TURNS:
        raise ValueError(f"{shown(found[0])} is not a number that can be drawn")
    return number(found[1]) * _TURNS[found[2]]


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
    if name in ("translateX", "translateY"):
        return 1.0, 0.0, 0.0, 1.0, first * (name[-1] == "X"), first * (name[-1] == "Y")
    if name in ("scaleX", "scaleY"):
        return first if name[-1] == "X" else 1.0, 0.0, 0.0, first if name[-1] == "Y" else 1.0, 0.0, 0.0
    if name == "scale":
        return first, 0.0, 0.0, first if second is None else second, 0.0, 0.0
    angle = radians(first)
    if name.startswith("rotate"):
        x, y = values[1:] if len(values) > 1 else (0.0, 0.0)
        turn = cos(angle), sin(angle), -sin(angle), cos(angle), 0.0, 0.0
        return joined(joined((1.0, 0.0, 0.0, 1.0, x, y), turn), (1.0, 0.0, 0.0, 1.0, -x, -y))
    slope = tan(angle)
    if name == "skew":
        return 1.0, tan(radians(second or 0.0)), slope, 1.0, 0.0, 0.0
    return (1.0, 0.0, slope, 1.0, 0.0, 0.0) if name == "skewX" else (1.0, slope, 0.0, 1.0, 0.0, 0.0)
