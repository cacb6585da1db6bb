"""I24: photos with too few pixels for their place are told, and refused where they would be seen on paper."""

from pathlib import Path

import pytest

from presskit.imaging.sharpness import soft_photos
from presskit.load.problems.report import as_text
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from tests.imaging.studio import page_of, placed
from tests.photographs import encoded, photograph

PRESS_KIT, HANDOUT = (read_template(find_template(name, templates_folder())) for name in ("press-kit", "handout"))


@pytest.mark.parametrize(
    ("ppi", "press", "told"),
    [
        (150, False, ""),
        (149, False, "warning: "),
        (300, True, ""),
        (299, True, "warning: "),
        (150, True, "warning: "),
        (149, True, ""),
    ],
)
def test_pixels_per_inch_at_placed_size(tmp_path: Path, ppi: float, press: bool, told: str) -> None:
    template = HANDOUT if press else PRESS_KIT
    resolution = template.policy.image_resolution
    document = page_of(placed(tmp_path / "start.jpg", encoded(photograph("rocket")), ppi=ppi))
    problems = soft_photos(document, template)
    if ppi >= resolution:
        assert problems == ()
        return
    assert as_text(problems) == (
        f'profile.yaml:3:12: PK610 {told}"start.jpg" has {ppi} pixels per inch in the {template.edition}; '
        f"{resolution} are needed\n   hint: use a photo at least {640 * resolution / ppi:.0f} pixels wide, "
        f"or keep it out of this edition with not_for: {template.edition}"
    )


def test_the_largest_place_counts(tmp_path: Path) -> None:
    small = placed(tmp_path / "start.jpg", encoded(photograph("rocket")), ppi=300)
    large = small._replace(box=small.box._replace(width=small.box.width * 3, height=small.box.height * 3))
    (problem,) = soft_photos(page_of(small, large, small), PRESS_KIT)
    assert "has 100 pixels per inch" in problem.message
