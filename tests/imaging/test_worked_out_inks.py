"""Inks that are worked out: near to the colour, within the limit of ink, greys in black alone, the same each time."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.imaging.worked_out_inks import Inks, inks_of
from presskit.locations import icc_folder
from presskit.model.colour import Cmyk
from presskit.model.contrast import Rgb, contrast

PRESS = (icc_folder() / "ISOcoated_v2_300_bas.icc").read_bytes()
CUBE = tuple((r / 255, g / 255, b / 255) for r, g, b in product(range(0, 256, 51), repeat=3))


def inks(rgb: Rgb) -> Inks:
    return inks_of((rgb,), PRESS)[0]


@pytest.mark.parametrize(
    ("rgb", "cmyk"),
    [
        ((1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0)),
        ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0)),
        ((0.08, 0.08, 0.09), (0.0, 0.0, 0.0, 1.0)),
        ((1.0, 1.0, 0.0), (0.0, 0.0, 0.91, 0.0)),
    ],
)
def test_known_colours(rgb: Rgb, cmyk: Cmyk) -> None:
    assert inks(rgb).cmyk == pytest.approx(cmyk, abs=0.03)


def test_no_colour_takes_more_ink_than_paper_does_and_all_are_whole_per_cents() -> None:
    for found in inks_of(CUBE, PRESS):
        assert sum(found.cmyk) <= 3.0
        assert all(round(share * 100) == pytest.approx(share * 100) for share in found.cmyk)
        assert all(share == 0 or share >= 0.02 for share in found.cmyk)


def test_greys_are_black_alone_and_as_light_as_they_were() -> None:
    for level in range(40, 256):
        cmyk, looks = inks((level / 255,) * 3)
        assert cmyk[:3] == (0.0, 0.0, 0.0)
        assert abs(sum(looks) / 3 - level / 255) < 0.05, level


@settings(deadline=None, max_examples=50)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_what_is_printed_is_as_light_as_what_is_seen(channels: tuple[int, int, int]) -> None:
    red, green, blue = channels
    rgb = red / 255, green / 255, blue / 255
    assert contrast(inks(rgb).rgb, rgb) < 2.0


def test_colours_together_are_what_they_are_alone() -> None:
    assert inks_of(CUBE, PRESS) == tuple(map(inks, CUBE))
    assert inks_of((), PRESS) == ()
