"""The darkroom: every picture of a finished document becomes pixels, once for each exposure, remembered by content.

In: a Document, the resolution of its edition, the colours of its press or screen. Out: what pdf/ needs to paint it.
"""

from pathlib import Path
from typing import NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.imaging.decode import DecodeError
from presskit.imaging.expose import Inks, Setting, exposed, placed_area
from presskit.imaging.gate import digest, read_picture
from presskit.load.problems.wording import shown
from presskit.memory import Memory
from presskit.page import Document, Encoded, Exposure, Picture, Pictures

SCREEN_QUALITY, PRESS_QUALITY = 85, 90
"""Of JPEGs; on paper nothing hides behind a backlight."""


class Finish(NamedTuple):
    """What an edition asks of its pictures."""

    resolution: int
    """Pixels per inch at placed size."""
    inks: Inks = Inks()

    @property
    def setting(self) -> Setting:
        """The best that the edition can use."""
        return Setting(self.resolution, PRESS_QUALITY if self.inks.press else SCREEN_QUALITY)


class _Remembered(NamedTuple):
    """Everything that decides the bytes."""

    exposure: Exposure
    width: float
    height: float
    setting: Setting
    press: bool
    profile: str


_developed: Memory[_Remembered, Encoded] = Memory()


def pictures_of(document: Document) -> list[Picture]:
    """One picture for each exposure, where it stands largest, in page order."""
    largest: dict[Exposure, Picture] = {}
    for page in document.pages:
        for item in page.items:
            if type(item) is Picture:
                known = largest.setdefault(item.exposure, item)
                if placed_area(item) > placed_area(known):
                    largest[item.exposure] = item
    return list(largest.values())


def develop(document: Document, finish: Finish) -> Pictures:
    """The pixels of all pictures.

    Raises:
        ModelError: a file has changed since it was accepted, or cannot be decoded after all.
    """
    return {picture.exposure: developed(picture, finish.setting, finish.inks) for picture in pictures_of(document)}


def developed(picture: Picture, setting: Setting, inks: Inks) -> Encoded:
    """The pixels of one picture; made at most once while they are remembered."""
    key = _Remembered(picture.exposure, picture.box.width, picture.box.height, setting, inks.press,
                      digest(inks.profile) if inks.profile else "")  # fmt: skip
    known = _developed.get(key)
    if known is None:
        try:
            known = exposed(_file(picture), picture, setting, inks)
        except DecodeError:
            name, hint = Path(picture.source.file).name, "open it in a photo program and save it again"
            raise ModelError([Problem("PK602", _origin(picture), f"{shown(name)} cannot be decoded", hint)]) from None
        _developed.keep(key, known, len(known.data))
    return known


def _file(picture: Picture) -> bytes:
    return read_picture(picture.source, _origin(picture))


def _origin(picture: Picture) -> Origin:
    return picture.origin or Origin(picture.source.file)
