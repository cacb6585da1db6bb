import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.preflight.job import Mutation, codes, mutated, paint, resources, told


def no_group(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/Group"]


def opaque(pdf: Pdf) -> None:
    resources(pdf).ExtGState["/Half"] = Dictionary(ca=1)


def blend(pdf: Pdf) -> None:
    resources(pdf).ExtGState["/Half"] = Dictionary(BM=Name.Multiply)


def mask(pdf: Pdf) -> None:
    soft = Stream(
        pdf, bytes(4), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )  # fmt: skip
    resources(pdf).XObject.Photo["/SMask"] = pdf.make_indirect(soft)


def group(pdf: Pdf) -> None:
    form = Stream(pdf, b" ", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form["/Group"] = Dictionary(S=Name.Transparency)
    resources(pdf).XObject["/Form"] = form
    paint(pdf, b"/Form Do")


@pytest.mark.parametrize(
    "mutations",
    [(no_group,), (no_group, blend), (no_group, opaque, mask), (no_group, opaque, group)],
    ids=["opacity", "blend mode", "soft mask", "group"],
)
def test_x18_blended_in_cmyk(mutations: tuple[Mutation, ...]) -> None:
    said = told(mutated(*mutations))
    assert said == ["X18 page 1: it has transparency, and does not say that it is blended in CMYK"]


def test_grey_is_not_cmyk() -> None:
    assert codes(mutated(lambda pdf: pdf.pages[0].obj.Group.__setitem__("/CS", Name.DeviceGray))) == {"X18"}


def test_without_transparency_no_group_is_asked_for() -> None:
    assert told(mutated(no_group, opaque)) == []
