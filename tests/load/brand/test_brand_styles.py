"""Styles have bounds: what no page can hold is a message with the style's name, and all within them is set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presskit.errors import ModelError, PressKitError
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.brand_styles import LARGEST, LEAST_LEADING, MOST_LEADING, SMALLEST, STYLES, default_styles
from presskit.model.brand import Grid
from presskit.pipeline import lay_out
from tests.conftest import JESSICA
from tests.coping.inspection import collisions, off_the_page

EDITIONS: dict[Grid, tuple[str, ...]] = {"a4": ("press-kit", "media-sheet"), "deck": ("sponsor-pack",)}


def brand_file(folder: Path, grid: str, style: str, value: str) -> Path:
    path = folder / "brand.yml"
    path.write_text(
        f'color: {{primary: "#112233"}}\npresskit:\n  styles:\n    {grid}: {{{style}: "{value}"}}\n', "utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("grid", "style", "value", "message"),
    [
        ("a4", "text", "10/0", "the style text has a leading of 0 pt, from line to line; 9.5 to 20 pt is permitted"),
        ("a4", "text", "999/999", "the style text has 999 pt; 8 to 13.8 pt is permitted"),
        ("a4", "running_head", "999/9", "the style running_head has 999 pt; 8 to 10.8 pt is permitted"),
        ("a4", "page_title", "60/0", "the style page_title has a leading of 0 pt, from line to line; 48 to 120 pt"),
        ("deck", "goal_year", "0/0", "the style goal_year has 0 pt; 10 to "),
        ("handout", "text", "7.99/10", "the style text has 7.99 pt; 8 to 13.8 pt is permitted"),
        ("handout", "card", "10/20.1", "the style card has a leading of 20.1 pt"),
    ],
)
def test_a_style_that_no_page_can_hold_is_told_by_its_name(
    tmp_path: Path, grid: str, style: str, value: str, message: str
) -> None:
    with pytest.raises(ModelError) as caught:
        read_brand(brand_file(tmp_path, grid, style, value))
    (problem,) = [found for found in caught.value.problems if found.severity == "error"]
    assert (problem.code, problem.origin.line) == ("PB104", 4)
    assert problem.message.startswith(message)


def extremes() -> Iterator[tuple[Grid, str, float, float]]:
    """Every style at the ends of what is permitted."""
    for grid in EDITIONS:
        for name, style in default_styles()[grid].items():
            display = STYLES[name].role == "display"
            least, most = SMALLEST[grid], int(10 * LARGEST[display] * style.size) / 10
            yield grid, name, most, round(most * max(1.0, LEAST_LEADING[display]), 2)
            yield grid, name, least, least * MOST_LEADING


@pytest.mark.parametrize(("grid", "style", "size", "leading"), list(extremes())[::7])
def test_all_that_is_permitted_is_set_or_told_and_stays_on_the_page(
    tmp_path: Path, grid: Grid, style: str, size: float, leading: float
) -> None:
    """A sample of all; the others were looked at when the bounds were found."""
    path = brand_file(tmp_path, grid, style, f"{size:g}/{leading:g}")
    for edition in EDITIONS[grid]:
        try:
            made = lay_out(JESSICA, editions=(edition,), brand=str(path)).made
        except PressKitError as error:
            codes = {problem.code for problem in error.problems if problem.severity == "error"}
            assert codes <= {"PK204", "PK209"}, error
        else:
            for copy in made:
                assert (off_the_page(copy.document), collisions(copy.document)) == ([], [])
