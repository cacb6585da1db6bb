"""The car stays in its box on the ground, marks every place, and tells states apart without colour."""

import pytest

from presskit.artwork.car import HEIGHT, LENGTH, PLACES, Letter, car, drawing
from presskit.model.geometry import bounds
from presskit.model.partnership import CAR_PLACES, State
from presskit.page import ElementId, Shape, TextRun
from presskit.typography.shaped_words import Cut
from tests.coping.kits import brand

SURFACE = brand("apex").surfaces["prime"]
FIGURE = ElementId(3)


def test_the_drawing_keeps_to_its_box() -> None:
    boxes = [bounds(shape.path) for shape in drawing(1.0, SURFACE, FIGURE)]
    assert min(box.x for box in boxes) >= 0 and max(box.right for box in boxes) <= LENGTH
    assert min(box.y for box in boxes) >= -HEIGHT and max(box.bottom for box in boxes) <= 0.0
    assert {shape.mark for shape in drawing(1.0, SURFACE, FIGURE)} == {FIGURE}


def test_every_place_of_the_car_has_a_disc() -> None:
    assert set(PLACES) == set(CAR_PLACES)


def discs(state: State) -> list[Shape]:
    from presskit.typography.faces import open_fonts

    look = brand("apex")
    font = dict(open_fonts(look, "en"))["marker"]
    items = car([Letter("roof", "B", state)], (10, 100), 1, SURFACE, Cut(font, 15, SURFACE.fg, FIGURE))
    assert [item.pieces[0].text for item in items if isinstance(item, TextRun)] == ["B"]
    return [item for item in items if isinstance(item, Shape)][len(drawing(1.0, SURFACE, FIGURE)) :]


@pytest.mark.parametrize(("state", "count", "dashed"), [("free", 1, False), ("taken", 2, False), ("reserved", 2, True)])
def test_states_differ_by_outline_and_dashes(state: State, count: int, dashed: bool) -> None:
    plates = discs(state)
    assert len(plates) == count
    assert plates[-1].stroke is not None
    assert bool(plates[-1].stroke.dashes) == dashed
    assert (plates[-1].fill is not None) == (state == "free")
