"""The profile as an argument: a file, a folder that holds it, the standard input."""

import errno
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from presskit.cli import run
from tests.cli.terminal import piped
from tests.conftest import JESSICA, ROOT

Captured = pytest.CaptureFixture[str]
JO = "person: {name: Jo Example}\nstory: [{text: She began in 2017.}]\n"


@pytest.mark.parametrize("names", [("profile.yaml",), ("profile.yml", "other.yaml"), ("jo.yaml",), ("jo.yml",)])
def test_a_folder_stands_for_the_profile_in_it(names: tuple[str, ...], tmp_path: Path, capsys: Captured) -> None:
    first, *others = names
    (tmp_path / first).write_text(JO, encoding="utf-8")
    for other in others:
        (tmp_path / other).write_text("person: {}\n", encoding="utf-8")
    assert run(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().err == "No problems found.\n"


def test_a_folder_without_a_profile_is_wrong_use(tmp_path: Path, capsys: Captured) -> None:
    assert run(["build", str(tmp_path)]) == 2
    assert f"the folder {tmp_path} holds no profile.yaml." in capsys.readouterr().err


def test_a_folder_with_two_profiles_is_wrong_use(tmp_path: Path, capsys: Captured) -> None:
    for name in ("a.yaml", "b.yml"):
        (tmp_path / name).write_text(JO, encoding="utf-8")
    assert run(["build", str(tmp_path)]) == 2
    assert "holds no profile.yaml; name one of a.yaml, b.yml." in capsys.readouterr().err


def test_files_that_a_profile_in_a_folder_names_lie_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "jo"
    folder.mkdir()
    (folder / "profile.yaml").write_text(f"{JO}results: {{file: results.csv}}\n", encoding="utf-8")
    (folder / "results.csv").write_text("season,place,event\n2019,1,Example Cup\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["build", "jo", "--edition", "press-kit"]) == 0
    assert Path("out/jo-example/press-kit.pdf").read_bytes().startswith(b"%PDF-")


def test_a_dash_is_the_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    piped(monkeypatch, JESSICA.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run(["build", "-", "--edition", "press-kit", "--out", "piped"]) == 0
    assert run(["build", str(JESSICA), "--edition", "press-kit", "--out", "named"]) == 0
    piped_kit, named_kit = (Path(name, "jessica-backman/press-kit.pdf") for name in ("piped", "named"))
    assert piped_kit.read_bytes() == named_kit.read_bytes()


def test_problems_of_the_standard_input_show_its_lines(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    piped(monkeypatch, b"person:\n  name: Jo\n  temu: Example\n")
    assert run(["check", "-"]) == 1
    assert capsys.readouterr().err.splitlines()[:3] == [
        '-:3:3: PK102 unknown key "temu"',
        "    3 |   temu: Example",
        "      |   ^^^^",
    ]


def test_files_beside_the_standard_input_are_those_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "results.csv").write_text("place,event\n1,Example Cup\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    piped(monkeypatch, f"{JO}results: {{file: results.csv}}\n".encode())
    assert run(["check", "-"]) == 0


def test_an_endless_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    piped(monkeypatch, b"#" * 6_000_000)
    assert run(["check", "-"]) == 1
    assert "-: PK306 the standard input has more than 5.0 MB\n" in capsys.readouterr().err


def test_a_photo_called_dash_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    piped(monkeypatch, b"person: {}\n")
    shutil.copy(JESSICA, tmp_path / "-")
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(f"{JO}results: {{file: '-'}}\n", encoding="utf-8")
    assert run(["check", "p.yaml"]) == 1
    assert "PK401" in capsys.readouterr().err


def test_a_closed_standard_input_is_told(tmp_path: Path) -> None:
    ended = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m presskit check - <&-"], cwd=tmp_path, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.startswith("-: PK304 the standard input is closed")


def test_a_standard_input_that_breaks_off_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    class Broken(io.BytesIO):
        def read(self, _: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Broken()))
    assert run(["check", "-"]) == 1
    assert capsys.readouterr().err.startswith('-: PK304 "-" cannot be read: Input/output error')
