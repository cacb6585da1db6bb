"""The photos of a profile, and logos that are pictures, through the gate.

In: the profile and where its values were written. Out: a PictureSource for each of them, by the path that its author
wrote; all problems of all of them at once.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.imaging.gate import open_picture
from presskit.load.files import resolve_asset
from presskit.load.profile.named_logos import named_pictures
from presskit.model.picture import PictureSource
from presskit.model.profile import Profile


class Photos(NamedTuple):
    """What pages may show."""

    sources: Mapping[str, PictureSource]
    """By the path in the profile."""
    warnings: tuple[Problem, ...]


def open_photos(profile: Profile, origins: Mapping[str, Origin]) -> Photos:
    """Accept every photo of a profile, and every logo that is a picture.

    Args:
        profile: the profile.
        origins: where its values were written; a photo lies in the folder of the file that names it, or below.

    Raises:
        ModelError: every photo that cannot be shown.
    """
    sources: dict[str, PictureSource] = {}
    warnings: list[Problem] = []
    problems: list[Problem] = []
    for place, file in named_pictures(profile):
        origin = origins[place]
        try:
            found = open_picture(resolve_asset(file, Path(origin.file).parent, origin), origin, file)
        except ModelError as error:
            problems += error.problems
        else:
            sources[file] = found.source
            warnings += found.warnings
    if problems:
        raise ModelError([*problems, *warnings])
    return Photos(sources, tuple(warnings))
