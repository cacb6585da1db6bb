import random
from io import BytesIO

import pytest
from pikepdf import Dictionary, Name, Pdf
from PIL import Image, ImageCms

from tests.preflight.job import ICC, PICTURE, Mutation, codes, jpeg_of, mutated, paint, resources, told


def painted(instructions: bytes) -> Mutation:
    return lambda pdf: paint(pdf, b"q " + instructions + b" Q")


@pytest.mark.parametrize(
    ("instructions", "width"),
    [
        (b"0 0 0 1 K 0.1 w 60 60 m 90 60 l S", "0.10"),
        (b"0 0 0 1 K 0 w 60 60 m 90 60 l S", "0.00"),
        (b"0 0 0 1 K 0.1 0 0 0.1 0 0 cm 1 w 600 600 m 900 600 l S", "0.10"),
        (b"0 0 0 1 K 1 0 0 0.1 0 0 cm 1 w 60 600 9 9 re s", "0.10"),
        (b"0 0 0 1 K 0 0 0 0 k 0.15 w 60 60 9 9 re B", "0.15"),
    ],
    ids=["thin", "as thin as can be", "scaled", "scaled in one direction", "round an area"],
)
def test_x20_lines(instructions: bytes, width: str) -> None:
    said = told(mutated(painted(instructions)))
    assert said == [f"X20 page 1: a line is {width} pt thin; 0.2 pt is the least that prints"]


def test_a_line_of_a_fifth_of_a_point_prints() -> None:
    assert told(mutated(painted(b"0 0 0 1 K 0.2 w 60 60 m 90 60 l S"))) == []
    assert told(mutated(painted(b"0 0 0 1 K 0 -1 1 0 0 300 cm 0.2 w 60 60 m 90 60 l S"))) == []


def multiply(pdf: Pdf) -> None:
    resources(pdf).ExtGState["/Times"] = Dictionary(BM=Name.Multiply)
    paint(pdf, b"q 1 1 0 0 k 150 60 30 30 re f /Times gs 0 0 1 1 k 150 60 30 30 re f Q")


def heavy_picture(pdf: Pdf) -> None:
    photo = resources(pdf).XObject.Photo
    photo.write(jpeg_of(bytes((230, 220, 210, 200)) * PICTURE**2), filter=Name.DCTDecode)


@pytest.mark.parametrize(
    ("mutation", "per_cent"),
    [
        (painted(b"0.9 0.8 0.8 0.7 k 150 60 30 30 re f"), 320),
        (painted(b"0.9 0.8 0.8 0.7 K 9 w 150 60 m 200 60 l S"), 320),
        (painted(b"/DeviceCMYK cs 0.9 0.8 0.8 0.7 sc 150 60 30 30 re f"), 320),
        (multiply, 400),
        (heavy_picture, 337),
    ],
    ids=["area", "line", "by name", "multiplied", "picture"],
)
def test_x20_ink(mutation: Mutation, per_cent: int) -> None:
    (said,) = told(mutated(mutation))
    assert said.startswith("X20 page 1: ")
    assert int(said.split()[3]) == pytest.approx(per_cent, abs=1.5)


@pytest.mark.parametrize(
    "instructions",
    [
        b"0.75 0.75 0.75 0.75 k 150 60 30 30 re f",
        b"1 1 1 1 k 150 60 30 30 re f 0 0 0 0 k 150 60 30 30 re f",
        b"1 1 1 1 k 3 100 9 9 re f",
    ],
    ids=["300 %", "covered", "outside the bleed"],
)
def test_x20_lets_pass(instructions: bytes) -> None:
    assert told(mutated(painted(instructions))) == []


def test_a_picture_that_cannot_be_decoded_is_told() -> None:
    data = mutated(lambda pdf: resources(pdf).XObject.Photo.write(b"no picture", filter=Name.DCTDecode))
    assert codes(data) == {"X20"}
    assert told(data) == ["X20 page 1: a picture cannot be decoded, so its ink was not measured"]


def test_a_photo_as_dark_as_its_profile_lets_it_be_is_printable() -> None:
    """Single samples of its JPEG take more than 300 %; no place on the paper does."""
    chance = random.Random(1)
    dark = bytes(max(0, min(255, int(chance.gauss(8, 14)))) for _ in range(PICTURE**2 * 3))
    photo = ImageCms.profileToProfile(
        Image.frombytes("RGB", (PICTURE, PICTURE), dark), ImageCms.createProfile("sRGB"), BytesIO(ICC),
        ImageCms.Intent.RELATIVE_COLORIMETRIC, "CMYK", flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip
    assert photo is not None
    sink = BytesIO()
    photo.save(sink, "JPEG", quality=85, subsampling=0)
    with Image.open(sink) as decoded:
        inks = decoded.tobytes()
    assert max(sum(inks[at : at + 4]) for at in range(0, len(inks), 4)) > 3.05 * 255
    data = mutated(lambda pdf: resources(pdf).XObject.Photo.write(sink.getvalue(), filter=Name.DCTDecode))
    assert told(data) == []
