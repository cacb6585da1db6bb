"""A set of files: after a run either all of them are new, or all are the old ones.

In: a folder, names and bytes. Out: the files in it. They are staged on the same file system first, with the old ones
beside them; then a note is written and the new ones are renamed into place. Cut off before the note, nothing has
changed; after it, the next run finishes. A file keeps the permissions that it had.
"""

import os
import secrets
import shutil
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from presskit.errors import Origin, OutputError, Problem
from presskit.output.journal import Journal, settle
from presskit.output.turn import turn
from presskit.output.whole_file import HIDDEN, hand_over, mode_of, sync_folder, unfinished, unwritable, write_synced

Complete = Callable[[Path], Mapping[str, bytes]]


def write_set(
    folder: Path,
    files: Mapping[str, bytes],
    complete: Complete = lambda _: {},
    told: Callable[[str], None] | None = None,
) -> None:
    """Write files into a folder, all of them or none.

    Args:
        folder: made if it is not there; no symbolic link.
        files: bytes by name within the folder; a name may lead into a folder of its own.
        complete: gives further files when nobody else writes there.
        told: hears who is waited for.

    Raises:
        OutputError: they cannot be written; the old ones stay as they are.
    """
    _refuse_links(folder, files)
    try:
        with turn(folder, told):
            settle(folder)
            every = {**files, **complete(folder)}
            modes = {name: mode_of(folder / name) for name in every}
            _exchange(folder, every, modes)
    except OSError as error:
        raise unwritable(_place(folder, error), error) from error


def _place(folder: Path, error: OSError) -> Path:
    """The name that the user knows, of what could not be written."""
    named = error.filename2 or error.filename
    if isinstance(named, str) and HIDDEN not in named:
        return Path(named)
    return folder


def _refuse_links(folder: Path, files: Mapping[str, bytes]) -> None:
    below = {folder / parent for name in files for parent in Path(name).parents}
    for path in sorted({folder, *below}):
        if path.is_symlink():
            message = f"cannot be written: it is a link to {path.readlink()}"
            hint = "results are not written through links: remove it, or choose another folder with --out"
            raise OutputError((Problem("PK501", Origin(str(path)), message, hint),))


def _exchange(folder: Path, files: Mapping[str, bytes], modes: Mapping[str, int | None]) -> None:
    staging = folder / f"{HIDDEN}{secrets.token_hex(8)}"
    journal = Journal(folder, staging.name, tuple(files))
    below = dict.fromkeys(
        path for name in files for path in reversed((folder / name).parents) if folder in path.parents
    )
    with unfinished(staging, empty=[path for path in below if not path.exists()]):
        staging.mkdir()
        for number, (name, data) in enumerate(files.items()):
            write_synced(journal.new(number), data, modes[name])
        for path in below:
            path.mkdir(exist_ok=True)
        for number, name in enumerate(files):
            if os.path.lexists(folder / name):
                _keep(folder / name, journal.old(number))
        sync_folder(staging)
        with _undisturbed():
            journal.begin()
            hand_over(staging)
            journal.finish()


def _keep(path: Path, kept: Path) -> None:
    """A second name for a file, or a copy where file systems know no second names."""
    try:
        os.link(path, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, kept, follow_symlinks=False)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """No signal comes through: files are being exchanged, which takes milliseconds."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
