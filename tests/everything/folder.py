"""The folder of the profile that has everything: its photos and logos stand beside it."""

import shutil
from functools import cache
from pathlib import Path

from PIL import Image

from tests.conftest import ROOT
from tests.photographs import encoded, photograph

PROFILE = Path(__file__).parent / "robin-example.yaml"
PRINTABLE = (2250, 1500)
"""Pixels of a photo, so that the largest place of a print file has the 150 per inch that it needs."""
PHOTOS = {
    "coffee.jpg": "coffee", "rocket.jpg": "rocket", "astronaut.png": "astronaut",
    "cat.webp": "chelsea", "cup.tif": "coffee", "pad.jpg": "rocket",
}  # fmt: skip


def everything(folder: Path) -> Path:
    """Write profile, photos and logos into `folder`; the path of the profile."""
    shutil.copytree(ROOT / "tests" / "logos", folder / "logos")
    (folder / "photos").mkdir()
    for file in PHOTOS:
        (folder / "photos" / file).write_bytes(_photo(file))
    return Path(shutil.copy(PROFILE, folder))


@cache
def _photo(file: str) -> bytes:
    """Encoded once for all folders."""
    kind = Image.registered_extensions()[Path(file).suffix]
    return encoded(photograph(PHOTOS[file]).resize(PRINTABLE), kind)
