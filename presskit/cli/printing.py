"""The options of print files, and what is read from them.

In: arguments. Out: PrintOptions; a length or a profile that cannot be used is wrong use.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from presskit.cli.ending import WRONG_USE
from presskit.cli.telling import tell
from presskit.units import Pt, mm, parse_length

if TYPE_CHECKING:
    from presskit.load.problems.report import Format
    from presskit.model.print_options import PrintOptions

LEAST_BLEED, MOST_BLEED = mm(3), mm(10)
"""Less is lost when a stack of paper is cut; more is not known to any shop."""


class FileWishes(NamedTuple):
    """What the files of a run shall be like, as the command line says it."""

    no_marks: bool
    bleed: Pt | None
    icc: Path | None
    up: str | None
    max_mail_size: int | None


def print_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of print files."""
    profile = "Colour profile of the press, for print files.  [default: FOGRA39, coated paper]"
    command = click.option("--icc", type=click.Path(path_type=Path), metavar="FILE", help=profile)(command)
    bleed = "Bleed of print files, such as 0.125in.  [default: as the template says]"
    command = click.option("--bleed", callback=_bleed, metavar="LENGTH", help=bleed)(command)
    up = "Print files with every page 2 or 4 times on A4, or on SRA3 if A4 is too small; turn on the long edge."
    command = click.option("--sheet", "up", type=click.Choice(["2up", "4up"]), help=up)(command)
    return click.option("--no-marks", is_flag=True, help="Print files without crop marks and slug line.")(command)


def _bleed(_context: click.Context, _option: click.Parameter, written: str | None) -> Pt | None:
    if written is None:
        return None
    try:
        bleed = parse_length(written)
    except ValueError:
        raise click.BadParameter(f"{written!r} is not a length; write 3mm or 0.125in.") from None
    if not LEAST_BLEED - 1e-6 <= bleed <= MOST_BLEED + 1e-6:
        raise click.BadParameter(f"{written} is not possible; from 3mm to 10mm is.")
    return bleed


def chosen_printing(form: Format, files: FileWishes) -> PrintOptions:
    """What was asked for; a profile that is none is wrong use."""
    from presskit.errors import ModelError
    from presskit.model.print_options import PrintOptions

    no_marks, bleed, icc, up, _ = files
    asked = PrintOptions(not no_marks, bleed, None, 4 if up == "4up" else 2 if up else 1)
    if icc is None:
        return asked
    from presskit.load.icc import read_intent

    try:
        return asked._replace(intent=read_intent(icc))
    except ModelError as error:
        tell(error.problems, form, "Nothing was written.")
        raise click.exceptions.Exit(WRONG_USE) from None
