"""One file, written whole or not at all: the gate through which every result goes.

In: a path and bytes. Out: the file, synced and renamed into place; problems as OutputError.
"""

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from presskit.errors import Origin, OutputError, Problem

HIDDEN = ".presskit-"
"""How the names of everything begin that is there only while files are written."""
_unfinished: list[tuple[Path, bool]] = []
"""What is there only until a write has ended, and whether all that is in it goes, too."""


def write_atomic(path: Path, data: bytes) -> None:
    """Write a whole file or nothing: temporary file in the same folder, sync, rename, sync of the folder.

    Raises:
        OutputError: the disk is full, permission is lacking, or the target is a folder; an old file stays.
    """
    temporary = path.with_name(f"{HIDDEN}{secrets.token_hex(8)}")
    mode = mode_of(path)
    with unfinished(temporary):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_synced(temporary, data, mode)
            temporary.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            raise unwritable(path, error) from error


@contextmanager
def unfinished(*passing: Path, empty: Sequence[Path] = ()) -> Iterator[None]:
    """Have files and folders removed, and folders that turn out empty, however the work ends."""
    entered = [*((path, False) for path in empty), *((path, True) for path in passing)]
    _unfinished.extend(entered)
    try:
        yield
    finally:
        for path, whole in reversed(entered):
            if (path, whole) in _unfinished:
                _remove(path, whole)
                _unfinished.remove((path, whole))


def hand_over(path: Path) -> None:
    """Leave what is unfinished to somebody else, who will remove it."""
    _unfinished.remove((path, True))


def abandon() -> None:
    """Remove what is unfinished, for a process that is about to end."""
    for path, whole in reversed(_unfinished):
        _remove(path, whole)


def _remove(path: Path, whole: bool) -> None:
    with suppress(OSError):  # a disk that is read-only says so even of a file that is not there
        if not whole:
            path.rmdir()  # which a folder with anything in it refuses
        elif path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def mode_of(path: Path) -> int | None:
    """The permissions of a file that is to be replaced; None if there is none.

    Raises:
        OutputError: a folder has the name, or the file is read-only, so that somebody wants it kept.
    """
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return None
    if stat.S_ISDIR(mode):
        raise unwritable(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if not stat.S_ISREG(mode):
        return None
    if not mode & 0o222:
        hint = "make it writable if it may be replaced, or choose another folder with --out"
        raise OutputError((Problem("PK501", Origin(str(path)), "cannot be written: the file is read-only", hint),))
    return stat.S_IMODE(mode)


def write_synced(path: Path, data: bytes, mode: int | None = None) -> None:
    """Write a new file, and see it on the disk; with the permissions of `mode` if that is given."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        if mode is not None:
            path.chmod(mode)
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """See the names of a folder on the disk."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unwritable(path: Path, error: OSError) -> OutputError:
    """What to tell when a file cannot be written."""
    words = {
        errno.ENOSPC: ("the disk is full", "free some space, then run the same command again"),
        errno.EDQUOT: (
            "your quota of disk space is used up",
            "free some space, then run the same command again",
        ),
        errno.EACCES: ("no permission to write there", "choose another folder with --out"),
        errno.EPERM: ("no permission to write there", "choose another folder with --out"),
        errno.EROFS: ("the disk is read-only", "choose another folder with --out"),
        errno.EISDIR: ("a folder has that name", "rename the folder, or choose another one with --out"),
        errno.ENOTDIR: (
            "a file has the name of the folder",
            "rename it, or choose another folder with --out",
        ),
        errno.EEXIST: ("a file has the name of the folder", "rename it, or choose another folder with --out"),
        errno.EMFILE: ("too many files are open", "close other programs, then run the same command again"),
    }
    message, hint = words.get(error.errno or 0, (str(error.strerror or error), "nothing was changed"))
    return OutputError((Problem("PK501", Origin(str(path)), f"cannot be written: {message}", hint),))
