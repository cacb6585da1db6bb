"""Photos for a press: pixels become inks of the printing condition, and never more ink than paper takes.

In: pictures in sRGB, grey or CMYK; the colour profile of a press. Out: the same in CMYK. 33³ colours are separated
by littlecms and held below the limit; what lies between them is interpolated, so it cannot exceed it either.
Source: ISO 12647-2 (total ink of coated offset), ICC.1 (relative colorimetric, black point compensation).
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from presskit.imaging.colour_management import opened_profile
from presskit.model.colour import Colour

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile
    from PIL.ImageFilter import Color3DLUT

MOST_INK = 300
"""Per cent of all four inks together."""
_KEPT_BACK = 8
"""Per cent, for what JPEG adds at edges."""
_STEPS = 33


def separated(picture: "Image", profile: bytes) -> "Image":
    """A picture in sRGB as inks of the press of `profile`."""
    return picture.convert("RGB").filter(_table(profile))


def most_ink(picture: "Image") -> float:
    """The largest sum of inks of any pixel of a CMYK picture, in per cent."""
    from PIL import ImageChops

    cyan, magenta, yellow, black = picture.split()
    halves = ImageChops.add(cyan, magenta, scale=2), ImageChops.add(yellow, black, scale=2)
    _, high = ImageChops.add(*halves, scale=2).getextrema()
    assert isinstance(high, int | float)
    return high * 4 / 255 * 100


def duotone(picture: "Image", tones: tuple[Colour, Colour], *, press: bool) -> "Image":
    """A grey picture between two inks: the first for black, the second for white.

    Raises:
        ValueError: one of them has no CMYK value, and it is for a press.
    """
    from PIL import Image

    dark, light = (_channels(colour, press) for colour in tones)
    bands = [
        picture.point([round(255 * (low + (high - low) * grey / 255)) for grey in range(256)])
        for low, high in zip(dark, light, strict=True)
    ]
    return Image.merge("CMYK" if press else "RGB", bands)


def _channels(colour: Colour, press: bool) -> tuple[float, ...]:
    if not press:
        return colour.rgb
    if colour.cmyk is None:
        raise ValueError(f"colour {colour.name} has no CMYK value")
    return colour.cmyk


@lru_cache(maxsize=4)
def _table(profile: bytes) -> "Color3DLUT":
    from PIL import Image
    from PIL.ImageFilter import Color3DLUT

    levels = [round(255 * step / (_STEPS - 1)) for step in range(_STEPS)]
    cube = bytes(channel for b in levels for g in levels for r in levels for channel in (r, g, b))
    inks = transformed(Image.frombytes("RGB", (_STEPS**2, _STEPS), cube), opened_profile(profile)).tobytes()
    table = [
        share for at in range(0, len(inks), 4) for share in _limited(inks[at], inks[at + 1], inks[at + 2], inks[at + 3])
    ]
    return Color3DLUT(_STEPS, table, channels=4, target_mode="CMYK")


def _limited(cyan: int, magenta: int, yellow: int, black: int) -> tuple[float, float, float, float]:
    """Shares of four inks; where they are too much, black stays and the colours give way."""
    most = 255 * (MOST_INK - _KEPT_BACK) / 100
    colours = cyan + magenta + yellow
    scale = min(1.0, (most - black) / colours) if colours else 1.0
    return cyan * scale / 255, magenta * scale / 255, yellow * scale / 255, black / 255


def transformed(picture: "Image", profile: "ImageCmsProfile") -> "Image":
    """A picture in sRGB as the profile separates it, without a limit of ink."""
    from PIL import ImageCms

    inks = ImageCms.profileToProfile(
        picture, ImageCms.createProfile("sRGB"), profile, ImageCms.Intent.RELATIVE_COLORIMETRIC, "CMYK",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip
    assert inks is not None
    return inks
