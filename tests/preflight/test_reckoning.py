"""What is reckoned is never less than what is measured; what cannot be reckoned is measured."""

import pytest
from pikepdf import Name, Pdf

from presskit.preflight import reader
from presskit.preflight.plates import InkOfPage, measure
from presskit.preflight.reader import PrintFile
from presskit.preflight.reckoning import reckon
from tests.preflight.job import Mutation, mutated, paint, settings, tiled, told

BOX = b" 99 60 60 60 re f "
BELOW = b"q 0 0 0 0 k 0 0 999 999 re f "


def plain(pdf: Pdf) -> None:
    """Only the second page, which has flat colours, text and marks."""
    del pdf.pages[0]


def painted(instructions: bytes) -> Mutation:
    return lambda pdf: paint(pdf, b"q " + instructions + b" Q", 1)


def reckoned(*mutations: Mutation) -> InkOfPage | None:
    return of_page(PrintFile(mutated(*mutations)), 1)


def of_page(file: PrintFile, number: int) -> InkOfPage | None:
    return reckon(file.pages[number].page, file.pages[number].events)


@pytest.mark.parametrize(
    ("instructions", "per_cent"),
    [
        (b"", 285),
        (b"1 1 0.5 0.4 k" + BOX, 290),
        (b"1 1 0.5 0.4 K 4 w 60 60 m 90 60 l S", 290),
        (b"/DeviceCMYK cs 1 1 0.5 0.4 sc" + BOX, 290),
        (b"1 0 0 rg 0 g" + BOX, 285),
        (b"1 1 1 1 k 0 0 0 1 k" + BOX, 285),
        (b"1 1 1 1 k 60 60 m 90 60 l n", 285),
        (b"/Registration CS 1 SCN 0.3 w 2 2 m 20 2 l S", 285),
        (b"/Registration cs 1 scn 2 2 9 9 re f", 285),
    ],
    ids=[
        "brand", "area", "line", "by name", "grey", "chosen and not used", "path and not used", "mark", "solid mark",
    ],
)  # fmt: skip
def test_the_heaviest_colour_that_is_painted(instructions: bytes, per_cent: float) -> None:
    found = reckoned(painted(instructions))
    assert found == InkOfPage(per_cent, registration=False, left_out=0)
    assert found.most >= measure(mutated(painted(instructions)))[1].most - 1


def test_opacity_adds_nothing() -> None:
    found = reckoned(settings(ca=0.5, CA=0.5, BM=Name.Normal), painted(b"/S gs 1 1 0 0 k" + BOX))
    assert found == InkOfPage(285, registration=False, left_out=0)


@pytest.mark.parametrize(
    "mutations",
    [
        (settings(BM=Name.Multiply), painted(b"/S gs 1 0 0 0 k" + BOX)),
        (settings(op=True), painted(b"/S gs 1 0 0 0 k" + BOX)),
        (settings(TR=Name.Identity), painted(b"/S gs 1 0 0 0 k" + BOX)),
        (painted(b"/Registration CS 1 SCN 0.3 w 2 200 m 90 200 l S"),),
        (painted(b"/Registration CS 1 SCN 90 w 2 2 m 20 2 l S"),),
        (painted(b"/Registration CS 1 SCN 0.3 w 2 2 m 20 2 l 2 3 l S"),),
        (painted(b"/Registration CS 1 SCN 0.3 w 9 0 0 9 0 0 cm 2 9 m 9 9 l S"),),
        (painted(b"/Registration cs 1 scn 2 2 m 99 99 99 99 2 9 c f"),),
        (painted(b"BI /W 1 /H 1 /CS /CMYK /BPC 8 ID 1234 EI"),),
        (painted(b"q"),),
    ],
    ids=[
        "multiply", "overprint", "transfer curve", "registration line", "wide", "with a mitre", "enlarged", "curved",
        "picture", "broken",
    ],
)  # fmt: skip
def test_what_only_a_rendering_can_tell(mutations: tuple[Mutation, ...]) -> None:
    assert reckoned(*mutations) is None


def test_patterns_and_gradients_are_rendered() -> None:
    assert reckoned(tiled, painted(b"/Pattern cs /T scn" + BOX)) is None
    assert of_page(PrintFile(mutated()), 0) is None


def test_a_light_file_is_not_rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: bytes) -> None:
        raise AssertionError("rendered")

    monkeypatch.setattr(reader, "measure", refuse)
    assert told(mutated(plain)) == []


def test_a_heavy_colour_is_rendered_to_see_where_it_shows() -> None:
    heavy, covered = b"1 1 1 1 k" + BOX, b"1 1 1 1 k" + BOX + b"0 0 0 0 k" + BOX
    assert told(mutated(painted(heavy), plain)) == ["X20 page 1: 400 % ink in one place; at most 300 % dries"]
    assert told(mutated(painted(covered), plain)) == []
