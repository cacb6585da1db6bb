"""`presskit explain`."""

import pytest

from presskit.cli import run
from presskit.load.problems.explained import as_text
from presskit.load.problems.explanations import explanations
from tests.conftest import ROOT

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("code", ["PK102", "pk102", "PB107"])
def test_a_code_is_explained_in_either_case(code: str, capsys: Captured) -> None:
    assert run(["explain", code]) == 0
    assert capsys.readouterr().out == f"{as_text(explanations()[code.upper()])}\n"


def test_without_a_code_all_are_listed(capsys: Captured) -> None:
    assert run(["explain"]) == 0
    assert all(f"  {code}  " in capsys_text for capsys_text in [capsys.readouterr().out] for code in explanations())


def test_an_unknown_code_is_wrong_use_with_the_nearest(capsys: Captured) -> None:
    assert run(["explain", "PK1002"]) == 2
    assert "There is no problem code PK1002: did you mean PK10" in capsys.readouterr().err
    assert run(["explain", "zebra"]) == 2
    assert "There is no problem code zebra: presskit explain lists them all." in capsys.readouterr().err


def test_the_page_is_written_by_the_command_that_it_names(capsys: Captured) -> None:
    assert run(["explain", "--markdown"]) == 0
    page = capsys.readouterr().out
    assert page == (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
    assert "presskit explain --markdown > docs/messages.md" in page
