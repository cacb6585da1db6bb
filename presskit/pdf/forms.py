"""Drawings that are more than outlines as form objects of a file, and the operators that show them.

In: the Drawn items of a document's layers, a colour space. Out: one form for each drawing, in which it is a thousand
units long; operators for a content stream. What a group or a gradient needs that content streams cannot say stands
in objects beside it: soft masks, shadings, tiles, groups.
Source: ISO 32000-1, 8.10 (forms), 11.4 (groups), 11.6.4 and 11.6.5 (masks, graphics states).
"""

from collections.abc import Iterable

from presskit.memory import Kept
from presskit.model.drawing import Group, Part, Raster, Tiling
from presskit.page import Drawn, Encoded, Item, Pictures
from presskit.pdf.form_content import SIZE, Objects, enter_form
from presskit.pdf.ink import RGB_SPACE, Space
from presskit.pdf.objects import File
from presskit.pdf.operands import exact, precise
from presskit.units import Pt


def _found(items: tuple[Item, ...]) -> tuple[Drawn, ...]:
    return tuple([item for item in items if type(item) is Drawn])


drawings_of = Kept(_found)


class Forms:
    """The drawings of one document, each with the name of its form."""

    def __init__(self, layers: Iterable[tuple[Item, ...]], pictures: Pictures, space: Space = RGB_SPACE) -> None:
        """Learn every drawing on the layers of all pages."""
        self.pictures, self.space = pictures, space
        drawings = dict.fromkeys(item.drawing for items in layers for item in drawings_of(items))
        self._names = {drawing: b"/D%d" % number for number, drawing in enumerate(drawings, 1)}

    def resources(self, file: File) -> list[bytes]:
        """Enter the forms into `file`; returns their entries among the resources."""
        entered: dict[Encoded, int] = {}
        objects = Objects(file, self.pictures, entered)
        return [
            b"%s %d 0 R" % (name, enter_form(objects, drawing, self.space)) for drawing, name in self._names.items()
        ]

    def shown(self, item: Drawn, height: Pt) -> bytes:
        """The operators that put a drawing at its place on a page of `height`; the caller saves the state."""
        ink = item.drawing.ink
        scale = item.scale * max(ink.width, ink.height) / SIZE
        place = exact(item.box.x), exact(height - item.box.bottom)
        return b"%s 0 0 %s %s %s cm %s Do" % (precise(scale), precise(scale), *place, self._names[item.drawing])

    def blend_on(self, items: tuple[Item, ...]) -> bool:
        """Whether any drawing of a layer is translucent somewhere."""
        return any(_is_translucent(item.drawing.parts) for item in drawings_of(items))


def _is_translucent(parts: tuple[Part, ...]) -> bool:
    """Whether anything shows through, so that a page has to say in which space it blends."""
    for part in parts:
        if isinstance(part, Raster):
            return True
        if isinstance(part, Group):
            if part.matrix is None or _is_translucent(part.parts):
                return True
            continue
        tiles = [paint for paint in (part.fill, part.blend) if isinstance(paint, Tiling)]
        if part.is_translucent or any(_is_translucent(paint.parts) for paint in tiles):
            return True
    return False
