"""The profile, as an argument: a file, the folder that holds it, or `-` for the standard input.

In: what was written. Out: the path of the profile; a folder without one is wrong use.
"""

from __future__ import annotations

from pathlib import Path

import click

NAMES = ("profile.yaml", "profile.yml")
"""How a profile in a folder is called; any other name is right where it is the only YAML file."""


def profile_path(_context: click.Context, _argument: click.Parameter, written: Path | None) -> Path | None:
    """The file of a profile."""
    if written is None or not written.is_dir():
        return written
    known = [written / name for name in NAMES if (written / name).is_file()]
    others = sorted((*written.glob("*.yaml"), *written.glob("*.yml")))
    if known or len(others) == 1:
        return (known or others)[0]
    found = f"; name one of {', '.join(path.name for path in others)}" if others else ""
    raise click.BadParameter(f"the folder {written} holds no {NAMES[0]}{found}.")


profile_argument = click.argument("profile", type=click.Path(path_type=Path, allow_dash=True), callback=profile_path)
