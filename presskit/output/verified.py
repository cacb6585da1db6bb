"""Whether a result folder is as it was written.

In: a folder with a manifest. Out: a problem for every file that is changed, missing or foreign.
"""

import hashlib
import os
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from presskit.errors import ModelError, Origin, Problem
from presskit.output.journal import pending
from presskit.output.manifest import MANIFEST, read_manifest
from presskit.output.whole_file import HIDDEN

_AGAIN = "build again, or take the file from where it was sent"
PROOFS = "proof"
"""Folder of pictures that `presskit proof --png` writes; they are for looking, and in no manifest."""


class Verified(NamedTuple):
    """What was found."""

    listed: int
    """Files of the manifest."""
    problems: tuple[Problem, ...]


def verified(folder: Path) -> Verified:
    """Compare a folder with its manifest.

    Raises:
        ModelError: there is no manifest that can be used, or a build was cut off.
    """
    rows = _rows(folder)
    problems = [problem for name in sorted(rows) if (problem := _fault(folder, name, rows[name]))]
    for path in _files(folder):
        if path.as_posix() not in rows:
            hint = "remove it if it does not belong there"
            problems.append(Problem("PK505", Origin(str(folder / path)), "no build has written this file", hint))
    return Verified(len(rows), tuple(problems))


def _rows(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        rows = read_manifest(path)
    except FileNotFoundError:
        reason = "there is no manifest.json" if folder.is_dir() else "there is no such folder"
    except NotADirectoryError:
        reason = "this is not a folder"
    except OSError as error:
        reason = f"its manifest.json cannot be read ({error.strerror})"
    except ValueError:
        reason = "its manifest.json is damaged"
    else:
        if rows is not None and pending(folder) is None:
            return rows
        reason = "a build was cut off there" if rows is not None else "its manifest.json is not one of presskit's"
    hint = "name the folder of a person's files, such as out/jo-example, or build again"
    raise ModelError((Problem("PK506", Origin(str(folder)), f"the folder cannot be verified: {reason}", hint),))


def _fault(folder: Path, name: str, row: Any) -> Problem | None:
    written = PurePosixPath(name)
    path = folder / written
    if written.is_absolute() or ".." in written.parts or not path.is_file():
        return Problem("PK504", Origin(str(path)), "the file is missing", _AGAIN)
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return Problem("PK503", Origin(str(path)), f"the file cannot be read ({error.strerror})", _AGAIN)
    if found == row["sha256"]:
        return None
    size, was = path.stat().st_size, row.get("bytes")
    grown = f" ({size} bytes instead of {was})" if size != was else ""
    return Problem("PK503", Origin(str(path)), f"the file is not as it was written{grown}", _AGAIN)


def _files(folder: Path) -> list[PurePosixPath]:
    """All files below a folder but the manifest, hidden ones of ours and the pictures of proofs."""
    found = []
    for place, folders, names in os.walk(folder):
        here = PurePosixPath(Path(place).relative_to(folder).as_posix())
        folders[:] = sorted(name for name in folders if name != PROOFS and not name.startswith(HIDDEN))
        found += [here / name for name in names if not name.startswith(HIDDEN)]
    return sorted(path for path in found if path.as_posix() != MANIFEST)
