"""Small pages several times on a sheet: which paper, where they stand, and that front and back meet."""

import pytest

from presskit.imposing.imposition import PAPERS, fits, sheets
from presskit.imposing.sheet import Sheet
from presskit.model.geometry import Box
from presskit.model.press import OutputIntent, Press
from presskit.page import Document, Metadata, Page
from presskit.units import in_mm, mm

A4, A5, A6 = (210, 297), (148, 210), (105, 148)
METADATA = Metadata("Title", "Author", "Subject", "en")


def press(up: int, *, bleed: float = mm(3), marks: bool = True) -> Press:
    return Press(OutputIntent("FOGRA39", True, "Coated", b""), bleed, marks, up)  # type: ignore[arg-type]


def page(width: float, height: float, **more: object) -> Page:
    return Page(mm(width), mm(height), (), "1", "One", **more)  # type: ignore[arg-type]


def leaf(size: tuple[float, float], on: Press, **more: object) -> tuple[Sheet, Sheet]:
    front, back = sheets(Document((page(*size, **more),) * 2, (), METADATA), on)
    return front, back


def size_of(sheet: Sheet) -> tuple[int, int]:
    return round(in_mm(sheet.width)), round(in_mm(sheet.height))


@pytest.mark.parametrize(
    ("size", "up", "paper"),
    [
        (A6, 2, (297, 210)),
        (A6, 4, (320, 450)),
        (A5, 2, (320, 450)),
        (A5, 4, (320, 450)),
        (A4, 2, (450, 320)),
        ((297, 210), 2, (320, 450)),
        ((85, 55), 4, (210, 297)),
    ],
)
def test_the_smallest_paper_that_holds_pages_bleed_and_marks(
    size: tuple[float, float], up: int, paper: tuple[int, int]
) -> None:
    front, _ = leaf(size, press(up))
    assert size_of(front) == paper
    assert len(front.placements) == up


@pytest.mark.parametrize(("size", "up"), [(A6, 2), (A6, 4), (A5, 2), (A5, 4), ((297, 210), 2)])
def test_pages_keep_their_bleed_and_stand_in_the_middle(size: tuple[float, float], up: int) -> None:
    front, _ = leaf(size, press(up))
    bled = [place.trim.grown(mm(3)) for place in front.placements]
    for number, one in enumerate(bled):
        for other in bled[number + 1 :]:
            assert one.right <= other.x + 1e-6 or one.bottom <= other.y + 1e-6 or other.right <= one.x + 1e-6
    block = front.trim
    assert block.x == pytest.approx(front.width - block.right)
    assert block.y == pytest.approx(front.height - block.bottom)
    assert {(round(place.trim.width, 6), round(place.trim.height, 6)) for place in front.placements} == {
        (round(mm(size[0]), 6), round(mm(size[1]), 6))
    }


def through(sheet: Sheet, box: Box) -> tuple[float, float, float, float]:
    """Where a box of the back lies when it is seen from the front, after a turn over the long edge."""
    if sheet.width > sheet.height:
        return box.x, sheet.height - box.bottom, box.width, box.height
    return sheet.width - box.right, box.y, box.width, box.height


@pytest.mark.parametrize(("size", "up"), [(A6, 2), (A6, 4), (A5, 4), (A4, 2)])
def test_every_back_lies_behind_a_front(size: tuple[float, float], up: int) -> None:
    front, back = leaf(size, press(up))
    fronts = sorted(tuple(round(value, 3) for value in place.trim) for place in front.placements)
    backs = sorted(tuple(round(value, 3) for value in through(back, place.trim)) for place in back.placements)
    assert fronts == backs


def test_backs_stand_on_their_heads_where_turning_the_paper_does_it() -> None:
    for size, up, across in ((A6, 2, True), (A5, 4, False)):
        front, back = leaf(size, press(up))
        assert {place.turned for place in front.placements} == {False}
        assert {place.turned for place in back.placements} == {across}


@pytest.mark.parametrize(("size", "up"), [(A6, 2), (A6, 4), (A5, 4)])
def test_neighbours_share_marks_outside_the_block(size: tuple[float, float], up: int) -> None:
    front, _ = leaf(size, press(up))
    outside = front.trim.grown(mm(4.2) - 0.01)
    for mark in front.marks:
        for x, y in ((mark.x, mark.y), (mark.x2, mark.y2)):
            assert not (outside.x < x < outside.right and outside.y < y < outside.bottom)
            assert 0 <= x <= front.width
            assert 0 <= y <= front.height
        assert abs(mark.x2 - mark.x) + abs(mark.y2 - mark.y) >= mm(3)
    upright = {round(mark.x, 1) for mark in front.marks if mark.x == mark.x2}
    edges = {round(x, 1) for place in front.placements for x in (place.trim.x, place.trim.right)}
    assert upright == edges
    assert len(front.marks) == 2 * len(edges) + 2 * len({round(p.trim.y, 1) for p in front.placements}) * 2


def test_folds_of_a_turned_page_are_on_its_other_side() -> None:
    front, back = leaf((200, 55), press(2), folds=(mm(97),))
    assert size_of(front) == (297, 210) or size_of(front) == (210, 297)
    block = front.trim
    assert {round(in_mm(mark.x - block.x)) for mark in front.marks if mark.dashed} == {97}
    turned = back.placements[0].turned
    assert {round(in_mm(mark.x - block.x)) for mark in back.marks if mark.dashed} == {103 if turned else 97}


def test_pages_that_are_too_large_are_known() -> None:
    assert not fits(page(297, 210), press(4))
    assert not fits(page(*A4), press(4))
    assert fits(page(*A5), press(4))
    assert fits(page(1000, 1000), press(1))
    with pytest.raises(ValueError, match="fit on no paper"):
        sheets(Document((page(*A4),), (), METADATA), press(4))


def test_papers_are_known_smallest_first() -> None:
    assert [round(in_mm(side)) for paper in PAPERS.values() for side in paper] == [210, 297, 320, 450]
