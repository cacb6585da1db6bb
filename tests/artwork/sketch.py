"""Items as short text, to compare with what a test says."""

from collections.abc import Iterable

from presskit.model.geometry import Path
from presskit.page import Item, Shape, TextRun


def path_text(path: Path) -> str:
    return " ".join(" ".join([s.operator, *(f"{value:.1f}" for value in s.points)]) for s in path)


def sketch(items: Iterable[Item]) -> list[str]:
    return [_line(item) for item in items]


def _line(item: Item) -> str:
    if isinstance(item, TextRun):
        return f"{''.join(piece.text for piece in item.pieces)} {item.x:.1f} {item.y:.1f} {item.size:g}"
    assert isinstance(item, Shape)
    words = [f"fill {item.fill.hex}"] if item.fill else []
    if item.stroke:
        dashes = [f"dashes {' '.join(f'{dash:.1f}' for dash in item.stroke.dashes)}"] if item.stroke.dashes else []
        words += [f"stroke {item.stroke.colour.hex} {item.stroke.width:g}", *dashes]
    return f"{', '.join(words)}: {path_text(item.path)}"
