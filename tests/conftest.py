"""What the tests share: the worked example, and the kit that is built from it once in each brand."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
JESSICA = ROOT / "data" / "jessica-backman.yaml"
BRANDS = ("apex", "paddock")


@pytest.fixture(scope="session", params=BRANDS)
def kit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The press kit of the worked example as a file, in each brand."""
    from presskit.pipeline import build

    out = tmp_path_factory.mktemp(request.param)
    (built,) = build(JESSICA, editions=("press-kit",), brand=request.param, out=out)
    return built.path
