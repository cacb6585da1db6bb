import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.preflight.job import Mutation, mutated, paint, resources, told


def painted(instructions: bytes) -> Mutation:
    return lambda pdf: paint(pdf, b"q " + instructions + b" Q")


def space(written: object, instructions: bytes = b"/Other cs 0 0 0 sc") -> Mutation:
    def mutate(pdf: Pdf) -> None:
        found = resources(pdf)
        value = written(pdf) if callable(written) else written
        found["/ColorSpace"] = Dictionary({**dict(found.ColorSpace.items()), "/Other": value})
        paint(pdf, b"q %s 60 60 9 9 re f Q" % instructions)

    return mutate


def rgb_profile(pdf: Pdf) -> Array:
    return Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, b"x", N=3))])


def rgb_spot(pdf: Pdf) -> Array:
    tint = Dictionary(FunctionType=2, N=1, Domain=Array([0, 1]), C0=Array([1, 1, 1]), C1=Array([1, 0, 0]))
    return Array([Name.Separation, Name.Glow, Name.DeviceRGB, tint])


def in_form(pdf: Pdf) -> None:
    form = Stream(pdf, b"1 0 0 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    resources(pdf).XObject["/Form"] = form
    paint(pdf, b"/Form Do")


def in_pattern(pdf: Pdf) -> None:
    tile = Stream(
        pdf, b"1 0 0 rg 0 0 9 9 re f", PatternType=1, PaintType=1, TilingType=1, BBox=Array([0, 0, 9, 9]), XStep=9,
        YStep=9, Resources=Dictionary(),
    )  # fmt: skip
    resources(pdf)["/Pattern"] = Dictionary(Tile=tile)
    paint(pdf, b"q /Pattern cs /Tile scn 60 60 9 9 re f Q")


def picture(pdf: Pdf) -> None:
    photo = resources(pdf).XObject.Photo
    photo.write(bytes(300 * 300 * 3))
    photo.ColorSpace = Name.DeviceRGB
    del photo["/Decode"]


COLOUR, PICTURE = "X12 page 1: a colour is in ", "X12 page 1: a picture is in "


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (painted(b"1 0 0 rg 60 60 9 9 re f"), COLOUR + "RGB"),
        (painted(b"1 0 0 RG 60 60 9 9 re S"), COLOUR + "RGB"),
        (painted(b"/DeviceRGB cs 1 0 0 sc 60 60 9 9 re f"), "X12 page 1: 2 colours are in RGB"),
        (space(Array([Name.CalRGB, Dictionary(WhitePoint=Array([1, 1, 1]))])), COLOUR + "RGB"),
        (space(Array([Name.Lab, Dictionary(WhitePoint=Array([1, 1, 1]))])), COLOUR + "Lab"),
        (space(rgb_profile), COLOUR + "RGB"),
        (space(rgb_spot, b"/Other cs 1 scn"), COLOUR + "RGB"),
        (space(Array([Name.Indexed, Name.DeviceRGB, 1, b"\0\0\0\xff\0\0"]), b"/Other cs 0 sc"), COLOUR + "RGB"),
        (in_form, COLOUR + "RGB"),
        (in_pattern, COLOUR + "RGB"),
        (picture, PICTURE + "RGB"),
        (painted(b"0.3 0 0 0.3 60 60 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI"), PICTURE + "RGB"),
        (
            lambda pdf: resources(pdf).Shading.Fade.__setitem__("/ColorSpace", Name.DeviceRGB),
            "X12 page 1: a gradient is in RGB",
        ),
        (
            lambda pdf: pdf.pages[0].obj.Group.__setitem__("/CS", Name.DeviceRGB),
            "X12 page 1: a group is in RGB",
        ),
    ],
    ids=["fill", "stroke", "by name", "CalRGB", "Lab", "profile", "spot", "indexed", "form", "pattern", "picture",
         "inline", "gradient", "group"],
)  # fmt: skip
def test_x12_press_colours(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [words]


def test_grey_and_cmyk_profiles_are_press_colours() -> None:
    def profile(count: int) -> Mutation:
        return space(
            lambda pdf: Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, b"x", N=count))]),
            b"/Other cs " + b" ".join([b"0.5"] * count) + b" scn",
        )

    assert told(mutated(profile(1))) == told(mutated(profile(4))) == []


def test_several_pictures_are_counted() -> None:
    again = mutated(picture, lambda pdf: paint(pdf, b"q 50 0 0 50 60 150 cm /Photo Do Q"))
    assert told(again) == ["X12 page 1: 2 pictures are in RGB"]
