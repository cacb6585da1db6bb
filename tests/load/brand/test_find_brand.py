"""Which file a brand is: names, paths, folders; a profile names files of its own folder only."""

import shutil
from pathlib import Path

import pytest

from presskit.errors import ModelError, Origin, Problem
from presskit.load.brand.find_brand import FILE_NAMES, brand_of_profile, find_brand
from tests.conftest import BRANDS, ROOT

SHIPPED = ROOT / "assets" / "brands"
PLAIN = ROOT / "tests" / "brands"
LONG = "a" * 300


def test_find_brand_takes_a_name_a_folder_or_a_file() -> None:
    file = PLAIN / "minimal" / "brand.yml"
    assert find_brand("minimal", brands=PLAIN) == file
    assert find_brand(str(file), brands=SHIPPED) == file
    assert find_brand(str(PLAIN / "studio"), brands=SHIPPED).name == "_brand.yml"


@pytest.mark.parametrize(
    ("name", "hint"), [("apexx", "apex"), ("zzz", f"installed: {', '.join(BRANDS)}"), ("", ""), ("..", "")]
)
def test_find_brand_names_near_ones(name: str, hint: str) -> None:
    with pytest.raises(ModelError) as caught:
        find_brand(name, brands=SHIPPED)
    (problem,) = caught.value.problems
    assert problem.code == "PB109" and hint in problem.hint


def test_a_bare_name_never_means_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PLAIN / "minimal", tmp_path / "local")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError):
        find_brand("local", brands=SHIPPED)
    assert find_brand("./local", brands=SHIPPED).is_file()


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_folder_may_call_its_brand_file_as_the_standard_does(tmp_path: Path, name: str) -> None:
    shutil.copy(PLAIN / "minimal" / "brand.yml", tmp_path / name)
    assert find_brand(f"{tmp_path}/", brands=SHIPPED) == tmp_path / name


def refused(written: str, folder: Path) -> Problem:
    with pytest.raises(ModelError) as caught:
        brand_of_profile(written, brands=SHIPPED, origin=Origin(str(folder / "p.yaml"), 1, 8, "brand"))
    (problem,) = caught.value.problems
    assert problem.origin.line == 1
    return problem


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("~nobody-of-that-name/brand.yml", "cannot be looked up: "),
        (LONG, "cannot be looked up: File name too long"),
        (f"./{LONG}/brand.yml", "cannot be looked up: File name too long"),
        ("a\0b/brand.yml", "cannot be looked up: embedded null byte"),
        ("./nothing.yml", "the path does not exist"),
        ("", "there is no brand"),
    ],
)
def test_odd_paths_of_the_command_are_messages(written: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        find_brand(written, brands=SHIPPED)
    (problem,) = caught.value.problems
    assert problem.code == "PB109" and words in problem.message


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("../elsewhere/brand.yml", "PK302"),
        ("/etc/brand.yml", "PK302"),
        ("sub/../../brand.yml", "PK302"),
        ("~/brand.yml", "PK305"),
        (f"./{LONG}/brand.yml", "PK305"),
        ("a\0b/brand.yml", "PK305"),
        ("file:///brand.yml", "PK305"),
        ("./nothing.yml", "PK301"),
        ("./empty", "PB109"),
        ("out/brand.yml", "PK302"),
        (LONG, "PB109"),
        ("~nobody", "PB109"),
    ],
)
def test_a_profile_names_brands_of_its_own_folder_only(written: str, code: str, tmp_path: Path) -> None:
    kit, elsewhere = tmp_path / "kit", tmp_path / "elsewhere"
    (kit / "empty").mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "brand.yml").write_text("token: hidden\n", "utf-8")
    (kit / "out").symlink_to(elsewhere)
    problem = refused(written, kit)
    assert problem.code == code
    assert "hidden" not in problem.message


def test_paths_in_a_profile_count_from_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PLAIN / "minimal", tmp_path / "kit" / "look")
    monkeypatch.chdir("/")
    origin = Origin(str(tmp_path / "kit" / "p.yaml"), 1, 8, "brand")
    for written in ("./look", "look/", "look/brand.yml"):
        found = brand_of_profile(written, brands=SHIPPED, origin=origin)
        assert found.samefile(tmp_path / "kit" / "look" / "brand.yml")
    assert brand_of_profile("apex", brands=SHIPPED, origin=origin) == SHIPPED / "apex" / "brand.yaml"
    assert brand_of_profile("apex", brands=SHIPPED, origin=None) == SHIPPED / "apex" / "brand.yaml"
