"""Laying out and painting leave no cycles: what is not kept goes at once, and the collector may rest meanwhile."""

import gc
from dataclasses import replace

import pytest

from presskit.editions.edition import document
from presskit.editions.finished_files import painted
from presskit.errors import Origin
from presskit.load.brand.brand_file import find_brand, read_brand
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import brands_folder, templates_folder
from presskit.pipeline import shipped_words
from tests.conftest import EDITIONS, JESSICA


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_kit_leaves_nothing_for_the_collector(edition: str) -> None:
    brand, _ = read_brand(find_brand("apex", brands=brands_folder(), origin=Origin("test")))
    template = read_template(find_template(edition, templates_folder()))
    profile = read_profile(JESSICA)
    for name in ("Jo Example", "Ada Example"):
        about = replace(profile, person=replace(profile.person, name=name))
        gc.collect()
        gc.disable()
        try:
            painted(document(about, brand, template, shipped_words("en"), {}))
            left = gc.collect()
        finally:
            gc.enable()
    assert left == 0
