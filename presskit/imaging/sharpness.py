"""Whether photos have the pixels that their places need.

In: a finished document, the resolution of its edition, whether it goes to a press. Out: a warning for each photo that
will look soft, an error for one that a print shop would send back. Source: the design, section 8 (photo).
"""

from presskit.errors import Origin, Problem
from presskit.imaging.develop import pictures_of
from presskit.imaging.expose import density
from presskit.load.words import shown
from presskit.page import Document, Picture

LEAST_PRINTED = 150
"""Pixels per inch: below, single pixels are seen on paper."""


def soft_photos(document: Document, resolution: int, *, press: bool) -> tuple[Problem, ...]:
    """A problem for every photo with fewer pixels per inch than `resolution` where it stands largest."""
    return tuple(
        _problem(picture, resolution, press)
        for picture in pictures_of(document)
        if round(density(picture)) < resolution
    )


def _problem(picture: Picture, resolution: int, press: bool) -> Problem:
    found = round(density(picture))
    name = shown(picture.source.file.replace("\\", "/").rpartition("/")[2])
    left, _, right, _ = picture.crop
    wide = picture.box.width / 72 * resolution / (right - left)
    hint = f"use a photo at least {wide:.0f} pixels wide, or show it smaller"
    refused = press and found < LEAST_PRINTED
    message = f"{name} has {found} pixels per inch at its size on the page; {resolution} are needed"
    origin = picture.origin or Origin(picture.source.file)
    return Problem("PK610", origin, message, hint, "error" if refused else "warning")
