"""Who writes into a folder: one run at a time, in any process on any host that sees the folder.

In: a folder. Out: the sole right to write into it, for a while. The lock is a file in the folder that says who holds
it; it is removed by who held it, so that nobody may trust a lock on a file that is no longer the folder's.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from presskit.errors import Origin, OutputError, Problem
from presskit.output.whole_file import HIDDEN, unfinished

LOCK = f"{HIDDEN}lock"
PATIENCE = 60.0
"""Seconds that a run waits for another one."""
_PAUSE = 0.05


@contextmanager
def turn(folder: Path, told: Callable[[str], None] | None = None) -> Iterator[None]:
    """The folder, made if it is not there, for this run alone; `told` hears who is waited for.

    Raises:
        OutputError: another run does not end.
        OSError: the folder cannot be made, or not written into.
    """
    made = _missing(folder)
    with unfinished(empty=made):
        lock = _locked(folder, told)
        try:
            with unfinished(folder / LOCK):
                lock.lockfile.truncate(0)
                lock.lockfile.write(f"process {os.getpid()} on {socket.gethostname()}")
                lock.lockfile.flush()
                yield
        finally:
            lock.release()


def _missing(folder: Path) -> list[Path]:
    """The folder and those above it that are yet to be made, the outermost first."""
    return [path for path in reversed((folder, *folder.parents)) if not os.path.lexists(path)]


def _locked(folder: Path, told: Callable[[str], None] | None) -> Any:
    from fasteners import InterProcessLock  # type: ignore[import-untyped]

    path, began, waited = folder / LOCK, monotonic(), False
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        if path.is_symlink():  # nobody's lock: it would be opened elsewhere
            path.unlink()
        lock = InterProcessLock(path)
        if lock.acquire(blocking=False):
            if _stands(lock.lockfile.fileno(), path):
                return lock
            lock.release()
        elif monotonic() - began > PATIENCE:
            hint = "wait until it has ended, or choose another folder with --out"
            message = f"another run is writing there: {_holder(path)}"
            raise OutputError((Problem("PK502", Origin(str(folder)), message, hint),))
        elif told and not waited:
            told(f"waiting for {_holder(path)}")
            waited = True
        sleep(_PAUSE)


def _stands(handle: int, path: Path) -> bool:
    """Whether an open file is still the one of that name."""
    with suppress(OSError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def _holder(path: Path) -> str:
    with suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace")[:100] or "nobody known"
    return "nobody known"
