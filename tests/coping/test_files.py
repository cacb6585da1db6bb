"""The files of the coping cases conform in every edition: what readers need on screens, what a shop needs in print."""

from collections.abc import Callable
from pathlib import Path

import pytest

from presskit.editions.print_file import press_of, printed
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.model.print_options import AS_TEMPLATES_SAY
from presskit.model.template import Template
from tests.conftest import BRANDS, EDITIONS
from tests.coping.conformance import quick_shortcomings, shortcomings
from tests.coping.kits import example, laid_out, written
from tests.coping.variants import VARIANTS

SHEETS = ("media-sheet", "media-sheet-letter")
TOO_LONG_FOR_LETTER = "contact_long"


def cases() -> list[tuple[str, str, str]]:
    """Every case in every edition and both brands. The sheets, which differ in height alone, take turns."""
    found = []
    for number, name in enumerate(VARIANTS):
        idle = SHEETS[0 if number // 2 % 2 and name != TOO_LONG_FOR_LETTER else 1]
        editions = [edition for edition in EDITIONS if edition != idle]
        found += [(edition, name, brand) for edition in editions for brand in BRANDS]
    return found


def template(edition: str) -> Template:
    return read_template(find_template(edition, templates_folder()))


def judge(edition: str, name: str, brand: str) -> Callable[[Path], list[str]]:
    """veraPDF takes a second a file: it judges every case in every edition, the brands in turn."""
    turn = list(VARIANTS).index(name) + EDITIONS.index(edition) + BRANDS.index(brand)
    return quick_shortcomings if turn % len(BRANDS) else shortcomings


@pytest.mark.parametrize(("edition", "name", "brand"), cases())
def test_file_conforms(edition: str, name: str, brand: str, tmp_path: Path) -> None:
    design = template(edition)
    document = laid_out(VARIANTS[name](example()), brand, design)
    written(document, tmp_path / "kit.pdf")
    assert judge(edition, name, brand)(tmp_path / "kit.pdf") == []
    if design.policy.printed:
        # What a shop would refuse is raised, and what it would remark is told: there is nothing of either.
        _, remarks = printed(document, press_of(design, AS_TEMPLATES_SAY), f"{edition}.pdf")
        assert remarks == ()


def test_every_edition_meets_every_case_or_its_twin_does() -> None:
    met = {(edition, name) for edition, name, _ in cases()}
    for name in VARIANTS:
        missed = {edition for edition in EDITIONS if (edition, name) not in met}
        assert len(missed) == 1 and missed < set(SHEETS)
    assert {(edition, brand) for edition, _, brand in cases()} == {(e, b) for e in EDITIONS for b in BRANDS}
