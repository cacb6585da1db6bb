"""Gradients as shading patterns.

In: a Gradient, the matrix from units of its drawing to those of the stream that paints with it, a colour space. Out:
objects of a file. Between two stops the channels change evenly; beyond the first and the last the colour goes on.
Source: ISO 32000-1, 7.10 (functions), 8.7.4.5.3 (axial), 8.7.4.5.4 (radial shadings).
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from presskit.model.drawing import Gradient, Stop
from presskit.model.geometry import Matrix, joined
from presskit.pdf.objects import File
from presskit.pdf.operands import fraction, precise

_JUMP = 0.02
"""How far a gradient is drawn beyond a stop where the colour jumps at its very end, as a share of its length: readers
look the function up at some 250 places."""

Values = Callable[[Stop], tuple[float, ...]]


def enter_shading(file: File, gradient: Gradient, matrix: Matrix, space: bytes, values: Values) -> int:
    """Enter a pattern; returns its number.

    Args:
        file: that it is entered into.
        gradient: what is painted.
        matrix: from units of the drawing to those of the stream.
        space: name of the colour space.
        values: what a stop paints in it.
    """
    stops = _spread_out(gradient.stops)
    first, last = stops[0].at, stops[-1].at
    coords = b" ".join(precise(value) for value in _between(gradient.shape, first, last))
    function = file.enter(_function(stops, values))
    shading = b"<</ShadingType %d/ColorSpace%s/Coords[%s]/Domain[%s %s]/Function %d 0 R/Extend[true true]>>" % (
        2 if len(gradient.shape) == 4 else 3, space, coords, precise(first), precise(last), function,
    )  # fmt: skip
    placed = b" ".join(precise(value) for value in joined(matrix, gradient.matrix))
    return file.enter(b"<</Type/Pattern/PatternType 2/Matrix[%s]/Shading %s>>" % (placed, shading))


def _spread_out(stops: Sequence[Stop]) -> list[Stop]:
    """The stops; a jump at either end has a short piece of its colour outside of it."""
    found = list(stops)
    jump = _JUMP * max(1.0, found[-1].at - found[0].at)
    if found[0].at == found[1].at:
        found.insert(0, found[0]._replace(at=found[0].at - jump))
    if found[-1].at == found[-2].at:
        found.append(found[-1]._replace(at=found[-1].at + jump))
    return found


def _between(shape: tuple[float, ...], first: float, last: float) -> tuple[float, ...]:
    """The line or circles that a gradient has at two of its places."""
    half = len(shape) // 2
    begin, end = shape[:half], shape[half:]
    placed = [tuple(a + at * (b - a) for a, b in zip(begin, end, strict=True)) for at in (first, last)]
    if half == 3:
        placed = [(*values[:2], max(0.0, values[2])) for values in placed]
    return *placed[0], *placed[1]


def _function(stops: Sequence[Stop], values: Values) -> bytes:
    """From a place to the channels there: a piece between every two stops."""
    pieces = [(one, other) for one, other in pairwise(stops) if one.at < other.at]
    single = [_piece(values(one), values(other)) for one, other in pieces]
    return b"<</FunctionType 3/Domain[%s %s]/Functions[%s]/Bounds[%s]/Encode[%s]>>" % (
        precise(stops[0].at),
        precise(stops[-1].at),
        b"".join(b"<</FunctionType 2/N 1/Domain[0 1]" + piece for piece in single),
        b" ".join(precise(one.at) for one, _ in pieces[1:]),
        b" ".join([b"0 1"] * len(pieces)),
    )


def _piece(begin: tuple[float, ...], end: tuple[float, ...]) -> bytes:
    return b"/C0[%s]/C1[%s]>>" % (b" ".join(map(fraction, begin)), b" ".join(map(fraction, end)))
