"""The brand's logo in the furniture: in every edition, the right one for its ground, clear of all else."""

from pathlib import Path

import pytest

from presskit.layout.occupied import meets
from presskit.layout.place_brand_logo import stands_out
from presskit.load.svg.svg_file import read_drawing
from presskit.model.colour import Colour
from presskit.model.geometry import Box, circle, line, move, polygon, rectangle
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Document, Shape
from presskit.pipeline import lay_out
from tests.conftest import JESSICA

DARK, WHITE = Colour("dark", (0.05, 0.05, 0.05), None), Colour("white", (1.0, 1.0, 1.0), None)
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    '<path d="M0 0h10v10H0z" fill="#b00020"/><path d="M12 0h28v10H12z" fill="{}"/></svg>'
)
ANGLE = [(0, 0), (200, 0), (200, 10), (10, 10), (10, 200), (0, 200)]
LETTERS = {"light": "#123456", "dark": "#fedcba"}


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    for side, colour in LETTERS.items():
        (tmp_path / f"{side}.svg").write_text(MARK.format(colour), "utf-8")
    path = tmp_path / "brand.yml"
    path.write_text(
        'color: {primary: "#B00020", foreground: "#141414"}\nlogo: {medium: {light: light.svg, dark: dark.svg}}\n',
        "utf-8",
    )
    return path


def shown(document: Document) -> list[str]:
    """Of each page, which of the two logos it shows."""
    sides = {colour.upper(): side for side, colour in LETTERS.items()}
    return [
        next((sides[i.fill.hex] for i in page.items if isinstance(i, Shape) and i.fill and i.fill.hex in sides), "-")
        for page in document.pages
    ]


@pytest.mark.parametrize(
    ("edition", "sides"),
    [
        ("press-kit", ["-", "-", "dark", "dark", "light", "dark", "-"]),
        ("media-sheet", ["light"]),
        ("media-sheet-letter", ["light"]),
        ("handout", ["light", "-"]),
        ("handout-a5", ["-", "light"]),
    ],
)
def test_every_edition_shows_the_logo_for_its_ground(brand: Path, edition: str, sides: list[str]) -> None:
    (made,) = lay_out(JESSICA, editions=(edition,), brand=str(brand)).made
    assert shown(made.document) == sides
    marks = {
        item.mark
        for page in made.document.pages
        for item in page.items
        if isinstance(item, Shape) and item.fill and item.fill.hex in map(str.upper, LETTERS.values())
    }
    assert marks == {Artifact.PAGINATION}


def test_the_deck_shows_it_beside_the_number_of_the_slide(brand: Path) -> None:
    (made,) = lay_out(JESSICA, editions=("sponsor-pack",), brand=str(brand)).made
    sides = shown(made.document)
    assert sides[0] == "-" and sides.count("light") >= 1 and sides.count("dark") >= 2


def test_pages_without_a_logo_are_what_they_were(brand: Path) -> None:
    path = brand.with_name("plain.yml")
    path.write_text(brand.read_text("utf-8").partition("logo:")[0], "utf-8")
    (plain,), (made,) = (lay_out(JESSICA, editions=("press-kit",), brand=str(one)).made for one in (path, brand))
    assert [page.layers for page in plain.document.pages] == [
        page.layers[: len(other.layers)] for page, other in zip(made.document.pages, plain.document.pages, strict=True)
    ]


@pytest.mark.parametrize(
    ("letters", "ground", "seen"),
    [("#141414", WHITE, True), ("#141414", DARK, False), ("#ffffff", WHITE, False), ("#ffffff", DARK, True)],
)
def test_a_logo_stands_out_where_most_of_it_does(letters: str, ground: Colour, seen: bool) -> None:
    drawing, _ = read_drawing(MARK.format(letters).encode(), "mark.svg")
    assert stands_out(drawing, ground) is seen


@pytest.mark.parametrize(
    ("shape", "there"),
    [
        (Shape(rectangle(Box(0, 0, 200, 200)), Artifact.LAYOUT, fill=DARK), True),
        (Shape(rectangle(Box(0, 0, 200, 200)), Artifact.BACKGROUND, fill=DARK), False),
        (Shape(circle(100, 100, 90), Artifact.LAYOUT, stroke=Stroke(2.0, DARK)), False),
        (Shape(circle(100, 100, 90), Artifact.LAYOUT, fill=DARK), True),
        (
            Shape(polygon([(0, 0), (200, 0), (200, 10), (10, 10), (10, 200), (0, 200)]), Artifact.LAYOUT, fill=DARK),
            False,
        ),
        (Shape((move(0, 0), line(200, 200)), Artifact.LAYOUT, stroke=Stroke(1.0, DARK)), True),
        (Shape((move(0, 100), line(80, 100)), Artifact.LAYOUT, stroke=Stroke(1.0, DARK)), False),
        (Shape((move(0, 106), line(200, 106)), Artifact.LAYOUT, stroke=Stroke(4.0, DARK)), True),
        (Shape(rectangle(Box(0, 0, 99, 99)), Artifact.LAYOUT, fill=DARK, scale=1.1), True),
    ],
)
def test_what_is_drawn_counts_where_its_ink_is(shape: Shape, there: bool) -> None:
    assert meets(shape, Box(95, 95, 10, 10)) is there
