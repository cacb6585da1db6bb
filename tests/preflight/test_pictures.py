import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from presskit.preflight import inspect
from tests.preflight.job import Mutation, mutated, paint, picture_samples, resources, told


def photo(pdf: Pdf) -> Dictionary:
    return resources(pdf).XObject.Photo


def placed(points: int) -> Mutation:
    return lambda pdf: paint(pdf, b"q %d 0 0 %d 60 60 cm /Photo Do Q" % (points, points))


def pack(pdf: Pdf) -> None:
    """LZW with nothing but literals: nine bits each, and a clear before the codes get longer."""
    bits = "".join("100000000" * (at % 250 == 0) + f"{byte:09b}" for at, byte in enumerate(picture_samples()))
    bits += "100000001"
    data = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8))
    photo(pdf).write(data, filter=Name.LZWDecode)
    del photo(pdf)["/Decode"]


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (placed(150), "X13 page 1: a picture has 144 ppi; it will print in steps"),
        (placed(100), "X13 page 1: a picture has 216 ppi; 225 are wanted"),
        (
            lambda pdf: photo(pdf).__setitem__("/OPI", Dictionary()),
            "X13 page 1: a picture stands for another that is not in the file (OPI)",
        ),
        (lambda pdf: photo(pdf).__setitem__("/Alternates", Array()), "X13 page 1: a picture has alternates"),
        (
            lambda pdf: photo(pdf).__setitem__("/Interpolate", True),
            "X13 page 1: a picture asks to be smoothed (Interpolate)",
        ),
        (pack, "X13 a part of the file is packed with LZW"),
    ],
    ids=["coarse", "soft", "OPI", "alternates", "smoothed", "LZW"],
)
def test_x13_sharp(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [words]


def test_soft_is_a_warning_and_coarse_an_error() -> None:
    assert [found.severity for found in inspect(mutated(placed(100)))] == ["warning"]
    assert [found.severity for found in inspect(mutated(placed(150)))] == ["error"]


def test_96_points_are_225_ppi() -> None:
    assert told(mutated(placed(96))) == []


def test_a_turned_picture_has_the_same_ppi() -> None:
    turned = mutated(lambda pdf: paint(pdf, b"q 0.7071 0.7071 -0.7071 0.7071 150 60 cm 96 0 0 96 0 0 cm /Photo Do Q"))
    assert told(turned) == []
