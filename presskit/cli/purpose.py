"""The options that say what a run is for: overlays of the profile, and who the personal editions are prepared for.

In: arguments. Out: paths of overlays, and recipients; what the command line says of a recipient and cannot be printed
is wrong use, what their file says and cannot be used is a fault of the file.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from presskit.cli.ending import CONTENT, WRONG_USE
from presskit.cli.options import PATH
from presskit.cli.telling import tell

if TYPE_CHECKING:
    from presskit.load.problems.report import Format
    from presskit.load.profile.recipients import Addressee

_OVERLAY = "Overlay: changes or hides values of the profile for this run (key: null hides); may be repeated."
_NAME = "Who the editions that are made for somebody are prepared for."
_LIST = "YAML or CSV list of such recipients (name, logo, permission); one file for each."


class Purpose(NamedTuple):
    """What a run is for, as the command line says it."""

    overlays: tuple[Path, ...]
    recipient: str | None
    recipients: Path | None


def purpose_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options --with, --for and --recipients."""
    command = click.option("--recipients", type=PATH, metavar="FILE", help=_LIST)(command)
    command = click.option("--for", "recipient", metavar="NAME", help=_NAME)(command)
    return click.option("--with", "overlays", type=PATH, metavar="FILE", multiple=True, help=_OVERLAY)(command)


def chosen_recipients(form: Format, purpose: Purpose) -> tuple[Addressee, ...]:
    """Who the run is prepared for: one of the command line, or those of a file."""
    _, name, file = purpose
    if name is not None and file is not None:
        raise click.UsageError("--for names one recipient, --recipients a list: use one of them.")
    if name is None and file is None:
        return ()
    from presskit.errors import ModelError
    from presskit.load.profile.recipients import addressee, read_recipients

    try:
        return read_recipients(file) if file is not None else (addressee(name or ""),)
    except ModelError as error:
        tell(error.problems, form, "Nothing was written.")
        raise click.exceptions.Exit(WRONG_USE if file is None else CONTENT) from None
