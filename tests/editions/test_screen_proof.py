"""The screen proof of a print file shows the colours of the press; the print file has the inks all the same."""

from presskit.editions.screen_proof import printed, soft_proof
from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.model.stroke import Stroke
from presskit.page import Artifact, Document, LinkArea, Metadata, Page, Shape
from tests.pdf.lettering import Tags, run

BLUE = Colour("blue", (0.1, 0.2, 1.0), (0.9, 0.7, 0.0, 0.0), twin=(0.2, 0.3, 0.8))
RED = Colour("red", (1.0, 0.0, 0.0), (0.0, 1.0, 1.0, 0.0))


def test_twins_take_the_place_of_colours_in_every_layer() -> None:
    tags = Tags()
    link = tags.add("Link", tags.add("Document"))
    text = run("a", Artifact.LAYOUT, 0, 9)._replace(colour=BLUE)
    shape = Shape(rectangle(Box(0, 0, 9, 9)), Artifact.LAYOUT, fill=RED, stroke=Stroke(1, BLUE))
    line = shape._replace(fill=None, stroke=Stroke(2, RED))
    area = LinkArea(Box(0, 0, 9, 9), "https://press.example", "Press", link)
    page = Page(100, 100, (text, area), "1", "One", under=((shape, line),), folds=(50.0,))
    (made,) = soft_proof(Document((page,), tuple(tags.elements), Metadata("T", "A", "S", "en"))).pages
    twin = Colour("blue", (0.2, 0.3, 0.8), BLUE.cmyk)
    assert made.body == (text._replace(colour=twin), area)
    assert made.under == ((shape._replace(stroke=Stroke(1, twin)), line),)
    assert made.folds == (50.0,)


def test_a_colour_without_a_twin_stays_the_same_object() -> None:
    assert printed(RED) is RED
