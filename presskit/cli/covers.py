"""A contact sheet of covers, as the commands that list brands and editions write it.

In: names with their editions and brands. Out: a PNG at the path that was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from presskit.cli.loudness import progress
from presskit.cli.options import PATH
from presskit.cli.profile_argument import profile_path
from presskit.cli.saying import say

if TYPE_CHECKING:
    from presskit.locations import Sources

Looks = Mapping[str, "tuple[str, str | None]"]
"""Name -> edition, and brand if not the profile's own."""

_PICTURE = "Also write a picture of their first pages."


def covers_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option --png, and whose covers they are."""
    command = click.option("--png", type=PATH, metavar="FILE", help=_PICTURE)(command)
    return click.argument("profile", type=PATH, callback=profile_path, required=False)(command)


def write_covers(png: Path, profile: Path | None, looks: Looks, sources: Sources) -> None:
    """Write the picture; without a profile those of the starter's made-up person."""
    from tempfile import TemporaryDirectory

    from presskit import pipeline
    from presskit.output.whole_file import write_atomic

    with progress("covers") as step, TemporaryDirectory() as folder:
        shown = profile or _made_up(Path(folder))
        write_atomic(png, pipeline.covers(shown, looks, sources, step))
    say(png)


def _made_up(folder: Path) -> Path:
    from presskit.cli.new import stand_ins
    from presskit.load.profile.starter import write_starter

    return write_starter(folder, "Mara Example", stand_ins()).written[0]
