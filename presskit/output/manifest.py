"""The manifest of a result folder: what every file in it is, so that anybody can tell later whether it still is that.

In: what is known of new files, the manifest that stands there. Out: `manifest.json`, the same bytes for the same files:
no time and no path of a machine is in it.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from presskit.errors import Origin, OutputError, Problem

MANIFEST = "manifest.json"
_MAKER = "presskit"
_MOST_BYTES = 10_000_000


class Entry(NamedTuple):
    """One file."""

    name: str
    """Within the folder, with / between folders."""
    person: str
    """Whom it is about."""
    bytes: int
    sha256: str
    pages: int
    edition: str
    brand: str
    conformance: tuple[str, ...]
    """Standards that it keeps to."""
    profile: str
    """SHA-256 of the profile as it was read, with overlays and tables: another text, another value."""
    program: str
    """Version of presskit."""
    fonts: tuple[str, ...]
    """Cut and version of every font in it."""


def digest(data: bytes) -> str:
    """The SHA-256 of bytes in figures and small letters."""
    return hashlib.sha256(data).hexdigest()


def manifest(folder: Path, entries: Iterable[Entry]) -> dict[str, bytes]:
    """The manifest of a folder into which files are being written: those of before that are not among them stay in it.

    Raises:
        OutputError: a file of that name is somebody else's.
    """
    known = {name: row for name, row in _read(folder / MANIFEST).items() if (folder / name).exists()}
    known |= {entry.name: entry._asdict() for entry in entries}
    rows = [known[name] for name in sorted(known)]
    text = json.dumps({"made_by": _MAKER, "manifest": 1, "files": rows}, ensure_ascii=False, indent=1)
    return {MANIFEST: text.encode() + b"\n"}


def others(folder: Path, person: str) -> list[str]:
    """Names of other people whose files a folder holds: whose names make the same file name."""
    try:
        rows = read_manifest(folder / MANIFEST) or {}
    except (OSError, ValueError):
        return []
    known = {row.get("person") for row in rows.values()}
    return sorted(name for name in known if isinstance(name, str) and name != person)


def _read(path: Path) -> dict[str, Any]:
    """The rows that stand there by name; none if what stands there is damaged."""
    try:
        written = read_manifest(path)
    except (OSError, ValueError):
        return {}
    if written is None:
        hint = "rename it, or choose another folder with --out"
        message = "cannot be written: the file of that name is not one of presskit's"
        raise OutputError((Problem("PK501", Origin(str(path)), message, hint),))
    return written


def read_manifest(path: Path) -> dict[str, Any] | None:
    """The rows of a manifest by name; None if it is somebody else's.

    Raises:
        OSError: it cannot be read.
        ValueError: it is damaged.
    """
    with path.open("rb") as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError("too large")
    try:
        written = json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(written, dict) or written.get("made_by") != _MAKER:
        return None
    rows = written.get("files")
    if not isinstance(rows, list):
        raise ValueError("no files")
    found = {}
    for row in rows:
        if not (isinstance(row, dict) and isinstance(row.get("name"), str) and isinstance(row.get("sha256"), str)):
            raise ValueError("a file without name or sum")
        found[row["name"]] = row
    return found
