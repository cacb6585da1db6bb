"""Proofs: text, or pictures in a folder of their own."""

from pathlib import Path

import pytest
from PIL import Image

from presskit.cli import run
from tests.conftest import JESSICA

Captured = pytest.CaptureFixture[str]


def test_a_proof_is_text(tmp_path: Path, capsys: Captured) -> None:
    assert run(["proof", str(JESSICA), "--edition", "media-sheet", "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().out == (Path(__file__).parents[1] / "proofs" / "media-sheet-apex.txt").read_text("utf-8")
    assert list(tmp_path.iterdir()) == []


def test_pictures_come_without_the_text_in_a_folder_of_their_own(tmp_path: Path, capsys: Captured) -> None:
    assert run(["proof", str(JESSICA), "--edition", "handout", "--png", "--out", str(tmp_path)]) == 0
    folder = tmp_path / "jessica-backman" / "proof"
    names = ["handout-1.png", "handout-2.png", "handout-sheet.png"]
    assert capsys.readouterr().out.splitlines() == [str(folder / name) for name in names]
    assert sorted(path.name for path in folder.iterdir()) == names
    with Image.open(folder / names[0]) as page:
        assert page.size == (1684, 1191)
