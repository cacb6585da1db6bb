"""YAML that would fill the memory or compute without end is answered within the limits of every file."""

from pathlib import Path

import pytest

from tests.limits import PRESSKIT, run_limited

HEAD = "person: {name: Jo Example}"
INPUTS = {
    "remarks in one line": f"{HEAD} #{' #a' * 1_500_000}\n",
    "remarks in many lines": f"{HEAD}\n" + "# #a #b #c\n" * 400_000,
    "long key": f"{HEAD}\n? {'k' * 100_000}\n: [{'1,' * 30_000}1]\n",
    "long keys within each other": f"{HEAD}\n"
    + "".join(f"{' ' * depth}? {'k' * 60_000}\n{' ' * depth}:\n" for depth in range(60)),
    "unknown keys": f"{HEAD}\n" + "".join(f"k{number:06}: 1\n" for number in range(55_000)),
    "unknown keys within": "person:\n  name: Jo Example\n" + "".join(f"  k{number:04}: 1\n" for number in range(1_900)),
    "unknown keys in every entry": f"{HEAD}\nfacts:\n" + "- {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6}\n" * 15_000,
    "anchor with a long name": f"{HEAD}\nstory: &{'a' * 1_000_000} [{{text: A race.}}]\n",
    "one long word": f"person: {{name: {'a' * 4_000_000}}}\n",
    "many faults": f"{HEAD}\nresults: [{{season: 2019, entries: [{'{place: x}, ' * 20_000}]}}]\n",
}


@pytest.mark.parametrize("text", INPUTS.values(), ids=INPUTS)
def test_an_answer_comes_within_the_limits(text: str, tmp_path: Path) -> None:
    (tmp_path / "profile.yaml").write_text(text, "utf-8")
    ended = run_limited([*PRESSKIT, "check", "profile.yaml"], cwd=tmp_path)
    assert ended.status in (0, 1), ended.stderr[-500:]
    assert "Traceback" not in ended.stderr
    assert len(ended.stdout) + len(ended.stderr) < 30_000


def test_the_first_unknown_keys_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    (tmp_path / "profile.yaml").write_text(f"{HEAD}\n" + "".join(f"k{n}: 1\n" for n in range(100)), "utf-8")
    ended = run_limited([*PRESSKIT, "check", "profile.yaml", "--format", "github"], cwd=tmp_path)
    told = [line for line in ended.stdout.splitlines() if "PK102" in line]
    assert len(told) == 21
    assert "and 80 more unknown keys" in ended.stdout
