"""The second worked example: it says that it is made up, builds without a word, and shows what the first has not."""

import ast
from pathlib import Path

import pytest

from presskit.load.profile.profile_file import read_profile_file
from presskit.load.profile.recipients import read_recipients
from presskit.pipeline import check
from tests.conftest import ROOT

FOLDER = ROOT / "data" / "mara-example"
PROFILE = FOLDER / "profile.yaml"


def drawn() -> dict[str, Path]:
    """The files that the script makes, without running it."""
    tree = ast.parse((FOLDER / "draw_photos.py").read_text("utf-8"))
    made = next(
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets) == "PHOTOS"
    )
    assert isinstance(made, ast.Dict)
    names = [ast.literal_eval(key) for key in made.keys if key is not None]
    return {name: FOLDER / "photos" / name for name in names}


@pytest.mark.parametrize("brand", ["apex", "paddock"])
def test_it_builds_without_a_word(brand: str) -> None:
    assert check(PROFILE, brand=brand) == ()


def test_it_says_that_it_is_made_up() -> None:
    assert "Nothing of it is true of anybody" in PROFILE.read_text("utf-8")


def test_its_photos_are_those_of_the_script_and_small() -> None:
    files = drawn()
    profile = read_profile_file(PROFILE).profile
    assert {photo.file for photo in profile.photos} == {f"photos/{name}" for name in files}
    assert sorted((FOLDER / "photos").iterdir()) == sorted(files.values())
    assert all(file.stat().st_size < 120_000 for file in files.values())


def test_it_shows_what_the_first_has_not() -> None:
    profile = read_profile_file(PROFILE).profile
    assert {photo.slot for photo in profile.photos} == {"cover", "story", "portrait", "gallery"}
    assert all(photo.rights for photo in profile.photos)
    assert any(photo.expires for photo in profile.photos) and any(photo.focus for photo in profile.photos)
    assert any(partner.logo_dark for partner in profile.partners)
    assert profile.partnership is not None and profile.partnership.period and profile.partnership.areas
    assert all(package.price for package in profile.packages)
    assert len(profile.audience) == 3
    assert [one.recipient.name for one in read_recipients(FOLDER / "recipients.yaml")] == [
        "Harbour Coffee", "Lagoon Paints",
    ]  # fmt: skip
