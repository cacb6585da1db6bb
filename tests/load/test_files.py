"""Files are read through one gate, and written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from presskit.errors import ModelError, Origin, OutputError
from presskit.load import files
from presskit.load.files import read_asset, read_bytes, resolve_asset, write_atomic

HERE = Origin("profile.yaml", 3, 9)


def test_an_asset_in_a_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a b.jpg").write_bytes(b"x")
    assert resolve_asset("photos/a b.jpg", tmp_path, HERE) == (tmp_path / "photos" / "a b.jpg").resolve()
    assert read_asset("photos/a b.jpg", tmp_path, HERE, most=9) == b"x"


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.jpg").write_bytes(b"x")
    (tmp_path / "link.jpg").symlink_to("real.jpg")
    assert read_asset("link.jpg", tmp_path, HERE, most=9) == b"x"


def test_a_file_swapped_for_a_link_after_the_check_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, outside = tmp_path / "kit" / "a.jpg", tmp_path / "secret"
    inside.parent.mkdir()
    inside.write_bytes(b"x")
    outside.write_bytes(b"secret")

    def resolve_then_swap(written: str, root: Path, origin: Origin) -> Path:
        found = resolve_asset(written, root, origin)
        inside.unlink()
        inside.symlink_to(outside)
        return found

    monkeypatch.setattr(files, "resolve_asset", resolve_then_swap)
    with pytest.raises(ModelError, match="PK303"):
        read_asset("a.jpg", inside.parent, HERE, most=99)


def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ModelError, match=r'profile\.yaml:3:9: PK304 "a\.jpg" may not be read'):
        read_bytes(tmp_path / "a.jpg", most=9, origin=HERE, called="a.jpg")


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


def test_the_working_folder_is_called_by_its_sign() -> None:
    with pytest.raises(ModelError, match=r"\. is a folder, not a file"):
        read_bytes(Path(), most=10)


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
