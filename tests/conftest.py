"""What the tests share: the worked example, and the kit that is built from it once in each brand."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
JESSICA = ROOT / "data" / "jessica-backman.yaml"
BRANDS = tuple(sorted(path.parent.name for path in (ROOT / "assets" / "brands").glob("*/brand.yaml")))
"""Every brand that is shipped."""
EDITIONS = sorted(path.stem for path in (ROOT / "templates").glob("*.yaml"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-proofs", action="store_true", help="write the text goldens anew instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with its golden file, or write the file where `--update-proofs` asks for it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-proofs"):
            path.write_text(text, "utf-8")
        assert path.read_text("utf-8") == text

    return compare


@pytest.fixture(scope="session", params=BRANDS)
def kit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The press kit of the worked example as a file, in each brand."""
    from presskit.pipeline import build

    out = tmp_path_factory.mktemp(request.param)
    (built,) = build(JESSICA, editions=("press-kit",), brand=request.param, out=out)
    return built.path
