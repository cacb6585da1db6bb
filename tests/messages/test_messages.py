"""The corpus of bad (and odd but good) inputs: every case ends as its expected.txt says.

A case is a folder: an input, and expected.txt with the exit code, then a line `file:line:column code message`
for each problem. A problem that is missing fails, and so does one too many. Case names follow the kind of
attack: Y YAML text, S size and structure, C tables, P paths, G drawings, T text, Q what authors get wrong.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from presskit.cli import run
from tests.messages.inputs import MADE, RISKY

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "expected.txt").is_file())
ARGUMENTS = ["check", "profile.yaml", "--format", "json"]
OPTIONS = {"overlay*.yaml": "--with", "recipients.*": "--recipients"}
"""Further files of a case, and how they are asked for."""
TIME_LIMIT = 120


def told(code: int, output: str) -> str:
    """Exit code and problems in the form of expected.txt."""
    lines = [f"exit {code}"]
    for problem in json.loads(output)["problems"] if output.strip() else []:
        severity = "" if problem["severity"] == "error" else "warning: "
        place = f"{problem['file']}:{problem['line']}:{problem['column']}"
        lines.append(f"{place} {problem['code']} {severity}{problem['message']}")
    return "\n".join(lines) + "\n"


def arguments(folder: Path) -> list[str]:
    """The command for a case."""
    files = [(option, path.name) for form, option in OPTIONS.items() for path in sorted(folder.glob(form))]
    return [*ARGUMENTS, *(word for pair in files for word in pair)]


@pytest.fixture
def case_folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the case with the inputs that are made for the run."""
    name = request.param
    folder = tmp_path / "case"
    shutil.copytree(HERE / name, folder)
    if name in MADE:
        MADE[name](folder)
    return folder


@pytest.mark.parametrize(("case_folder", "name"), [(name, name) for name in CASES], indirect=["case_folder"], ids=CASES)
def test_case_ends_as_expected(
    case_folder: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if name == "P09_unreadable" and os.geteuid() == 0:
        pytest.skip("the superuser may read every file")
    before = sorted(case_folder.rglob("*"))
    if name in RISKY:
        child = subprocess.run(
            [sys.executable, "-m", "presskit", *ARGUMENTS], cwd=case_folder, capture_output=True, text=True,
            timeout=TIME_LIMIT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        code, output, errors = child.returncode, child.stdout, child.stderr
    else:
        monkeypatch.chdir(case_folder)
        code = run(arguments(case_folder))
        output, errors = capsys.readouterr()
    assert "Traceback" not in errors
    assert told(code, output) == (HERE / name / "expected.txt").read_text(encoding="utf-8")
    assert sorted(case_folder.rglob("*")) == before


def test_every_folder_is_a_case() -> None:
    folders = {folder.name for folder in HERE.iterdir() if folder.is_dir() and folder.name != "__pycache__"}
    assert folders == set(CASES)
    assert set(MADE) | RISKY <= folders
    assert len(CASES) > 90
