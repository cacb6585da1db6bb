import pytest
from pikepdf import Dictionary, Name, Pdf

from tests.preflight.job import PICTURE, Mutation, codes, jpeg_of, mutated, paint, resources, told


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
