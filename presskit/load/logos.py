"""The logos that a profile names, as drawings.

In: a validated profile and its nodes. Out: a Drawing by the file's name as written, and what is wrong in the files. A
logo lies in the folder of the file that names it, or below; it is read by what it holds, whatever its name ends in.
"""

from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.checked import find
from presskit.load.files import read_asset
from presskit.load.nodes import Node
from presskit.model.drawing import Drawing
from presskit.model.profile import Profile


def read_logos(profile: Profile, root: Node) -> tuple[dict[str, Drawing], list[Problem]]:
    """Every logo that can be drawn, and every problem of the others."""
    found: dict[str, Drawing] = {}
    problems: list[Problem] = []
    done: set[str] = set()
    for index, partner in enumerate(profile.partners):
        for field, written in (("logo", partner.logo), ("logo_dark", partner.logo_dark)):
            if written is None or written in done:
                continue
            done.add(written)
            try:
                found[written], noted = read_logo(written, find(root, ("partners", index, field)).origin)
                problems += noted
            except ModelError as error:
                problems += error.problems
    return found, problems


def read_logo(written: str, origin: Origin) -> tuple[Drawing, tuple[Problem, ...]]:
    """The logo in a file, and warnings.

    Args:
        written: its path, relative to the file that names it.
        origin: where that was written.

    Raises:
        ModelError: what is wrong with the path or the file.
    """
    from presskit.load.svg.drawing import MOST_BYTES, read_drawing  # most profiles have no logo

    folder = Path(origin.file).parent
    data = read_asset(written, folder, origin, most=MOST_BYTES)
    return read_drawing(data, str(folder / written))
