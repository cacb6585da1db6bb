"""Logos of a rank have one optical size, inside their panels; names stand in where there is no logo."""

from dataclasses import replace
from math import sqrt
from pathlib import Path

import pytest
from PIL import Image

from presskit.editions.edition import lay_out
from presskit.editions.job import Inputs, Job
from presskit.errors import OversetError
from presskit.layout.place_logo_wall import common_size, logo_box
from presskit.load.template.template_file import read_template
from presskit.model.colour import Colour
from presskit.model.drawing import Drawing, Outline
from presskit.model.geometry import Box, rectangle
from presskit.model.picture import PictureSource
from presskit.model.profile import Partner
from presskit.page import Document, LinkArea, Picture, TextRun
from presskit.pipeline import check
from tests.conftest import BRANDS
from tests.coping.conformance import shortcomings
from tests.coping.kits import brand, example, laid_out, shipped_words, written
from tests.sections.test_sections import PARTNERS, logos, template_of

ROOM = Box(100, 100, 172, 43)
INK = Colour("ink", (0, 0, 0), (0, 0, 0, 1))


def shaped(width: float, height: float) -> Drawing:
    box = Box(5, 5, width, height)
    return Drawing((Outline(rectangle(box), INK, None),), box)


def test_a_page_with_logos_conforms(tmp_path: Path) -> None:
    name = {"section": "name", "id": "name", "columns": [0, 12], "y": 72, "bottom": 300}
    frame = {"section": "logo_wall", "columns": [0, 12], "y": 320, "bottom": 792}
    template = read_template(template_of(name, tmp_path, frame))
    document = laid_out(replace(example(), partners=PARTNERS), "apex", template, logos())
    path = tmp_path / "wall.pdf"
    written(document, path)
    assert shortcomings(path) == []


def wall(partners: tuple[Partner, ...], folder: Path, brand: str = "apex") -> Document:
    frame = {"section": "logo_wall", "columns": [0, 12], "y": 72, "bottom": 792}
    template = read_template(template_of(frame, folder))
    return laid_out(replace(example(), partners=partners), brand, template, logos())


def test_logos_of_a_rank_have_one_area() -> None:
    members = [shaped(4, 1), shaped(3, 1), shaped(2, 1)]
    size = common_size(members, ROOM)
    areas = [box.width * box.height for box in (logo_box(logo, ROOM, size, 0) for logo in members)]
    assert areas == pytest.approx([size**2] * 3)
    assert size == pytest.approx(43 * sqrt(2))


def test_a_tall_logo_does_not_make_the_others_small() -> None:
    members = [shaped(4, 1), shaped(3, 1), shaped(1, 5)]
    size = common_size(members, ROOM)
    tall = logo_box(members[2], ROOM, size, 0)
    assert size > 50
    assert (tall.height, tall.width) == pytest.approx((43, 8.6))


@pytest.mark.parametrize("logo", [shaped(40, 1), shaped(1, 1), shaped(1, 40)])
def test_a_logo_stands_in_the_middle_of_its_room(logo: Drawing) -> None:
    box = logo_box(logo, ROOM, 500, 0)
    assert (box.x + box.width / 2, box.y + box.height / 2) == pytest.approx((186, 121.5))
    assert box.width <= 172.001
    assert box.height <= 43.001


def test_a_small_logo_gets_the_least_size_of_the_brand() -> None:
    assert logo_box(shaped(3, 1), ROOM, 2, 24).width == pytest.approx(24)


def test_without_partners_there_is_no_wall_and_no_heading(tmp_path: Path) -> None:
    assert wall((), tmp_path).pages == ()


@pytest.mark.parametrize("brand", BRANDS)
def test_a_partner_without_a_logo_is_named_and_linked(brand: str, tmp_path: Path) -> None:
    document = wall((Partner("Example Oil", url="https://oil.example"),), tmp_path, brand)
    items = document.pages[0].items
    said = ["".join(piece.text for piece in item.pieces) for item in items if isinstance(item, TextRun)]
    assert said == ["Partners", "Example Oil"]
    (link,) = (item for item in items if isinstance(item, LinkArea))
    assert document.structure[link.mark].role == "Link"


def test_more_partners_than_there_is_room_for_are_said(tmp_path: Path) -> None:
    with pytest.raises(OversetError, match="too many partners for the logo wall"):
        wall(tuple(Partner(f"Partner {number}", rank=1) for number in range(9)), tmp_path)


def test_a_logo_may_be_a_picture(tmp_path: Path) -> None:
    source = PictureSource("/logos/oil.png", "0" * 32, 800, 200, 3)
    profile = replace(example(), partners=(Partner("Example Oil", logo="oil.png", rank=1),))
    frame = {"section": "logo_wall", "columns": [0, 12], "y": 72, "bottom": 792}
    template = read_template(template_of(frame, tmp_path))
    inputs = Inputs(profile, brand("apex"), shipped_words("en"), pictures={"oil.png": source})
    document = lay_out(Job(template, "wall"), inputs).document
    (picture,) = (item for item in document.pages[0].items if isinstance(item, Picture))
    assert picture.box.width / picture.box.height == pytest.approx(4)
    assert document.structure[picture.mark].alt == "Logo of Example Oil"  # type: ignore[index]


def test_a_png_logo_is_built(tmp_path: Path) -> None:
    Image.new("RGBA", (900, 300), (200, 0, 0, 120)).save(tmp_path / "oil.png")
    written = "person: {name: Jo Example}\npartners:\n  - {name: Example Oil, logo: oil.png, rank: 1}\n"
    (tmp_path / "jo.yaml").write_text(written, "utf-8")
    found = check(tmp_path / "jo.yaml")
    assert [problem for problem in found if problem.severity == "error"] == []
    (tmp_path / "oil.png").write_bytes(b"no picture")
    assert [problem.code for problem in check(tmp_path / "jo.yaml") if problem.severity == "error"] != []
