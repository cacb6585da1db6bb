"""Lists of recipients in YAML and CSV say the same."""

import shutil
from pathlib import Path

import pytest

from presskit.load.profile.recipients import read_recipients
from presskit.model.recipient import Recipient
from tests.conftest import ROOT

YAML = """
- name: Example Oil
- name: Example Tyres
  logo: logos/tyres.svg
  permission: Jo Example, by e-mail of 2020-03-01
"""
CSV = "permission;name;logo\n;Example Oil;\n\nJo Example, by e-mail of 2020-03-01;Example Tyres;logos/tyres.svg\n"


@pytest.mark.parametrize(("name", "text", "line"), [("list.yaml", YAML, 3), ("list.csv", CSV, 4)])
def test_a_list_is_read_with_its_places(name: str, text: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "logos").mkdir()
    shutil.copy(ROOT / "tests" / "logos" / "torque.svg", tmp_path / "logos" / "tyres.svg")
    path = tmp_path / name
    path.write_text(text, "utf-8")
    first, second = read_recipients(path)
    assert first.recipient == Recipient("Example Oil")
    assert second.recipient == Recipient("Example Tyres", "logos/tyres.svg", "Jo Example, by e-mail of 2020-03-01")
    assert first.logo is None and second.logo is not None
    assert isinstance(second.node.value, dict)
    assert second.node.value["name"].line == line
