"""The logos that a profile names, as drawings.

In: a validated profile and its nodes. Out: a Drawing by the file's name as written, and what is wrong in the files. A
logo lies in the folder of the file that names it, or below. Partners' logos that are not called .svg are pictures: they
go through the gate for photos.
"""

from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.files import read_asset
from presskit.load.yaml.checked import find
from presskit.load.yaml.nodes import Node
from presskit.model.drawing import Drawing
from presskit.model.profile import Profile


def read_logos(profile: Profile, root: Node) -> tuple[dict[str, Drawing], list[Problem]]:
    """Every logo that can be drawn, and every problem of the others."""
    found: dict[str, Drawing] = {}
    problems: list[Problem] = []
    done: set[str] = set()
    for index, partner in enumerate(profile.partners):
        for field, written in (("logo", partner.logo), ("logo_dark", partner.logo_dark)):
            if written is None or written in done or not is_drawing(written):
                continue
            done.add(written)
            try:
                found[written], noted = read_logo(written, find(root, ("partners", index, field)).origin)
                problems += noted
            except ModelError as error:
                problems += error.problems
    return found, problems


def is_drawing(written: str) -> bool:
    """Whether a logo is an SVG drawing by its name; otherwise it is a picture."""
    return written.casefold().endswith(".svg")


def named_pictures(profile: Profile) -> list[tuple[str, str]]:
    """Dotted path and file of every photo, and of every logo that is a picture."""
    named = [(f"photos.{index}.file", photo.file) for index, photo in enumerate(profile.photos)]
    for index, partner in enumerate(profile.partners):
        files = {"logo": partner.logo, "logo_dark": partner.logo_dark}
        named += [(f"partners.{index}.{key}", file) for key, file in files.items() if file and not is_drawing(file)]
    return named


def read_logo(written: str, origin: Origin) -> tuple[Drawing, tuple[Problem, ...]]:
    """The logo in a file, and warnings.

    Args:
        written: its path, relative to the file that names it.
        origin: where that was written.

    Raises:
        ModelError: what is wrong with the path or the file.
    """
    from presskit.load.svg.svg_file import MOST_BYTES, read_drawing  # most profiles have no logo

    folder = Path(origin.file).parent
    data = read_asset(written, folder, origin, most=MOST_BYTES)
    return read_drawing(data, str(folder / written))
