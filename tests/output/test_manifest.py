"""The manifest is the same for the same files, and keeps what it knew of others."""

import json
from pathlib import Path

import pytest

from presskit.errors import OutputError
from presskit.output.manifest import MANIFEST, Entry, digest, manifest
from presskit.pipeline import build
from presskit.version import VERSION
from tests.conftest import JESSICA


def entry(name: str, data: bytes = b"x") -> Entry:
    return Entry(
        name,
        "Jo Example",
        len(data),
        digest(data),
        1,
        "press-kit",
        "apex",
        ("pdf/ua-1",),
        "0" * 64,
        "9.9",
        ("A 1.000",),
    )


def listed(folder: Path) -> list[str]:
    return [row["name"] for row in json.loads((folder / MANIFEST).read_bytes())["files"]]


def test_a_build_tells_what_it_wrote(tmp_path: Path) -> None:
    built = build(JESSICA, editions=("handout", "press-kit"), brand="paddock", out=tmp_path)
    folder = built[0].path.parent
    screen, handout, kit = json.loads((folder / MANIFEST).read_bytes())["files"]
    assert (screen["name"], handout["name"], kit["name"]) == ("handout-screen.pdf", "handout.pdf", "press-kit.pdf")
    assert kit["sha256"] == digest((folder / "press-kit.pdf").read_bytes())
    assert kit["bytes"] == (folder / "press-kit.pdf").stat().st_size
    assert (kit["pages"], kit["edition"], kit["brand"], kit["program"]) == (7, "press-kit", "paddock", VERSION)
    assert handout["conformance"] == ["pdf/x-4"]
    assert screen["conformance"] == kit["conformance"] == ["pdf/ua-1", "pdf/a-2a"]
    assert kit["profile"] == handout["profile"] and len(kit["profile"]) == 64
    assert any(font.startswith("ArchivoNarrow-") and font.endswith(" 3.002") for font in kit["fonts"])


def test_it_is_the_same_in_whatever_order_editions_are_built(tmp_path: Path) -> None:
    together = build(JESSICA, editions=("media-sheet", "press-kit"), out=tmp_path / "together")
    for edition in ("press-kit", "media-sheet", "press-kit"):
        apart = build(JESSICA, editions=(edition,), out=tmp_path / "apart")
    first, second = (built[0].path.parent / MANIFEST for built in (together, apart))
    assert first.read_bytes() == second.read_bytes()


def test_files_that_are_gone_leave_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    for name, data in manifest(tmp_path, [entry("a.pdf"), entry("b.pdf")]).items():
        (tmp_path / name).write_bytes(data)
    for name, data in manifest(tmp_path, [entry("c.pdf")]).items():
        (tmp_path / name).write_bytes(data)
    assert listed(tmp_path) == ["a.pdf", "c.pdf"]


@pytest.mark.parametrize("damaged", [b"", b"{", b'{"made_by": "presskit"}', b"[" * 100_000, b"\xff"])
def test_a_damaged_one_is_begun_anew(damaged: bytes, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(damaged)
    assert json.loads(manifest(tmp_path, [entry("a.pdf")])[MANIFEST])["files"][0]["name"] == "a.pdf"


@pytest.mark.parametrize("theirs", [b"{}", b"[]", b'{"name": "an app"}'])
def test_that_of_somebody_else_is_not_touched(theirs: bytes, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(theirs)
    with pytest.raises(OutputError, match="the file of that name is not one of presskit's"):
        manifest(tmp_path, [entry("a.pdf")])
