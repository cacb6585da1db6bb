"""A note that a dead run left is carried out, and one that somebody else wrote does no harm."""

import json
from pathlib import Path

import pytest

from presskit.output.journal import JOURNAL, Journal, pending, settle
from tests.faults.cutting import contents

STAGING = ".presskit-00ff"


def staged(folder: Path, names: tuple[str, ...]) -> Journal:
    journal = Journal(folder, STAGING, names)
    (folder / STAGING).mkdir()
    for number, name in enumerate(names):
        journal.new(number).write_bytes(f"new {name}".encode())
        if (folder / name).exists():
            journal.old(number).hardlink_to(folder / name)
    journal.begin()
    return journal


def test_the_rest_is_put_in_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    (tmp_path / "b").write_bytes(b"old b")
    journal = staged(tmp_path, ("a", "b", "c"))
    journal.new(0).replace(tmp_path / "a")
    settle(tmp_path)
    assert contents(tmp_path) == {"a": b"new a", "b": b"new b", "c": b"new c"}


def test_what_cannot_be_put_in_place_is_undone(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old a")
    journal = staged(tmp_path, ("a", "n", "c"))
    journal.new(0).replace(tmp_path / "a")
    (tmp_path / "c" / "in the way").mkdir(parents=True)
    settle(tmp_path)
    assert contents(tmp_path) == {"a": b"old a"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"not JSON",
        b"[]",
        json.dumps({"staging": "../elsewhere", "names": ["a"]}).encode(),
        json.dumps({"staging": STAGING, "names": ["../a"]}).encode(),
        json.dumps({"staging": STAGING, "names": ["/a"]}).encode(),
        json.dumps({"staging": STAGING, "names": ["far/a"]}).encode(),
        json.dumps({"staging": STAGING, "names": [7]}).encode(),
        json.dumps({"staging": STAGING, "names": 7}).encode(),
    ],
)
def test_a_note_that_leads_elsewhere_is_thrown_away(written: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "jo-example"
    (folder / STAGING).mkdir(parents=True)
    (folder / STAGING / "new-0").write_bytes(b"new")
    (tmp_path / "a").write_bytes(b"somebody's")
    (folder / "far").symlink_to(tmp_path)
    (folder / JOURNAL).write_bytes(written)
    assert pending(folder) is None
    settle(folder)
    assert (tmp_path / "a").read_bytes() == b"somebody's"
    assert [path.name for path in folder.iterdir()] == ["far"]
