"""Colour profiles that come inside photos: what they are, and what their pixels are in sRGB.

In: a decoded picture and the bytes of a profile. Out: the same picture in sRGB or grey. A profile is taken for sRGB
if it does to colours what sRGB does: names are not to be trusted, and there are dozens of sRGB files.
Source: ICC.1 (profiles), IEC 61966-2-1 (sRGB).
"""

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile, ImageCmsTransform

_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
_STEPS = 6
"""Levels of each channel that are compared."""
_TOLERANCE = 2
"""Of 255: as much as profiles of the same space differ by rounding."""


class ProfileError(Exception):
    """The profile is damaged, or is made for another kind of colour; the text says which."""


def usable(profile: bytes, mode: str) -> None:
    """Check that a profile can be honoured for pictures of a Pillow mode.

    Raises:
        ProfileError: it cannot.
    """
    _to_srgb(profile, mode)


@lru_cache(maxsize=32)
def is_srgb(profile: bytes, mode: str) -> bool:
    """Whether colours mean the same with this profile and without it."""
    from PIL import Image, ImageChops

    levels = [255 * step // (_STEPS - 1) for step in range(_STEPS)]
    if mode == "L":
        plain = Image.frombytes("L", (_STEPS, 1), bytes(levels))
    else:
        cube = bytes(channel for r in levels for g in levels for b in levels for channel in (r, g, b))
        plain = Image.frombytes("RGB", (_STEPS**3, 1), cube)
    seen = in_srgb(plain, profile)
    return max(ImageChops.difference(plain, seen).tobytes()) <= _TOLERANCE


def in_srgb(picture: "Image", profile: bytes) -> "Image":
    """A picture (L, RGB or CMYK) in sRGB; grey stays grey.

    Raises:
        ProfileError: the profile cannot be honoured.
    """
    from PIL import ImageCms

    seen = ImageCms.applyTransform(picture, _to_srgb(profile, picture.mode))
    assert seen is not None
    return seen.convert("L") if picture.mode == "L" else seen


def opened_profile(profile: bytes) -> "ImageCmsProfile":
    """A profile, read by littlecms.

    Raises:
        ProfileError: it is damaged.
    """
    from PIL import ImageCms

    try:
        return ImageCms.getOpenProfile(BytesIO(profile))
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        raise ProfileError("is damaged") from error


@lru_cache(maxsize=32)
def _to_srgb(profile: bytes, mode: str) -> "ImageCmsTransform":
    from PIL import ImageCms

    found = opened_profile(profile)
    space = found.profile.xcolor_space.strip()
    if space != _SPACES[mode]:
        raise ProfileError(f"is made for {space}, the picture is {_SPACES[mode]}")
    try:
        return ImageCms.buildTransform(
            found, ImageCms.createProfile("sRGB"), mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        raise ProfileError("is damaged") from error
