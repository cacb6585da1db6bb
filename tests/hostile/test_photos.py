"""Photos of any kind, up to the largest that are admitted, are answered within the limits of every file."""

from pathlib import Path

import pytest

from tests.hostile.photos import FILES
from tests.limits import PRESSKIT, run_limited


@pytest.mark.parametrize("name", FILES)
def test_an_answer_comes_within_the_limits(name: str, tmp_path: Path) -> None:
    make, code = FILES[name]
    (tmp_path / name).write_bytes(make())
    photo = f"{{file: {name}, alt: A start, credit: Jo Sample, slot: portrait}}"
    (tmp_path / "profile.yaml").write_text(f"person: {{name: Jo Example}}\nphotos: [{photo}]\n", "utf-8")
    ended = run_limited([*PRESSKIT, "build", "profile.yaml", "--edition", "press-kit"], cwd=tmp_path)
    said = ended.stdout + ended.stderr
    assert ended.status == (1 if code and code != "PK607" else 0), said[-500:]
    assert code in said
    assert "Warning" not in said and "Traceback" not in said and "site-packages" not in said
