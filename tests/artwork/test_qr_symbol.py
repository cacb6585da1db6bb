"""A code has its quiet zone, modules of one size, and an ECI marker where it needs one."""

import pytest

from presskit.artwork.qr_symbol import LEAST_MODULE, QUIET, qr_code
from presskit.model.colour import Colour
from presskit.model.geometry import Box, bounds
from presskit.page import Artifact
from presskit.units import mm

INK = Colour("ink", (0, 0, 0), (0, 0, 0, 1))
SQUARE = Box(10, 20, mm(30), mm(30))


def test_four_modules_stay_white_on_every_side() -> None:
    code = qr_code("https://example.com", SQUARE, INK, Artifact.LAYOUT)
    assert code is not None
    side = SQUARE.width / (25 + 2 * QUIET)  # 19 bytes at level M: version 2
    assert bounds(code.path) == pytest.approx(SQUARE.grown(-QUIET * side))


def test_a_run_of_modules_is_one_rectangle() -> None:
    code = qr_code("https://example.com", SQUARE, INK, Artifact.LAYOUT)
    assert code is not None
    moves = [segment for segment in code.path if segment.operator == "M"]
    assert 100 < len(moves) < 25 * 13


@pytest.mark.parametrize(("count", "fits"), [(280, True), (300, False), (4000, False)])
def test_modules_are_as_large_as_a_reader_needs(count: int, fits: bool) -> None:
    assert (qr_code("ä" * (count // 2), SQUARE, INK, Artifact.LAYOUT) is not None) == fits
    assert pytest.approx(0.4 * 72 / 25.4) == LEAST_MODULE
