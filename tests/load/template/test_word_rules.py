"""A words file that lacks something is told with its place, and never ends as a bug."""

import re
import shutil
from pathlib import Path

import pytest

from presskit.cli import run
from presskit.locations import templates_folder

PROFILE = "person: {name: Jo Example}\ncontact: {telephone: +46 70 174 06 05}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of templates of one's own."""
    shutil.copytree(templates_folder(), tmp_path / "templates")
    return tmp_path / "templates"


def told(folder: Path, capsys: pytest.CaptureFixture[str], profile: str = PROFILE) -> tuple[int, str]:
    path = folder.with_name("profile.yaml")
    path.write_text(profile, encoding="utf-8")
    code = run(["check", str(path), "--templates", str(folder)])
    return code, capsys.readouterr().err.replace(f"{folder.parent}/", "")


def changed(file: Path, pattern: str, by: str) -> None:
    text = file.read_text("utf-8")
    assert re.search(pattern, text)
    file.write_text(re.sub(pattern, by, text), "utf-8")


def test_missing_words_are_one_problem(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(folder / "words" / "en.yaml", r"(?m)^  (telephone|scan_card):.*\n", "")
    code, said = told(folder, capsys)
    assert code == 1
    assert re.search(r'^templates/words/en\.yaml:\d+:1: PK104 the words lack "telephone", "scan_card"\n', said)
    assert "hint: in English: telephone: Telephone\n1 error in 1 file." in said


def test_what_nothing_is_filled_into_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(folder / "words" / "en.yaml", r"credit: .*\{name\}.*", "credit: 'Photo: {nam}'")
    code, said = told(folder, capsys)
    assert code == 1
    assert 'PK133 nothing is filled into "{nam}" here' in said
    assert "hint: did you mean name?" in said


def test_a_field_without_the_word_of_an_area_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(folder / "fields" / "motorsport.yaml", r"(?m)^    area_doors:.*\n", "")
    profile = f"{PROFILE}partnership: {{areas: [{{place: doors}}]}}\n"
    code, said = told(folder, capsys, profile)
    assert code == 1
    assert 'PK712 there is no word "area_doors" in the language "en"' in said
    assert "hint: add it to words/en.yaml, or to the words of fields/motorsport.yaml" in said


def test_a_language_of_its_own_may_have_more_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = folder / "words" / "en.yaml"
    words.write_text(words.read_text("utf-8") + "  mine: A word of my own\n", "utf-8")
    assert told(folder, capsys) == (0, "No problems found.\n")
