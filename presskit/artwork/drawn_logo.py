"""A drawing in its box on a page: centred, as large as the box allows, in its own proportions.

In: a Drawing, a box, the mark of the figure that it is. Out: Shapes; one Drawn where outlines do not suffice.
"""

from presskit.model.colour import Colour
from presskit.model.drawing import Drawing, Outline
from presskit.model.geometry import Box, Path, transformed
from presskit.page import Drawn, Mark, Shape


def draw(drawing: Drawing, box: Box, mark: Mark) -> tuple[Shape | Drawn, ...]:
    """Set what `drawing` shows into the middle of `box`."""
    ink = drawing.ink
    scale = min(box.width / ink.width if ink.width else 1e9, box.height / ink.height if ink.height else 1e9)
    x = box.x + (box.width - scale * ink.width) / 2 - scale * ink.x
    y = box.y + (box.height - scale * ink.height) / 2 - scale * ink.y
    outlines = drawing.outlines
    if outlines is None:
        return (Drawn(drawing, mark, (x, y), scale),)
    return tuple(_shape(outline, scale, x, y, mark) for outline in outlines)


def _shape(outline: Outline, scale: float, x: float, y: float, mark: Mark) -> Shape:
    return Shape(
        _placed(outline.path, scale, x, y),
        mark,
        fill=outline.fill if isinstance(outline.fill, Colour) else None,
        stroke=outline.stroke.scaled(scale) if outline.stroke else None,
        clip=_placed(outline.clips[0].path, scale, x, y) if outline.clips else None,
        even_odd=outline.even_odd,
    )


def _placed(path: Path, scale: float, x: float, y: float) -> Path:
    return transformed(path, (scale, 0, 0, scale, x, y))
