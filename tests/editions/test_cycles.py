"""Laying out and painting leave no cycles: what is not kept goes at once, and the command needs no collector."""

import gc
from dataclasses import replace

import pytest

from presskit.editions.edition import lay_out
from presskit.editions.files import on_screen
from presskit.editions.job import Inputs, Job
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from tests.conftest import EDITIONS, JESSICA
from tests.coping.kits import brand, shipped_words


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_kit_leaves_nothing_for_the_collector(edition: str) -> None:
    template = read_template(find_template(edition, templates_folder()))
    profile = read_profile(JESSICA)
    for name in ("Jo Example", "Ada Example"):
        about = replace(profile, person=replace(profile.person, name=name))
        gc.collect()
        gc.disable()
        try:
            on_screen(lay_out(Job(template, edition), Inputs(about, brand("apex"), shipped_words("en"))))
            left = gc.collect()
        finally:
            gc.enable()
    assert left == 0
