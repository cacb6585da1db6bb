"""Run a command in a child process that may use only so much time and memory.

In: a command. Out: how it ended and what it said. A command that asks for more memory is refused
it, as on a full machine; one that computes for longer is killed, and its status is then the negative of the signal.
Source: POSIX setrlimit; on Linux RLIMIT_DATA counts all memory that a process may write to and shares with nobody.
"""

import os
import resource
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

from tests.conftest import ROOT

PRESSKIT = (sys.executable, "-m", "presskit")
"""How a command line of the program begins: `run_limited([*PRESSKIT, "check", "profile.yaml"])`."""
CPU_S = 10
"""Seconds of computing in which every file of any kind has to be answered."""
MEMORY_MIB = 512

_MIB = 1 << 20
_WALL_S = 250
"""A busy machine may let a process wait; one that waits for something that never comes ends here."""


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    """Exit status; negative: the number of the signal that killed it, -24 (SIGXCPU) after too much computing."""
    stdout: str
    stderr: str


def run_limited(
    argv: Sequence[str | os.PathLike[str]], cpu_s: int = CPU_S, memory_mib: int = MEMORY_MIB, cwd: Path | None = None
) -> Ended:
    """Run a command with limits; it reads nothing from the terminal, and is killed if it neither computes nor ends.

    Args:
        argv: the whole command, see PRESSKIT.
        cpu_s: whole seconds of computing, user and system together.
        memory_mib: memory that it may ask for, in MiB.
        cwd: folder to run it in; else the current one.
    """

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (memory_mib * _MIB, memory_mib * _MIB))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(
            [os.fspath(part) for part in argv], stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=cwd,
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}, preexec_fn=limit,
        )  # fmt: skip
        patience = threading.Timer(_WALL_S, child.kill)
        patience.start()
        status = child.wait()
        patience.cancel()
        return Ended(status, _read(out), _read(err))


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", "replace")
