"""What is done to an element as a whole: clips, masks, opacity, blending.

In: an element in its place. Out: an Effect, and the parts of the element as one group under it. What is no effect
after all stays as it is: opacity of one outline is that of its paint, a mask of one white shape is a clip.
Source: CSS Masking 1; Compositing and Blending 1; SVG 2, chapter 3.
"""

from collections.abc import Mapping
from typing import NamedTuple

from presskit.load.problems.wording import shown
from presskit.load.svg.clipping import Clipping
from presskit.load.svg.contents import AGAIN
from presskit.load.svg.numbers import length
from presskit.load.svg.patterns import Content
from presskit.load.svg.place import Place
from presskit.load.svg.readers import Readers
from presskit.load.svg.style import Value
from presskit.load.svg.tree import Element
from presskit.model.colour import Colour
from presskit.model.drawing import Clip, Group, Mask, Outline, Part, Raster
from presskit.model.geometry import Box, joined, rectangle, transformed

MODES: Mapping[str, str] = {
    "multiply": "Multiply", "screen": "Screen", "overlay": "Overlay", "darken": "Darken", "lighten": "Lighten",
    "color-dodge": "ColorDodge", "color-burn": "ColorBurn", "hard-light": "HardLight", "soft-light": "SoftLight",
    "difference": "Difference", "exclusion": "Exclusion", "hue": "Hue", "saturation": "Saturation", "color": "Color",
    "luminosity": "Luminosity",
}  # fmt: skip
"""Blend modes as CSS and as PDF call them."""
_KEYS = frozenset({"opacity", "clip-path", "mask", "mix-blend-mode", "isolation"})
_REGION = (("x", "-10%"), ("y", "-10%"), ("width", "120%"), ("height", "120%"))


class Effect(NamedTuple):
    """What is done to an element as a whole."""

    clips: tuple[Clip, ...] = ()
    masks: tuple[Mask, ...] = ()
    opacity: float = 1.0
    mode: str = "Normal"
    apart: bool = False
    """What is inside blends with nothing outside."""

    @property
    def groups(self) -> bool:
        """Whether the element has to be painted as one."""
        return bool(self.masks) or self.opacity < 1 or self.mode != "Normal" or self.apart


_NO_EFFECT = Effect()


class Effects:
    """Reads the effects of one drawing."""

    def __init__(self, read: Readers, content: Content) -> None:
        self.read, self.report, self.content = read, read.report, content
        self.clipping = Clipping(read)

    def of(self, element: Element, place: Place) -> Effect | None:
        """What is done to `element`; None if nothing of it is left to be seen."""
        look = place.look
        own = look.own
        if not own.keys() & _KEYS:
            return _NO_EFFECT
        opacity = self.read.looks.share(look, "opacity")
        cut = self.clipping.cut(own.get("clip-path"), element, place)
        if cut is None or opacity == 0:
            return None
        masked = self._masked(own.get("mask"), element, place)
        if masked is None:
            return None
        mode = self._mode(own.get("mix-blend-mode"))
        apart = (isolation := own.get("isolation")) is not None and isolation.text == "isolate"
        return Effect((*cut.clips, *masked.clips), (*cut.masks, *masked.masks), opacity, mode, apart)

    def _mode(self, value: Value | None) -> str:
        if value is None or value.text in ("normal", ""):
            return "Normal"
        if value.text not in MODES:
            hint = "flatten effects in the drawing program"
            self.report("PK654", value.by, f"mix-blend-mode: {shown(value.text)} cannot be drawn", hint)
        return MODES.get(value.text, "Normal")

    def _masked(self, value: Value | None, element: Element, place: Place) -> Effect | None:
        """What a mask lets show: clips or a mask; None for nothing."""
        if value is None or value.text in ("", "none"):
            return Effect()
        target = self.read.contents.named(value.text.removeprefix("url(").partition(")")[0].strip("\"' "))
        if target is None or target.name != "mask":
            self.report("PK659", value.by, f"there is no mask {shown(value.text)}", AGAIN)
            return Effect()
        if target in place.using:
            self.report("PK657", value.by, "a mask leads back to itself", "remove one of them")
            return Effect()
        inner = self._inside(target, element, place)
        if inner is None:
            return None
        own = {key: said for key, said in inner.look.own.items() if key in ("clip-path", "mask")}
        around = place._replace(look=inner.look._replace(own=own), using=inner.using, depth=inner.depth)
        further = self.of(element, around)
        if further is None:
            return None
        inner = inner._replace(clips=(*inner.clips, *further.clips))
        parts = grouped(self.content(target, inner), further)
        parts = _in_grey(parts)
        kind = inner.look.own.get("mask-type") or Value(target.attributes.get("mask-type", ""), target)
        clips = _as_clips(parts, by_light=kind.text != "alpha")
        if not parts:
            return None
        return Effect(clips) if clips else Effect(masks=(Mask(parts, by_light=kind.text != "alpha"),))

    def _inside(self, target: Element, element: Element, place: Place) -> Place | None:
        """Where the content of a mask stands; None if it lets nothing show."""
        attributes = target.attributes
        content = attributes.get("maskContentUnits", "userSpaceOnUse")
        units = attributes.get("maskUnits", "objectBoundingBox")
        box = self.read.measure.box(element, place) if "objectBoundingBox" in (content, units) else Box(0, 0, 0, 0)
        if box is None:
            return None
        matrix = place.matrix
        if content == "objectBoundingBox":
            matrix = joined(matrix, (box.width, 0.0, 0.0, box.height, box.x, box.y))
        try:
            found = region(attributes, box if units == "objectBoundingBox" else None, place)
        except ValueError as error:
            self.report("PK655", target, str(error), AGAIN)
            return None
        clip = Clip(transformed(rectangle(found), place.matrix))
        return place._replace(
            look=self.read.looks.at(target), matrix=matrix, clips=(clip,), using=(*place.using, target),
            depth=place.depth + 1,
        )  # fmt: skip


def grouped(parts: tuple[Part, ...], effect: Effect) -> tuple[Part, ...]:
    """The parts as one under an effect; its clips are taken off already."""
    if not parts or not effect.groups:
        return parts
    only = parts[0] if len(parts) == 1 else None
    opacity = effect.opacity
    if isinstance(only, Raster):
        parts, opacity = (only._replace(opacity=only.opacity * opacity),), 1.0
    if isinstance(only, Outline) and (only.fill is None or only.stroke is None):
        parts, opacity = (only._replace(opacity=(only.opacity[0] * opacity, only.opacity[1] * opacity)),), 1.0
    first = effect.masks[0] if effect.masks else None
    if first or opacity < 1 or effect.mode != "Normal" or (effect.apart and any(map(_blends, parts))):
        parts = (Group(parts, opacity, "Normal" if effect.masks[1:] else effect.mode, first),)
    for mask in effect.masks[1:]:
        parts = (Group(parts, 1.0, effect.mode if mask is effect.masks[-1] else "Normal", mask),)
    return parts


def _blends(part: Part) -> bool:
    return isinstance(part, Group) and (part.mode != "Normal" or any(map(_blends, part.parts)))


def _in_grey(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a mask: of their pictures only the light counts."""
    return tuple(
        part._replace(grey=True) if isinstance(part, Raster)
        else part._replace(parts=_in_grey(part.parts)) if isinstance(part, Group) else part
        for part in parts
    )  # fmt: skip


def _as_clips(parts: tuple[Part, ...], *, by_light: bool) -> tuple[Clip, ...]:
    """The clips that do the same as a mask of one shape that lets all show; none if it is not that."""
    only = parts[0] if len(parts) == 1 else None
    if not isinstance(only, Outline) or not only.is_plain or only.stroke or not isinstance(only.fill, Colour):
        return ()
    if by_light and only.fill.rgb != (1.0, 1.0, 1.0):
        return ()
    return (*only.clips, Clip(only.path, only.even_odd))


def region(attributes: Mapping[str, str], box: Box | None, place: Place) -> Box:
    """The part of the plane that a mask covers, in units of the element it masks."""
    texts = [attributes.get(key, usual) for key, usual in _REGION]
    if box is None:
        return Box(*(length(text, place.view[at % 2]) for at, text in enumerate(texts)))
    x, y, width, height = (length(text, 1.0) for text in texts)
    return Box(box.x + x * box.width, box.y + y * box.height, width * box.width, height * box.height)
