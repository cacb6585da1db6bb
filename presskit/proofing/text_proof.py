"""Finished pages as stable text: one line an item, for goldens, for review, and for `presskit proof`.

In: a Document. Out: text in which every change of ink, place, size, colour or mark shows as a changed line.
Nothing of the machine is in it: no folders, no order of sets, no object addresses.
"""

from collections.abc import Iterator
from hashlib import blake2b

from presskit.model.drawing import Drawing, outlines_in
from presskit.model.geometry import Box, Path, bounds
from presskit.page import (
    WHOLE,
    Artifact,
    Document,
    Drawn,
    Item,
    LinkArea,
    Mark,
    Page,
    Picture,
    Shape,
    StructureElement,
    TextRun,
)


def proof(document: Document) -> str:
    """The document as text: metadata, pages with their items, then the structure tree."""
    about = document.metadata
    lines = [f"document {about.title!r} by {about.author!r}, {about.language}"]
    for page in document.pages:
        lines += proof_page(page, document.structure)
    lines.append("structure")
    lines += _tree(document.structure)
    return "\n".join(lines) + "\n"


def proof_page(page: Page, structure: tuple[StructureElement, ...]) -> list[str]:
    """One page: a heading and a line an item, in paint order; then what is printed beside it."""
    head = f"page {page.label} {page.title!r} {_number(page.width)} × {_number(page.height)}"
    lines = [head, *(f"  {_line(item, structure)}" for item in page.items)]
    lines += [f"  slug {_line(item, structure)}" for item in page.slug]
    return lines + ([f"  folds {' '.join(map(_number, page.folds))}"] if page.folds else [])


def _line(item: Item, structure: tuple[StructureElement, ...]) -> str:
    mark = _marked(item.mark, structure)
    if isinstance(item, TextRun):
        text = "".join(piece.text for piece in item.pieces)
        face = item.pieces[0].face.name
        return (
            f"text {_number(item.x)} {_number(item.y)} {_number(item.size)} {text!r} {item.colour.name} {face} {mark}"
        )
    if isinstance(item, LinkArea):
        return f"link {_place(item.box)} {item.target!r} {mark}"
    if isinstance(item, Picture):
        return f"picture {_place(item.box)} {_shown(item)} {mark}"
    if isinstance(item, Drawn):
        return f"drawing ({_place(item.box)}) {len(item.drawing.parts)} parts {_digest(item.drawing)} {mark}"
    placed = item.in_place
    return f"shape {_outline(placed.path)}{_painted(placed)} {mark}"


def _painted(item: Shape) -> str:
    parts = []
    if item.fill is not None:
        parts.append(f"fill {item.fill.name}")
    if item.stroke is not None:
        dashes = " ".join(map(_number, item.stroke.dashes))
        broken = f" dashes [{dashes}]" if dashes else ""
        ends = "".join(f" {end}" for end in (item.stroke.cap, item.stroke.join) if end not in ("butt", "miter"))
        parts.append(f"stroke {_number(item.stroke.width)} {item.stroke.colour.name}{broken}{ends}")
    if item.even_odd:
        parts.append("even-odd")
    if item.clip is not None:
        parts.append(f"clipped {_outline(item.clip)}")
    return "".join(f" {part}" for part in parts)


def _shown(item: Picture) -> str:
    """The file's name without its folder, what it holds, and which part of it in which inks."""
    source = item.source
    name = source.file.replace("\\", "/").rpartition("/")[2]
    parts = [f"{name!r} {source.width} × {source.height} × {source.components} {source.digest[:8]}"]
    if item.crop != WHOLE:
        parts.append(f"crop {' '.join(f'{edge:.4g}' for edge in item.crop)}")
    if item.tones is not None:
        parts.append(f"tones {item.tones[0].name} {item.tones[1].name}")
    if item.clip is not None:
        parts.append(f"clipped {_outline(item.clip)}")
    return " ".join(parts)


def _outline(path: Path) -> str:
    """The box round a path, and a digest of it, since a chequer has hundreds of corners."""
    box = bounds(path)
    drawn = ";".join(f"{segment.operator}{' '.join(map(_number, segment.points))}" for segment in path)
    digest = blake2b(drawn.encode(), digest_size=4).hexdigest()
    return f"({_place(box)}) {len(path)} segments {digest}"


def _digest(drawing: Drawing) -> str:
    """Of every outline, as it stands in the drawing."""
    drawn = ";".join(_outline(outline.path) for outline in outlines_in(drawing.parts))
    return blake2b(drawn.encode(), digest_size=4).hexdigest()


def _marked(mark: Mark, structure: tuple[StructureElement, ...]) -> str:
    return f"[{mark.value.lower()}]" if isinstance(mark, Artifact) else f"<{structure[mark].role} {mark}>"


def _tree(structure: tuple[StructureElement, ...]) -> Iterator[str]:
    depths: list[int] = []
    for element in structure:
        depth = 0 if element.parent < 0 else depths[element.parent] + 1
        depths.append(depth)
        notes = (
            ("alt", element.alt), ("actual text", element.actual_text), ("title", element.title),
            ("scope", element.scope), ("rows", element.row_span if element.row_span > 1 else None),
        )  # fmt: skip
        said = "".join(f" {name} {value!r}" for name, value in notes if value is not None)
        yield f"  {'  ' * depth}{element.role} {element.id}{said}"


def _place(box: Box) -> str:
    return " ".join(map(_number, box))


def _number(value: float) -> str:
    """At most two decimals, without trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
