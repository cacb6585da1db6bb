from collections.abc import Mapping, Sequence

import pytest

from presskit.artwork.career_line import SPEED_BREAK, PathNode, career_path, node_places, stations
from presskit.artwork.look import Look
from presskit.model.brand import Brand, RoleName
from presskit.model.geometry import Box, bounds
from presskit.page import ElementId, Item, Shape, TextRun
from presskit.typography.faces import RoleFont

Fonts = Mapping[RoleName, RoleFont]
FIGURE = ElementId(5)
BAND = Box(45.64, 609.89, 504, 232)
LEVELS = (0, 0, 0, 1, 2, 2, 3, 3)


def nodes(levels: Sequence[int] = LEVELS, aims: int = 2) -> list[PathNode]:
    first_aim = len(levels) - aims
    return [PathNode(f"{2010 + i}", "Three podiums", i >= first_aim, level) for i, level in enumerate(levels)]


def drawn(brand: Brand, fonts: Fonts, path: Sequence[PathNode]) -> tuple[Item, ...]:
    look = Look(brand, brand.surfaces["deep"], fonts, FIGURE)
    return career_path(path, stations(len(path), BAND) if path else (), BAND, 595.28, look)


def bands(items: Sequence[Item]) -> list[Shape]:
    return [item for item in items if isinstance(item, Shape) and item.stroke and item.fill is None]


def test_nodes_stand_where_they_were_drawn() -> None:
    places = node_places(LEVELS, stations(8, BAND), BAND)
    assert [x for x, _ in places] == pytest.approx([53.64 + 63 * i for i in range(8)])
    assert [y for _, y in places] == pytest.approx([757.89 - 32 * level for level in LEVELS])


def test_many_steps_are_lower_and_stay_in_the_band(brand: Brand, fonts: Fonts) -> None:
    places = node_places(range(8), stations(8, BAND), BAND)
    assert places[-1][1] == pytest.approx(BAND.y + 40)
    shapes = [item for item in drawn(brand, fonts, nodes(range(8))) if isinstance(item, Shape)]
    assert min(bounds(shape.path).y for shape in shapes) > BAND.y


def test_the_path_passes_below_the_title() -> None:
    title = Box(45.64, 646, 202, 42)
    places = node_places((0, 1, 2, 3), stations(4, BAND), BAND, clear=title)
    assert all(y >= title.bottom + 16 for x, y in places if x - 48 < title.right)


PANELS = [Box(25.5, 0, 232.4, 200), Box(309, 0, 232.4, 200), Box(592.4, 0, 224, 200)]


@pytest.mark.parametrize(("count", "shares"), [(8, [3, 3, 2]), (7, [3, 2, 2]), (3, [1, 1, 1]), (2, [1, 1, 0])])
def test_panels_share_the_nodes_and_none_stands_on_a_fold(count: int, shares: list[int]) -> None:
    places = stations(count, Box(0, 0, 842, 200), PANELS)
    inside = [[s for s in places if p.x <= s.x and s.x + s.measure <= p.right] for p in PANELS]
    assert [len(panel) for panel in inside] == shares
    assert sum(shares) == len(places) == count


def test_rings_are_done_with_a_dot_and_aims_without(brand: Brand, fonts: Fonts) -> None:
    surface = brand.surfaces["deep"]
    shapes = [item for item in drawn(brand, fonts, nodes()) if isinstance(item, Shape)]
    rings = [shape for shape in shapes if shape.fill == surface.bg]
    dots = [shape for shape in shapes if shape.fill == surface.fg]
    assert (len(rings), len(dots)) == (8, 6)


def test_break_runs_from_the_tail_to_before_the_first_aim(brand: Brand, fonts: Fonts) -> None:
    for band in bands(drawn(brand, fonts, nodes())):
        assert band.stroke
        bars = band.stroke.dashes[: len(SPEED_BREAK)]
        # 183.6 pt of straight way between the ends; one step adds what it climbs.
        assert 183 < sum(bars) < 206
        assert bars[0] == pytest.approx(1, abs=0.05)
        assert bounds(band.path).right == pytest.approx(565.98, abs=0.01)


def test_without_aims_the_ribbon_leaves_the_page_whole(brand: Brand, fonts: Fonts) -> None:
    for band in bands(drawn(brand, fonts, nodes(aims=0))):
        assert band.stroke
        assert band.stroke.dashes == ()
        assert bounds(band.path).right > 600


def test_lead_band_is_on_top(brand: Brand, fonts: Fonts) -> None:
    shapes = bands(drawn(brand, fonts, nodes()))
    lead = max(shapes, key=lambda shape: shape.stroke.width if shape.stroke else 0)
    assert lead.path[-1].points[1] == min(shape.path[-1].points[1] for shape in shapes)


def test_texts_wrap_in_the_space_of_their_node(brand: Brand, fonts: Fonts) -> None:
    station = PathNode("2019", "Three podiums, 6th in FIA Motorsport Games", False, 0)
    items = drawn(brand, fonts, [station, *nodes()[1:]])
    runs = [item for item in items if isinstance(item, TextRun) and item.x == pytest.approx(45.64)]
    assert "".join(p.text for run in runs[1:] for p in run.pieces) == station.text
    assert len(runs) == 5
    font = fonts[brand.styles["a4"]["path_text"].role]
    for run in runs[1:]:
        line = "".join(piece.text for piece in run.pieces).rstrip()
        assert font.advance(line, run.size) <= 60


def test_years_keep_their_case(apex: Brand) -> None:
    from presskit.typography.faces import open_fonts

    fonts = open_fonts(apex, "en")
    items = drawn(apex, fonts, [PathNode("Age 7", "", False, 0), *nodes()[1:]])
    year = next(item for item in items if isinstance(item, TextRun))
    assert year.pieces == fonts["display"].shape("Age 7", capitals=False)


def test_a_year_wider_than_its_space_makes_all_smaller_down_to_the_texts(brand: Brand, fonts: Fonts) -> None:
    def sizes(label: str) -> set[float]:
        items = drawn(brand, fonts, [PathNode(label, "", False, 0), *(node._replace(text="") for node in nodes()[1:])])
        return {item.size for item in items if isinstance(item, TextRun)}

    year, text = brand.styles["a4"]["path_year"], brand.styles["a4"]["path_text"]

    def width(label: str, size: float) -> float:
        return fonts[year.role].advance(label, size, capitals=False)

    wide = next(label for label in ("2014" + "5" * more for more in range(9)) if width(label, year.size) > 60)
    assert sizes(wide[:-1]) == {year.size}
    (size,) = sizes(wide)
    assert text.size < size < year.size
    assert width(wide, size) == pytest.approx(60, abs=0.1)
    assert sizes("The years 2014 to 2016") == {text.size}


def test_a_path_climbs(brand: Brand, fonts: Fonts) -> None:
    with pytest.raises(ValueError, match="climbs"):
        drawn(brand, fonts, nodes((1, 0), aims=0))
    with pytest.raises(ValueError, match="needs nodes"):
        drawn(brand, fonts, [])


def test_everything_belongs_to_the_figure(brand: Brand, fonts: Fonts) -> None:
    assert {item.mark for item in drawn(brand, fonts, nodes())} == {FIGURE}
