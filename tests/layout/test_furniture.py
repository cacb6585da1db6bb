"""Surfaces over a part of the page: their outline, and which of them lies at a point."""

from dataclasses import replace

import pytest

from presskit.layout.furniture import covers, outline, slug_line
from presskit.layout.setting import Setting
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.find_brand import find_brand
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import brands_folder, templates_folder
from presskit.model.geometry import bounds, corners
from presskit.model.template import Band
from presskit.typography.faces import open_fonts
from presskit.units import mm
from tests.conftest import BRANDS
from tests.coping.kits import shipped_words

WIDTH, HEIGHT, BLEED = 595.276, 841.89, 8.504


def setting(brand: str) -> Setting:
    look, _ = read_brand(find_brand(brand, brands=brands_folder()))
    grid = read_template(find_template("press-kit", templates_folder())).grid
    return Setting(look, grid, {}, shipped_words("en"), "")


@pytest.mark.parametrize("brand", BRANDS)
def test_a_panel_reaches_the_bleed_where_it_touches_the_page(brand: str) -> None:
    box = bounds(outline(Band("prime", width=247.5), setting(brand)))
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((-BLEED, -BLEED, 247.5, HEIGHT + BLEED))


def test_the_inner_edge_of_a_leaning_band_has_the_angle_of_the_brand() -> None:
    apex = setting("apex")
    top_left, top_right, bottom_right, bottom_left = corners(outline(Band("deep", x=300, lean=True), apex))
    height = bottom_left[1] - top_left[1]
    assert (top_left[0] - bottom_left[0]) / height == pytest.approx(apex.brand.slant)
    assert (top_left[0] + bottom_left[0]) / 2 == pytest.approx(300)
    assert top_right[0] == bottom_right[0] == pytest.approx(WIDTH + BLEED)


def test_the_edge_stands_upright_where_the_brand_does() -> None:
    top_left, *_, bottom_left = corners(outline(Band("deep", x=300, lean=True), setting("paddock")))
    assert top_left[0] == bottom_left[0] == 300


def test_a_point_lies_on_a_leaning_band_where_its_outline_says_so() -> None:
    apex = setting("apex")
    leaning = Band("deep", x=300, lean=True)
    edge = 300 + apex.brand.slant * (HEIGHT / 2 - 100)
    assert not covers(leaning, edge - 1, 100, apex)
    assert covers(leaning, edge + 1, 100, apex)
    assert not covers(Band("prime", width=247.5), 248, 400, apex)


def slug(brand: str, width: float, *folds: float):  # type: ignore[no-untyped-def]
    made = setting(brand)
    grid = replace(made.grid, width=mm(width), height=mm(210))
    spec = read_template(find_template("press-kit", templates_folder())).pages[0]
    fonts = dict(open_fonts(made.brand, "en"))
    folded = replace(spec, slug="side_outside", folds=tuple(mm(fold) for fold in folds))
    (run,) = slug_line(made._replace(grid=grid, fonts=fonts), folded)
    return run, "".join(piece.text for piece in run.pieces)


@pytest.mark.parametrize("brand", BRANDS)
def test_the_slug_line_says_side_trim_bleed_and_panels_and_ends_before_the_first_fold(brand: str) -> None:
    run, text = slug(brand, 297, 97, 197)
    assert text == "Outside. Trim 297 × 210 mm, bleed 3 mm. Panels 97, 100, 100 mm."
    assert run.y < -mm(3)
    assert run.size == 8
    end = run.x + sum(piece.advance for piece in run.pieces) * run.size / 1000
    assert end < mm(97 - 4)
    assert run.colour.cmyk == (0, 0, 0, 1)


def test_the_slug_line_of_a_card_names_no_panels() -> None:
    assert slug("apex", 148.5)[1] == "Outside. Trim 148.5 × 210 mm, bleed 3 mm."


def test_a_slug_line_over_a_narrow_panel_is_set_smaller() -> None:
    run, _ = slug("apex", 297, 60, 180)
    assert run.size < 8
    assert run.x + sum(piece.advance for piece in run.pieces) * run.size / 1000 == pytest.approx(mm(55), abs=0.5)


def test_a_band_holds_its_left_and_upper_edge_and_not_the_others() -> None:
    paddock = setting("paddock")
    band = Band("deep", x=100, y=200, width=50, height=60)
    inside = [(100, 200), (149.9, 259.9)]
    outside = [(99.9, 230), (150, 230), (120, 199.9), (120, 260)]
    assert all(covers(band, *point, paddock) for point in inside)
    assert not any(covers(band, *point, paddock) for point in outside)


def test_a_band_that_all_but_touches_the_right_edge_goes_on_into_the_bleed() -> None:
    paddock = setting("paddock")
    near, far = (bounds(outline(Band("deep", x=WIDTH - gap - 50, width=50), paddock)).right for gap in (0.49, 0.51))
    assert near == pytest.approx(WIDTH - 0.49 + BLEED)
    assert far == pytest.approx(WIDTH - 0.51)
