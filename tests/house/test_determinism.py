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
    found = [built(tmp_path / f"folder {n}", brand, setting) for n, setting in enumerate(SETTINGS)]
    assert len({hashlib.sha256(data).hexdigest() for data in found}) == 1


def test_a_kit_built_among_others_is_the_same(kit: Path, tmp_path: Path) -> None:
    """What a process has built before leaves no trace in the next kit."""
    brand = next(name for name in BRANDS if name in str(kit.parents[1]))
    assert kit.read_bytes() == built(tmp_path / "alone", brand, SETTINGS[0])


def test_no_date_is_written_unless_one_is_given(tmp_path: Path) -> None:
    dateless = built(tmp_path / "dateless", "apex", {})
    dated = built(tmp_path / "dated", "apex", {"SOURCE_DATE_EPOCH": "1583020800"})
    assert dates(tmp_path / "dateless") == []
    assert dates(tmp_path / "dated") == ["D:20200301000000Z"] * 2
    assert dateless != dated


def dates(folder: Path) -> list[str]:
    with pikepdf.open(next(folder.rglob("*.pdf"))) as pdf:
        return [str(pdf.docinfo[key]) for key in ("/CreationDate", "/ModDate") if key in pdf.docinfo]
