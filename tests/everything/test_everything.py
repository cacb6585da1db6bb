"""The profile that has everything, in every edition and both brands: sound pages, files that conform, nothing lost."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import templates_folder
from presskit.page import Document, Picture
from presskit.pipeline import Built, build, lay_out
from presskit.preflight import inspect
from presskit.proofing.text_proof import proof
from tests.conftest import BRANDS, EDITIONS
from tests.coping.conformance import shortcomings
from tests.coping.inspection import collisions, contents, lost, off_the_page, skipped_headings
from tests.everything.folder import PHOTOS, everything

HERE = Path(__file__).parent
PRINTED = [name for name in EDITIONS if read_template(find_template(name, templates_folder())).policy.printed]
ON_SCREEN = [name for name in EDITIONS if name not in PRINTED] + [f"{name}-screen" for name in PRINTED]
IN_TURN = [(edition, BRANDS[number % len(BRANDS)]) for number, edition in enumerate(EDITIONS)]
"""Proofs: both brands have the same content, and the worked example has proofs of both."""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return everything(tmp_path_factory.mktemp("everything"))


@pytest.fixture(scope="module")
def pages(profile: Path) -> Callable[[str, str], Document]:
    """The pages of an edition in a brand, laid out once."""

    @cache
    def made(brand: str) -> dict[str, Document]:
        made, _ = lay_out(profile, editions=tuple(EDITIONS), brand=brand)
        return {copy.job.name: copy.document for copy in made}

    return lambda edition, brand: made(brand)[edition]


@pytest.fixture(scope="module")
def file(profile: Path) -> Callable[[str, str], Path]:
    """The file of an edition in a brand, built once."""

    @cache
    def written(brand: str) -> tuple[Built, ...]:
        return build(profile, editions=tuple(EDITIONS), brand=brand, out=profile.parent / brand)

    return lambda name, brand: next(built.path for built in written(brand) if built.path.stem == name)


Pages = Callable[[str, str], Document]
Files = Callable[[str, str], Path]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_pages_are_sound(edition: str, brand: str, pages: Pages) -> None:
    document = pages(edition, brand)
    assert (off_the_page(document), collisions(document), skipped_headings(document)) == ([], [], [])
    assert all(element.alt for element in document.structure if element.role == "Figure")


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", ON_SCREEN)
def test_screen_file_conforms(name: str, brand: str, file: Files) -> None:
    assert shortcomings(file(name, brand)) == []


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", PRINTED)
def test_print_file_passes_the_preflight(name: str, brand: str, file: Files) -> None:
    assert inspect(file(name, brand).read_bytes()) == ()


@pytest.mark.parametrize(("edition", "brand"), IN_TURN)
def test_pages_are_those_of_the_proof(
    edition: str, brand: str, pages: Pages, golden: Callable[[Path, str], None]
) -> None:
    # The photos are written anew by each run, and another Pillow writes other bytes of the same picture.
    golden(HERE / f"{edition}.txt", re.sub("( × [0-9]+ × 3) [0-9a-f]{8}", "\\1", proof(pages(edition, brand))))


@pytest.mark.parametrize("brand", BRANDS)
def test_the_press_kit_says_and_shows_everything(brand: str, pages: Pages, profile: Path) -> None:
    kit = pages("press-kit", brand)
    shown = [Path(item.source.file).name for page in kit.pages for item in page.items if isinstance(item, Picture)]
    assert sorted(shown) == sorted(PHOTOS)
    assert [text for text in lost(kit, read_profile(profile)) if text != "Height 1.01 m"] == []
    assert "1.01 m" not in contents(kit)
    assert "Helmet Yellow" in contents(kit)


@pytest.mark.parametrize("brand", BRANDS)
def test_what_is_for_the_kit_alone_is_nowhere_else(brand: str, pages: Pages) -> None:
    others = [name for name in EDITIONS if name != "press-kit"]
    assert [name for name in others if "Yellow" in contents(pages(name, brand))] == []
    assert "Height 1.01 m" in contents(pages("media-sheet", brand))


@pytest.mark.parametrize("brand", BRANDS)
def test_partners_stand_with_their_logos_in_pack_and_card(brand: str, pages: Pages) -> None:
    logos = {f"Logo of {name} Example" for name in ("Volta", "Kestrel", "Northring", "Torque")}
    for edition in ("sponsor-pack", "handout-a5"):
        assert logos <= {element.alt for element in pages(edition, brand).structure}
        assert "Example Oil" in contents(pages(edition, brand))
