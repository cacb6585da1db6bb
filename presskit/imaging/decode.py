"""Pixels from files: the only code that lets Pillow open a picture, and the only one that loads its pixels.

In: the bytes of a file and the format that its first bytes say. Out: Pillow pictures; whatever a decoder raises
becomes DecodeError. Source: ISO 12234-1 (Exif orientation).
"""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from presskit.imaging.jpeg import completed
from presskit.imaging.signature import Format

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_PIXELS = 64_000_000
"""More is refused before anything is decoded."""

_ORIENTATION = 0x0112


class DecodeError(Exception):
    """A decoder gave up; the text says why, in its words."""


class PixelCountError(Exception):
    """The header promises more pixels than are decoded."""


def opened(data: bytes, kind: Format) -> "ImageFile":
    """The picture with its headers read and no pixel decoded; a JPEG may lack its end mark.

    Raises:
        DecodeError: the headers make no sense.
        PixelCountError: of a kind that would fill the memory.
    """
    from PIL import Image, ImageFile

    _learn(kind)
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(completed(data) if kind == "JPEG" else data), formats=(kind,))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PixelCountError(str(error)) from error
    except Exception as error:  # decoders raise whatever their parser stumbles over
        raise DecodeError(str(error)) from error
    if picture.width * picture.height > MOST_PIXELS:
        raise PixelCountError(f"{picture.width} × {picture.height}")
    return picture


def load(picture: "ImageFile") -> None:
    """Decode every pixel.

    Raises:
        DecodeError: the data are cut off or damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture.load()
    except Exception as error:  # see above
        raise DecodeError(str(error)) from error


def orientation(picture: "ImageFile") -> int:
    """How the camera was held, 1 to 8; 1 is upright. Pillow turns TIFF by itself."""
    if picture.format == "TIFF":
        return 1
    try:
        said = picture.getexif().get(_ORIENTATION, 1)
    except Exception:  # damaged metadata are as good as none
        return 1
    return said if isinstance(said, int) and 1 <= said <= 8 else 1


def _learn(kind: Format) -> None:
    """Import a decoder that Pillow would not import before it has imported all forty."""
    if kind == "WEBP":
        from PIL import WebPImagePlugin  # noqa: F401
    elif kind == "TIFF":
        from PIL import TiffImagePlugin  # noqa: F401
