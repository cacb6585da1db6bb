"""Where pages, marks and folds stand on a sheet."""

import pytest

from presskit.imposing.imposition import sheets
from presskit.imposing.sheet import PrintMark
from presskit.model.press import OutputIntent, Press
from presskit.page import Document, Metadata, Page
from presskit.units import mm

BLEED = mm(3)
INTENT = OutputIntent("FOGRA39", True, "Coated", b"")
PRESS = Press(INTENT, BLEED)
METADATA = Metadata("Title", "Author", "Subject", "en")


def page(width: float, height: float, **more: object) -> Page:
    return Page(mm(width), mm(height), (), "1", "One", **more)  # type: ignore[arg-type]


def only_sheet(press: Press, *pages: Page):  # type: ignore[no-untyped-def]
    (sheet,) = sheets(Document(pages, (), METADATA), press)
    return sheet


def test_a_folded_sheet_has_the_size_of_the_design() -> None:
    sheet = only_sheet(PRESS, page(297, 210))
    assert (sheet.width, sheet.height) == pytest.approx((mm(325), mm(238)))
    assert sheet.trim == pytest.approx((mm(14), mm(14), mm(297), mm(210)))


def test_crop_marks_are_5_mm_long_and_begin_4_2_mm_off_the_trim() -> None:
    sheet = only_sheet(PRESS, page(100, 60))
    left, top, right, bottom = mm(14), mm(14), mm(114), mm(74)
    wanted = [
        (x, y, x, y2)
        for x in (left, right)
        for y, y2 in ((top - mm(9.2), top - mm(4.2)), (bottom + mm(4.2), bottom + mm(9.2)))
    ] + [
        (x, y, x2, y)
        for y in (top, bottom)
        for x, x2 in ((left - mm(9.2), left - mm(4.2)), (right + mm(4.2), right + mm(9.2)))
    ]
    assert [mark[:4] for mark in sheet.marks] == [pytest.approx(line, abs=0.001) for line in wanted]
    assert not any(mark.dashed for mark in sheet.marks)


def test_fold_marks_are_dashed_and_stay_outside_the_trim() -> None:
    sheet = only_sheet(PRESS, page(297, 210, folds=(mm(97), mm(197))))
    folds = [mark for mark in sheet.marks if mark.dashed]
    assert [mark.x for mark in folds] == pytest.approx([mm(111), mm(111), mm(211), mm(211)], abs=0.001)
    for mark in folds:
        assert mark.x == mark.x2
        assert mark.y2 <= sheet.trim.y - BLEED or mark.y >= sheet.trim.bottom + BLEED


def test_a_wider_bleed_moves_the_marks_out() -> None:
    sheet = only_sheet(Press(INTENT, mm(5)), page(100, 60))
    mark: PrintMark = sheet.marks[0]
    assert sheet.trim.y - mark.y2 == pytest.approx(mm(6.2), abs=0.001)
    assert mark.y >= 0


def test_without_marks_the_sheet_ends_at_the_bleed() -> None:
    sheet = only_sheet(Press(INTENT, BLEED, marks=False), page(297, 210, folds=(mm(97),)))
    assert (sheet.width, sheet.height) == pytest.approx((mm(303), mm(216)))
    assert (sheet.marks, sheet.slug) == ((), False)
