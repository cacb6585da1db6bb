"""One shape in its place: cut to what shows, with its stroke in units of the drawing.

In: an outline with all the clipping around it. Out: the same with the clips that cut anything off, or None if nothing
of it shows; and the box round what parts of a drawing show.
"""

from collections.abc import Iterable

from presskit.load.svg.pathdata import extent
from presskit.model.drawing import Clip, Outline, Part, Raster
from presskit.model.geometry import Box, Path, bounds, rectangle, transformed

_SLACK = 1e-6


def clipped(found: Outline, clips: tuple[Clip, ...]) -> Outline | None:
    """With the clips that cut anything off; rectangles that do are joined to one."""
    reach = _reach(found)
    window: Box | None = None
    others: list[Clip] = []
    for clip in clips:
        box = as_box(clip.path)
        if box is None:
            others.append(clip)
        else:
            window = box if window is None else meet(window, box)
    if window is not None:
        seen = meet(reach, window)
        if seen.width < 0 or seen.height < 0:
            return None
        if not _within(reach, window):
            others.append(Clip(rectangle(window)))
    return found._replace(clips=tuple(dict.fromkeys(others))) if others else found


def shown_box(parts: Iterable[Part]) -> Box | None:
    """The box round everything that shows; None for nothing."""
    boxes = [box for part in parts if (box := _shown(part)) is not None]
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _shown(part: Part) -> Box | None:
    if isinstance(part, Outline):
        box = _reach(part)
        for clip in part.clips:
            box = meet(box, reach_of(clip.path))
        return box if box.width >= 0 and box.height >= 0 else None
    if isinstance(part, Raster):
        box = bounds(transformed(rectangle(Box(0, 0, 1, 1)), part.matrix))
        for clip in part.clips:
            box = meet(box, reach_of(clip.path))
        return box if box.width >= 0 and box.height >= 0 else None
    inner = shown_box(part.parts)
    if inner is not None and part.mask is not None:
        through = shown_box(part.mask.parts)
        inner = meet(inner, through) if through else None
        if inner is None or inner.width < 0 or inner.height < 0:
            return None
    return bounds(transformed(rectangle(inner), part.matrix)) if inner and part.matrix else inner


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
    box = reach_of(found.path)
    return box.grown(found.stroke.width / 2) if found.stroke else box


def reach_of(path: Path) -> Box:
    """The box round what a path draws."""
    left, top, right, bottom = extent(path)
    return Box(left, top, right - left, bottom - top)


def meet(one: Box, other: Box) -> Box:
    """What both have in common; of negative size if nothing."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Box(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)


def _within(inner: Box, outer: Box) -> bool:
    cut = meet(inner, outer)
    return cut.width >= inner.width - _SLACK * (1 + outer.width) and cut.height >= inner.height - _SLACK * (
        1 + outer.height
    )
