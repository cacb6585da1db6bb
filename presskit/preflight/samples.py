"""The samples of a picture as shares of ink: what each plate shows where the picture stands.

In: an image of a PDF. Out: one grey channel an ink, 255 where the ink is full, averaged to the fineness asked for.
Knows Pillow, imported when the first picture comes: a file without pictures needs none of it.
Source: ISO 32000-1, 8.9.5 (samples, Decode), 7.4.8 (JPEG).
"""

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Stream

from presskit.preflight.colours import Colour, Space

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_SAMPLES = 200_000_000
"""Width × height; what is larger is not decoded."""


def shares(picture: Stream, space: Space, coarser: int) -> "dict[str, Image]":
    """Ink -> how much of it is laid down where; one sample for `coarser` × `coarser` of the picture's.

    A space that a press does not know (RGB, Lab) has no inks, so its pictures give an empty dictionary.

    Raises:
        ValueError, OSError or another error of a damaged file: the samples cannot be decoded.
    """
    if space.foreign:
        return {}
    channels, most = _channels(picture, space.components, coarser)
    decode = _decode(picture, space, most)
    full = 1.0 if space.lookup else 255.0
    values = [
        channel.point([_byte((low + (high - low) * min(value, most) / most) * full) for value in range(256)])
        for channel, (low, high) in zip(channels, decode, strict=True)
    ]
    return {ink: _reduced(channel, coarser) for ink, channel in _inked(values, space).items()}


def _inked(values: "list[Image]", space: Space) -> "dict[str, Image]":
    """Ink -> its channel, from the channels of a space; an index is looked up for each ink."""
    if len(values) > 1:
        return {ink: channel for ink, channel in zip(space.inks, values, strict=True) if ink != "None"}
    full = 1.0 if space.lookup else 255.0
    colours = [Colour(space, (value / full,)).inks for value in range(256)]
    inks = dict.fromkeys(ink for colour in colours for ink in colour)
    return {ink: values[0].point([_byte(colour.get(ink, 0.0) * 255) for colour in colours]) for ink in inks}


def _channels(picture: Stream, count: int, coarser: int) -> "tuple[list[Image], int]":
    """The raw channels, and the value that is the most in them."""
    width, height = int(picture["/Width"]), int(picture["/Height"])
    if not 0 < width * height <= MOST_SAMPLES:
        raise ValueError("a picture of no size, or too large to be measured")
    if coding := _CODINGS.get(_last_filter(picture)):
        image = coding(picture.read_raw_bytes(), (max(width // coarser, 1), max(height // coarser, 1)))
        return [image.getchannel(band) for band in range(count)], 255
    bits = int(picture.get("/BitsPerComponent", 8))
    return _unpacked(picture.read_bytes(), (width, height), count, bits), min(2**bits - 1, 255)


def _unpacked(data: bytes, size: tuple[int, int], count: int, bits: int) -> "list[Image]":
    """Samples of 1, 2, 4, 8 or 16 bits, as channels of a byte each; of 16 bits the upper 8."""
    from PIL import Image

    if bits == 16:
        data = data[::2]
    elif bits in (1, 2, 4):
        spread = [bytes(byte >> shift & 2**bits - 1 for shift in range(8 - bits, -1, -bits)) for byte in range(256)]
        row = -(-size[0] * count * bits // 8)
        rows = (data[at : at + row] for at in range(0, row * size[1], row))
        data = b"".join(b"".join([spread[byte] for byte in line])[: size[0] * count] for line in rows)
    elif bits != 8:
        raise ValueError("samples of an unknown size")
    data = data[: size[0] * size[1] * count]
    return [Image.frombytes("L", size, data[channel::count]) for channel in range(count)]


def _jpeg(data: bytes, size: tuple[int, int]) -> "Image":
    """Decoded at the eighth, quarter or half that is still as large as `size`."""
    from PIL import ImageChops
    from PIL.JpegImagePlugin import JpegImageFile

    image = JpegImageFile(BytesIO(data))
    image.draft(image.mode, size)
    image.load()
    # Pillow takes the four inks of a JPEG for upside down and turns them; PDF leaves that to Decode.
    return ImageChops.invert(image) if image.mode == "CMYK" else image


def _jpeg_2000(data: bytes, _: tuple[int, int]) -> "Image":
    from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile

    image = Jpeg2KImageFile(BytesIO(data))
    image.load()
    return image


_CODINGS: "dict[str, Callable[[bytes, tuple[int, int]], Image]]" = {"/DCTDecode": _jpeg, "/JPXDecode": _jpeg_2000}


def _last_filter(picture: Stream) -> str:
    """The filter that samples come out of; a coded picture that is compressed once more is left to pikepdf."""
    written: Any = picture.get("/Filter")
    filters = [str(name) for name in written] if isinstance(written, Array) else [str(written)]
    return filters[0] if len(filters) == 1 else ""


def _decode(picture: Stream, space: Space, most: int) -> list[tuple[float, float]]:
    written: Any = picture.get("/Decode")
    if not isinstance(written, Array):
        return [(0.0, float(most) if space.lookup else 1.0)] * space.components
    numbers = [float(number) for number in written]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _reduced(channel: "Image", coarser: int) -> "Image":
    return channel.reduce(coarser) if coarser > 1 else channel


def _byte(value: float) -> int:
    return min(max(round(value), 0), 255)
