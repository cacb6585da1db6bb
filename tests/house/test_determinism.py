"""The same profile gives the same bytes in any process, hash seed, folder, time zone and locale."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from presskit.pipeline import build
from tests.conftest import BRANDS, EDITIONS, JESSICA
from tests.everything.folder import everything

SETTINGS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8"},
    {
        "PYTHONHASHSEED": "4294967295",
        "TZ": "America/St_Johns",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
    },
)
FILES = {f"{edition}.pdf" for edition in EDITIONS} | {"handout-screen.pdf", "handout-a5-screen.pdf"}


def sample(folder: Path) -> Path:
    """The worked example in a folder of its own."""
    return Path(shutil.copy(JESSICA, folder))


def started(folder: Path, profile: Path, brand: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A process of its own that builds every edition, started in `folder`."""
    asked = [word for edition in EDITIONS for word in ("--edition", edition)]
    command = [sys.executable, "-m", "presskit", "build", str(profile), "--brand", brand, "--out", "kits", *asked]
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return subprocess.Popen(command, cwd=folder, env={**kept, **environment}, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("written", [sample, everything])
def test_same_bytes_in_every_setting(
    written: Callable[[Path], Path], brand: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every edition; and what a process has built before, as this one has, leaves no trace in the next kit."""
    folders = [tmp_path / f"folder {number}" for number in range(len(SETTINGS) + 1)]
    for folder in folders:
        folder.mkdir()
    profiles = [written(folder) for folder in folders]
    runs = [
        started(folder, profile, brand, setting)
        for folder, profile, setting in zip(folders, profiles, SETTINGS, strict=False)
    ]
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    build(profiles[-1], editions=tuple(EDITIONS), brand=brand, out=folders[-1] / "kits")
    assert [run.wait() for run in runs] == [0] * len(SETTINGS)
    first, *others = map(digests, folders)
    assert first.keys() == FILES
    assert others == [first] * len(others)


@pytest.fixture(scope="module")
def dateless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dateless")
    assert started(folder, JESSICA, "apex", {}).wait() == 0
    return folder


def test_no_date_is_written_unless_one_is_given(dateless: Path, tmp_path: Path) -> None:
    assert started(tmp_path, JESSICA, "apex", {"SOURCE_DATE_EPOCH": "1583020800"}).wait() == 0
    assert dates(dateless, "press-kit") == dates(dateless, "handout-screen") == []
    assert dates(tmp_path, "press-kit") == dates(tmp_path, "handout") == ["D:20200301000000Z"] * 2
    without, given = digests(dateless), digests(tmp_path)
    assert [name for name in sorted(FILES) if without[name] == given[name]] == []


def test_a_print_file_which_needs_a_date_says_zero_where_none_is_given(dateless: Path) -> None:
    assert dates(dateless, "handout") == ["D:19700101000000Z"] * 2


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*.pdf"))}


def dates(folder: Path, edition: str) -> list[str]:
    with pikepdf.open(next(folder.rglob(f"{edition}.pdf"))) as pdf:
        return [str(pdf.docinfo[key]) for key in ("/CreationDate", "/ModDate") if key in pdf.docinfo]
