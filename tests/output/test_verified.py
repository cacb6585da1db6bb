"""What is not as it was written is told by its name."""

import json
import shutil
from pathlib import Path

import pytest

from presskit.cli import run
from presskit.output.journal import JOURNAL
from presskit.output.manifest import MANIFEST
from presskit.pipeline import build
from tests.conftest import JESSICA

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(JESSICA, editions=("press-kit", "media-sheet"), out=tmp_path_factory.mktemp("out"))[0].path.parent


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "jo"))


def told(folder: Path, capsys: Captured) -> list[tuple[str, str]]:
    code = run(["verify", str(folder), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    assert code == bool(found)
    return [(problem["code"], str(Path(problem["file"]).relative_to(folder))) for problem in found]


def test_a_whole_folder_is_said_to_be_one(folder: Path, capsys: Captured) -> None:
    (folder / "proof").mkdir()
    (folder / "proof" / "press-kit-1.png").touch()
    assert run(["verify", str(folder)]) == 0
    assert capsys.readouterr().err == "No problems found. 2 files as written.\n"


def test_changed_missing_and_foreign_files_are_told_at_once(folder: Path, capsys: Captured) -> None:
    data = (folder / "media-sheet.pdf").read_bytes()
    (folder / "media-sheet.pdf").write_bytes(data[:-1] + b"?")
    (folder / "press-kit.pdf").unlink()
    (folder / "extra").mkdir()
    (folder / "extra" / "price-list.pdf").touch()
    found = [("PK503", "media-sheet.pdf"), ("PK504", "press-kit.pdf"), ("PK505", "extra/price-list.pdf")]
    assert sorted(told(folder, capsys)) == found


def test_another_size_is_said(folder: Path, capsys: Captured) -> None:
    size = (folder / "press-kit.pdf").stat().st_size
    (folder / "press-kit.pdf").write_bytes(b"short")
    run(["verify", str(folder)])
    assert f"the file is not as it was written (5 bytes instead of {size})" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        (None, "there is no manifest.json"),
        (b"{", "its manifest.json is damaged"),
        (b"{}", "its manifest.json is not one of presskit's"),
    ],
)
def test_without_a_manifest_there_is_nothing_to_compare_with(
    manifest: bytes | None, reason: str, folder: Path, capsys: Captured
) -> None:
    (folder / MANIFEST).unlink()
    if manifest is not None:
        (folder / MANIFEST).write_bytes(manifest)
    assert run(["verify", str(folder)]) == 1
    assert f"PK506 the folder cannot be verified: {reason}" in capsys.readouterr().err


def test_a_folder_that_is_none_is_told(folder: Path, capsys: Captured) -> None:
    assert run(["verify", str(folder / "absent")]) == 1
    assert "there is no such folder" in capsys.readouterr().err
    assert run(["verify", str(folder / "press-kit.pdf")]) == 1
    assert "this is not a folder" in capsys.readouterr().err


def test_a_build_that_was_cut_off_is_told(folder: Path, capsys: Captured) -> None:
    (folder / JOURNAL).write_text(json.dumps({"staging": ".presskit-00ff", "names": ["press-kit.pdf"]}), "utf-8")
    assert run(["verify", str(folder)]) == 1
    assert "a build was cut off there" in capsys.readouterr().err


def test_a_manifest_does_not_lead_out_of_its_folder(folder: Path, capsys: Captured) -> None:
    row = {"name": "../secret", "sha256": "0"}
    (folder / MANIFEST).write_text(json.dumps({"made_by": "presskit", "files": [row]}), "utf-8")
    (folder.parent / "secret").touch()
    run(["verify", str(folder)])
    assert "PK504 the file is missing" in capsys.readouterr().err
