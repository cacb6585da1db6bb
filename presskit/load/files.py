"""The gate for files: every read of a named file goes through here.

In: paths, and the places where they were written. Out: bytes or resolved paths; problems as ModelError or
OutputError. Rules: an asset lies inside its folder after all symbolic links are followed, is a regular file,
and is opened so that a file swapped for a link, a pipe or a device in the meantime is refused rather than
followed or waited for.
"""

import errno
import os
import re
import stat
import sys
import unicodedata
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NoReturn, TextIO

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import shown

_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*:"
_ENCODED = r"%[0-9A-Fa-f]{2}"
_RELATIVE = "write a path relative to this file, such as photos/start.jpg"
_LONGEST_NAME = 255
STANDARD_INPUT = Path("-")
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(path: Path, *, most: int, origin: Origin | None = None, called: str = "") -> bytes:
    """The content of a regular file of at most `most` bytes, or of the standard input, whose name is `-`.

    Args:
        path: the file.
        most: largest permitted size; checked before anything is read.
        origin: where the path was written; the file itself if the user named it on the command line.
        called: how an author wrote the path of an asset, whose last part may not be a symbolic link.

    Raises:
        ModelError: missing, not a regular file, not readable, or too large.
    """
    place = origin or Origin(str(path))
    if path == STANDARD_INPUT and not called:
        return _standard_input(place, most)
    try:
        handle = os.open(path, _OPEN | (getattr(os, "O_NOFOLLOW", 0) if called else 0))
    except (OSError, ValueError) as error:
        _unreadable(path, place, error, called)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            _refuse(
                place, "PK303", f"{path.name or path} is {_kind(status.st_mode)}, not a file", "name a regular file"
            )
        if status.st_size > most:
            size = f"{_megabytes(status.st_size)}, the limit is {_megabytes(most)}"
            _refuse(place, "PK306", f"{path.name} has {size}", "split or shorten it")
        return _read(handle, status.st_size)
    except OSError as error:
        _unreadable(path, place, error, called)
    finally:
        os.close(handle)


def resolve_asset(written: str, root: Path, origin: Origin) -> Path:
    """The file that `written` names, relative to `root` and inside it after following symbolic links.

    A name that is stored in another form of Unicode (macOS takes letters and accents apart) is the same name.

    Raises:
        ModelError: not a plain relative path, missing, outside `root`, or not a regular file.
    """
    if fault := _unsayable(written):
        _refuse(origin, "PK305", f"{shown(written)} {fault}", _RELATIVE)
    folder = Path(os.path.realpath(root))
    steps = Path(written).parts
    if Path(written).is_absolute() or ".." in steps:
        _refuse(
            origin,
            "PK302",
            f"{shown(written)} leads out of the folder of this file",
            "keep the file in that folder",
        )
    try:
        found = Path(os.path.realpath(_as_stored(folder, steps), strict=True))
        mode = found.stat().st_mode
    except OSError as error:
        if fault := _form_fault(written):
            _refuse(origin, "PK305", f"{shown(written)} {fault}", _RELATIVE)
        _unreadable(folder / written, origin, error, written)
    if not found.is_relative_to(folder):
        _refuse(origin, "PK302", f"{shown(written)} is a link that leads out of the folder of this file",
                "keep the file itself in that folder")  # fmt: skip
    if not stat.S_ISREG(mode):
        _refuse(origin, "PK303", f"{shown(written)} is {_kind(mode)}, not a file", "name a regular file")
    return found


def read_asset(written: str, root: Path, origin: Origin, *, most: int) -> bytes:
    """The content of an asset, see `resolve_asset`; a file swapped for a link since then is refused."""
    return read_bytes(resolve_asset(written, root, origin), most=most, origin=origin, called=written)


def near_names(name: str, folder: Path) -> str:
    """A hint with names in `folder` that look like `name`, or an empty text."""
    import difflib

    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError:
        return ""
    same = [other for other in names if other.casefold() == name.casefold() and other != name]
    close = same or difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    return f"did you mean {' or '.join(shown(other) for other in close)}?" if close else ""


def _standard_input(place: Origin, most: int) -> bytes:
    if sys.stdin is None:
        _refuse(place, "PK304", "the standard input is closed", "name a file")
    try:
        data = _read_once(sys.stdin, most)
    except OSError as error:
        _unreadable(STANDARD_INPUT, place, error)
    if len(data) > most:
        _refuse(place, "PK306", f"the standard input has more than {_megabytes(most)}", "split or shorten it")
    return data


@lru_cache(maxsize=1)
def _read_once(stream: TextIO, most: int) -> bytes:
    """What comes in, kept: it can be read once, and messages quote its lines."""
    return stream.buffer.read(most + 1)


def _read(handle: int, size: int) -> bytes:
    parts, left = [], size
    while left > 0 and (part := os.read(handle, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _as_stored(folder: Path, steps: tuple[str, ...]) -> Path:
    """The path of `steps` in `folder`, each as the disk spells it if only the form of Unicode differs."""
    path = folder
    for step in steps:
        if not step.isascii() and not os.path.lexists(path / step):
            wanted = unicodedata.normalize("NFC", step)
            with suppress(OSError):
                names = sorted(entry.name for entry in os.scandir(path))
                step = next((name for name in names if unicodedata.normalize("NFC", name) == wanted), step)
        path /= step
    return path


def _unsayable(written: str) -> str:
    """Why a text can be no name of a file at all."""
    if not written.strip():
        return "is blank"
    return "" if written.isprintable() else "has a control or invisible character"


def _form_fault(written: str) -> str:
    """What is odd about a path that does not exist."""
    if written.startswith("~"):
        return "starts with ~, which is not expanded"
    if re.match(_SCHEME, written):
        return "has a scheme or drive; files are named by a plain path"
    if "\\" in written:
        return "has a backslash; folders are separated by /"
    if re.search(_ENCODED, written):
        return "is percent-encoded; write the characters themselves"
    if any(len(part.encode()) > _LONGEST_NAME for part in written.split("/")):
        return "is longer than a file name can be"
    return ""


def _unreadable(path: Path, origin: Origin, error: OSError | ValueError, written: str = "") -> NoReturn:
    name = shown(written or str(path))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        _refuse(origin, "PK301", f"{name} does not exist", near_names(path.name, path.parent))
    if isinstance(error, OSError) and error.errno in (errno.ELOOP, errno.EMLINK):
        _refuse(origin, "PK303", f"{name} is a symbolic link that leads nowhere or may not be followed",
                "put the file itself there")  # fmt: skip
    if isinstance(error, IsADirectoryError):
        _refuse(origin, "PK303", f"{name} is a folder, not a file", "name a file in it")
    if isinstance(error, PermissionError):
        _refuse(origin, "PK304", f"{name} may not be read", "change its permissions")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    _refuse(origin, "PK304", f"{name} cannot be read: {reason}", "")


def _refuse(origin: Origin, code: str, message: str, hint: str) -> NoReturn:
    raise ModelError((Problem(code, origin, message, hint),))


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device or socket"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
