"""Slides grow where there is little on them: figures of the audience, blocks of a season."""

import pytest

from presskit.content.printed_results import Place
from presskit.content.slides import Audience, AudienceCell, PodiumBlock, SeasonBlocks
from presskit.layout.place_season import place_season
from presskit.layout.place_slides import place_audience
from presskit.layout.setting import Frame, Galley, Setting
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.geometry import bounds
from presskit.page import ElementId, Shape, TextRun
from presskit.typography.faces import open_fonts
from tests.conftest import BRANDS
from tests.coping.kits import brand, shipped_words


def galley(name: str) -> Galley:
    look = brand(name)
    deck = read_template(find_template("sponsor-pack", templates_folder()))
    by = Galley(Setting(look, deck.grid, open_fonts(look, "en"), shipped_words("en"), "Jo Example"))
    by.tag("Document", -1)
    return by


def frame(by: Galley, top: float, bottom: float) -> Frame:
    return Frame(48.0, top, 864.0, bottom, by.setting.surface("flash"), ElementId(0), "slide")


def audience(name: str, *numbers: str, label: str = "followers") -> tuple[Galley, list[TextRun]]:
    by = galley(name)
    cells = tuple(AudienceCell(number, label, "Example Net, 1 February 2031") for number in numbers)
    items = place_audience(Audience(cells), frame(by, 118.0, 452.0), by).items
    return by, [item for item in items if isinstance(item, TextRun)]


@pytest.mark.parametrize("name", BRANDS)
def test_the_fewer_figures_the_larger_they_are(name: str) -> None:
    sizes = [max(run.size for run in audience(name, *["12,400"] * count)[1]) for count in (1, 2, 3, 4)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 2 * sizes[3]


@pytest.mark.parametrize("name", BRANDS)
def test_a_figure_gives_way_to_a_long_label(name: str) -> None:
    by, runs = audience(name, "7", label="people who have seen a race of hers from beginning to end, in one season")
    assert not by.excess
    assert max(run.y for run in runs) <= 452.0


@pytest.mark.parametrize("name", BRANDS)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_blocks_of_a_season_fill_the_slide(name: str, count: int) -> None:
    by = galley(name)
    first = PodiumBlock(Place("P1", "first", "First"), "", "Example Cup", None)
    blocks = SeasonBlocks((first,) * count)
    shapes = [item for item in place_season(blocks, frame(by, 100.0, 437.0), by).items if isinstance(item, Shape)]
    assert 860.0 < max(bounds(shape.path).right for shape in shapes) < 935.0
    assert not by.excess
