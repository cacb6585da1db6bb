"""One drawing as a form: the operators of its parts, and the objects that they name.

In: a Drawing, a file, a colour space. Out: the number of a form object. In it the drawing's longer side is SIZE units
long and y is up. Groups that are translucent, masked or blended are forms of their own with a transparency group.
Source: ISO 32000-1, 8.5, 8.6.6, 8.7.3 (tiling patterns), 11.6.5 (soft masks).
"""

from typing import NamedTuple

from presskit.model.colour import Colour
from presskit.model.drawing import Drawing, Gradient, Group, Mask, Outline, Part, Raster, Tiling
from presskit.model.geometry import UNMOVED, Box, Matrix, joined, transformed
from presskit.page import Encoded, Pictures, exposure_of
from presskit.pdf.flate import FLATE, deflated
from presskit.pdf.graphics_state import GraphicsState
from presskit.pdf.image_objects import enter_image
from presskit.pdf.ink import LIGHT, Space
from presskit.pdf.objects import File
from presskit.pdf.operands import fraction, number, precise
from presskit.pdf.paths import upright
from presskit.pdf.shadings import enter_shading

SIZE = 1000.0
"""Length of the longer side of a drawing in its form."""
_MARGIN = 0.25 * SIZE
"""What may stand out of the box round a drawing: the mitres of its strokes."""


class Objects(NamedTuple):
    """Where the objects of forms go."""

    file: File
    pictures: Pictures
    entered: dict[Encoded, int]
    """The numbers of images that are in the file."""

    def image(self, raster: Raster) -> int:
        """The number of a picture's image."""
        encoded = self.pictures[exposure_of(raster)]
        if encoded not in self.entered:
            self.entered[encoded] = enter_image(self.file, encoded)
        return self.entered[encoded]


class Sheet(NamedTuple):
    """What a stream's content is measured in."""

    matrix: Matrix
    """From units of the parts to those of the stream."""
    box: Box
    """What may be painted, in units of the stream, y up."""
    space: Space


def enter_form(objects: Objects, drawing: Drawing, space: Space) -> int:
    """Enter a drawing; returns the number of its form."""
    ink = drawing.ink
    scale = SIZE / max(ink.width, ink.height)
    matrix = scale, 0.0, 0.0, -scale, -scale * ink.x, scale * ink.bottom
    box = Box(0.0, 0.0, scale * ink.width, scale * ink.height).grown(_MARGIN)
    return _enter(objects, drawing.parts, Sheet(matrix, box, space), b"")


def _enter(objects: Objects, parts: tuple[Part, ...], sheet: Sheet, group: bytes) -> int:
    """Enter parts as a form; `group`: the entry that makes it a transparency group."""
    stream = _Stream(objects, sheet)
    content = stream.content(parts)
    entries = b"/Type/XObject/Subtype/Form/BBox%s/Resources%s%s" % (_corners(sheet.box), stream.resources(), group)
    return objects.file.enter_stream(deflated(content), entries + FLATE)


class _Stream:
    """One content stream being written, and the resources that it names."""

    def __init__(self, objects: Objects, sheet: Sheet) -> None:
        self.objects, self.file, self.sheet = objects, objects.file, sheet
        self.out: list[bytes] = []
        self.state = GraphicsState()
        self.named: dict[bytes, dict[bytes, bytes]] = {}
        """By kind of resource: names by what they stand for."""

    def content(self, parts: tuple[Part, ...]) -> bytes:
        for part in parts:
            if isinstance(part, Group):
                self._group(part)
            elif isinstance(part, Raster):
                self._raster(part)
            else:
                self._outline(part, self.sheet.matrix, UNMOVED)
        return b"\n".join(self.out)

    def resources(self) -> bytes:
        """The dictionary of all that the stream names."""
        kinds = [
            b"%s<<%s>>" % (kind, b"".join(b"%s %s" % (name, thing) for thing, name in things.items()))
            for kind, things in self.named.items()
        ]
        return b"<<%s>>" % b"".join(kinds)

    def _name(self, kind: bytes, letter: bytes, thing: bytes) -> bytes:
        names = self.named.setdefault(kind, {})
        return names.setdefault(thing, b"/%s%d" % (letter, len(names) + 1))

    def _set(self, entries: bytes) -> bytes:
        """Set a graphics state."""
        return b"%s gs" % self._name(b"/ExtGState", b"G", b"<<%s>>" % entries)

    def _group(self, group: Group) -> None:
        if group.matrix is not None:
            for part in group.parts:
                assert isinstance(part, Outline)
                self._stretched(part, group.matrix)
            return
        state = b""
        if group.mask is not None:
            state += self._masked(group.mask)
        if group.opacity < 1:
            state += b"/ca %s/CA %s" % (fraction(group.opacity), fraction(group.opacity))
        if group.mode != "Normal":
            state += b"/BM/%s" % group.mode.encode()
        form = _enter(self.objects, group.parts, self.sheet, b"/Group<</S/Transparency/I true>>")
        name = self._name(b"/XObject", b"X", b"%d 0 R" % form)
        self.out.append(b"q %s%s Do Q" % (self._set(state) + b" " if state else b"", name))

    def _masked(self, mask: Mask) -> bytes:
        form = _enter(self.objects, mask.parts, self.sheet._replace(space=LIGHT), _LIGHT_GROUP)
        return _soft(b"Luminosity" if mask.by_light else b"Alpha", form)

    def _raster(self, raster: Raster) -> None:
        """Paint a picture: its square has y up."""
        matrix = joined(joined(self.sheet.matrix, raster.matrix), (1.0, 0.0, 0.0, -1.0, 0.0, 1.0))
        begin = []
        if raster.opacity < 1:
            begin.append(self._set(b"/ca %s" % fraction(raster.opacity)))
        for clip in raster.clips:
            begin.append(upright(transformed(clip.path, self.sheet.matrix)) + (b" W* n" if clip.even_odd else b" W n"))
        name = self._name(b"/XObject", b"X", b"%d 0 R" % self.objects.image(raster))
        self.out += [b"q", *begin, b"%s cm %s Do Q" % (b" ".join(map(precise, matrix)), name)]

    def _stretched(self, outline: Outline, matrix: Matrix) -> None:
        """An outline in units of its own, which are made about as fine as those of the form."""
        outer = joined(self.sheet.matrix, matrix)
        scale = max(map(abs, outer[:4]))
        inner = scale, 0.0, 0.0, scale, 0.0, 0.0
        self._outline(outline, inner, joined(outer, (1 / scale, 0.0, 0.0, 1 / scale, 0.0, 0.0)))

    def _outline(self, outline: Outline, matrix: Matrix, outer: Matrix) -> None:
        """Paint an outline.

        Args:
            outline: the outline.
            matrix: from its units to those in which it is written.
            outer: from those to the units of the stream.
        """
        if outline.fill is None or outline.stroke is None or outline.is_opaque:
            self._piece(outline, matrix, outer)
        else:
            self._piece(outline._replace(stroke=None, blend=None), matrix, outer)
            self._piece(outline._replace(fill=None), matrix, outer)

    def _piece(self, outline: Outline, matrix: Matrix, outer: Matrix) -> None:
        """Paint a fill, a stroke, or both where they are solid."""
        path = transformed(outline.path, matrix)
        stroke = outline.stroke.scaled(max(map(abs, matrix[:4]))) if outline.stroke else None
        begin = [self._set(state)] if (state := self._translucent(outline)) else []
        if outer != UNMOVED:
            begin.append(b"%s cm" % b" ".join(map(precise, outer)))
        for clip in outline.clips:
            begin.append(upright(transformed(clip.path, matrix)) + (b" W* n" if clip.even_odd else b" W n"))
        blend = outline.blend or (None if isinstance(outline.fill, Colour) else outline.fill)
        before = self.state.kept
        paint = b""
        if isinstance(outline.fill, Colour):
            paint += self.state.filled(outline.fill, self.sheet.space.ink)
        elif outline.fill is not None:
            paint += b"/Pattern cs %s scn " % self._pattern(outline.fill)
        if stroke:
            paint += self.state.stroked(stroke, self.sheet.space.ink)
        if outline.blend is not None:
            paint += b"/Pattern CS %s SCN " % self._pattern(outline.blend)
        rule = b"*" if outline.even_odd else b""
        ending = b" S" if outline.fill is None else b" B" + rule if stroke else b" f" + rule
        paint += upright(path, open_ends=stroke is not None) + ending
        if begin or blend is not None:
            self.out += [b"q", *begin, paint, b"Q"]
            self.state.kept = before
        else:
            self.out.append(paint)

    def _translucent(self, outline: Outline) -> bytes:
        """The entries of the graphics state for a paint that is translucent all over or here and there."""
        state = b""
        filled, stroked = outline.opacity
        if outline.fill is not None and filled < 1:
            state += b"/ca %s" % fraction(filled)
        if outline.stroke is not None and stroked < 1:
            state += b"/CA %s" % fraction(stroked)
        for paint in (outline.fill, outline.blend):
            if isinstance(paint, Gradient) and paint.fades:
                state += self._fading(paint)
        return state

    def _fading(self, gradient: Gradient) -> bytes:
        """A soft mask that is as light as the gradient is opaque."""
        matrix, box = self.sheet.matrix, self.sheet.box
        shading = enter_shading(self.file, gradient, matrix, LIGHT.name, lambda stop: (stop.opacity,))
        area = b"%s %s %s %s re f" % tuple(map(number, box))
        entries = b"/Type/XObject/Subtype/Form/BBox%s/Resources<</Pattern<</S %d 0 R>>>>" % (_corners(box), shading)
        content = deflated(b"/Pattern cs /S scn " + area)
        return _soft(b"Luminosity", self.file.enter_stream(content, entries + _LIGHT_GROUP + FLATE))

    def _pattern(self, paint: Gradient | Tiling) -> bytes:
        """The name of a gradient or of tiles."""
        if isinstance(paint, Gradient):
            space = self.sheet.space
            values = space.values
            number_ = enter_shading(self.file, paint, self.sheet.matrix, space.name, lambda stop: values(stop.colour))
        else:
            number_ = self._tiles(paint)
        return self._name(b"/Pattern", b"S", b"%d 0 R" % number_)

    def _tiles(self, tiling: Tiling) -> int:
        outer = joined(self.sheet.matrix, tiling.matrix)
        scale = max(map(abs, outer[:4]))
        tile = Box(*(scale * side for side in tiling.tile))
        sheet = Sheet((scale, 0.0, 0.0, scale, 0.0, 0.0), tile, self.sheet.space)
        stream = _Stream(self.objects, sheet)
        content = stream.content(tiling.parts)
        placed = joined(outer, (1 / scale, 0.0, 0.0, 1 / scale, 0.0, 0.0))
        entries = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox%s/XStep %s/YStep %s/Matrix[%s]" % (
            _corners(tile), precise(tile.width), precise(tile.height), b" ".join(map(precise, placed)),
        )  # fmt: skip
        return self.file.enter_stream(deflated(content), entries + b"/Resources%s" % stream.resources() + FLATE)


_LIGHT_GROUP = b"/Group<</S/Transparency/I true/CS/DeviceGray>>"


def _soft(kind: bytes, form: int) -> bytes:
    return b"/SMask<</Type/Mask/S/%s/G %d 0 R>>" % (kind, form)


def _corners(box: Box) -> bytes:
    return b"[%s]" % b" ".join(map(precise, (box.x, box.y, box.right, box.bottom)))
