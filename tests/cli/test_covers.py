"""Brands and editions are listed, and shown by their covers."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from presskit.cli import run
from tests.conftest import BRANDS, EDITIONS, JESSICA, ROOT

Captured = pytest.CaptureFixture[str]


def test_every_brand_is_listed(capsys: Captured) -> None:
    assert run(["brands"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(BRANDS)
    assert lines[0] == "apex            Apex, inks of its own"


def test_a_brand_without_inks_is_for_screens(tmp_path: Path, capsys: Captured) -> None:
    shutil.copytree(ROOT / "tests" / "brands" / "minimal", tmp_path / "minimal")
    assert run(["brands", "--brands", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "minimal         Minimal, inks worked out for print\n"


def test_a_brand_with_a_fault_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "crew").mkdir()
    (tmp_path / "crew" / "brand.yml").write_text("color: {primary: [1]}\n", encoding="utf-8")
    assert run(["brands", "--brands", str(tmp_path)]) == 1
    assert "PB101" in capsys.readouterr().err


def test_every_edition_is_listed_with_size_and_standards(capsys: Captured) -> None:
    assert run(["editions"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == EDITIONS
    assert "press-kit           210 × 297 mm, pdf/ua-1 and pdf/a-2a" in lines
    assert "handout             297 × 210 mm, pdf/x-4" in lines
    assert any(line.startswith("sponsor-pack") and "may be made for somebody (--for)" in line for line in lines)


def test_covers_of_brands_stand_side_by_side(tmp_path: Path, capsys: Captured) -> None:
    picture = tmp_path / "covers.png"
    assert run(["brands", str(JESSICA), "--png", str(picture)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(picture)
    with Image.open(picture) as sheet:
        assert sheet.width == 24 + len(BRANDS) * (420 + 24)
        colours = {sheet.getpixel((24 + 444 * number + 200, 300)) for number in range(len(BRANDS))}
    assert len(colours) == len(BRANDS)


def test_first_pages_of_editions_need_no_profile(tmp_path: Path) -> None:
    picture = tmp_path / "editions.png"
    assert run(["editions", "--png", str(picture), "--brand", "paddock"]) == 0
    with Image.open(picture) as sheet:
        assert sheet.width == 24 + 4 * (420 + 24)


def test_what_is_wrong_with_the_profile_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "p.yaml").write_text("person: {}\n", encoding="utf-8")
    assert run(["brands", str(tmp_path / "p.yaml"), "--png", str(tmp_path / "c.png")]) == 1
    assert "PK104" in capsys.readouterr().err
    assert not (tmp_path / "c.png").exists()
