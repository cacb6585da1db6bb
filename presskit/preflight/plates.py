"""Ink as the press lays it down: every plate of a page rendered by itself, and the plates added up.

In: the bytes of a PDF. Out: for each page the most ink at any place within the bleed, and whether registration colour
shows within the trim. Knows pikepdf, pypdfium2 and Pillow.

The renderer knows RGB alone, so the page is rewritten for it: each colour space becomes one with the same numbers
whose tint transform says how light the chosen plate is there, and each picture the channel of that plate. A grey
rendering then *is* the plate. Knock-outs, opacity and the separable blend modes work on each plate by itself, so
they come out right; overprint is not followed (what overprints counts as knocking out). One pixel is 1/72 inch: what
dries badly is an area, not a single dot of a photo.
Source: ISO 32000-1, 8.6.6.5 (DeviceN), 11.3.4 (blending in subtractive spaces), 7.10.5 (calculator functions).
"""

from io import BytesIO
from math import sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
from pikepdf import Page

from presskit.preflight.colours import PROCESS, REGISTRATION
from presskit.preflight.separating import Separating

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_INK = 300.0
"""Per cent that dries."""
MOST_PIXELS = 4_000_000
"""Of one page: a larger sheet is rendered coarser."""
_NOTHING = (-9.0, -9.0, -8.0, -8.0)
_SEEN = 16
"""Of 255: less of a plate is an edge that the renderer has smoothed."""


class InkOfPage(NamedTuple):
    """What lies on one page when all plates have printed."""

    most: float
    """The most ink at any place within the bleed, in per cent: 400 is four full plates. If reckoned, no less."""
    registration: bool
    """Registration colour shows within the trim."""
    left_out: int
    """Pictures that could not be decoded, and are not counted."""


def measure(data: bytes) -> tuple[InkOfPage, ...]:
    """The ink of every page.

    Raises:
        pikepdf.PdfError, or another error of a damaged file.
    """
    with pikepdf.open(BytesIO(data), suppress_warnings=True) as pdf:
        separating = Separating(pdf)
        bleeds = [_box(page, "/BleedBox", "/TrimBox", "/MediaBox") for page in pdf.pages]
        trims = [_box(page, "/TrimBox", "/ArtBox") for page in pdf.pages]
        left_out = [separating.rewrite(page) for page in pdf.pages]
        plates = [_plate(separating, ink, bleeds) for ink in (*PROCESS, *separating.spots)]
        registered = [False] * len(bleeds)
        if separating.registration:
            registered = [_shows(plate) for plate in _plate(separating, REGISTRATION, trims)]
        most = [_most(list(page)) for page in zip(*plates, strict=True)]
    return tuple(InkOfPage(*page) for page in zip(most, registered, left_out, strict=True))


def _box(page: Page, *names: str) -> list[float]:
    """The first of these boxes that the page has; nothing of it if it has none."""
    written = next((page.obj[name] for name in names if name in page.obj), _NOTHING)
    left, bottom, right, top = (float(edge) for edge in written)
    return [min(left, right), min(bottom, top), max(left, right), max(bottom, top)]


def _plate(separating: Separating, ink: str, boxes: list[list[float]]) -> "list[Image]":
    """One plate of every page, cut to its box: black where the ink is full."""
    import pypdfium2

    separating.choose(ink)
    for page, box in zip(separating.pdf.pages, boxes, strict=True):
        page.obj["/MediaBox"] = pikepdf.Array(box)
    sink = BytesIO()
    separating.pdf.save(
        sink, fix_metadata_version=False, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none
    )
    document = pypdfium2.PdfDocument(sink.getvalue())
    return [
        page.render(scale=_scale(page.get_size()), grayscale=True).to_pil().convert("L")
        for page in (document[number] for number in range(len(document)))
    ]


def _scale(size: tuple[float, float]) -> float:
    return min(1.0, sqrt(MOST_PIXELS / max(size[0] * size[1], 1.0)))


def _shows(plate: "Image") -> bool:
    return _darkest(plate) < 255 - _SEEN


def _most(plates: "list[Image]") -> float:
    """The most ink at one pixel, in per cent."""
    from PIL import ImageMath

    names = {f"plate{number}": plate for number, plate in enumerate(plates)}
    lightness: Image = ImageMath.lambda_eval(lambda given: sum(given[name] for name in names), **names)
    return (255 * len(plates) - _darkest(lightness)) / 2.55


def _darkest(plate: "Image") -> float:
    darkest: Any = plate.getextrema()[0]
    return float(darkest)
