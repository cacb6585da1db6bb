"""Completion of names: at a press of a key, and without anything heavy."""

from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from presskit.cli import COMMANDS, commands
from tests.conftest import BRANDS, EDITIONS
from tests.house.test_startup import HEAVY, loaded


def completed(*words: str) -> list[str]:
    *before, beginning = words
    found = ShellComplete(commands, {}, "presskit", "_PRESSKIT_COMPLETE").get_completions(list(before), beginning)
    return [item.value for item in found]


def test_brands_and_editions_are_completed() -> None:
    assert completed("build", "jo.yaml", "--brand", "") == list(BRANDS)
    assert completed("build", "jo.yaml", "--brand", "pa") == ["paddock"]
    assert completed("proof", "jo.yaml", "--edition", "") == EDITIONS
    assert completed("build", "jo.yaml", "--edition", "press") == ["press-kit"]


def test_names_come_from_the_folders_that_the_line_names(tmp_path: Path) -> None:
    (tmp_path / "crew").mkdir()
    (tmp_path / "crew" / "brand.yml").touch()
    (tmp_path / "poster.yaml").touch()
    (tmp_path / "crew" / "_brand.yml").touch()
    assert completed("build", "jo.yaml", "--brands", str(tmp_path), "--brand", "") == ["crew"]
    assert completed("build", "jo.yaml", "--templates", str(tmp_path), "--edition", "") == ["poster"]


def test_codes_are_completed_in_either_case() -> None:
    assert completed("explain", "pk10") == [f"PK10{last}" for last in range(1, 10)]


def test_commands_are_completed() -> None:
    assert completed("") == list(COMMANDS)


def test_completing_a_name_loads_nothing_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_PRESSKIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "presskit build jo.yaml --brand p")
    monkeypatch.setenv("COMP_CWORD", "4")
    assert not loaded() & HEAVY


def test_the_context_knows_no_folders_before_they_are_written() -> None:
    from presskit.cli.completion import brand_names

    context = click.Context(commands)
    assert brand_names(context, click.Option(["--brand"]), "") == list(BRANDS)
