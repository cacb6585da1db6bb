"""`import presskit` is quick and offers a short list of names, which its docstring and README document."""

import inspect
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import presskit
from presskit.version import VERSION

README = Path(__file__).parents[1] / "README.md"


def test_at_most_fifteen_names_and_every_one_loads() -> None:
    assert len(presskit.__all__) <= 15
    assert all(getattr(presskit, name).__name__ == name for name in presskit.__all__)


def test_the_readme_shows_every_function_as_it_is() -> None:
    shown = re.findall(r"^- `(\w+)\((.*?)\)`", _section("From Python"), re.MULTILINE)
    assert {name for name, _ in shown} >= {"build", "check", "lay_out", "paint", "read_brand", "read_profile"}
    for name, parameters in shown:
        real = inspect.signature(getattr(presskit, name)).parameters.values()
        names = [parameter.name for parameter in real if parameter.name != "self"]
        keywords = [parameter.name for parameter in real if parameter.kind is parameter.KEYWORD_ONLY]
        starred = [*names[: len(names) - len(keywords)], *(["*"] if keywords else []), *keywords]
        assert parameters == ", ".join(starred), name


def test_the_example_of_the_readme_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = _section("From Python").split("```python\n")[1].split("```")[0]
    exec(code.replace('Path("data/', f'Path("{README.parent}/data/').replace('Path("out")', f'Path("{tmp_path}")'))
    written, pages, files = capsys.readouterr().out.split("\n[")
    assert str(tmp_path / "jessica-backman" / "press-kit.pdf") in written
    assert pages.startswith("'Cover', ")
    assert "'jessica-backman/press-kit.pdf'" in files


def test_docstring_and_readme_document_exactly_these() -> None:
    documented = set(re.findall(r"^- `(\w+)[`(]", _section("From Python"), re.MULTILINE))
    assert documented == set(presskit.__all__)
    assert all(name in (presskit.__doc__ or "") for name in presskit.__all__)


def _section(title: str) -> str:
    return README.read_text(encoding="utf-8").split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(presskit, "no_such_name")


def test_import_loads_no_library() -> None:
    script = "import presskit, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "presskit" in loaded.stdout.split()
    heavy = {"reportlab", "yaml", "pydantic", "PIL", "uharfbuzz", "click", "presskit.errors"}
    assert not heavy & set(loaded.stdout.split())


def test_the_version_is_that_of_the_package() -> None:
    assert version("presskit") == VERSION
