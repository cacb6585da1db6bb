from math import atan, hypot, pi, sqrt

import pytest

from presskit.artwork import racing_line as lines
from presskit.artwork.racing_line import LEAST_STRAIGHT, RacingLine, kept_apart, parallel, path_length
from presskit.artwork.ribbon import half_width
from presskit.model.brand import Brand
from presskit.model.geometry import Path

MARGIN, RIGHT, WIDTH, HEIGHT = 45.64, 549.64, 595.28, 841.89
RIGHT_TURN = RacingLine(((0, 100), (0, 0), (100, 0)), (40,))
LEFT_TURN = RacingLine(((0, 0), (100, 0), (100, -100)), (40,))


def cover(brand: Brand, name_top: float) -> RacingLine:
    half = half_width(brand.surfaces["prime"].bands, 1.3)
    return lines.cover_line(
        name_top, slant=brand.slant, turn=brand.turn, half_width=half, margin=MARGIN, page_width=WIDTH
    )


def back(brand: Brand) -> RacingLine:
    half = half_width(brand.surfaces["prime"].bands, 1)
    return lines.back_line(slant=brand.slant, turn=brand.turn, half_width=half, right=RIGHT, page_height=HEIGHT)


def on_curve(path: Path, share: float) -> tuple[float, float]:
    """A point of the path's first curve."""
    number = next(i for i, segment in enumerate(path) if segment.operator == "C")
    x0, y0 = path[number - 1].points[-2:]
    x1, y1, x2, y2, x3, y3 = path[number].points
    a, b, c, d = (1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


@pytest.mark.parametrize("offset", [-30.0, -7.5, 0.0, 12.0, 60.0])
def test_right_bend_is_wider_at_the_left_hand(offset: float) -> None:
    assert RIGHT_TURN.bends[0].right
    assert RIGHT_TURN.bends[0].centre == pytest.approx((40, 40))
    for share in (0, 0.25, 0.5, 1):
        x, y = on_curve(parallel(RIGHT_TURN, offset), share)
        assert hypot(x - 40, y - 40) == pytest.approx(40 + offset, abs=0.03)


def test_left_bend_is_narrower_at_the_left_hand() -> None:
    assert not LEFT_TURN.bends[0].right
    cx, cy = LEFT_TURN.bends[0].centre
    x, y = on_curve(parallel(LEFT_TURN, 15), 0.5)
    assert hypot(x - cx, y - cy) == pytest.approx(25, abs=0.01)


def test_straights_stay_parallel() -> None:
    path = parallel(RIGHT_TURN, 10)
    assert path[0].points == (-10, 100)
    assert path[-1].points == (100, -10)


def test_arcs_turn_at_most_a_quarter_per_curve() -> None:
    sharp = RacingLine(((0, 0), (100, 0), (10, 40)), (10,))
    curves = [segment for segment in parallel(sharp, 0) if segment.operator == "C"]
    assert len(curves) == 2
    assert len([s for s in parallel(RIGHT_TURN, 0) if s.operator == "C"]) == 1


def test_length_counts_straights_and_arcs() -> None:
    assert path_length(RIGHT_TURN, 0) == pytest.approx(60 + 60 + 20 * pi)
    assert path_length(RIGHT_TURN, 10) == pytest.approx(60 + 60 + 25 * pi)


def test_an_arc_without_radius_is_refused() -> None:
    with pytest.raises(ValueError, match="no parallel"):
        parallel(RIGHT_TURN, -40)


def test_a_line_needs_a_radius_for_every_corner() -> None:
    with pytest.raises(ValueError, match="radius for every corner"):
        RacingLine(((0, 0), (1, 0), (1, 1)))


def test_cover_stands_where_it_was_drawn(apex: Brand, paddock: Brand) -> None:
    leaning, upright = cover(apex, 459.63), cover(paddock, 554.27)
    assert leaning.points[0] == pytest.approx((150, 439.63), abs=0.2)
    assert leaning.bends[0].centre == pytest.approx((329.2, 318), abs=0.2)
    assert upright.points[0] == pytest.approx((118, 534.27), abs=0.2)
    assert upright.bends[0].centre == pytest.approx((288, 338), abs=0.2)


def test_cover_leans_by_the_theme_angle(apex: Brand) -> None:
    bend = cover(apex, 459.63).bends[0]
    assert bend.angle == pytest.approx(pi / 2 - atan(apex.slant))
    assert bend.before == pytest.approx((-1 / sqrt(1 + apex.slant**2), -apex.slant / sqrt(1 + apex.slant**2)))


def test_cover_tail_follows_the_name(brand: Brand) -> None:
    for name_top in (lines.LOWEST_BEND, 480.0, 640.0):
        line = cover(brand, name_top)
        assert line.points[0][1] == name_top - 20
        assert line.points[1][1] == 168
        assert line.points[0][0] == cover(brand, 500).points[0][0]


def test_lowest_cover_bend_begins_at_its_tail(paddock: Brand) -> None:
    bend = cover(paddock, lines.LOWEST_BEND).bends[0]
    assert bend.radius == pytest.approx(150)
    assert bend.end(bend.before, 0)[1] == pytest.approx(318)
    with pytest.raises(ValueError, match="bend needs it below 338"):
        cover(paddock, 337)


def test_back_stands_where_it_was_drawn(apex: Brand, paddock: Brand) -> None:
    assert back(apex).bends[0].centre == pytest.approx((348.53, 319.89), abs=0.2)
    assert back(paddock).bends[0].centre == pytest.approx((308, 299.89), abs=0.2)


def test_story_meets_the_interview() -> None:
    story, interview = lines.story_line(WIDTH, HEIGHT), lines.interview_line()
    assert story.points[0][0] == interview.points[-1][0] == 535
    assert story.points[0][1] > HEIGHT
    assert interview.points[-1][1] < 0
    assert story.bends[0].centre == pytest.approx((601, 178))
    assert interview.bends[0].centre == pytest.approx((469, 416))


@pytest.mark.parametrize("height", [10.0, 60.0, 90.0, 134.0, 400.0])
def test_a_bend_ends_before_its_straight_begins(height: float) -> None:
    """A longer one would fold the ribbon back over itself."""
    points = ((94.0, 106.0 + height), (94.0, 106.0), (480.0, 106.0))
    radius = kept_apart(points, 84.0)
    bend = RacingLine(points, (radius,)).bends[0]
    assert bend.centre[1] <= points[0][1] or radius == 1.0
    assert (radius == 84.0) == (height >= 84.0 + LEAST_STRAIGHT)
    assert kept_apart(points[:2], 84.0) == 84.0
