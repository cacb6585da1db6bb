"""`presskit new`: make a folder with a starter profile."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

import click

from presskit.cli.saying import say
from presskit.cli.telling import told

if TYPE_CHECKING:
    from presskit.imaging.stand_in import Scene

_STAND_INS: dict[str, tuple[Scene, int, int]] = {
    "cover.jpg": ("road", 1840, 2454),
    "story.jpg": ("hills", 1800, 1200),
    "portrait.jpg": ("person", 1200, 1500),
    "gallery-1.jpg": ("lights", 1800, 1200),
    "gallery-2.jpg": ("road", 1800, 1200),
}
"""The starter's photos: what each shows, and its pixels."""
_MOST_LETTERS = 120


@click.command("new", short_help="Make a folder with a starter profile.")
@click.argument("name", type=click.Path())
@click.option("--force", is_flag=True, help="Write into a folder that exists; a profile in it is kept as .bak.")
def command(name: str, force: bool) -> None:
    """Make a folder with a commented profile of NAME, which builds at once.

    The folder is called like the person, in small Latin letters. All but the name is made up, and the photos are
    stand-ins that say so. Beside the profile lies schema.json, from which editors complete and explain every field.

    \b
      presskit new "Tomas Lindqvist"
      presskit build tomas-lindqvist/profile.yaml
    """  # noqa: D301
    from presskit.load.profile.starter import named, write_starter

    if not any(letter.isalnum() for letter in name):
        raise click.UsageError('the folder needs a name, for example: presskit new "Tomas Lindqvist"')
    folder, person = named(name)
    if len(person) > _MOST_LETTERS or not person.isprintable():
        raise click.UsageError(f"a name has at most {_MOST_LETTERS} letters, all of them visible")
    if os.path.lexists(folder) and not force:
        raise click.UsageError(f"{folder} exists already: choose another name, or add --force.")
    with told("text", "Nothing was written."):
        written, kept = write_starter(folder, person, stand_ins())
        for path in written:
            say(path)
        if kept:
            say(f"The profile that stood there is kept as {kept}", err=True)
        say(f"Edit it, then: presskit build {shlex.quote(str(written[0]))}", err=True)


def stand_ins() -> dict[str, bytes]:
    """The starter's photos by the names of their files."""
    from presskit.imaging.stand_in import stand_in

    return {file: stand_in(*drawn) for file, drawn in _STAND_INS.items()}
