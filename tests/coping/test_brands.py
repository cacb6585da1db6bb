"""Brands that others wrote build the whole kit as the shipped ones do."""

import shutil
from importlib.resources import files
from pathlib import Path

import outloud
import page as page_validation
import pytest

from presskit.pipeline import build, lay_out
from tests.conftest import JESSICA, ROOT
from tests.coping.inspection import collisions, lost, off_the_page
from tests.coping.kits import example

PLAIN = ROOT / "tests" / "brands"


@pytest.fixture(params=["minimal", "studio", "faint"])
def plain_brand(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a plain brand file; the one with font files of its own gets them."""
    folder = tmp_path / request.param
    shutil.copytree(PLAIN / request.param, folder)
    if request.param == "faint":
        (folder / "fonts").mkdir()
        for cut in ("Regular", "Bold"):
            source = Path(str(files("fontpkg_barlow") / "files" / f"Barlow-{cut}.ttf"))
            shutil.copy(source, folder / "fonts" / f"TeamSans-{cut}.ttf")
    return next(folder.glob("*brand.yml"))


def test_a_plain_brand_builds_the_whole_kit(plain_brand: Path, tmp_path: Path) -> None:
    (made,), _ = lay_out(JESSICA, editions=("press-kit",), brand=str(plain_brand))
    document = made.document
    assert len(document.pages) == 7
    assert (lost(document, example()), off_the_page(document), collisions(document)) == ([], [], [])
    editions = build(JESSICA, brand=str(plain_brand), out=tmp_path / "out")
    assert {built.edition for built in editions} >= {"press-kit", "media-sheet", "sponsor-pack", "handout"}
    for built in editions:
        if b"GTS_PDFX" in built.path.read_bytes():
            continue  # for a press, and judged by the preflight before it was written
        for profile in ("ua1", "2a"):
            assert page_validation.validate_pdf_bytes(built.path.read_bytes(), profile=profile).failures == []
        assert [f for f in outloud.check(str(built.path)).findings if f.severity != "info"] == []
