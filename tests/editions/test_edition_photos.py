"""What an edition asks of its pictures: their resolution and their inks."""

from dataclasses import replace

import pytest

from presskit.editions.edition_photos import finish
from presskit.editions.print_file import press_of
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.print_options import AS_TEMPLATES_SAY
from presskit.page import Document, Metadata

EMPTY = Document((), (), Metadata("Kit", "Jo", "A kit", "en"))


@pytest.mark.parametrize(
    ("edition", "asked", "for_screen"), [("handout", 300, 150), ("handout", 120, 120), ("press-kit", 220, 220)]
)
def test_a_screen_proof_has_no_more_pixels_than_a_screen_shows(edition: str, asked: int, for_screen: int) -> None:
    """A file that is made for the screen has what its template asks for; a proof of a print file at most 150."""
    template = read_template(find_template(edition, templates_folder()))
    policy = replace(template.policy, image_resolution=asked)
    assert finish(EMPTY, policy).resolution == for_screen
    assert finish(EMPTY, policy, press_of(template, AS_TEMPLATES_SAY)).resolution == asked
