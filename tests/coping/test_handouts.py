"""Handout and card cope on their two sides: nothing lost, nothing over a fold."""

from dataclasses import replace

import pytest

from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.template import Template
from presskit.page import Document, Picture, TextRun
from tests.conftest import BRANDS
from tests.coping.inspection import collisions, ink, off_the_page, skipped_headings
from tests.coping.kits import example, laid_out, photo
from tests.coping.variants import VARIANTS

EDITIONS = ("handout", "handout-a5")
CASES = (
    "sample", "name_many_parts", "name_polish", "name_greek", "results_missing", "results_long_lines", "facts_missing",
    "facts_long", "path_of_two", "contact", "no_quotes", "only_person",
)  # fmt: skip
SAFE = 14.0
"""Least distance of type from trim and folds: 5 mm, and a hair for side bearings."""


def template(edition: str) -> Template:
    return read_template(find_template(edition, templates_folder()))


def handout(name: str, brand: str, edition: str) -> Document:
    return laid_out(VARIANTS[name](example()), brand, template(edition))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", VARIANTS)
def test_sides_are_two_and_sound(name: str, brand: str, edition: str) -> None:
    document = handout(name, brand, edition)
    assert len(document.pages) <= 2
    assert (off_the_page(document), collisions(document), skipped_headings(document)) == ([], [], [])


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", CASES)
def test_type_keeps_off_trim_and_folds(name: str, brand: str) -> None:
    for page in handout(name, brand, "handout").pages:
        edges = (0.0, *page.folds, page.width)
        for run in (item for item in page.items if isinstance(item, TextRun)):
            box = ink(run)
            if box is not None:
                assert min(box.y, page.height - box.bottom) >= SAFE - 1.5, run
                assert all(not box.x - SAFE + 3 < edge < box.right + SAFE - 3 for edge in edges), run


@pytest.mark.parametrize("brand", BRANDS)
def test_the_card_shows_the_cover_photo_over_the_name(brand: str) -> None:
    profile = replace(example(), photos=(photo("start-3000x2000.jpg"),))
    front = laid_out(profile, brand, template("handout-a5")).pages[0]
    (picture,) = [item for item in front.items if isinstance(item, Picture)]
    assert picture.box.y < 0 and picture.box.x < 0 and picture.box.right > front.width
    assert collisions(laid_out(profile, brand, template("handout-a5"))) == []
