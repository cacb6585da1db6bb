"""One photo becomes the pixels of one exposure: cropped, scaled, upright, in the colours of the edition.

In: the file of an accepted picture, how large its crop stands on a page, and what the edition asks for. Out: Encoded.
A JPEG that fits already is not decoded at all: its scans go into the file byte for byte, without its metadata.
"""

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from presskit.imaging import jpeg
from presskit.imaging.colour_management import ProfileError, in_srgb, is_srgb, usable
from presskit.imaging.decode import decoding, load, opened, orientation
from presskit.imaging.encode import as_jpeg, as_rows, has_few_colours
from presskit.imaging.photo_inks import MOST_INK, duotone, most_ink, separated
from presskit.imaging.resample import Box, resampled
from presskit.imaging.signature import format_of
from presskit.imaging.upright import LYING, stored_crop, turned
from presskit.page import Crop, Encoded, Picture
from presskit.units import Pt

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

ENOUGH = 1.5
"""A JPEG with up to so many times the pixels that are asked for goes through: scaling it would soften it for little."""
LEAST_SHOWN = 0.6
"""Of a picture's area: if less is shown, the hidden rest would weigh more than a new encoding costs."""
DRAFT = 1.25
"""JPEGs are decoded at 1/2, 1/4 or 1/8 if that leaves so many times the pixels asked for: 41 dB or more from the whole
way, in the luma of photographs."""


MOST_DRAWN = 6_000_000
"""Pixels of a graphic that is kept without any loss: to pack more of them takes seconds."""


class Setting(NamedTuple):
    """How good the pixels are."""

    resolution: int
    """Pixels per inch at placed size; photos that have fewer keep theirs."""
    quality: int
    """Of JPEGs, 1 to 95."""
    compact: bool = False
    """Every byte counts: progressive JPEGs, and nothing goes through that a new encoding makes smaller."""


class Inks(NamedTuple):
    """Colours of an edition."""

    press: bool = False
    """CMYK, else RGB; grey stays grey."""
    profile: bytes | None = None
    """The printing condition of the press, and of CMYK photos that do not say theirs."""


def density(picture: Picture) -> float:
    """Pixels per inch of a photo at its place on the page."""
    left, _, right, _ = picture.crop
    return picture.source.width * (right - left) / (picture.box.width / 72)


def exposed(data: bytes, picture: Picture, setting: Setting, inks: Inks) -> Encoded:
    """The pixels of a picture; `data` is its file.

    Raises:
        DecodeError: they cannot be decoded, although the gate has let them in.
    """
    kind = format_of(data)
    assert kind is not None
    with decoding():
        stored = opened(data, kind)
        through = _as_it_is(data, stored, picture, setting, inks) if kind == "JPEG" else None
        if through and not setting.compact:
            return through
        made = _made(stored, picture, setting, inks)
    return min(through, made, key=lambda encoded: len(encoded.data)) if through else made


def _as_it_is(data: bytes, stored: "ImageFile", picture: Picture, setting: Setting, inks: Inks) -> Encoded | None:
    """The JPEG itself, if nothing has to be done to its pixels."""
    left, top, right, bottom = picture.crop
    headers = jpeg.headers(data)
    colour = stored.mode == "RGB" and not inks.press
    if (
        picture.tones
        or headers is None or not headers.plain or headers.process > 2 or headers.precision != 8
        or not (colour or stored.mode == "L")
        or density(picture) > ENOUGH * setting.resolution
        or (right - left) * (bottom - top) < LEAST_SHOWN
        or orientation(stored) != 1
        or _other_colours(stored, stored.mode)
    ):  # fmt: skip
        return None
    space = "grey" if stored.mode == "L" else "rgb"
    return Encoded(jpeg.bare(data), "DCT", stored.width, stored.height, space, picture.crop)  # type: ignore[arg-type]


def _made(stored: "ImageFile", picture: Picture, setting: Setting, inks: Inks) -> Encoded:
    turn, photo = orientation(stored), stored.format in ("JPEG", "MPO")
    crop = stored_crop(picture.crop, turn)
    profile = _other_colours(stored, _plain_mode(stored))
    if photo:
        _draft(stored, crop, picture, setting, turn, grey=bool(picture.tones) and profile is None)
    load(stored)
    pixels = _plain(stored)
    if not photo and (drawn := _part(pixels, crop)) and _is_small(drawn) and has_few_colours(drawn):
        return as_rows(_coloured(turned(drawn, turn), profile, picture, inks))
    pixels = turned(_scaled(pixels, crop, picture, setting, turn), turn)
    pixels = _coloured(pixels, profile, picture, inks)
    return as_jpeg(pixels, setting.quality, fine_chroma=inks.press, progressive=setting.compact)


def _is_small(picture: "Image") -> bool:
    return picture.width * picture.height <= MOST_DRAWN


def _size(picture: Picture, resolution: float, turn: int) -> tuple[int, int]:
    """Pixels of the placed crop, as it is stored."""
    width, height = (max(1, ceil(side / 72 * resolution - 1e-6)) for side in (picture.box.width, picture.box.height))
    return (height, width) if turn >= LYING else (width, height)


def _draft(stored: "ImageFile", crop: Crop, picture: Picture, setting: Setting, turn: int, *, grey: bool) -> None:
    """Ask the decoder for no more than is needed: of a photo that comes out in two tones that is its luma."""
    left, top, right, bottom = crop
    width, height = _size(picture, DRAFT * min(setting.resolution, density(picture)), turn)
    mode = ("L" if grey else "YCbCr") if stored.mode == "RGB" else None
    stored.draft(mode, (ceil(width / (right - left)), ceil(height / (bottom - top))))


def _scaled(pixels: "Image", crop: Crop, picture: Picture, setting: Setting, turn: int) -> "Image":
    if density(picture) <= setting.resolution:
        return _part(pixels, crop)
    return resampled(pixels, _box(pixels, crop), _size(picture, setting.resolution, turn))


def _part(pixels: "Image", crop: Crop) -> "Image":
    left, top, right, bottom = (round(edge) for edge in _box(pixels, crop))
    return pixels.crop((left, top, max(right, left + 1), max(bottom, top + 1)))


def _box(pixels: "Image", crop: Crop) -> Box:
    left, top, right, bottom = crop
    return left * pixels.width, top * pixels.height, right * pixels.width, bottom * pixels.height


def _plain_mode(stored: "ImageFile") -> str:
    if stored.mode == "CMYK":
        return "CMYK"
    return "L" if stored.mode in ("1", "L", "LA", "La") or stored.mode.startswith("I;16") else "RGB"


def _plain(stored: "Image") -> "Image":
    """8 bits a channel in L, RGB, YCbCr or CMYK; what is transparent shows white."""
    from PIL import Image

    if stored.mode.startswith("I;16"):
        return stored.convert("I").point([value // 257 for value in range(65536)], "L")
    if stored.has_transparency_data:
        over = Image.new("RGB", stored.size, "white")
        shown = stored if stored.mode == "RGBA" else stored.convert("RGBA")
        over.paste(shown, mask=shown)
        return over.convert("L") if stored.mode in ("L", "LA", "La") else over
    if stored.mode == "1":
        return stored.convert("L")
    return stored if stored.mode in ("L", "RGB", "YCbCr", "CMYK") else stored.convert("RGB")


def _other_colours(stored: "ImageFile", mode: str) -> bytes | None:
    """The profile inside a picture, if it can be honoured and means other colours than sRGB."""
    profile: bytes | None = stored.info.get("icc_profile")
    if not profile:
        return None
    try:
        usable(profile, mode)
    except ProfileError:
        return None
    return None if mode != "CMYK" and is_srgb(profile, mode) else profile


def _coloured(pixels: "Image", profile: bytes | None, picture: Picture, inks: Inks) -> "Image":
    """In the colours of the edition."""
    if pixels.mode == "CMYK":
        if inks.press and not picture.tones and profile in (None, inks.profile) and most_ink(pixels) <= MOST_INK:
            return pixels
        profile = profile or inks.profile
    if profile:
        pixels = in_srgb(pixels.convert("RGB") if pixels.mode == "YCbCr" else pixels, profile)
    if pixels.mode == "CMYK":
        pixels = pixels.convert("RGB")
    if picture.tones:
        return duotone(pixels.getchannel(0) if pixels.mode == "YCbCr" else pixels.convert("L"), picture.tones,
                       press=inks.press)  # fmt: skip
    if inks.press and pixels.mode != "L":
        assert inks.profile is not None
        return separated(pixels, inks.profile)
    return pixels


def placed_area(picture: Picture) -> Pt:
    """Square points of the picture's place."""
    return picture.box.width * picture.box.height
