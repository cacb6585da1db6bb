"""Text on its way out: safe for a terminal, and for whatever letters the streams can carry.

In: text, which may hold what users wrote and how they called their files. Out: on stdout or stderr, with everything
that does not print spelled as an escape, so that no file name can move the cursor or turn a line around. What other
programs read (JSON, the schema, proofs) is UTF-8 wherever it goes but to a terminal.
"""

from __future__ import annotations

import sys

import click


def say(text: object, *, err: bool = False) -> None:
    """A line or several for people."""
    from presskit.load.problems.wording import spelled

    click.echo("\n".join(map(spelled, str(text).split("\n"))), err=err)


def give(text: str) -> None:
    """Text that ends with its last line break, for programs and files."""
    click.echo(text if sys.stdout.isatty() else text.encode("utf-8", "backslashreplace"), nl=False)


def escape_what_streams_lack() -> None:
    """Letters that the encoding of a stream lacks are escaped: a message must not fail after a file was written."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
