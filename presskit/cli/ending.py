"""How a run ends: its exit codes, the words for a bug, and streams that are closed or full.

In: how the command came to its end. Out: an exit code; what the user should know goes to stderr.
"""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

CONTENT, WRONG_USE, ENVIRONMENT, BUG, INTERRUPTED = 1, 2, 4, 70, 130


def tell_bug(bug: Exception, words: Sequence[str]) -> int:
    """Say that it is our fault and how to report it; with --debug the traceback instead."""
    if "--debug" in words:
        raise bug
    click.echo(
        f"presskit: an error that should not happen: {type(bug).__name__}: {str(bug)[:200]}\n"
        "This is a bug of presskit, not of your file. Nothing was half written.\n"
        f"Please report it with the text that `presskit --debug {shlex.join(words)}` prints.",
        err=True,
    )
    return BUG


def unwritable(error: OSError) -> int:
    """What would be printed cannot be: only streams have no file name."""
    with suppress(OSError):
        click.echo(f"presskit: the output cannot be printed: {error.strerror or error}", err=True)
    drop_streams()
    return ENVIRONMENT


def open_closed_streams() -> None:
    """`>&-` leaves no stream; a file opened later must not get its number either."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def drop_streams() -> None:
    """Keep the interpreter from complaining about a closed pipe or full disk when it flushes at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
