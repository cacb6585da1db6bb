import itertools

import pytest

from presskit.artwork.chequer import fade, flag
from presskit.model.geometry import Box, Path, bounds

from .sketch import path_text


def squares(path: Path) -> list[Box]:
    return [bounds(path[start : start + 4]) for start in range(0, len(path), 5)]


def test_flag_inks_every_second_square() -> None:
    assert [(round(box.x), round(box.y)) for box in squares(flag(0, 0, 5, 3, 4, 0))] == [
        (0, 0), (0, 10), (5, 5), (5, 15), (10, 0), (10, 10),
    ]  # fmt: skip


def test_flag_leans_as_proofed() -> None:
    assert path_text(flag(0, 0, 5, 1, 2, 0.2)) == "M 2.0 0.0 L 7.0 0.0 L 6.0 5.0 L 1.0 5.0 Z"


@pytest.mark.parametrize("slant", [0.0, 0.2126])
def test_fade_shrinks_upwards_by_equal_steps(slant: float) -> None:
    field = Box(100, 50, 200, 150)
    sides = {box.y: box.height for box in squares(fade(field, 13, 12.5, slant))}
    rows = sorted(sides, reverse=True)
    steps = {round(sides[low] - sides[high], 1) for low, high in itertools.pairwise(rows)}
    assert len(rows) == 12
    assert (rows[0], sides[rows[0]]) == (200, 13)
    assert steps == {1.1}


@pytest.mark.parametrize("slant", [0.0, 0.2126])
def test_fade_reaches_every_corner(slant: float) -> None:
    field = Box(100, 50, 200, 150)
    for y in {box.y for box in squares(fade(field, 13, 12.5, slant))}:
        row = [box for box in squares(fade(field, 13, 12.5, slant)) if box.y == y]
        assert min(box.x for box in row) < field.x + 26
        assert max(box.right for box in row) > field.right - 26
