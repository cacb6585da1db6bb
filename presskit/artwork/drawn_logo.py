"""A drawing in its box on a page: centred, as large as the box allows, in its own proportions.

In: a Drawing, a box, the mark of the figure that it is. Out: Shapes.
"""

from presskit.model.drawing import Drawing, Outline
from presskit.model.geometry import Box, Path, transformed
from presskit.model.stroke import Stroke
from presskit.page import Mark, Shape


def draw(drawing: Drawing, box: Box, mark: Mark) -> tuple[Shape, ...]:
    """Set what `drawing` shows into the middle of `box`."""
    ink = drawing.ink
    scale = min(box.width / ink.width if ink.width else 1e9, box.height / ink.height if ink.height else 1e9)
    x = box.x + (box.width - scale * ink.width) / 2 - scale * ink.x
    y = box.y + (box.height - scale * ink.height) / 2 - scale * ink.y
    return tuple(_shape(outline, scale, x, y, mark) for outline in drawing.outlines)


def _shape(outline: Outline, scale: float, x: float, y: float, mark: Mark) -> Shape:
    return Shape(
        _placed(outline.path, scale, x, y),
        mark,
        fill=outline.fill,
        stroke=_scaled(outline.stroke, scale) if outline.stroke else None,
        clip=_placed(outline.clip, scale, x, y) if outline.clip else None,
        even_odd=outline.even_odd,
    )


def _placed(path: Path, scale: float, x: float, y: float) -> Path:
    return transformed(path, (scale, 0, 0, scale, x, y))


def _scaled(stroke: Stroke, scale: float) -> Stroke:
    dashes = tuple(dash * scale for dash in stroke.dashes)
    return stroke._replace(width=stroke.width * scale, dashes=dashes, phase=stroke.phase * scale)
