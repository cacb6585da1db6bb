"""Clipping paths: what an element's `clip-path` lets show.

In: a clipPath element and the place of the element that names it. Out: paths that all of it lies inside of; or, where
several shapes that overlap let it show together, a mask that is opaque where one of them is.
Source: CSS Masking 1, chapter 7.
"""

from collections.abc import Iterator
from typing import NamedTuple

from presskit.load.problems.wording import shown
from presskit.load.svg.contents import AGAIN
from presskit.load.svg.outlines import meet, reach_of
from presskit.load.svg.paints import BLACK
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.shapes import SHAPES
from presskit.load.svg.style import Value
from presskit.load.svg.tree import Element
from presskit.model.drawing import Clip, Group, Mask, Outline, Part
from presskit.model.geometry import Matrix, joined, transformed

_NOWHERE = 1e-9


class Cut(NamedTuple):
    """What shows: inside of all clips and under all masks."""

    clips: tuple[Clip, ...] = ()
    masks: tuple[Mask, ...] = ()


class _Window(NamedTuple):
    """One shape of a clipping path, itself perhaps clipped."""

    clip: Clip
    cut: Cut


class Clipping:
    """Reads the clipping paths of one drawing."""

    def __init__(self, read: Readers) -> None:
        self.read, self.report = read, read.report

    def cut(self, value: Value | None, element: Element, place: Place) -> Cut | None:
        """What `clip-path` lets show of `element` at `place`; None for nothing."""
        if value is None or value.text in ("", "none"):
            return Cut()
        if not value.text.startswith("url("):
            hint = "clip with a shape of the drawing"
            self.report("PK654", value.by, f"clip-path: {shown(value.text)} cannot be drawn", hint)
            return Cut()
        target = self.read.contents.named(value.text[4:].partition(")")[0].strip("\"' "))
        if target is None or target.name != "clipPath":
            self.report("PK659", value.by, f"there is no clipping path {value.text[4:].rstrip(')')}", AGAIN)
            return Cut()
        if target in place.using:
            self.report("PK657", value.by, "a clipping path leads back to itself", "remove one of them")
            return Cut()
        look = self.read.looks.at(target)
        inner = place._replace(look=look, using=(*place.using, target), clips=())
        outer = self.cut(look.own.get("clip-path"), element, inner)
        matrix = self._units(target, element, place)
        if outer is None or matrix is None:
            return None
        inner = inner._replace(matrix=joined(matrix, self.read.geometry.transform(target, place)))
        windows = [window for child in target.children for window in self._windows(child, inner)]
        joint = _joint(windows)
        return None if joint is None else Cut((*outer.clips, *joint.clips), (*outer.masks, *joint.masks))

    def _units(self, target: Element, element: Element, place: Place) -> Matrix | None:
        """From the units of a clipping path's content to those of the drawing; None if it is flat."""
        if target.attributes.get("clipPathUnits") != "objectBoundingBox":
            return place.matrix
        box = self.read.measure.box(element, place)
        return (
            joined(place.matrix, (box.width, 0, 0, box.height, box.x, box.y))
            if box and box.width and box.height
            else None
        )

    def _windows(self, element: Element, place: Place) -> Iterator[_Window]:
        """The shapes of one child."""
        if element.name in ("text", "tspan"):
            self.report("PK654", element, "text cannot clip", "convert text to outlines in the drawing program")
        if element.name not in SHAPES and element.name != "use":
            return
        look = self.read.looks.inside(place.look, element)
        seen = look.values.get("visibility")
        if look.hidden or (seen is not None and seen.text != "visible"):
            return
        place = place._replace(look=look, matrix=joined(place.matrix, self.read.geometry.transform(element, place)))
        cut = self.cut(look.own.get("clip-path"), element, place)
        if cut is None:
            return
        if element.name == "use":
            for child, inner in self.read.contents.of(element, place):
                for window in self._windows(child, inner):
                    yield window._replace(cut=Cut(cut.clips + window.cut.clips, cut.masks + window.cut.masks))
            return
        path = transformed(self.read.geometry.path(element, place.view), place.matrix)
        self.read.budget.spend(len(path))
        if path:
            rule = look.values.get("clip-rule")
            yield _Window(Clip(path, rule is not None and rule.text == "evenodd"), cut)


def _joint(windows: list[_Window]) -> Cut | None:
    """What shows through at least one window: clips where that is enough, else a mask."""
    if not windows:
        return None
    if len(windows) == 1:
        return Cut((windows[0].clip, *windows[0].cut.clips), windows[0].cut.masks)
    plain = not any(window.cut.clips or window.cut.masks for window in windows)
    rules = {window.clip.even_odd for window in windows}
    if plain and len(rules) == 1 and _apart([window.clip for window in windows]):
        return Cut((Clip(tuple(segment for window in windows for segment in window.clip.path), rules.pop()),))
    return Cut(masks=(Mask(tuple(map(_opaque, windows)), by_light=False),))


def _opaque(window: _Window) -> Part:
    part: Part = Outline(window.clip.path, BLACK, None, window.clip.even_odd, window.cut.clips)
    for mask in window.cut.masks:
        part = Group((part,), mask=mask)
    return part


def _apart(clips: list[Clip]) -> bool:
    """Whether no two of the clips overlap, by their boxes; many are not looked at so closely."""
    boxes = [reach_of(clip.path) for clip in clips]
    return len(boxes) < 100 and all(
        min(meet(one, other)[2:]) <= _NOWHERE for at, one in enumerate(boxes) for other in boxes[:at]
    )
