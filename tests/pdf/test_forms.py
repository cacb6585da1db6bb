"""Drawings as forms: files with all that logos do hold what they promise, for screens and for print."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf

from presskit.artwork.drawn_logo import draw
from presskit.imaging.expose import Inks
from presskit.imaging.rasters import develop_rasters
from presskit.load.svg.svg_file import read_drawing
from presskit.model.geometry import Box
from presskit.model.press import OutputIntent, Press
from presskit.page import Document, Item, Metadata, Page
from presskit.pdf.press_writer import paint_for_press
from presskit.pdf.writer import paint
from presskit.preflight import inspect
from presskit.units import mm
from tests.conftest import ROOT
from tests.coping.conformance import shortcomings
from tests.pdf.lettering import Tags
from tests.preflight.job import ICC

DRAWINGS = sorted((ROOT / "tests" / "load" / "svg" / "drawings").glob("*.svg"))
ACROSS, WIDE, HIGH = 8, 72.0, 48.0


@cache
def logos() -> Document:
    """Every drawing of the features, each a figure."""
    tags = Tags()
    tags.add("Document")
    items: list[Item] = []
    for number, file in enumerate(DRAWINGS):
        row, column = divmod(number, ACROSS)
        box = Box(12 + column * WIDE, 12 + row * HIGH, WIDE - 6, HIGH - 6)
        drawing, _ = read_drawing(file.read_bytes(), file.name)
        items += draw(drawing, box, tags.add("Figure", 0, f"A drawing: {file.stem}.", box=box))
    height = 24 + HIGH * (len(DRAWINGS) // ACROSS + 1)
    about = Metadata("Drawings", "Jo Example", "", "en", created="2020-03-01")
    return Document((Page(24 + ACROSS * WIDE, height, tuple(items), "1", "Drawings"),), tuple(tags.elements), about)


def screen_file() -> bytes:
    sink = BytesIO()
    paint(logos(), sink, develop_rasters(logos(), Inks()))
    return sink.getvalue()


def print_file() -> bytes:
    sink = BytesIO()
    press = Press(OutputIntent("FOGRA39", True, "Coated paper", ICC), mm(3))
    paint_for_press(logos(), press, sink, develop_rasters(logos(), Inks(True, ICC)))
    return sink.getvalue()


def blending_space(file: bytes) -> str:
    with pikepdf.open(BytesIO(file)) as pdf:
        return str(pdf.pages[0].obj.Group.CS)


def test_a_screen_file_conforms(tmp_path: Path) -> None:
    path = tmp_path / "logos.pdf"
    path.write_bytes(screen_file())
    assert shortcomings(path) == []


def test_a_print_file_is_ready_for_print() -> None:
    assert inspect(print_file()) == ()


def test_files_are_the_same_each_time() -> None:
    assert screen_file() == screen_file()
    assert print_file() == print_file()


def test_a_page_says_in_which_space_it_blends() -> None:
    assert blending_space(screen_file()) == "/DeviceRGB"
    assert blending_space(print_file()) == "/DeviceCMYK"


def test_a_print_file_holds_no_rgb() -> None:
    with pikepdf.open(BytesIO(print_file())) as pdf:
        dictionaries = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)]
        spaces = {str(thing.get(key)) for thing in dictionaries for key in ("/ColorSpace", "/CS") if key in thing}
        shadings = [thing.Shading.ColorSpace for thing in dictionaries if "/Shading" in thing and "/Matrix" in thing]
    assert "/DeviceRGB" not in spaces
    assert set(map(str, shadings)) == {"/DeviceCMYK", "/DeviceGray"}
