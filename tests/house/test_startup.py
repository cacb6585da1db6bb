"""A start is quick: the command's help and completion load Click and nothing heavier."""

import subprocess
import sys
from pathlib import Path

import pytest

from presskit.cli import COMMANDS

HEAVY = {"reportlab", "yaml", "pydantic", "pydantic_core", "PIL", "uharfbuzz", "coloraide", "pypdfium2", "segno"}
HEAVY |= {"pikepdf", "lxml", "phonenumbers", "idna", "anyascii"}


def loaded(*arguments: str) -> set[str]:
    """Top-level names of all modules that a run of the command has loaded at its end."""
    script = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*{m.split('.')[0] for m in sys.modules}, file=sys.stderr))\n"
        f"sys.argv[1:] = {list(arguments)!r}\n"
        "from presskit.cli import main; main()"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    names = loaded(*arguments)
    assert {"click", "presskit"} <= names
    assert not names & HEAVY


def test_a_build_needs_no_pydantic_models_and_no_colour_library() -> None:
    """The pydantic package and coloraide are for the JSON Schema and for third-party brands alone."""
    from tests.conftest import JESSICA

    names = loaded("check", str(JESSICA))
    assert {"yaml", "uharfbuzz"} <= names
    assert not names & {"pydantic", "coloraide"}


def test_a_kit_without_pictures_opens_no_darkroom(tmp_path: Path) -> None:
    from tests.conftest import JESSICA

    names = loaded("build", str(JESSICA), "--edition", "press-kit", "--out", str(tmp_path))
    assert "reportlab" in names
    assert not names & {"PIL", "segno", "pikepdf", "lxml", "phonenumbers", "idna", "anyascii"}
