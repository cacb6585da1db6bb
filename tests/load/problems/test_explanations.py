"""The table of codes: each has a reason, a wrong example that yields the code, and a right one that yields no error."""

import json
import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from presskit.cli import run
from presskit.load.problems.explanations import Explanation, explanations
from presskit.locations import templates_folder
from tests.conftest import ROOT
from tests.load.problems.made_examples import JPEG, MADE

CODES = explanations()
ELSEWHERE = {"PK502": "tests/output/test_turn.py", "PK613": "tests/imaging/test_develop.py"}
"""Code -> the test that yields it: what happens while a command runs is no file to begin with."""
CORPUS = ROOT / "tests" / "messages"
SHOWN = [code for code in CODES if code not in ELSEWHERE]
Captured = pytest.CaptureFixture[str]


def laid(explanation: Explanation, example: str, folder: Path) -> None:
    """The files of an example."""
    (folder / "start.jpg").write_bytes(JPEG())
    for name, text in explanation.beside.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    if "--templates" in explanation.command:
        shutil.copytree(templates_folder() / "words", folder / "templates" / "words")
    if explanation.form == "text":
        (folder / explanation.file).write_text(explanation.start + example, encoding="utf-8")


def yielded(explanation: Explanation, example: str, capsys: Captured) -> dict[str, str]:
    """Code -> severity of what the command tells; the working folder holds its files."""
    words = shlex.split(example if explanation.form == "command" else explanation.command)
    assert words.pop(0) == "presskit"
    run([*words, "--format", "json"])
    return {found["code"]: found["severity"] for found in json.loads(capsys.readouterr().out)["problems"]}


@pytest.mark.parametrize("code", SHOWN)
def test_the_wrong_example_yields_the_code_and_the_right_one_no_error(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    explanation = CODES[code]
    if code == "PK304" and os.geteuid() == 0:
        pytest.skip("the superuser may read every file")
    told = {}
    for which, example in (("wrong", explanation.wrong), ("right", explanation.right)):
        folder = tmp_path / which
        folder.mkdir()
        monkeypatch.chdir(folder)
        monkeypatch.syspath_prepend(folder)
        laid(explanation, example, folder)
        if explanation.form == "words":
            MADE[code][which == "right"](folder)
        told[which] = yielded(explanation, example, capsys)
    assert code in told["wrong"]
    assert code not in told["right"]
    assert [other for other, severity in told["right"].items() if severity == "error"] == []


def test_examples_in_words_are_made_and_others_need_no_maker() -> None:
    assert set(MADE) == {code for code in SHOWN if CODES[code].form == "words"}


@pytest.mark.parametrize("code", ELSEWHERE)
def test_what_cannot_be_made_is_tested_elsewhere(code: str) -> None:
    assert code in (ROOT / ELSEWHERE[code]).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_an_explanation_says_why_in_a_sentence_or_two(code: str) -> None:
    one = CODES[code]
    assert re.fullmatch(r"P[KB][0-9]{3}", code)
    assert one.means[0] == one.means[0].lower() or one.means[:4].isupper() or one.means.split()[0].isupper()
    assert 40 < len(one.reason) < 400 and one.reason.endswith(".")
    assert one.wrong != one.right


def test_the_corpus_meets_what_authors_can_get_wrong() -> None:
    met = set(re.findall(r"PK[0-9]{3}", "\n".join(p.read_text() for p in CORPUS.glob("*/expected.txt"))))
    asked = {code for code in CODES if code.startswith(("PK1", "PK3", "PK4"))}
    assert asked - met == set()
