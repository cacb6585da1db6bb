import pikepdf
import pytest
from pikepdf import Array, Name, Stream

from presskit.preflight.colours import CMYK, GREY, RGB, Space, space_of
from presskit.preflight.samples import shares
from tests.preflight.job import jpeg_of

HOME = pikepdf.new()
"""Streams end with the file that they belong to."""
FLAT = bytes((200, 100, 50, 25))


def image(data: bytes, bits: int = 8, size: tuple[int, int] = (4, 4), **more: object) -> Stream:
    return Stream(HOME, data, Width=size[0], Height=size[1], BitsPerComponent=bits, **more)


def inks(picture: Stream, space: Space, coarser: int = 1) -> dict[str, int]:
    """The shares in the middle of the picture."""
    found = shares(picture, space, coarser)
    return {ink: channel.getpixel((channel.width // 2, channel.height // 2)) for ink, channel in found.items()}


def test_plain_samples() -> None:
    expected = dict(zip(CMYK.inks, FLAT, strict=True))
    assert inks(image(FLAT * 16), CMYK) == expected
    assert inks(image(FLAT * 16), CMYK, coarser=2) == expected
    assert inks(image(bytes(255 - byte for byte in FLAT) * 16, Decode=Array([1, 0] * 4)), CMYK) == expected


def test_a_jpeg_of_four_inks_is_not_turned_over() -> None:
    """Pillow writes such a JPEG upside down, so Decode has to turn it back."""
    data = jpeg_of(FLAT * 256, 16)
    upright = image(data, size=(16, 16), Filter=Name.DCTDecode, Decode=Array([1, 0] * 4))
    assert inks(upright, CMYK) == pytest.approx(dict(zip(CMYK.inks, FLAT, strict=True)), abs=3)
    turned = image(data, size=(16, 16), Filter=Name.DCTDecode)
    assert inks(turned, CMYK) == pytest.approx({ink: 255 - v for ink, v in zip(CMYK.inks, FLAT, strict=True)}, abs=3)


@pytest.mark.parametrize(
    ("bits", "data", "black"),
    [(1, b"\x50" * 4, (255, 0)), (2, b"\x1b" * 4, (255, 170)), (4, b"\x0f" * 8, (255, 0)),
     (16, b"\0\0\xff\xff" * 8, (255, 0))],
)  # fmt: skip
def test_samples_of_other_sizes(bits: int, data: bytes, black: tuple[int, int]) -> None:
    channel = shares(image(data, bits), GREY, 1)["Black"]
    assert (channel.getpixel((0, 0)), channel.getpixel((1, 0))) == black


def test_an_index_is_looked_up_before_it_is_averaged() -> None:
    space = space_of(Array([Name.Indexed, Name.DeviceCMYK, 1, bytes((0, 0, 0, 0, 255, 128, 0, 0))]), None)
    found = inks(image(bytes((0, 1, 0, 1) * 4)), space, coarser=2)
    assert found == {"Cyan": pytest.approx(128, abs=1), "Magenta": 64, "Yellow": 0, "Black": 0}


def test_a_screen_picture_has_no_inks() -> None:
    assert shares(image(bytes(48)), RGB, 1) == {}


@pytest.mark.parametrize(
    "picture",
    [image(bytes(3)), image(bytes(64), size=(0, 4)), image(bytes(64), bits=7), image(b"", size=(99999, 99999))],
)
def test_what_cannot_be_decoded_is_an_error(picture: Stream) -> None:
    with pytest.raises(ValueError, match=r"."):
        shares(picture, CMYK, 1)
