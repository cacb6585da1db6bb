"""`presskit new`: make a folder with a starter profile."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click

from presskit.cli.telling import told


@click.command("new", short_help="Make a folder with a starter profile.")
@click.argument("name", type=click.Path())
@click.option("--force", is_flag=True, help="Write into a folder that exists; a profile in it is kept as .bak.")
def command(name: str, force: bool) -> None:
    """Make the folder NAME with a commented profile of a made-up person, which builds at once.

    Beside it lies schema.json, from which editors complete and explain every field.

    \b
      presskit new mara-example
      presskit build mara-example/profile.yaml
    """  # noqa: D301
    if not name.strip():
        raise click.UsageError("the folder needs a name, for example: presskit new mara-example")
    if os.path.lexists(name) and not force:
        raise click.UsageError(f"{name} exists already: choose another name, or add --force.")
    from presskit.load.profile.starter import write_starter

    with told("text", "Nothing was written."):
        written, kept = write_starter(Path(name))
        for path in written:
            click.echo(path)
        if kept:
            click.echo(f"The profile that stood there is kept as {kept}", err=True)
        click.echo(f"Edit it, then: presskit build {shlex.quote(str(written[0]))}", err=True)
