"""ReportLab is imported without running what lies about."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOSTILE = "import pathlib; pathlib.Path(r'{mark}').touch(); pageCompression = 'broken'\n"
SCRIPT = (
    "import sys; sys.path.append(r'{root}'); from presskit.pdf.quiet import pdfdoc; "
    "from reportlab import rl_config; import os; "
    "print(rl_config.pageCompression, rl_config.invariant, rl_config.trustedHosts, os.environ['RL_trustedHosts'], "
    "'PIL.Image' in sys.modules, 'reportlab_settings' in sys.modules)"
)


@pytest.mark.parametrize(
    "name", ["reportlab_settings.py", "reportlab_mods.py", ".reportlab_settings", ".reportlab_mods"]
)
def test_settings_that_lie_about_are_not_run(name: str, tmp_path: Path) -> None:
    """In the working folder (which `python -c` searches first) and in the home folder."""
    (tmp_path / name).write_text(HOSTILE.format(mark=tmp_path / "ran"), encoding="utf-8")
    environment = {**os.environ, "HOME": str(tmp_path), "RL_trustedHosts": "*", "RL_invariant": "7"}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(root=ROOT)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout.split() == ["1", "0", "None", "*", "False", "False"]
    assert not (tmp_path / "ran").exists()


def test_the_settings_would_have_been_run(tmp_path: Path) -> None:
    """The same folder with ReportLab imported plainly: the test above looks in the right place."""
    (tmp_path / "reportlab_settings.py").write_text(HOSTILE.format(mark=tmp_path / "ran"), encoding="utf-8")
    subprocess.run([sys.executable, "-c", "import reportlab.rl_config"], cwd=tmp_path, check=False, capture_output=True)
    assert (tmp_path / "ran").exists()


def test_pillow_is_there_when_reportlab_asks_for_it() -> None:
    script = (
        "from presskit.pdf.quiet import pdfdoc; from reportlab.lib import utils; import sys; "
        "assert 'PIL.Image' not in sys.modules; utils.Image.new('L', (1, 1)); assert 'PIL.Image' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
