from pikepdf import Array, Dictionary, Name, Pdf

from tests.preflight.job import mutated, paint, resources, tint, told


def add_red(pdf: Pdf, inks: bytes, page: int = 1) -> None:
    found = resources(pdf, page)
    red = Array([Name.Separation, Name("/Team Red"), Name.DeviceCMYK, tint(pdf, inks)])
    found["/ColorSpace"] = Dictionary({**dict(found.ColorSpace.items()), "/Red": red})
    paint(pdf, b"q /Red cs 1 scn 60 60 9 9 re f Q", page)


def test_x17_two_recipes_of_one_spot_colour() -> None:
    said = told(mutated(lambda pdf: add_red(pdf, b"0 0.9 1 0")))
    assert said == ["X17 the spot colour Team Red is defined in two ways"]


def test_the_same_recipe_may_be_written_twice() -> None:
    assert told(mutated(lambda pdf: add_red(pdf, b"0 1 1 0"))) == []
