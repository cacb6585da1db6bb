from math import pi

import pytest

from presskit.artwork.kerb import kerb, kerb_gap, kerb_width, odd_count
from presskit.artwork.racing_line import RacingLine
from presskit.model.brand import Brand
from presskit.model.stroke import Stroke

from .sketch import sketch

BEND = RacingLine(((200, 400), (200, 100), (500, 100)), (150,)).bends[0]


def stroke(brand: Brand, number: int) -> Stroke:
    found = kerb(BEND, 63.7, 1.3, brand.surfaces["prime"].kerb, room=100)[number].stroke
    assert found
    return found


def test_both_ends_show_the_second_colour(brand: Brand) -> None:
    dash, gap = stroke(brand, 1).dashes
    count = (150 - 63.7 - 9 - 6.5) * pi / 2 / dash
    assert dash == gap
    assert round(count) % 2 == 1
    assert count == pytest.approx(round(count), abs=0.001)


def test_colours_are_those_of_the_surface(brand: Brand) -> None:
    assert (stroke(brand, 0).colour, stroke(brand, 1).colour) == brand.surfaces["prime"].kerb
    assert stroke(brand, 0).dashes == ()


def test_kerb_as_proofed(apex: Brand) -> None:
    assert sketch(kerb(BEND, 63.7, 1.3, apex.surfaces["prime"].kerb, room=100)) == [
        "stroke #FFFFFF 13: M 279.2 250.0 C 279.2 210.9 310.9 179.2 350.0 179.2",
        "stroke #1F4BFF 13, dashes 22.2 22.2: M 279.2 250.0 C 279.2 210.9 310.9 179.2 350.0 179.2",
    ]


def test_lies_at_the_right_hand_of_a_right_bend_and_left_of_a_left_bend(apex: Brand) -> None:
    left = RacingLine(((0, 0), (300, 0), (300, -300)), (150,)).bends[0]
    found = kerb(left, 49, 1, apex.surfaces["prime"].kerb, room=100)[0]
    assert found.path[0].points[1] < -49


@pytest.mark.parametrize(("length", "count"), [(10, 3), (37, 3), (39, 3), (96.4, 5), (139.6, 7)])
def test_number_of_blocks_is_the_nearest_odd_one(length: float, count: int) -> None:
    assert odd_count(length) == count


def test_sizes_are_those_of_the_cover_and_of_small_ribbons() -> None:
    assert (kerb_width(1.3), kerb_gap(1.3)) == (13, 9)
    assert 7 <= kerb_width(0.40) < kerb_width(0.525) <= 8.01
    assert 4 <= kerb_gap(0.40) < kerb_gap(0.525) <= 5.0


def test_no_kerb_without_room(apex: Brand) -> None:
    colours = apex.surfaces["prime"].kerb
    assert kerb(BEND, 63.7, 1.3, colours, room=39.9) == ()
    assert kerb(BEND, 140, 1.3, colours, room=100) == ()
