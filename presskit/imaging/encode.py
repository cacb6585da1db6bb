"""Pixels as a PDF holds them: JPEG for photos, deflated rows for graphics of few colours.

In: a finished picture. Out: Encoded. The same picture gives the same bytes with the same release of Pillow.
Source: ISO 32000-1, 7.4.4.4 (PNG rows), 7.4.8 (JPEG); an IDAT of PNG is exactly what Predictor 15 describes.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Literal
from zlib import compress

from presskit.imaging.jpeg import bare
from presskit.page import Encoded

if TYPE_CHECKING:
    from PIL.Image import Image

_SPACES: dict[str, Literal["grey", "rgb", "cmyk"]] = {"L": "grey", "RGB": "rgb", "YCbCr": "rgb", "CMYK": "cmyk"}
FEW = 256
"""Colours: a graphic, to which JPEG would add shadows."""


def as_jpeg(picture: "Image", quality: int, *, fine_chroma: bool = False, progressive: bool = False) -> Encoded:
    """A picture (L, RGB, YCbCr or CMYK) as JPEG.

    Args:
        picture: the pixels.
        quality: of libjpeg, 1 to 95.
        fine_chroma: chroma in every pixel (4:4:4), else in every second of both directions (4:2:0).
        progressive: 4 % smaller, twice the time.
    """
    sink = BytesIO()
    picture.save(sink, "JPEG", quality=quality, subsampling=0 if fine_chroma else 2, progressive=progressive)
    width, height = picture.size
    return Encoded(bare(sink.getvalue()), "DCT", width, height, _SPACES[picture.mode], inverted=picture.mode == "CMYK")


def has_few_colours(picture: "Image") -> bool:
    """Whether a picture is drawn rather than photographed."""
    return picture.getcolors(FEW) is not None


def as_rows(picture: "Image") -> Encoded:
    """A picture (L, RGB or CMYK) without any loss."""
    width, height = picture.size
    data = _plain_rows(picture) if picture.mode == "CMYK" else _png_rows(picture)
    return Encoded(data, "Flate", width, height, _SPACES[picture.mode])


def _png_rows(picture: "Image") -> bytes:
    """The rows of a PNG: each is written as its difference from its neighbours, if that is shorter."""
    sink = BytesIO()
    picture.save(sink, "PNG", compress_level=9)
    data, at, parts = sink.getvalue(), 8, []
    while at < len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            parts.append(data[at + 8 : end])
        at = end + 4
    return b"".join(parts)


def _plain_rows(picture: "Image") -> bytes:
    samples, row = picture.tobytes(), picture.width * len(picture.getbands())
    return compress(b"".join(b"\0" + samples[at : at + row] for at in range(0, len(samples), row)), 9)
