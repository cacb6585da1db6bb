"""Pages as pictures: one each and a contact sheet; covers over their names."""

from io import BytesIO

import pytest
from PIL import Image

from presskit.proofing.page_images import contact_sheet, covers, pictures
from tests.preflight.job import job


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_every_page_is_a_picture_at_two_pixels_a_point() -> None:
    found = pictures(job())
    assert list(found) == ["1", "2", "sheet"]
    width, height = opened(found["1"]).size
    assert opened(found["2"]).size == (width, height)
    assert (width, height) == pytest.approx((2 * (120 * 72 / 25.4 + 80), 2 * (80 * 72 / 25.4 + 80)), abs=60)
    assert opened(found["sheet"]).width == 24 + 2 * (420 + 24)


def test_the_same_pages_give_the_same_pictures() -> None:
    assert pictures(job()) == pictures(job())


def test_a_sheet_has_four_pages_in_a_row() -> None:
    page = Image.new("RGB", (840, 420), "red")
    sheet = contact_sheet([page] * 5)
    assert sheet.size == (24 + 4 * 444, 24 + 2 * (210 + 24))
    assert [sheet.getpixel((24 + 444 * column + 5, 30)) for column in range(4)] == [(255, 0, 0)] * 4
    assert sheet.getpixel((24 + 5, 24 + 234 + 5)) == (255, 0, 0)
    assert sheet.getpixel((24 + 444 + 5, 24 + 234 + 5)) == (222, 222, 222)


def test_names_stand_under_their_covers() -> None:
    named = opened(covers({"apex": job(), "paddock": job()}))
    plain = opened(pictures(job())["sheet"])
    assert (named.width, named.height) == (plain.width, plain.height + 22)
    strip = named.crop((24, named.height - 40, named.width, named.height)).convert("L")
    assert min(strip.crop((0, 0, 120, 40)).tobytes()) < 100
    assert min(strip.crop((444, 0, 564, 40)).tobytes()) < 100
