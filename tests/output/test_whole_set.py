"""A set is the old one or the new one, whatever happens while it is written."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from presskit.errors import OutputError
from presskit.output.journal import settle
from presskit.output.whole_set import write_set
from tests.faults.cutting import NEW, OLD, contents, cut_off


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_set(tmp_path / "out" / "jo-example", OLD)
    return tmp_path / "out" / "jo-example"


def test_files_are_written_and_nothing_else_is_left(folder: Path) -> None:
    assert contents(folder) == OLD
    write_set(folder, NEW)
    assert contents(folder) == NEW


def test_files_that_are_not_of_the_set_stay(folder: Path) -> None:
    write_set(folder, {"e.pdf": b"e"})
    assert contents(folder) == {**OLD, "e.pdf": b"e"}


def steps(folder: Path, end: str) -> Iterator[tuple[int, int]]:
    """Every step of writing NEW over OLD, with how a run that was cut off there ended; until one is not."""
    for step in range(1, 200):
        code = cut_off(folder, step, end)
        yield step, code
        if code == 0:
            return
    pytest.fail("it never ends")


def test_killed_at_any_step_the_next_run_makes_it_one_set(folder: Path) -> None:
    seen = set()
    for step, _ in steps(folder, "kill"):
        settle(folder)
        (folder / ".presskit-lock").unlink(missing_ok=True)
        found = contents(folder)
        assert found in (OLD, NEW), step
        seen.add(found == NEW)
        write_set(folder, OLD)
        (folder / "near" / "d.pdf").unlink(missing_ok=True)
    assert seen == {True, False}
    assert step > 20


def test_an_error_of_the_disk_at_any_step_leaves_the_old_set_or_is_none(folder: Path) -> None:
    codes = set()
    for step, code in steps(folder, "error"):
        settle(folder)
        (folder / ".presskit-lock").unlink(missing_ok=True)
        assert contents(folder) == (OLD if code == 4 else NEW), (step, code)
        codes.add(code)
        write_set(folder, OLD)
        (folder / "near" / "d.pdf").unlink(missing_ok=True)
    assert codes == {0, 4, 5}


@pytest.mark.parametrize("name", [*NEW])
def test_a_folder_in_the_way_of_any_file_is_told_and_changes_nothing(name: str, folder: Path) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir(parents=True)
    before = contents(folder)
    with pytest.raises(OutputError, match=f"{name}: PK501 cannot be written: a folder has that name"):
        write_set(folder, NEW)
    assert contents(folder) == before


def test_a_failed_first_run_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OutputError, match="out/jo-example: PK501 cannot be written: the disk is full"):
            write_set(tmp_path / "out" / "jo-example", OLD)
    assert not (tmp_path / "out").exists()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_keeps_its_permissions_and_a_new_one_gets_the_usual_ones(folder: Path) -> None:
    (folder / "a.pdf").chmod(0o600)
    (folder / "b.pdf").chmod(0o664)
    before = os.umask(0o027)
    try:
        write_set(folder, NEW)
    finally:
        os.umask(before)
    assert [mode(folder / name) for name in ("a.pdf", "b.pdf", "near/d.pdf")] == [0o600, 0o664, 0o640]


def test_a_read_only_file_is_not_replaced(folder: Path) -> None:
    (folder / "b.pdf").chmod(0o444)
    with pytest.raises(OutputError, match=r"b\.pdf: PK501 cannot be written: the file is read-only"):
        write_set(folder, NEW)
    assert contents(folder) == OLD


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "jo-example").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match=r"jo-example: PK501 cannot be written: it is a link to .*elsewhere"):
        write_set(tmp_path / "jo-example", NEW)
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "near").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="near: PK501 cannot be written: it is a link"):
        write_set(tmp_path / "real", NEW)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_in_the_place_of_a_file_is_replaced_and_what_it_led_to_stays(folder: Path) -> None:
    kept = folder.parent / "kept.txt"
    kept.write_bytes(b"keep")
    (folder / "a.pdf").unlink()
    (folder / "a.pdf").symlink_to(kept)
    (folder / "b.pdf").unlink()
    (folder / "b.pdf").hardlink_to(kept)
    write_set(folder, NEW)
    assert contents(folder) == NEW
    assert not (folder / "a.pdf").is_symlink()
    assert kept.read_bytes() == b"keep"


def test_leftovers_of_dead_runs_are_swept(folder: Path) -> None:
    (folder / ".presskit-0123456789abcdef").mkdir()
    (folder / ".presskit-0123456789abcdef" / "new-0").write_bytes(b"half")
    (folder / ".tmp-77-press-kit.pdf").write_bytes(b"half")
    (folder / ".presskit-lock").write_bytes(b"process 77 on nowhere")
    (folder / "notes.txt").write_bytes(b"mine")
    write_set(folder, NEW)
    assert contents(folder) == {**NEW, "notes.txt": b"mine"}
