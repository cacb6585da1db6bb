"""Pixels from files: the only code that lets Pillow open a picture, and the only one that loads its pixels.

In: the bytes of a file and the format that its first bytes say. Out: Pillow pictures; whatever a decoder raises
becomes DecodeError. Source: ISO 12234-1 (Exif orientation).
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from presskit.imaging.canvas import gif_pixels, webp_pixels
from presskit.imaging.jpeg import completed
from presskit.imaging.signature import Format

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_PIXELS: dict[Format, int] = {
    "JPEG": 64_000_000, "PNG": 25_000_000, "TIFF": 25_000_000, "GIF": 25_000_000, "WEBP": 16_000_000,
}  # fmt: skip
"""More is refused before anything is decoded: what 512 MiB hold. Of a JPEG only as much is decoded as a place needs;
a WebP is held four times over."""

_ORIENTATION = 0x0112


class PictureError(Exception):
    """A picture cannot be used."""


class DecodeError(PictureError):
    """A decoder gave up; the text says why, in its words."""


class PixelCountError(PictureError):
    """The header promises more pixels than are decoded."""


@contextmanager
def decoding() -> Iterator[None]:
    """Whatever a decoder raises becomes DecodeError, and what it warns of is not for the user's eyes.

    Decoders raise whatever their parser stumbles over, and may do so in any call on a picture, not only while pixels
    are read.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (PictureError, MemoryError):
        raise
    except Exception as error:
        raise DecodeError(str(error)) from error


def opened(data: bytes, kind: Format) -> "ImageFile":
    """The picture with its headers read and no pixel decoded; a JPEG may lack its end mark.

    Raises:
        DecodeError: the headers make no sense.
        PixelCountError: of a kind that would fill the memory.
    """
    from PIL import Image, ImageFile

    _learn(kind)
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    if kind == "WEBP" and webp_pixels(data) > MOST_PIXELS[kind]:
        raise PixelCountError(f"{webp_pixels(data):,} pixels")
    with decoding():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            picture = Image.open(BytesIO(completed(data) if kind == "JPEG" else data), formats=(kind,))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            if kind == "GIF" and gif_pixels(data) <= MOST_PIXELS[kind]:
                raise DecodeError("a further picture is larger than all of them") from error
            raise PixelCountError(str(error)) from error
    if picture.width * picture.height > MOST_PIXELS[kind]:
        raise PixelCountError(f"{picture.width} × {picture.height}")
    return picture


def load(picture: "ImageFile") -> None:
    """Decode every pixel.

    Raises:
        DecodeError: the data are cut off or damaged.
    """
    with decoding():
        picture.load()


def holds_more(picture: "ImageFile") -> bool:
    """Whether there is a second picture behind the first, which stays the one that is shown.

    Raises:
        DecodeError: what follows the first picture makes no sense.
    """
    with decoding():
        promised = bool(getattr(picture, "is_animated", False))
        # The count of a TIFF is known after all have been read; that of a PNG is a promise.
        if picture.format == "TIFF" or (promised and picture.format == "PNG"):
            try:
                picture.seek(1)
            except EOFError:
                if promised and picture.format == "PNG":
                    raise
                return False
            picture.seek(0)
            return True
        return promised


def orientation(picture: "ImageFile") -> int:
    """How the camera was held, 1 to 8; 1 is upright. Pillow turns TIFF by itself."""
    if picture.format == "TIFF":
        return 1
    try:
        with decoding():
            said = picture.getexif().get(_ORIENTATION, 1)
    except DecodeError:  # damaged metadata are as good as none
        return 1
    return said if isinstance(said, int) and 1 <= said <= 8 else 1


def _learn(kind: Format) -> None:
    """Import a decoder that Pillow would not import before it has imported all forty."""
    if kind == "WEBP":
        from PIL import WebPImagePlugin  # noqa: F401
    elif kind == "TIFF":
        from PIL import TiffImagePlugin  # noqa: F401
