"""One run at a time writes into a folder, and the next one learns who does."""

import subprocess
import sys
from pathlib import Path

import pytest

from presskit.errors import OutputError
from presskit.output import turn as turns
from presskit.output.turn import LOCK, turn
from presskit.output.whole_set import write_set
from tests.conftest import ROOT

HOLD = """
import sys
from pathlib import Path
from presskit.output.turn import turn
with turn(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
    (Path(sys.argv[1]) / "written").touch()
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "out")]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout and process.stdout.readline() == "held\n"
    return process


def test_who_holds_it_is_told_when_it_takes_too_long(
    holder: subprocess.Popen[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.2)
    heard: list[str] = []
    said = rf"out: PK502 another run is writing there: process {holder.pid} on "
    with pytest.raises(OutputError, match=said):
        write_set(tmp_path / "out", {"a": b"a"}, told=heard.append)
    assert len(heard) == 1 and heard[0].startswith(f"waiting for process {holder.pid} on ")
    holder.communicate("go on\n")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["written"]


def test_it_waits_for_its_turn(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    def go_on(_: str) -> None:
        assert holder.stdin
        holder.stdin.write("go on\n")
        holder.stdin.flush()

    with turn(tmp_path / "out", go_on):
        assert (tmp_path / "out" / "written").exists()
        assert (tmp_path / "out" / LOCK).exists()
    holder.communicate()
    assert not (tmp_path / "out" / LOCK).exists()


def test_a_killed_holder_holds_nothing(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    holder.kill()
    holder.communicate()
    write_set(tmp_path / "out", {"a": b"a"})
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]


def test_a_folder_that_stays_empty_goes_again(tmp_path: Path) -> None:
    with turn(tmp_path / "far" / "out"):
        assert (tmp_path / "far" / "out").is_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_is_a_link_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / LOCK).symlink_to(tmp_path / "elsewhere")
    with turn(tmp_path / "out"):
        assert not (tmp_path / "elsewhere").exists()
