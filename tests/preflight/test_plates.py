"""The plates are what a press would lay down: measured where it can be worked out by hand."""

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from presskit.preflight.plates import measure
from tests.preflight.job import Mutation, mutated, paint, resources, settings, tiled, tint


def patch(instructions: bytes) -> Mutation:
    """White all over the second page, and one thing on it."""
    return lambda pdf: paint(pdf, b"q 0 0 0 0 k 0 0 999 999 re f " + instructions + b" Q", 1)


def most(*mutations: Mutation) -> float:
    return measure(mutated(*mutations))[1].most


BOX = b" 99 60 60 60 re f "


@pytest.mark.parametrize(
    ("instructions", "per_cent"),
    [
        (b"", 0),
        (b"0.6 0.4 0.4 1 k" + BOX, 240),
        (b"0.25 g" + BOX, 75),
        (b"/DeviceGray cs" + BOX, 100),
        (b"/DeviceCMYK cs" + BOX, 100),
        (b"/Registration cs 0.5 scn" + BOX, 250),
        (b"1 0 0 rg" + BOX, 0),
        (b"1 1 0 0 k" + BOX + b"0 0 1 0 k" + BOX, 100),
    ],
    ids=[
        "paper",
        "rich black",
        "grey",
        "first grey",
        "first black",
        "registration on five plates",
        "no ink",
        "knocked out",
    ],
)
def test_flat_areas(instructions: bytes, per_cent: int) -> None:
    assert most(patch(instructions)) == pytest.approx(per_cent, abs=1)


def test_opacity_lets_half_of_it_through() -> None:
    """100 % cyan under 50 % of 100 % magenta and yellow: 50 + 50 + 50."""
    assert most(settings(ca=0.5), patch(b"1 0 0 0 k" + BOX + b"/S gs 0 1 1 0 k" + BOX)) == pytest.approx(150, abs=1)


def test_multiplied_inks_add_up() -> None:
    inks = patch(b"0.5 0 0 0 k" + BOX + b"/S gs 0.5 1 0 0 k" + BOX)
    assert most(settings(BM=Name.Multiply), inks) == pytest.approx(175, abs=1)


def test_a_spot_colour_is_a_plate_of_its_own() -> None:
    def spot(pdf: Pdf) -> None:
        found = resources(pdf, 1)
        space = Array([Name.Separation, Name("/Team Blue"), Name.DeviceCMYK, tint(pdf, b"1 1 0 0")])
        found["/ColorSpace"] = Dictionary({**dict(found.ColorSpace.items()), "/Blue": space})

    assert most(spot, patch(b"/Blue cs 0.8 scn" + BOX)) == pytest.approx(80, abs=1)


def test_forms_and_patterns_are_followed() -> None:
    box = Array([0, 0, 99, 99])

    def form(pdf: Pdf) -> None:
        stream = Stream(pdf, b"1 1 1 0 k 0 0 60 60 re f", Type=Name.XObject, Subtype=Name.Form, BBox=box)
        resources(pdf, 1)["/XObject"] = Dictionary(F=stream)

    assert most(form, patch(b"1 0 0 1 99 60 cm /F Do")) == pytest.approx(300, abs=1)
    assert most(tiled, patch(b"/Pattern cs /T scn" + BOX)) == pytest.approx(200, abs=1)


def test_a_gradient_ends_in_its_colour() -> None:
    def shading(pdf: Pdf) -> None:
        ends = Dictionary(
            FunctionType=2, N=1, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([1, 0.5, 0.25, 0])
        )
        fade = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([99, 0, 150, 0]), Function=ends)
        fade["/Extend"] = Array([True, True])
        resources(pdf, 1)["/Shading"] = Dictionary(G=fade)

    assert most(shading, patch(b"99 60 60 60 re W n /G sh")) == pytest.approx(175, abs=2)
