"""What is said is safe for a terminal and fits any encoding; what programs read is UTF-8."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

HOSTILE = "a\x1b]0;owned\x07\x1b[2J\u202eb.yaml"
PROFILE = "person: {name: Łukasz Ж, x: 1}\n"


def said(*arguments: str, folder: Path, encoding: str = "utf-8") -> "subprocess.CompletedProcess[bytes]":
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
    return subprocess.run([sys.executable, "-m", "presskit", *arguments], cwd=folder, env=env, capture_output=True)


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_file_name_cannot_move_the_cursor_or_turn_the_line(form: str, tmp_path: Path) -> None:
    (tmp_path / HOSTILE).write_text(PROFILE, encoding="utf-8")
    ended = said("check", HOSTILE, "--format", form, folder=tmp_path)
    told = (ended.stdout + ended.stderr).decode()
    assert ended.returncode == 1
    assert told.replace("\n", "").isprintable()
    assert ("\\u001b[2J" if form == "json" else "\\x1b[2J") in told
    if form == "json":
        assert json.loads(ended.stdout)["problems"][0]["file"] == HOSTILE


def test_neither_can_what_was_written_nor_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("person: {name: Jo Example}\n", encoding="utf-8")
    ended = said("build", "p.yaml", "--edition", "press-kit", "--out", "o\x1b[2Jx", folder=tmp_path)
    assert ended.stdout.startswith(b"o\\x1b[2Jx/jo-example/press-kit.pdf  ")
    ended = said("check", "p.yaml", "--brand", "b\x1b[2J", folder=tmp_path)
    assert b"\x1b" not in ended.stderr and b"\\x1b[2J" in ended.stderr
    ended = said("bi\x1b[2Jld", folder=tmp_path)
    assert (ended.returncode, b"\x1b" in ended.stderr) == (2, False)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "ascii", "utf-8:strict"])
def test_letters_that_a_stream_lacks_end_nothing(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("person: {name: Łukasz Ж, x: 1}\n", encoding="utf-8")
    assert said("check", "p.yaml", folder=tmp_path, encoding=encoding).returncode == 1
    (tmp_path / "p.yaml").write_text("person: {name: Łukasz Ж}\n", encoding="utf-8")
    proof = said("proof", "p.yaml", "--edition", "press-kit", folder=tmp_path, encoding=encoding)
    assert (proof.returncode, "Łukasz Ж" in proof.stdout.decode()) == (0, True)
    schema = said("schema", folder=tmp_path, encoding=encoding)
    assert json.loads(schema.stdout.decode())["$id"]


def test_a_folder_whose_name_is_no_text_is_written_and_told(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("person: {name: Jo Example}\n", encoding="utf-8")
    folder = os.fsdecode(b"o\xffx")
    ended = said("build", "p.yaml", "--edition", "press-kit", "--out", folder, folder=tmp_path, encoding="utf-8:strict")
    assert (ended.returncode, ended.stdout.split(b"/")[0]) == (0, b"o\\udcffx")
    assert (tmp_path / folder / "jo-example" / "press-kit.pdf").exists()
