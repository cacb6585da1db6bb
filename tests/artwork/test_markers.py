from collections.abc import Mapping

import pytest

from presskit.artwork.look import Look
from presskit.artwork.markers import place_marker, ring
from presskit.model.brand import Brand, RoleName
from presskit.model.field import Marker
from presskit.model.geometry import bounds
from presskit.page import Artifact, ElementId, Shape, TextRun
from presskit.typography.faces import RoleFont

from .sketch import sketch

Fonts = Mapping[RoleName, RoleFont]
CELL = ElementId(7)
MARKERS = (Marker("P1", "first"), Marker("P2", "second"), Marker("P3", "third"), Marker("PP", "pole"))


def test_markers_lean_as_proofed(apex: Brand) -> None:
    from presskit.typography.faces import open_fonts

    surface, fonts = apex.surfaces["paper"], open_fonts(apex, "en")
    plates = [sketch(place_marker(m, 100, 50, Look(apex, surface, fonts, CELL))) for m in MARKERS]
    assert plates[0][0] == "fill #FFE100: M 102.6 50.0 L 129.6 50.0 L 127.0 63.5 L 100.0 63.5 Z"
    assert plates[1][0] == "fill #1F4BFF: M 102.6 50.0 L 129.6 50.0 L 127.0 63.5 L 100.0 63.5 Z"
    assert plates[2][0] == "stroke #0A1030 1: M 102.9 50.5 L 128.9 50.5 L 126.5 63.0 L 100.5 63.0 Z"
    assert plates[3][0] == "stroke #0A1030 0.8: M 102.8 50.4 L 129.0 50.4 L 126.6 63.1 L 100.4 63.1 Z"
    assert plates[3][1].count("M") == 4
    assert [plate[-1].split()[0] for plate in plates] == ["P1", "P2", "P3", "PP"]


@pytest.mark.parametrize("marker", MARKERS)
def test_text_is_content_and_the_plate_decoration(marker: Marker, brand: Brand, fonts: Fonts) -> None:
    items = place_marker(marker, 100, 50, Look(brand, brand.surfaces["paper"], fonts, CELL))
    assert {item.mark for item in items if isinstance(item, Shape)} == {Artifact.LAYOUT}
    assert [item.mark for item in items if isinstance(item, TextRun)] == [CELL]


def test_text_stands_in_the_middle(brand: Brand, fonts: Fonts) -> None:
    items = place_marker(MARKERS[0], 100, 50, Look(brand, brand.surfaces["paper"], fonts, CELL))
    run = items[-1]
    assert isinstance(run, TextRun)
    font = fonts["marker"]
    assert run.x + font.advance("P1", run.size) / 2 == pytest.approx(100 + (27 + 0.9 * brand.slant * 13.5) / 2, abs=0.3)
    assert run.y - font.metrics.cap_height * run.size / 2000 == pytest.approx(56.75, abs=0.01)


def test_no_two_markers_look_alike_without_colour(brand: Brand, fonts: Fonts) -> None:
    surface = brand.surfaces["paper"]
    looks = set()
    for marker in MARKERS:
        shapes = [s for s in place_marker(marker, 0, 0, Look(brand, surface, fonts, CELL)) if isinstance(s, Shape)]
        fill = shapes[0].fill
        looks.add((len(shapes), shapes[0].stroke is not None, fill.hex if fill else None))
    assert len(looks) == 4


def test_ring_is_hollow(apex: Brand) -> None:
    (shape,) = ring(50, 60, apex.surfaces["paper"].mute, CELL)
    assert shape.fill is None
    assert bounds(shape.path).width == pytest.approx(7.2)
