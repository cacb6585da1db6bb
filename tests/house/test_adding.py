"""What docs/architecture.md says of additions is done, as it stands there, in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NOT_COUNTED = {"templates/media-sheet.yaml", "nickname.yaml"}
"""Blocks that use an addition, and say so."""
PROFILE = (
    "person: {name: Jo Example, tagline: Faster than yesterday}\n"
    "story: [{text: She began in 2017.}]\n"
    "results: [{season: 2019, entries: [{place: 1, event: Example Cup}]}]\n"
)


class Walk(NamedTuple):
    """One walk-through: its heading, and its blocks with what their fences say."""

    title: str
    places: int
    blocks: tuple[tuple[str, str], ...]


def walks() -> list[Walk]:
    found = []
    for part in PAGE.partition("## What additions cost")[2].split("\n### ")[1:]:
        title = part.partition("\n")[0]
        numbers = [int(number) for number in re.findall(r"\b([0-9])\b", title)]
        blocks = re.findall(r"```\w+ ((?:file|into)=\S+|run)\n(.*?)```", part, re.DOTALL)
        found.append(Walk(title.partition(":")[0], numbers[0], tuple(blocks)))
    return found


WALKS = [walk for walk in walks() if walk.blocks]


def applied(project: Path, fence: str, text: str) -> None:
    """Do in `project` what a block says."""
    kind, _, name = fence.partition("=")
    if kind == "file":
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    elif kind == "into":
        path = project / name
        for known, new in re.findall(r"^ (.*\n)((?:^\+.*\n)+)", text, re.MULTILINE):
            before = path.read_text(encoding="utf-8")
            assert before.count(known) == 1, f"{known!r} does not stand once in {name}"
            added = re.sub(r"^\+", "", new, flags=re.MULTILINE)
            path.write_text(before.replace(known, known + added), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what is shipped, and a profile."""
    for folder in ("presskit", "templates", "assets"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "profile.yaml").write_text(PROFILE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("walk", WALKS, ids=[walk.title for walk in WALKS])
def test_an_addition_works_as_the_page_says(walk: Walk, project: Path) -> None:
    for fence, text in walk.blocks:
        if fence != "run":
            applied(project, fence, text)
    command = f'presskit() {{ "{sys.executable}" -m presskit "$@"; }}\nset -e\n'
    for fence, text in walk.blocks:
        if fence == "run":
            ended = subprocess.run(
                ["bash", "-c", command + text], cwd=project, capture_output=True, text=True, timeout=120,
                env=os.environ | {"PYTHONPATH": str(project)},
            )  # fmt: skip
            assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("walk", WALKS, ids=[walk.title for walk in WALKS])
def test_an_addition_costs_the_places_that_the_page_says(walk: Walk) -> None:
    places = {fence.partition("=")[2] for fence, _ in walk.blocks if fence != "run"} - NOT_COUNTED
    written = re.findall(r"> (templates/\S+)", "".join(text for fence, text in walk.blocks if fence == "run"))
    assert len(places | set(written)) == walk.places


def test_every_kind_of_addition_is_walked_through() -> None:
    titles = " ".join(walk.title for walk in WALKS)
    for kind in ("section", "edition", "brand", "family", "key of the profile", "field", "language", "check"):
        assert kind in titles


def test_rooms_are_those_of_the_house() -> None:
    from tests.house.test_architecture import ALLOWED

    rooms = re.findall(r"^\| `(\w+)` \|", PAGE.partition("## The rooms")[2].partition("\n## ")[0], re.MULTILINE)
    assert sorted(rooms) == sorted(set(ALLOWED) - {"__init__", "__main__"})


def test_twenty_words_are_written_down_where_the_page_says() -> None:
    table = PAGE.partition("## Words")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (\w+) \| (.+) \| `(\S+)` \|$", table, re.MULTILINE)
    assert len({word for word, _, _ in rows}) == len(rows) == 20
    for word, meaning, file in rows:
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"(?i)(?<![a-z]){word}(?![a-z])", text), f"{word} does not stand in {file}"
        assert 10 < len(meaning) < 100


def test_files_that_the_page_names_are_there() -> None:
    prose = re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)
    named = set(re.findall(r"`((?:presskit|tests|templates|assets)/[\w./-]+)`", prose))
    assert len(named) > 25
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
