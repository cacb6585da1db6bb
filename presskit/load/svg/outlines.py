"""One shape in its place: cut to what shows, with its stroke in units of the drawing.

In: a path in units of the drawing, its ink, the matrix that placed it, the clipping around it. Out: an Outline, or
None if nothing of it shows.
"""

from collections.abc import Iterable

from presskit.load.svg.looks import Ink
from presskit.load.svg.numbers import stretch
from presskit.load.svg.pathdata import extent
from presskit.model.drawing import Outline
from presskit.model.geometry import Box, Matrix, Path, rectangle
from presskit.model.stroke import Stroke

Clips = tuple[Path, ...]
"""Nested clipping, outermost first."""
EVEN = 1.02
"""A stroke may be stretched by this ratio and still be drawn with one width."""
_SLACK = 1e-6


class NotDrawable(Exception):  # noqa: N818
    """A combination that a page cannot show; words for the user."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def outline(path: Path, ink: Ink, matrix: Matrix, clips: Clips) -> Outline | None:
    """What a shape shows.

    Raises:
        NotDrawable: its stroke is stretched, or clipping paths overlap in a way that is not a rectangle.
    """
    if ink.fill is None and ink.stroke is None:
        return None
    stroke, (most, least) = None, stretch(matrix)
    if least <= 0:
        return None
    if ink.stroke is not None:
        if most > EVEN * least:
            raise NotDrawable("the stroke is stretched", "convert strokes to outlines in the drawing program")
        scale = (most + least) / 2
        dashes = tuple(dash * scale for dash in ink.dashes)
        stroke = Stroke(ink.width * scale, ink.stroke, dashes, ink.phase * scale, ink.cap, ink.join, ink.mitre)
    found = Outline(path, ink.fill, stroke, ink.even_odd)
    return _clipped(found, clips)


def shown_box(outlines: Iterable[Outline]) -> Box:
    """The box round everything that shows."""
    boxes = [_meet(_reach(found), _reach_of(found.clip)) if found.clip else _reach(found) for found in outlines]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _clipped(found: Outline, clips: Clips) -> Outline | None:
    """With the one clipping path that cuts anything off; rectangles that do are joined to one."""
    reach = _reach(found)
    window: Box | None = None
    others: list[Path] = []
    for clip in clips:
        box = as_box(clip)
        if box is None:
            others.append(clip)
            continue
        window = box if window is None else _meet(window, box)
    if window is not None:
        seen = _meet(reach, window)
        if seen.width < 0 or seen.height < 0:
            return None
        if not _within(reach, window):
            others.append(rectangle(window))
    if len(set(others)) > 1:
        raise NotDrawable("one clipping path lies inside another", "cut the paths in the drawing program")
    return found._replace(clip=others[0]) if others else found


def as_box(path: Path) -> Box | None:
    """The box that a path outlines, if it is one that stands upright."""
    points = [segment.points for segment in path if segment.operator in "ML"]
    if any(segment.operator == "C" for segment in path) or len(points) not in (4, 5) or set(points) != set(points[:4]):
        return None
    xs, ys = sorted({round(x, 6) for x, _ in points}), sorted({round(y, 6) for _, y in points})
    corners = {(round(x, 6), round(y, 6)) for x, y in points}
    if len(xs) != 2 or len(ys) != 2 or len(corners) != 4:
        return None
    return Box(xs[0], ys[0], xs[1] - xs[0], ys[1] - ys[0])


def _reach(found: Outline) -> Box:
    box = _reach_of(found.path)
    return box.grown(found.stroke.width / 2) if found.stroke else box


def _reach_of(path: Path) -> Box:
    left, top, right, bottom = extent(path)
    return Box(left, top, right - left, bottom - top)


def _meet(one: Box, other: Box) -> Box:
    """What both have in common; of negative size if nothing."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Box(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)


def _within(inner: Box, outer: Box) -> bool:
    cut = _meet(inner, outer)
    return cut.width >= inner.width - _SLACK * (1 + outer.width) and cut.height >= inner.height - _SLACK * (
        1 + outer.height
    )
