"""`presskit schema`: print the JSON Schema of a profile."""

from __future__ import annotations

import click

from presskit.cli.saying import give


@click.command("schema", short_help="Print the JSON Schema of a profile.")
def command() -> None:
    """Print the JSON Schema of a profile: every field with its meaning and an example.

    \b
      presskit schema > schema.json
      # yaml-language-server: $schema=schema.json      as first line of the profile
    """  # noqa: D301
    from presskit.load.profile.starter import profile_schema

    give(profile_schema())
