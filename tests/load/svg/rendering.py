"""Renderings of a drawing: ours through a PDF, resvg's from the file, and how far they are apart.

In: the bytes of an SVG file. Out: pictures on white, their longer side SIDE pixels; shares of pixels.
"""

import re
from io import BytesIO

import numpy as np
import pypdfium2
import resvg_py
from PIL import Image

from presskit.artwork.drawn_logo import draw
from presskit.imaging.expose import Inks
from presskit.imaging.rasters import develop_rasters
from presskit.load.svg.svg_file import read_drawing
from presskit.load.svg.tree import read_tree
from presskit.load.svg.viewport import frame
from presskit.model.geometry import Box
from presskit.page import Document, ElementId, Metadata, Page, StructureElement
from presskit.pdf.writer import paint

SIDE = 320
FINE = 2
"""Both are drawn so many times larger, then averaged."""
FAR = 40
"""How much a channel may be off, of 255, before a pixel differs."""


def page_of(data: bytes) -> Page:
    """A page that is as large as the drawing, the longer side SIDE points long."""
    drawing, _ = read_drawing(data, "a.svg")
    shown = frame(read_tree(data, "a.svg").attributes).shown
    if shown is None:
        raise ValueError("it tells no size")
    scale = SIDE / max(shown.width, shown.height)
    ink = drawing.ink
    box = Box((ink.x - shown.x) * scale, (ink.y - shown.y) * scale, ink.width * scale, ink.height * scale)
    return Page(shown.width * scale, shown.height * scale, draw(drawing, box, ElementId(0)), "1", "A drawing")


def document_of(data: bytes) -> Document:
    """That page as a document."""
    structure = (StructureElement(ElementId(0), "Document", -1, None),)
    return Document((page_of(data),), structure, Metadata("A drawing", "Nobody", "", "en"))


def drawn(data: bytes) -> Image.Image:
    """Our rendering."""
    sink = BytesIO()
    document = document_of(data)
    paint(document, sink, develop_rasters(document, Inks()))
    page = pypdfium2.PdfDocument(sink.getvalue())[0]
    return page.render(scale=FINE).to_pil().convert("RGB")


def wanted(data: bytes) -> Image.Image:
    """The rendering of resvg, which would round the size that the file tells to whole pixels."""
    page = page_of(data)
    width, height = round(page.width * FINE), round(page.height * FINE)
    begin, root, rest = re.split(r"(<svg\b[^>]*>)", data.decode(), maxsplit=1)
    root = re.sub(r"\s(width|height)\s*=\s*(\"[^\"]*\"|'[^']*')", "", root)
    if "viewBox" in root:
        root = root.replace("<svg", f'<svg width="{width}" height="{height}"', 1)
        text, size = begin + root + rest, {}
    else:
        text, size = data.decode(), {"width": width}
    found = resvg_py.svg_to_bytes(svg_string=text, background="#ffffff", skip_system_fonts=True, **size)
    return Image.open(BytesIO(found)).convert("RGB")


def differing(ours: Image.Image, theirs: Image.Image) -> float:
    """The share of pixels that have no like among the neighbours of their place in the other picture."""
    size = min(ours.width, theirs.width), min(ours.height, theirs.height)
    if abs(ours.width - theirs.width) > 2 * FINE or abs(ours.height - theirs.height) > 2 * FINE:
        return 1.0
    one, other = (np.asarray(picture.crop((0, 0, *size)).reduce(FINE)).astype(int) for picture in (ours, theirs))
    return float(max(_unlike(one, other), _unlike(other, one)))


def _unlike(one: np.ndarray, other: np.ndarray) -> float:
    padded = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = one.shape[:2]
    nearest = np.full((height, width), 255)
    for down in range(3):
        for right in range(3):
            off = np.abs(one - padded[down : down + height, right : right + width]).max(axis=2)
            nearest = np.minimum(nearest, off)
    return float((nearest > FAR).mean())


def side_by_side(ours: Image.Image, theirs: Image.Image) -> Image.Image:
    """Ours on the left, resvg's on the right."""
    both = Image.new("RGB", (ours.width + theirs.width + 8, max(ours.height, theirs.height)), "#ff00ff")
    both.paste(ours, (0, 0))
    both.paste(theirs, (ours.width + 8, 0))
    return both
