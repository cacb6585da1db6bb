"""The basic shapes as paths: rect, circle, ellipse, line, polyline, polygon, and path itself.

In: an element, and the size of the view that per cents refer to. Out: a Path in user units, empty where SVG draws
nothing; ValueError with words for the user.
Source: SVG 1.1, chapter 9.
"""

from collections.abc import Callable, Mapping
from math import hypot, sqrt

from presskit.load.svg.numbers import length, numbers
from presskit.load.svg.pathdata import path_of
from presskit.load.svg.tree import Element
from presskit.model.geometry import CLOSE, Box, Path, circle, curve, line, move, polygon, rectangle, transformed

View = tuple[float, float]
_ROUND = 0.4477152501692064
"""How far a quarter's control points stand from the corner, in radii."""


def _rect(element: Element, view: View) -> Path:
    x, y, width, height = (_along(element, key, view) for key in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        return ()
    given = {key: _along(element, key, view) for key in ("rx", "ry") if element.attributes.get(key, "auto") != "auto"}
    rx = min(given.get("rx", given.get("ry", 0.0)), width / 2)
    ry = min(given.get("ry", given.get("rx", 0.0)), height / 2)
    if rx <= 0 or ry <= 0:
        return rectangle(Box(x, y, width, height))
    right, bottom, u, v = x + width, y + height, rx * _ROUND, ry * _ROUND
    return (
        move(x + rx, y), line(right - rx, y), curve(right - u, y, right, y + v, right, y + ry),
        line(right, bottom - ry), curve(right, bottom - v, right - u, bottom, right - rx, bottom),
        line(x + rx, bottom), curve(x + u, bottom, x, bottom - v, x, bottom - ry),
        line(x, y + ry), curve(x, y + v, x + u, y, x + rx, y), CLOSE,
    )  # fmt: skip


def _ellipse(element: Element, view: View) -> Path:
    keys = ("r", "r") if element.name == "circle" else ("rx", "ry")
    given = [key for key in keys if element.attributes.get(key, "auto") != "auto"] or keys
    rx, ry = _along(element, given[0], view), _along(element, given[-1], view)
    if rx <= 0 or ry <= 0:
        return ()
    return transformed(circle(0, 0, 1), (rx, 0, 0, ry, _along(element, "cx", view), _along(element, "cy", view)))


def _line(element: Element, view: View) -> Path:
    x1, y1, x2, y2 = (_along(element, key, view) for key in ("x1", "y1", "x2", "y2"))
    return move(x1, y1), line(x2, y2)


def _poly(element: Element, _: View) -> Path:
    values = numbers(element.attributes.get("points", ""))
    points = list(zip(values[::2], values[1::2], strict=False))
    if len(points) < 2:
        return ()
    closed = polygon(points)
    return closed if element.name == "polygon" else closed[:-1]


def _path(element: Element, _: View) -> Path:
    path = path_of(element.attributes.get("d", "").strip())
    return path if len(path) > 1 else ()


SHAPES: Mapping[str, Callable[[Element, View], Path]] = {
    "rect": _rect, "circle": _ellipse, "ellipse": _ellipse, "line": _line, "polyline": _poly, "polygon": _poly,
    "path": _path,
}  # fmt: skip


def _along(element: Element, key: str, view: View) -> float:
    """A coordinate or length; per cents are of the view's width, height or diagonal."""
    whole = hypot(*view) / sqrt(2) if key == "r" else view["y" in key or key == "height"]
    return length(element.attributes.get(key, "0"), whole)
