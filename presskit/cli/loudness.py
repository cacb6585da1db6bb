"""How much is said, and in which colours: -q, -v, NO_COLOR.

In: options, the environment, whether anybody reads along on a terminal. Out: what to say while work goes on, and how a
part of a message is to look.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from presskit.cli.saying import say

QUIET, USUAL, VERBOSE = -1, 0, 1
_KEY = "presskit.loudness"
_PATIENCE = 1.0
"""Seconds of work without a word."""
_LOOKS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "place": {"bold": True},
    "hint": {"fg": "cyan"},
}
"""Part of a message -> how click styles it."""


def loudness_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options -q and -v."""
    verbose = "Say what is being made, and how long it took."
    command = _flag(("-v", "--verbose"), VERBOSE, verbose)(command)
    return _flag(("-q", "--quiet"), QUIET, "Say errors only: no warnings, no progress.")(command)


def _flag(names: tuple[str, str], level: int, words: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def remember(context: click.Context, _option: click.Parameter, given: bool) -> None:
        if given:
            context.meta[_KEY] = level

    return click.option(*names, is_flag=True, expose_value=False, callback=remember, help=words)


def loudness() -> int:
    """QUIET, USUAL or VERBOSE, as the running command was asked for; the last option counts."""
    context = click.get_current_context(silent=True)
    return int(context.meta.get(_KEY, USUAL)) if context else USUAL


def styled(text: str, part: str) -> str:
    """A part of a message as it goes to stderr: in colours on a terminal, unless NO_COLOR says otherwise."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stderr.isatty()
    return text if plain else click.style(text, **_LOOKS[part])


@contextmanager
def progress(task: str) -> Iterator[Callable[[str], None]]:
    """Say on a terminal what is being done once it takes longer than a second; with -v always, and how long it took.

    What is yielded is told each step as it begins.
    """
    from threading import Timer
    from time import monotonic

    level, began, steps = loudness(), monotonic(), [task]
    patient = level == USUAL and sys.stderr.isatty()

    def step(name: str) -> None:
        steps.append(name)
        if level == VERBOSE or (patient and monotonic() - began > _PATIENCE):
            say(f"{name} …", err=True)

    timer = Timer(_PATIENCE, lambda: say(f"{steps[-1]} …", err=True))
    timer.daemon = True
    if patient:
        timer.start()
    try:
        yield step
    finally:
        timer.cancel()
    if level == VERBOSE:
        click.echo(f"{task} took {monotonic() - began:.1f} s", err=True)
