"""A first profile to copy from, and the JSON Schema that teaches editors its fields.

In: a name and the folder for it. Out: files in it. The starter's text and logos lie in starter_files/ beside this
module; the name that is asked for stands in it wherever a name has to be, all else is made up.
"""

import json
import os
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path
from string import Template
from typing import NamedTuple

from presskit.errors import Origin, OutputError, Problem
from presskit.model.profile import Profile
from presskit.model.schema import json_schema
from presskit.model.slug import slug
from presskit.output.whole_file import write_atomic

_FILES = Path(__file__).with_name("starter_files")
PROFILE = "profile.yaml"

SCHEMA_ID = "urn:presskit:profile:1"
"""A name, not an address: nothing is fetched. Its number is that of the profile's `schema`."""


class Started(NamedTuple):
    """What was written, the profile first, and where a profile that stood there is kept."""

    written: tuple[Path, ...]
    kept: Path | None


def named(asked: str) -> tuple[Path, str]:
    """The folder for what was asked for, and the name of the person: "Tomas Lindqvist", or the path of a folder.

    A folder that is written as one, such as kits/tomas-lindqvist, gives the name "Tomas Lindqvist".
    """
    folder = Path(asked)
    name = " ".join(folder.name.split())
    if name == slug(name):
        name = " ".join(part.capitalize() for part in name.split("-"))
    return folder.with_name(slug(folder.name)), name


def write_starter(folder: Path, name: str, photos: Mapping[str, bytes]) -> Started:
    """Write a starter into `folder`; a profile that somebody wrote is kept beside it.

    Args:
        folder: where to.
        name: of the person that it is about.
        photos: stand-ins by the names of their files.

    Raises:
        OutputError: they cannot be written.
    """
    starter = starter_text(name).encode()
    files = {folder / PROFILE: starter, folder / "schema.json": profile_schema().encode()}
    files |= {folder / "photos" / file: data for file, data in photos.items()}
    files |= {folder / "logos" / logo.name: logo.read_bytes() for logo in sorted((_FILES / "logos").iterdir())}
    kept = _keep(folder / PROFILE, starter)
    for path, data in files.items():
        write_atomic(path, data)
    return Started(tuple(files), kept)


def starter_text(name: str) -> str:
    """The starter's profile about somebody called `name`."""
    given, family = _parted(name)
    split = f"  given: {_quoted(given)}\n  family: {_quoted(family)}\n" if family else ""
    intro = f"{name} is a racing driver for Team Placeholder and lives in Sampleford, Exampleland."
    text = (_FILES / PROFILE).read_text(encoding="utf-8")
    return Template(text).substitute(
        name=name, given=given, folder=slug(name), quoted=_quoted(name), split=split, quoted_intro=_quoted(intro)
    )


def _parted(name: str) -> tuple[str, str]:
    """Given and family name: the last word, with the particles before it ("van", "de", "al"); no family of one word."""
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].islower():
        at -= 1
    return " ".join(words[:at] or words), " ".join(words[at:] if at > 0 else ())


def _quoted(text: str) -> str:
    """A text of one line as YAML, in quotation marks only where they are needed."""
    plain = text.replace(" ", "").replace("-", "").isalpha() and text.lower() not in ("null", "true", "false")
    return text if plain and text[0].isalpha() else json.dumps(text, ensure_ascii=False)


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
    return json.dumps({"$id": SCHEMA_ID, **json_schema(Profile)}, ensure_ascii=False, indent=2) + "\n"
