from collections.abc import Mapping

import pytest

from presskit.artwork.monogram import back_box, cover_box, monogram
from presskit.artwork.ribbon import half_width
from presskit.model.brand import Brand, RoleName
from presskit.model.geometry import Box, bounds
from presskit.page import Artifact, Shape
from presskit.typography.faces import RoleFont

from .test_racing_line import cover

Fonts = Mapping[RoleName, RoleFont]
DRAWN = {"apex": (459.63, 318.3, 254.0), "paddock": (554.27, 222.6, 344.4)}
"""Brand of the drawings -> top of the name; left and top of the letters."""
WIDE, HIGH = Box(100, 100, 2000, 180), Box(100, 100, 150, 2000)


def drawn(text: str, brand: Brand, fonts: Fonts, *boxes: Box) -> tuple[Shape, ...]:
    surface = brand.surfaces["prime"]
    return monogram(text, fonts["display"], surface, brand.slant, boxes, "left")


def test_fills_the_height_or_the_width(brand: Brand, fonts: Fonts) -> None:
    high = bounds(drawn("HH", brand, fonts, WIDE)[0].in_place.path)
    assert (high.y, high.bottom) == pytest.approx((100, 280), abs=0.1)
    wide = bounds(drawn("HH", brand, fonts, HIGH)[0].in_place.path)
    assert wide.bottom == pytest.approx(2100, abs=0.1)
    assert wide.width - brand.slant * wide.height < 150
    assert wide.width > 130


def test_takes_the_box_in_which_it_comes_out_larger(brand: Brand, fonts: Fonts) -> None:
    small = Box(0, 0, 100, 100)
    assert drawn("JB", brand, fonts, small, WIDE) == drawn("JB", brand, fonts, WIDE)


def test_accents_and_descenders_stay_inside(brand: Brand, fonts: Fonts) -> None:
    for text in ("ÅÖ", "ĢQ", "J"):
        ink = bounds(drawn(text, brand, fonts, WIDE)[0].in_place.path)
        assert ink.y > WIDE.y - 6
        assert ink.bottom < WIDE.bottom + 6


def test_squares_are_clipped_to_the_letters(brand: Brand, fonts: Fonts) -> None:
    letters, squares = drawn("JB", brand, fonts, WIDE)
    surface = brand.surfaces["prime"]
    assert squares.clip == letters.path
    assert (squares.at, squares.scale) == (letters.at, letters.scale)
    assert (letters.fill, squares.fill) == (surface.tone, surface.rule)
    assert letters.mark is squares.mark is Artifact.LAYOUT


def test_goes_when_it_would_be_small(brand: Brand, fonts: Fonts) -> None:
    assert len(drawn("JB", brand, fonts, Box(0, 0, 2000, 54.1))) == 2
    assert drawn("JB", brand, fonts, Box(0, 0, 2000, 53.9)) == ()
    assert drawn("", brand, fonts, WIDE) == ()


@pytest.mark.parametrize("brand", DRAWN, indirect=True)
def test_cover_monogram_stands_where_it_was_drawn(brand: Brand, fonts: Fonts) -> None:
    name_top, left, top = DRAWN[brand.name]
    free = cover_box(cover(brand, name_top), half_width(brand.surfaces["prime"].bands, 1.3), name_top, 549.64)
    surface = brand.surfaces["prime"]
    letters, _ = monogram("JB", fonts["display"], surface, brand.slant, free, "right")
    ink = bounds(letters.in_place.path)
    # Its ink stands flush, so the leaning one stands 4 pt left of the drawing, whose letters hang out.
    assert (ink.x, ink.y) == pytest.approx((left, top), abs=2.2)


def test_back_monogram_stands_on_its_line(brand: Brand) -> None:
    (box,) = back_box(45.64, 841.89)
    assert (box.x, box.bottom) == pytest.approx((39.64, 385.89))
