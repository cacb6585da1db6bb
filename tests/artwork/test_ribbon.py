import itertools

import pytest

from presskit.artwork.racing_line import RacingLine, path_length
from presskit.artwork.ribbon import (
    SPEED_BREAK,
    bend_radius,
    half_width,
    offsets,
    ribbon,
    scaled_break,
)
from presskit.model.brand import Brand
from presskit.model.geometry import Box, rectangle
from presskit.model.stroke import Stroke
from presskit.page import Artifact

from .sketch import sketch

LINE = RacingLine(((200, 400), (200, 100), (500, 100)), (150,))


def strokes(shapes: object) -> list[Stroke]:
    return [shape.stroke for shape in shapes if shape.stroke]  # type: ignore[attr-defined]


def test_half_width_is_half_of_bands_and_gaps(apex: Brand, paddock: Brand) -> None:
    assert half_width(apex.surfaces["prime"].bands, 1) == 49
    assert half_width(paddock.surfaces["prime"].bands, 1.3) == pytest.approx(65.65)


def test_first_band_is_at_the_left_hand(brand: Brand) -> None:
    bands = brand.surfaces["prime"].bands
    placed = list(offsets(bands, 1))
    assert placed[0][1] + bands[0].width / 2 == pytest.approx(half_width(bands, 1))
    assert placed[-1][1] - bands[-1].width / 2 == pytest.approx(-half_width(bands, 1))
    for (band, offset), (following, inner) in itertools.pairwise(placed):
        assert offset - inner == pytest.approx(band.width / 2 + band.gap + following.width / 2)


def test_apex_ribbon_as_proofed(apex: Brand) -> None:
    assert sketch(ribbon(LINE, apex.surfaces["prime"].bands, 1)) == [
        "stroke #FFFFFF 5: M 153.5 400.0 L 153.5 250.0 C 153.5 141.5 241.5 53.5 350.0 53.5 L 500.0 53.5",
        "stroke #6F8BFF 11: M 168.5 400.0 L 168.5 250.0 C 168.5 149.8 249.8 68.5 350.0 68.5 L 500.0 68.5",
        "stroke #1F4BFF 21: M 191.5 400.0 L 191.5 250.0 C 191.5 162.5 262.5 91.5 350.0 91.5 L 500.0 91.5",
        "stroke #FFE100 40: M 229.0 400.0 L 229.0 250.0 C 229.0 183.2 283.2 129.0 350.0 129.0 L 500.0 129.0",
    ]


def test_all_bands_break_at_the_same_lines(brand: Brand) -> None:
    drawn = strokes(ribbon(LINE, brand.surfaces["prime"].bands, 1.3, speed_break=scaled_break(1.3)))
    assert {stroke.dashes[: len(SPEED_BREAK)] for stroke in drawn} == {SPEED_BREAK}


def test_after_the_break_the_band_is_whole(apex: Brand) -> None:
    bands = apex.surfaces["prime"].bands
    drawn = strokes(ribbon(LINE, bands, 1.3, speed_break=scaled_break(1.3)))
    for stroke, (_, offset) in zip(drawn, offsets(bands, 1.3), strict=True):
        assert len(stroke.dashes) % 2 == 0
        assert stroke.dashes[-2] >= path_length(LINE, offset)
        assert stroke.dashes[-1] == 0


def test_break_shrinks_with_the_ribbon() -> None:
    assert scaled_break(1.3) == SPEED_BREAK
    assert scaled_break(0.65)[4:6] == (6.5, 5.5)


def test_wide_ribbons_get_a_wider_bend(apex: Brand) -> None:
    bands = apex.surfaces["prime"].bands
    assert bend_radius(150, bands, 1.3) == 150
    assert bend_radius(20, bands, 1) == 49 + 16


def test_split_surfaces_clip_and_are_decoration(apex: Brand) -> None:
    clip = rectangle(Box(0, 0, 500, 252))
    for shape in ribbon(LINE, apex.surfaces["deep"].bands, 0.525, clip=clip):
        assert shape.clip == clip
        assert shape.mark is Artifact.LAYOUT
