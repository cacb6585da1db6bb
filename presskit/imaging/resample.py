"""Fewer pixels, made in linear light: what a lens would have drawn on a coarser sensor.

In: a picture as it was decoded, the part of it that is kept, a size in pixels. Out: that part in that size.
Averages of sRGB numbers darken fine detail (black and white squares become 128, not 188). So grey and luma (Y of
YCbCr) are averaged as light, in 16 bits. Chroma, to which eyes are coarse and JPEG coarser, is averaged as it is:
against all channels in linear light that is 44 dB, where the JPEG that follows costs 35. Inks are dot areas, which
reflect light in proportion: they are averaged as they are.
"""

from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Size = tuple[int, int]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels; edges may lie inside of pixels."""

_WHITE = 65535


def resampled(picture: "Image", box: Box, size: Size) -> "Image":
    """`box` of a picture (L, RGB, YCbCr or CMYK) at `size`; RGB becomes YCbCr."""
    from PIL import Image

    if picture.mode == "L":
        return _light(picture, box, size)
    if picture.mode == "CMYK":
        return picture.resize(size, Image.Resampling.LANCZOS, box)
    if picture.mode == "RGB":
        picture = picture.convert("YCbCr")
    luma, *chroma = picture.split()
    del picture
    with ThreadPoolExecutor(1) as beside:  # Pillow lets go of the interpreter while it works
        coarse = beside.submit(lambda: [_coarse(band, box, size) for band in chroma])
        fine = _light(luma, box, size)
        return Image.merge("YCbCr", [fine, *coarse.result()])


def _coarse(band: "Image", box: Box, size: Size) -> "Image":
    """Chroma, from every second pixel of both directions: cameras' JPEGs have no more, and half the work does."""
    from PIL import Image

    left, top, right, bottom = box
    half = band.reduce(2)
    halved = left / 2, top / 2, min(right / 2, half.width), min(bottom / 2, half.height)
    return half.resize(size, Image.Resampling.HAMMING, halved)


def _light(band: "Image", box: Box, size: Size) -> "Image":
    from PIL import Image

    to_light, to_srgb = _curves()
    return band.point(to_light, "I").resize(size, Image.Resampling.LANCZOS, box).point(to_srgb, "L")


@lru_cache(maxsize=1)
def _curves() -> tuple[list[int], list[int]]:
    """The sRGB curve (IEC 61966-2-1) both ways: 256 numbers to 16 bits of light, and back."""
    to_light = [round(_WHITE * _decoded(value / 255)) for value in range(256)]
    return to_light, [round(255 * _encoded(value / _WHITE)) for value in range(_WHITE + 1)]


def _decoded(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _encoded(light: float) -> float:
    return float(light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)
