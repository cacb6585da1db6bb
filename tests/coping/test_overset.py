"""Text that cannot fit is an error that names its line in the profile and how many words are too many."""

import re
from pathlib import Path

import pytest

from presskit.errors import PressKitError, Problem
from presskit.pipeline import lay_out
from tests.conftest import BRANDS, JESSICA

LONG_WORD = "Höchstgeschwindigkeitsweltmeisterschaftsgewinnerin"
MANY = " ".join(["and another country championship"] * 15)

CASES = {
    "fact": (
        "    value: Michael Schumacher\n",
        f"    value: {MANY}\n  - id: more\n    label: More\n    value: {MANY}\n",
        "facts.7.value",
    ),
    "figure": ("    label: FIA Motorsport Games, for Sweden", f"    label: {LONG_WORD * 2}", "figures.2"),
    "figures": ("    label: FIA Motorsport Games, for Sweden", f"    label: {MANY[:118]}", "figures"),
    "championship": ("  championship: TCR Europe 2020", f"  championship: {'Grand Touring Cup ' * 4}2020", "person"),
    "node": ("    text: Rallycross\n", f"    text: {LONG_WORD}\n", "career_path.3"),
    "path": (
        "    text: Kosmic, Italian factory team\n",
        f"    text: {'At Kosmic for the team ' * 5}\n",
        "career_path.2",
    ),
    "year": (
        '  - label: "2018"\n    text: STCC',
        "  - label: Two thousand and eighteen\n    text: STCC",
        "career_path.4",
    ),
}


def problems_of(path: Path, brand: str) -> tuple[Problem, ...]:
    try:
        lay_out(path, editions=("press-kit",), brand=brand)
    except PressKitError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", CASES)
def test_overset_is_named(name: str, brand: str, tmp_path: Path) -> None:
    old, new, where = CASES[name]
    text = JESSICA.read_text("utf-8")
    assert text.count(old) == 1
    path = tmp_path / "profile.yaml"
    path.write_text(text.replace(old, new), "utf-8")
    found = problems_of(path, brand)
    assert {problem.code for problem in found} == {"PK204"}
    for problem in found:
        assert problem.origin.file == str(path)
        assert problem.origin.line > 0
        assert "of the press-kit" in problem.message
        words = re.search(r"has (\d+) words? too many for pages? [0-9]", problem.message)
        assert "has no room on page" in problem.message or (words and int(words[1]) > 0)
    assert any(problem.origin.path.startswith(where) for problem in found)


def test_every_overset_of_a_run_is_told(tmp_path: Path) -> None:
    text = JESSICA.read_text("utf-8")
    for name in ("championship", "node"):
        text = text.replace(CASES[name][0], CASES[name][1])
    path = tmp_path / "profile.yaml"
    path.write_text(text, "utf-8")
    assert len(problems_of(path, "apex")) == 2
