"""Where the templates, brands and colour profiles that come with presskit lie.

Out: folders. An installed package carries them in `_data/` beside this file; in a checkout (and so in an
editable install) they are the top-level folders beside the package. The working folder is never searched.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple


class Sources(NamedTuple):
    """The folders that templates and brands are read from."""

    templates: Path
    brands: Path

    @staticmethod
    def shipped() -> "Sources":
        """Those that come with presskit."""
        return Sources(templates_folder(), brands_folder())

    @property
    def editions(self) -> tuple[Path, ...]:
        """The folders whose editions a profile may name, that of the templates first."""
        return tuple(dict.fromkeys((self.templates, templates_folder())))


def templates_folder() -> Path:
    """The folder of the editions' templates."""
    return _shipped("templates")


def brands_folder() -> Path:
    """The folder that holds one folder for each brand."""
    return _shipped("assets") / "brands"


def icc_folder() -> Path:
    """The folder of the colour profiles of presses."""
    return _shipped("assets") / "icc"


@cache
def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name
