"""Photos written, let in, placed and developed, and looked at again."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from presskit.errors import Origin
from presskit.imaging.gate import open_picture
from presskit.model.colour import Colour
from presskit.model.geometry import Box
from presskit.page import WHOLE, Artifact, Crop, Document, Encoded, Metadata, Page, Picture

HERE = Origin("profile.yaml", 3, 12)
PRESS_PROFILE = (Path(__file__).parents[2] / "assets" / "icc" / "ISOcoated_v2_300_bas.icc").read_bytes()


def placed(
    path: Path, data: bytes, *, ppi: float, crop: Crop = WHOLE, tones: tuple[Colour, Colour] | None = None
) -> Picture:
    """A photo written to `path`, so large on its page that it has `ppi`."""
    path.write_bytes(data)
    source = open_picture(path, HERE).source
    width = source.width * (crop[2] - crop[0]) / ppi * 72
    height = source.height * (crop[3] - crop[1]) / ppi * 72
    return Picture(Box(0, 0, width, height), source, Artifact.LAYOUT, crop, tones=tones, origin=HERE)


def page_of(*pictures: Picture) -> Document:
    return Document((Page(600, 800, pictures, "1", "One"),), (), Metadata("Kit", "Jo", "A kit", "en"))


def opened(result: Encoded) -> Image.Image:
    """A picture that was developed to JPEG."""
    assert result.filter == "DCT"
    return Image.open(BytesIO(result.data))


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of the channel that differs most, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


def pixel(picture: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    r, g, b = picture.convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return r, g, b


def exif(orientation: int = 1) -> Image.Exif:
    """What a camera writes: how it was held, whose it is, where it was."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x013B] = "Jo Sample's camera"
    tags.get_ifd(0x8825)[2] = (59.0, 19.0, 48.0)
    return tags


def lying(upright: Image.Image, orientation: int) -> Image.Image:
    """The pixels as a camera would have stored them."""
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    return upright.transpose(turns[orientation]) if orientation in turns else upright
