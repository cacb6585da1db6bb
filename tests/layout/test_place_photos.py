"""Photos: what is shown of them, where they stand, and that text keeps clear."""

from dataclasses import replace

import pytest

from presskit.errors import OversetError
from presskit.layout.place_photos import cropped
from presskit.model.profile import Photo
from presskit.model.slots import photos_in
from presskit.page import Document, Picture, TextRun
from tests.conftest import BRANDS
from tests.coping.kits import example, laid_out, photo, picture, press_kit

WIDE, TALL = picture("wide-3000x2000.jpg"), picture("tall-2000x3000.jpg")


def shown(document: Document, page: int) -> list[Picture]:
    return [item for item in document.pages[page].items if isinstance(item, Picture)]


def with_photos(*photos: Photo, brand: str = "apex") -> Document:
    return laid_out(replace(example(), photos=photos), brand)


def test_a_crop_has_the_proportions_of_its_box_and_keeps_the_focus() -> None:
    left, top, right, bottom = cropped(WIDE, (90, 50), 100, 100)
    assert (top, bottom) == (0, 1)
    assert (right - left) * 3000 == pytest.approx((bottom - top) * 2000, abs=1)
    assert right == 1
    left, top, right, bottom = cropped(TALL, (50, 0), 200, 100)
    assert (left, top, right) == (0, 0, 1)
    assert bottom * 3000 == pytest.approx(1000, abs=1)


def test_photos_fill_slots_in_order_unless_they_name_one() -> None:
    profile = replace(example(), photos=(photo("a"), photo("b", slot="cover"), photo("c"), photo("d"), photo("e")))
    assert photos_in(profile, "cover") == (1,)
    assert photos_in(profile, "story") == (0,)
    assert photos_in(profile, "portrait") == (2,)
    assert photos_in(profile, "gallery") == (3, 4)


def test_a_second_photo_for_the_cover_goes_to_the_gallery() -> None:
    profile = replace(example(), photos=(photo("a", slot="cover"), photo("b", slot="cover")))
    assert (photos_in(profile, "cover"), photos_in(profile, "gallery")) == ((0,), (1,))


@pytest.mark.parametrize("brand", BRANDS)
def test_text_stands_under_a_portrait(brand: str) -> None:
    document = with_photos(photo("portrait-2000x2000.jpg", slot="portrait"), brand=brand)
    (portrait,) = shown(document, 1)
    runs = [item for item in document.pages[1].items if isinstance(item, TextRun)]
    over = [run for run in runs if portrait.box.x - 1 <= run.x < portrait.box.right and
            portrait.box.y < run.y < portrait.box.bottom + 6]  # fmt: skip
    assert over == []
    beside = [run for run in runs if run.x < portrait.box.x and portrait.box.y < run.y < portrait.box.bottom]
    assert len(beside) >= 9


@pytest.mark.parametrize("brand", BRANDS)
def test_the_cover_photo_bleeds_and_ends_over_the_name(brand: str) -> None:
    document = with_photos(photo("cover-3000x2000.jpg", slot="cover"), brand=brand)
    (cover,) = shown(document, 0)
    assert cover.box.right == pytest.approx(595.276 + 8.504)
    name = next(e.id for e in document.structure if e.role == "H1")
    tops = [run.y - run.size for run in document.pages[0].items if isinstance(run, TextRun) and run.mark == name]
    assert cover.box.bottom < min(tops) + 20
    assert cover.clip is not None


@pytest.mark.parametrize(
    ("sizes", "pages"),
    [
        (["3000x2000"], [1]),
        (["3000x2000"] * 4, [2, 2]),
        (["2000x3000"] * 5, [4, 1]),
        (["2000x3000", "2000x2000"], [2]),
        (["3000x2000"] * 3, [2, 1]),
    ],
)
def test_gallery_pages_hold_one_two_or_four(sizes: list[str], pages: list[int]) -> None:
    photos = [photo(f"{n}-{size}.jpg", slot="gallery") for n, size in enumerate(sizes)]
    document = with_photos(*photos)
    found = [len(shown(document, number)) for number in range(len(document.pages))]
    assert [count for count in found if count] == pages
    assert found[-1] == 0
    boxes = [item.box for number in range(len(found)) for item in shown(document, number)]
    assert all(box.bottom < 792 and box.right < 550 for box in boxes)


def test_photos_that_have_no_page_to_go_to_are_named() -> None:
    template = press_kit()
    pages = [replace(page, more=None) if page.plan == "gallery" else page for page in template.pages]
    profile = replace(example(), photos=tuple(photo(f"{n}-3000x2000.jpg", slot="gallery") for n in range(3)))
    with pytest.raises(OversetError) as caught:
        laid_out(profile, "apex", replace(template, pages=tuple(pages)))
    (problem,) = caught.value.problems
    assert "gallery" in problem.message
