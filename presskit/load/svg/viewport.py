"""How a view box is fitted into a viewport, and the size of a whole drawing.

In: attributes. Out: matrices and boxes; ValueError with words for the user.
Source: SVG 2, chapter 8; CSS Images 3 for a drawing that lacks a size.
"""

from collections.abc import Mapping
from typing import NamedTuple

from presskit.load.svg.numbers import length, numbers
from presskit.model.geometry import UNMOVED, Box, Matrix

LARGEST_SIDE = 100_000.0
_SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
_ALIKE = 1e-3
"""Ratios of width to height that differ by less are the same: exports round their sizes."""


class Frame(NamedTuple):
    """The whole drawing: from the units of its elements to its own, and the part that shows."""

    matrix: Matrix = UNMOVED
    shown: Box | None = None
    view: tuple[float, float] = (0.0, 0.0)
    pixel: float = 1.0
    """A pixel of its width and height, in its own units."""


def view_box(attributes: Mapping[str, str]) -> Box | None:
    """The viewBox of an element, if it has one."""
    if "viewBox" not in attributes:
        return None
    values = numbers(attributes["viewBox"])
    if len(values) != 4:
        raise ValueError("viewBox is four numbers")
    return Box(*values)


def fitted(inner: Box, outer: Box, aspect: str) -> Matrix:
    """From the units of a view box to those of the viewport that it is fitted into; both have a size."""
    words = [word for word in aspect.split() if word != "defer"] or ["xMidYMid"]
    wide, high = outer.width / inner.width, outer.height / inner.height
    if words[0] == "none":
        return wide, 0.0, 0.0, high, outer.x - wide * inner.x, outer.y - high * inner.y
    scale = max(wide, high) if "slice" in words else min(wide, high)
    x, y = _SHARES.get(words[0][1:4], 0.5), _SHARES.get(words[0][5:8], 0.5)
    return (
        scale, 0.0, 0.0, scale,
        outer.x - scale * inner.x + x * (outer.width - scale * inner.width),
        outer.y - scale * inner.y + y * (outer.height - scale * inner.height),
    )  # fmt: skip


def frame(attributes: Mapping[str, str]) -> Frame:
    """The size of a whole drawing; one that tells none shows all of itself."""
    box = view_box(attributes)
    sides = [_side(attributes.get(key, "auto"), box) for key in ("width", "height")]
    given = [side for side in (*sides, *(box[2:] if box else ())) if side is not None]
    if any(not 0 < side <= LARGEST_SIDE for side in given):
        raise OverflowError(f"a side of the drawing is not between 0 and {LARGEST_SIDE:g}")
    width, height = sides
    if box is None:
        if width is None or height is None:
            return Frame()
        return Frame(shown=Box(0.0, 0.0, width, height), view=(width, height))
    width, height = _completed(width, height, box)
    shown, view = box, (box.width, box.height)
    matrix = fitted(box, Box(0.0, 0.0, width, height), attributes.get("preserveAspectRatio", ""))
    across, _, _, down, x, y = matrix
    if abs(down / across - 1) > _ALIKE:
        matrix = 1.0, 0.0, 0.0, down / across, 0.0, box.y * (1 - down / across)
        return Frame(matrix, box._replace(height=box.height * down / across), view, 1 / across)
    if abs(width * box.height / (height * box.width) - 1) > _ALIKE:
        shown = Box(-x / across, -y / across, width / across, height / across)
    return Frame(UNMOVED, shown, view, 1 / across)


def _completed(width: float | None, height: float | None, box: Box) -> tuple[float, float]:
    """A side that is missing follows from the other, both from the view box."""
    if width is None:
        width = box.width if height is None else height * box.width / box.height
    return width, width * box.height / box.width if height is None else height


def _side(text: str, box: Box | None) -> float | None:
    """A width or height; None where it says nothing of its own."""
    if text.strip() in ("auto", "") or (box is not None and text.strip().endswith("%")):
        return None
    return length(text, 100.0)
