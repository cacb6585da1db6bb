"""A first profile to copy from, and the JSON Schema that teaches editors its fields.

In: the name of a folder. Out: files in it. The starter's text is starter.yaml beside this module.
"""

import json
import os
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from presskit.errors import Origin, OutputError, Problem
from presskit.load.files import write_atomic
from presskit.model.profile import Profile
from presskit.model.schema import json_schema


class Started(NamedTuple):
    """What was written, the profile first, and where a profile that stood there is kept."""

    written: tuple[Path, ...]
    kept: Path | None


def write_starter(folder: Path) -> Started:
    """Write profile.yaml and schema.json into `folder`; a profile that somebody wrote is kept beside it.

    Raises:
        OutputError: they cannot be written.
    """
    starter = Path(__file__).with_name("starter.yaml").read_bytes()
    files = {folder / "profile.yaml": starter, folder / "schema.json": profile_schema().encode()}
    kept = _keep(folder / "profile.yaml", starter)
    for path, data in files.items():
        write_atomic(path, data)
    return Started(tuple(files), kept)


def _keep(path: Path, starter: bytes) -> Path | None:
    """A copy of an edited profile under the first free name: profile.yaml.bak, profile.yaml.bak2, ..."""
    if not path.is_file():
        return None
    try:
        written = path.read_bytes()
    except OSError as error:
        hint = "move it away, or choose another name"
        problem = Problem("PK501", Origin(str(path)), "the profile that stands there cannot be kept", hint)
        raise OutputError((problem,)) from error
    if written == starter:
        return None
    names = (path.with_name(f"{path.name}.bak{number}") for number in chain([""], count(2)))
    kept = next(name for name in names if not os.path.lexists(name))
    write_atomic(kept, written)
    return kept


def profile_schema() -> str:
    """The JSON Schema of a profile, as text that ends with a line break."""
    return json.dumps(json_schema(Profile), ensure_ascii=False, indent=2) + "\n"
