"""Where the templates, brands and colour profiles that come with presskit lie.

Out: folders. An installed package carries them in `_data/` beside this file; in a checkout (and so in an
editable install) they are the top-level folders beside the package. The working folder is never searched.
"""

import os
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


def by_name(place: str) -> str:
    """A place in a file, by its name where an installed presskit brings the file: nobody looks for it by its path."""
    own = f"{_installed()}{os.sep}"
    if not place.startswith(own):
        return place
    return f"presskit's own {place.removeprefix(own).removeprefix(f'assets{os.sep}')}"


def _installed() -> Path:
    """Where an installed package keeps what it brings along."""
    return Path(__file__).resolve().parent / "_data"


@cache
def _shipped(name: str) -> Path:
    installed = _installed() / name
    return installed if installed.is_dir() else _installed().parents[1] / name
