"""A picture file that pages may show."""

from typing import Literal, NamedTuple


class PictureSource(NamedTuple):
    """A picture file that the photo gate has accepted: decoded once as a whole, so that it can be again."""

    file: str
    """Absolute path, links followed."""
    digest: str
    """BLAKE2b of the file's bytes, 32 hexadecimal digits: what the picture is remembered by."""
    width: int
    height: int
    """Pixels of the upright picture, after the rotation that its metadata asks for."""
    components: Literal[1, 3, 4]
    """Grey, RGB or CMYK."""
