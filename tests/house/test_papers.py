"""The papers agree with the project: links lead somewhere, commands exist, the version has its day."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from presskit.cli import COMMANDS
from tests.conftest import JESSICA, ROOT

PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_links_lead_to_files_that_are_there(paper: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)\)", paper.read_text(encoding="utf-8"))
    inside = [target for target in targets if "://" not in target]
    assert [target for target in inside if not (paper.parent / target).exists()] == []


def test_every_paper_is_named_in_the_readme() -> None:
    readme = PAPERS[0].read_text(encoding="utf-8")
    assert [paper.name for paper in PAPERS[1:] if f"{paper.relative_to(ROOT)})" not in readme] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_commands_that_papers_name_exist(paper: Path) -> None:
    named = set(re.findall(r"`(?:[\w./]*/)?presskit ([a-z]+)", paper.read_text(encoding="utf-8")))
    assert named <= set(COMMANDS)


def test_folders_of_tests_that_papers_name_are_there() -> None:
    text = "\n".join(paper.read_text(encoding="utf-8") for paper in PAPERS)
    named = set(re.findall(r"\btests/[\w/]+(?:\.py)?", text)) - {"tests/x/test_y.py"}
    assert len(named) > 8
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_the_version_has_its_day_in_the_changelog() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(version)} - 20[0-9]{{2}}-[01][0-9]-[0-3][0-9]$", changelog, re.MULTILINE)
    assert changelog.index("## Unreleased") < changelog.index(f"## {version} - ")


def test_the_hook_checks_every_profile_that_it_is_given(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(hook["files"], "drivers/jo/profile.yaml")
    (tmp_path / "bad.yaml").write_text("person: {}\n", encoding="utf-8")
    script = f'presskit() {{ "{sys.executable}" -m presskit "$@"; }}; export -f presskit; {hook["entry"]} "$@"'
    for profiles, code in (([JESSICA], 0), ([tmp_path / "bad.yaml", JESSICA], 1)):
        words = ["bash", "-c", script, "hook", *map(str, profiles)]
        ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
        assert ended.returncode == code, ended.stderr
    assert "PK104" in ended.stderr


def test_hooks_of_this_repository_are_those_of_the_papers() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    entries = [hook["entry"] for repo in config["repos"] for hook in repo["hooks"]]
    assert {"ruff check", "ruff format --check", "mypy --strict presskit"} <= set(entries)
