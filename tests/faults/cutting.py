"""Cuts off the writing of a set at one of its steps on the disk: by a kill, or by an error of the disk.

A step is anything that Python tells its audit hooks about files: opening, renaming, linking, making, removing.
"""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STEPS = ("open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod")
OLD = {"a.pdf": b"old a", "b.pdf": b"old b", "far/c.pdf": b"old c"}
NEW = {"a.pdf": b"new and longer a", "b.pdf": b"new b", "far/c.pdf": b"new c", "near/d.pdf": b"new d"}


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder with their bytes, the hidden ones as well."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if not p.is_dir()}


def write_until(folder: Path, step: int, end: str) -> bool:
    """Write NEW into `folder` and end at `step`: by `kill`, or with one error of the disk; whether it came to that."""
    from presskit.output.whole_set import write_set

    left = step

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event not in STEPS or not any(str(folder) in str(argument) for argument in arguments):
            return
        left -= 1
        if left == 0:
            if end == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))

    import fasteners  # noqa: F401

    sys.addaudithook(hook)
    write_set(folder, NEW)
    return left <= 0


def cut_off(folder: Path, step: int, end: str) -> int:
    """As `write_until`, in a process of its own; its exit code: 0 if there are fewer steps than
    that, 4 if it was told, 5 if it was got over.
    """
    code = (
        "import sys; from pathlib import Path; from presskit.errors import OutputError\n"
        "from tests.faults.cutting import write_until\n"
        "try: sys.exit(5 if write_until(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]) else 0)\n"
        "except OutputError: sys.exit(4)"
    )
    command = [sys.executable, "-c", code, str(folder), str(step), end]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
