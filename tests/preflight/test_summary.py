import pytest
from pikepdf import Pdf

from presskit.preflight import inspect, order_line
from tests.preflight.job import job, mutated


def test_the_line_of_an_order() -> None:
    assert order_line(job()) == "2 pages, 120 × 80 mm with 3 mm bleed, FOGRA39"


def test_an_art_box_may_stand_for_the_trim_box() -> None:
    def mutate(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.obj["/ArtBox"] = page.obj.TrimBox
            del page.obj["/TrimBox"]

    data = mutated(mutate)
    assert inspect(data) == ()
    assert order_line(data) == order_line(job())


def test_no_order_without_a_size() -> None:
    with pytest.raises(ValueError, match="trim box"):
        order_line(mutated(lambda pdf: pdf.pages[0].obj.__delitem__("/TrimBox")))
