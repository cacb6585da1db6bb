"""What logos do is drawn as resvg draws it: the drawings of a folder, one for each thing, made up for these tests."""

from pathlib import Path

import pytest

from presskit.load.svg.svg_file import read_drawing
from tests.load.svg.alike import ALIKE, DISC
from tests.load.svg.rendering import differing, drawn, wanted

DRAWINGS = sorted((Path(__file__).parent / "drawings").glob("*.svg"))
MOST = 0.01
"""Share of the pixels that may differ beyond the smoothing of edges."""
SIZES = {
    "stretched as a whole": 'width="100" height="60" viewBox="0 0 50 60" preserveAspectRatio="none"',
    "cut to its size": 'width="100" height="60" viewBox="0 0 100 100" preserveAspectRatio="xMidYMin slice"',
    "wider than its view box": 'width="100" height="40" viewBox="20 10 50 50"',
    "size in em": 'width="1em" height="1em" viewBox="0 0 100 60"',
    "no size": 'viewBox="0 0 100 60"',
    "one side": 'width="50" viewBox="0 0 100 60"',
}
"""Attributes of the outermost element, round a ground and a disc."""
PLAIN = ("white-rectangle-as-mask", "symbol", "switch", "hsl", "clip-of-two-shapes-apart", "important", "link")


def svg(inside: str, size: str = 'width="100" height="60" viewBox="0 0 100 60"') -> bytes:
    ground = '<rect width="100" height="60" fill="#e4e8ee"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{inside}</svg>'.encode()


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_a_feature_is_drawn_as_resvg_draws_it(file: Path) -> None:
    data = file.read_bytes()
    assert differing(drawn(data), wanted(data)) < MOST


def test_there_are_drawings_of_many_features() -> None:
    assert len(DRAWINGS) > 60


@pytest.mark.parametrize("name", ALIKE)
def test_a_feature_that_resvg_lacks_is_drawn_as_browsers_do(name: str) -> None:
    inside, alike = ALIKE[name]
    assert differing(drawn(svg(inside)), wanted(svg(alike))) < MOST


@pytest.mark.parametrize("name", SIZES)
def test_a_drawing_of_any_size_keeps_its_proportions(name: str) -> None:
    data = svg(DISC, SIZES[name])
    assert differing(drawn(data), wanted(data)) < MOST


def test_the_comparison_sees_a_difference() -> None:
    assert differing(drawn(svg("")), wanted(svg(DISC.replace("20", "6")))) > MOST


@pytest.mark.parametrize("name", PLAIN)
def test_what_outlines_can_say_stays_outlines(name: str) -> None:
    drawing, _ = read_drawing((DRAWINGS[0].parent / f"{name}.svg").read_bytes(), "a.svg")
    assert drawing.outlines is not None
