"""How much is said, and in which colours."""

import time
from pathlib import Path

import pytest

from presskit.cli import run
from presskit.cli.loudness import progress, styled
from tests.cli.terminal import Terminal, at_a_terminal
from tests.conftest import JESSICA

Captured = pytest.CaptureFixture[str]
WARNED = "person: {name: Jo Example, team: Team #1}\nstory: [{text: She began in 2017.}]\n"
BOLD, RED, YELLOW, CYAN, END = "\x1b[1m", "\x1b[31m\x1b[1m", "\x1b[33m\x1b[1m", "\x1b[36m", "\x1b[0m"


@pytest.fixture
def warned(tmp_path: Path) -> str:
    path = tmp_path / "jo.yaml"
    path.write_text("person:\n  name: Jo Example\n  team: Team #1\nstory: [{text: She began.}]\n", encoding="utf-8")
    return str(path)


def test_quiet_says_no_warnings(warned: str, tmp_path: Path, capsys: Captured) -> None:
    asked = ["build", warned, "--edition", "press-kit", "--out", str(tmp_path)]
    assert run(asked) == 0
    assert "PK136 warning" in capsys.readouterr().err
    assert run([*asked, "-q"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(str(tmp_path / "jo-example" / "press-kit.pdf"))
    assert err == ""


def test_quiet_says_errors(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "p.yaml").write_text("person: {name: Jo, nam: x}\n", encoding="utf-8")
    assert run(["check", str(tmp_path / "p.yaml"), "--quiet"]) == 1
    assert "PK102" in capsys.readouterr().err
    assert run(["check", str(JESSICA), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_verbose_names_each_step_and_how_long_it_took(warned: str, tmp_path: Path, capsys: Captured) -> None:
    assert run(["build", warned, "--edition", "press-kit", "--out", str(tmp_path), "-v"]) == 0
    first, second, took, *_ = capsys.readouterr().err.splitlines()
    assert (first, second) == ("press-kit …", "press-kit.pdf …")
    assert took.startswith("build took ") and took.endswith(" s")


def test_the_last_of_quiet_and_verbose_counts(warned: str, capsys: Captured) -> None:
    assert run(["check", warned, "-v", "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_messages_have_colours_on_a_terminal(warned: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = at_a_terminal(monkeypatch)
    assert run(["check", warned]) == 0
    assert seen.getvalue().splitlines()[:4] == [
        f'{BOLD}{warned}:3:14:{END} {YELLOW}PK136{END} warning: "#1" is taken as a remark and is no part of the text',
        "    3 |   team: Team #1",
        f"      |              {YELLOW}^^{END}",
        f"   {CYAN}hint:{END} put the text in quotation marks to keep it; a remark has a blank after its #",
    ]


def test_errors_are_red(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    assert styled("PK101", "error") == f"{RED}PK101{END}"


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_nobody_has_to_see_colours(
    variable: str, value: str, warned: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    seen = at_a_terminal(monkeypatch)
    monkeypatch.setenv(variable, value)
    assert run(["check", warned]) == 0
    assert "PK136" in seen.getvalue()
    assert "\x1b" not in seen.getvalue()


def test_a_file_gets_no_colours(warned: str, capsys: Captured) -> None:
    assert run(["check", warned]) == 0
    assert "\x1b" not in capsys.readouterr().err


def patient(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr("presskit.cli.loudness._PATIENCE", 0.02)
    return at_a_terminal(monkeypatch)


def test_long_work_is_named_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = patient(monkeypatch)
    with progress("build") as step:
        step("press-kit")
        time.sleep(0.2)
        step("handout")
    assert seen.getvalue() == "press-kit …\nhandout …\n"


def test_work_of_one_long_step_is_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = patient(monkeypatch)
    with progress("check flyer.pdf"):
        time.sleep(0.2)
    assert seen.getvalue() == "check flyer.pdf …\n"


def test_short_work_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = at_a_terminal(monkeypatch)
    with progress("build") as step:
        step("press-kit")
    assert seen.getvalue() == ""


def test_work_that_nobody_watches_is_not(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr("presskit.cli.loudness._PATIENCE", 0.0)
    with progress("build") as step:
        time.sleep(0.02)
        step("press-kit")
    assert capsys.readouterr().err == ""
