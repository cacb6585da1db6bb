"""`presskit verify`: whether the files of a person are as they were written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.ending import CONTENT
from presskit.cli.options import PATH, format_option
from presskit.cli.telling import tell, told

if TYPE_CHECKING:
    from presskit.load.problems.report import Format


@click.command("verify", short_help="Tell whether files are as they were written.")
@click.argument("folder", type=PATH)
@format_option
def command(folder: Path, form: Format) -> None:
    """Compare FOLDER, such as out/mara-example, with the manifest.json in it.

    Told are files that have changed, that are missing, and that no build has written.
    """
    with told(form, ""):
        from presskit.output.verified import verified

        found = verified(folder)
        whole = f"{found.listed} file{'s' * (found.listed != 1)} as written."
        tell(found.problems, form, "" if found.problems else whole, always=True)
        if found.problems:
            raise click.exceptions.Exit(CONTENT)
