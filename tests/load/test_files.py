"""Files are read through one gate, and written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from presskit.errors import ModelError, Origin
from presskit.load import files
from presskit.load.files import read_asset, read_bytes, resolve_asset

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


def test_the_working_folder_is_called_by_its_sign() -> None:
    with pytest.raises(ModelError, match=r"\. is a folder, not a file"):
        read_bytes(Path(), most=10)
