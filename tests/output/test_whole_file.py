"""A file is written whole or not at all, and errors of the disk are told in words."""

import errno
import os
from pathlib import Path

import pytest

from presskit.errors import OutputError
from presskit.output.whole_file import write_atomic


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "kit.pdf"
    write_atomic(target, b"old")
    write_atomic(target, b"new and longer")
    assert target.read_bytes() == b"new and longer"
    assert [path.name for path in target.parent.iterdir()] == ["kit.pdf"]


@pytest.mark.parametrize("step", ["open", "write", "fsync"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EMFILE, errno.EIO])
def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    target = tmp_path / "kit.pdf"
    target.write_bytes(b"old")

    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(OutputError) as failed:
            write_atomic(target, b"new")
    (problem,) = failed.value.problems
    assert (problem.code, problem.origin.file) == ("PK501", str(target))
    assert problem.hint
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kit.pdf", b"old")]


def test_a_disk_turned_read_only_is_told_even_where_nothing_can_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a disk refuses to remove a temporary file that was never made."""

    def refuse(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    (tmp_path / "kit.pdf").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        patch.setattr(os, "unlink", refuse)
        with pytest.raises(OutputError, match="read-only"):
            write_atomic(tmp_path / "kit.pdf", b"new")
    assert (tmp_path / "kit.pdf").read_bytes() == b"old"


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data[:3])))
    write_atomic(tmp_path / "kit.pdf", b"0123456789")
    assert (tmp_path / "kit.pdf").read_bytes() == b"0123456789"


def test_a_folder_in_the_way_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "kit.pdf").mkdir()
    with pytest.raises(OutputError, match="a folder has that name"):
        write_atomic(tmp_path / "kit.pdf", b"new")
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(OutputError, match="a file has the name of the folder"):
        write_atomic(tmp_path / "file" / "kit.pdf", b"new")


def test_a_file_keeps_its_permissions_and_a_read_only_one_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "kit.pdf"
    write_atomic(target, b"old")
    target.chmod(0o600)
    write_atomic(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o600)
    target.chmod(0o444)
    with pytest.raises(OutputError, match="cannot be written: the file is read-only"):
        write_atomic(target, b"newest")
    assert target.read_bytes() == b"new"
