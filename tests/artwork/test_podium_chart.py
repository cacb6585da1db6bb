from collections.abc import Mapping, Sequence

import pytest

from presskit.artwork.look import Look
from presskit.artwork.podium_chart import ChartColumn, podium_chart
from presskit.model.brand import Brand, RoleName
from presskit.model.field import Plate
from presskit.model.geometry import Box, bounds
from presskit.page import ElementId, Item, Shape, TextRun
from presskit.typography.faces import RoleFont

Fonts = Mapping[RoleName, RoleFont]
FIGURE = ElementId(3)
MARKERS: tuple[tuple[Plate, str], ...] = (("first", "P1"), ("second", "P2"), ("third", "P3"), ("pole", "PP"))
BOX = Box(45.64, 600, 504, 133.88)
COLUMNS = (
    ChartColumn("2006", 1, 0, 0, 0, ("k",)),
    ChartColumn(None, 2, 1, 1, 1, ("k", "r")),
    ChartColumn("2013", 0, 0, 0, 0, ("k",)),
    ChartColumn("2019", 0, 1, 2, 0, ("t",)),
)
DISCIPLINES = (("k", "Karting"), ("r", "Rallycross"), ("t", "Touring cars"))


def chart(brand: Brand, fonts: Fonts, columns: Sequence[ChartColumn] = COLUMNS) -> tuple[Item, ...]:
    return podium_chart(columns, DISCIPLINES, BOX, Look(brand, brand.surfaces["deep"], fonts, FIGURE), MARKERS)


def texts(items: Sequence[Item]) -> list[str]:
    return ["".join(p.text for p in item.pieces) for item in items if isinstance(item, TextRun)]


def bars(items: Sequence[Item]) -> list[Box]:
    found = [bounds(item.path) for item in items if isinstance(item, Shape)]
    return [box for box in found if box.height == pytest.approx(2.25)]


def test_one_block_for_every_podium_place(brand: Brand, fonts: Fonts) -> None:
    said = texts(chart(brand, fonts))
    assert [said.count(marker) for marker in ("P1", "P2", "P3")] == [3, 2, 3]
    assert [text for text in said if text[0] == "2"] == ["2006", "2013", "2019"]


def test_blocks_stack_from_the_base(brand: Brand, fonts: Fonts) -> None:
    plates = [bounds(i.path) for i in chart(brand, fonts, [ChartColumn("1", 3, 0, 0, 0)]) if isinstance(i, Shape)]
    assert [plate.bottom for plate in plates[1:]] == pytest.approx([728.88, 704.88, 680.88])
    assert {round(plate.height, 3) for plate in plates[1:]} == {20}
    assert {round(plate.x, 2) for plate in plates[1:]} == {48.64}


def test_twelve_columns_are_42_points_apart(apex: Brand) -> None:
    from presskit.typography.faces import open_fonts

    items = chart(apex, open_fonts(apex, "en"), [ChartColumn(None, 1, 0, 0, 0)] * 12)
    plates = [bounds(i.path).x for i in items if isinstance(i, Shape) and i.fill == apex.surfaces["deep"].first[0]]
    assert plates == pytest.approx([48.64 + 42 * number for number in range(12)])


def test_a_column_taller_than_the_box_is_heaped_by_the_counts(brand: Brand, fonts: Fonts) -> None:
    items = chart(brand, fonts, [ChartColumn("2020", 12, 1, 4, 3), ChartColumn("2021", 6, 0, 0, 0)])
    assert texts(items) == ["12×P1", "4×P3", "3×", "2020", "6×P1", "2021"]
    assert min(bounds(item.path).y for item in items if isinstance(item, Shape)) >= BOX.y - 0.01
    wins = [bounds(i.path) for i in items if isinstance(i, Shape) and i.fill == brand.surfaces["deep"].first[0]]
    assert [box.height / wins[1].height for box in wins] == pytest.approx([2, 1])


def test_poles_look_alike_in_all_columns(brand: Brand, fonts: Fonts) -> None:
    """Whether there is one or several of them."""
    items = chart(brand, fonts, [ChartColumn(None, 12, 0, 0, 1), ChartColumn(None, 0, 0, 0, 4)])
    _, one, four = [i for i in items if isinstance(i, Shape) and i.fill == brand.surfaces["deep"].outline]
    assert len(four.path) > 2 * len(one.path)
    assert bounds(one.path).x == pytest.approx(bounds(four.path).x - 84, abs=0.01)


@pytest.mark.parametrize("label", ["Karting", "A discipline with a name that is very long for its place in a chart"])
def test_the_label_of_a_discipline_stays_on_the_chart(brand: Brand, fonts: Fonts, label: str) -> None:
    columns = [ChartColumn(str(year), 1, 0, 0, 0, ("k",) if year == 2013 else ()) for year in range(2000, 2014)]
    look = Look(brand, brand.surfaces["deep"], fonts, FIGURE)
    items = podium_chart(columns, (("k", label),), BOX, look, MARKERS)
    (run,) = [item for item in items if isinstance(item, TextRun) and item.y > BOX.bottom + 30]
    assert run.x + run.pieces[0].advance * run.size / 1000 <= BOX.right + 3


def test_bars_show_unbroken_runs_in_free_lanes(brand: Brand, fonts: Fonts) -> None:
    first, second, third = bars(chart(brand, fonts))
    assert (first.x, first.y) == pytest.approx((48.64, 767.88))
    assert second.y == pytest.approx(788.88)
    assert third.y == pytest.approx(767.88)
    assert first.right > second.right > second.x > first.x
    again = (COLUMNS[0], COLUMNS[3], COLUMNS[0])
    assert len(bars(chart(brand, fonts, again))) == 3


def test_the_latest_discipline_stands_out(brand: Brand, fonts: Fonts) -> None:
    surface = brand.surfaces["deep"]
    labels = {"".join(p.text for p in i.pieces): i.colour for i in chart(brand, fonts) if isinstance(i, TextRun)}
    assert labels["Touring cars"] == surface.acc
    assert labels["Karting"] == surface.mute


def test_long_seasons_are_reduced_to_their_column(brand: Brand, fonts: Fonts) -> None:
    items = chart(brand, fonts, [ChartColumn("2010–2011", 1, 0, 0, 0)] * 14)
    runs = [item for item in items if isinstance(item, TextRun) and item.pieces[0].text != "P1"]
    assert all(fonts["marker"].advance("2010–2011", run.size) <= 31.5 for run in runs)
    assert all(run.size >= 7 for run in runs)


def test_everything_belongs_to_the_figure(brand: Brand, fonts: Fonts) -> None:
    assert {item.mark for item in chart(brand, fonts)} == {FIGURE}


def test_a_group_without_a_season_has_a_ring_in_its_place(brand: Brand, fonts: Fonts) -> None:
    items = chart(brand, fonts, [ChartColumn(None, 1, 0, 0, 0), ChartColumn("2019", 1, 0, 0, 0)])
    assert texts(items) == ["P1", "P1", "2019"]
    (plate, *_) = [i for i in items if isinstance(i, Shape) and i.fill == brand.surfaces["deep"].first[0]]
    (ring,) = [i for i in items if isinstance(i, Shape) and i.stroke and bounds(i.path).y > BOX.bottom]
    box, block = bounds(ring.path), bounds(plate.path)
    assert box.x + box.width / 2 == pytest.approx(48.64 + 16.5, abs=0.01)
    assert block.x <= box.x and box.right <= block.right
    assert box.y + box.height / 2 == pytest.approx(BOX.bottom + 15, abs=0.01)
    assert ring.stroke and ring.stroke.colour == brand.surfaces["deep"].mute
