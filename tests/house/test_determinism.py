"""The same profile gives the same bytes in any process, hash seed, folder, time zone and locale."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import BRANDS, JESSICA

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


def built(folder: Path, brand: str, environment: dict[str, str]) -> bytes:
    """The kit as a process of its own writes it, started in `folder`."""
    folder.mkdir()
    command = [sys.executable, "-m", "presskit", "build", str(JESSICA), "--brand", brand, "--out", "kits"]
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, cwd=folder, env={**kept, **environment}, check=True, capture_output=True)
    return (folder / "kits" / "jessica-backman" / "press-kit.pdf").read_bytes()


@pytest.mark.parametrize("brand", BRANDS)
def test_same_bytes_in_every_setting(brand: str, tmp_path: Path) -> None:
    for number, setting in enumerate(SETTINGS):
        built(tmp_path / f"folder {number}", brand, setting)
    found = [digests(tmp_path / f"folder {number}") for number in range(len(SETTINGS))]
    assert {"press-kit.pdf", "handout.pdf", "handout-screen.pdf"} <= found[0].keys()
    assert found[0] == found[1] == found[2]


def test_a_kit_built_among_others_is_the_same(kit: Path, tmp_path: Path) -> None:
    """What a process has built before leaves no trace in the next kit."""
    brand = next(name for name in BRANDS if name in str(kit.parents[1]))
    assert kit.read_bytes() == built(tmp_path / "alone", brand, SETTINGS[0])


def test_no_date_is_written_unless_one_is_given(tmp_path: Path) -> None:
    dateless = built(tmp_path / "dateless", "apex", {})
    dated = built(tmp_path / "dated", "apex", {"SOURCE_DATE_EPOCH": "1583020800"})
    assert dates(tmp_path / "dateless", "press-kit") == dates(tmp_path / "dateless", "handout-screen") == []
    assert dates(tmp_path / "dated", "press-kit") == ["D:20200301000000Z"] * 2
    assert dateless != dated


def test_a_print_file_which_needs_a_date_says_zero_where_none_is_given(tmp_path: Path) -> None:
    built(tmp_path / "dateless", "apex", {})
    assert dates(tmp_path / "dateless", "handout") == ["D:19700101000000Z"] * 2


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*.pdf"))}


def dates(folder: Path, edition: str) -> list[str]:
    with pikepdf.open(next(folder.rglob(f"{edition}.pdf"))) as pdf:
        return [str(pdf.docinfo[key]) for key in ("/CreationDate", "/ModDate") if key in pdf.docinfo]
