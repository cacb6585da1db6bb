"""`presskit check`: list all problems of a profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.ending import CONTENT
from presskit.cli.options import (
    PATH,
    brand_option,
    check_source_date,
    chosen_sources,
    folders,
    format_option,
    sources_options,
)
from presskit.cli.purpose import chosen_recipients, purpose_options
from presskit.cli.telling import tell, told

if TYPE_CHECKING:
    from presskit.load.report import Format


@click.command("check", short_help="List all problems of a profile.")
@click.argument("profile", type=PATH)
@brand_option
@format_option
@purpose_options
@sources_options
def command(
    profile: Path, brand: str | None, form: Format,
    overlays: tuple[Path, ...], recipient: str | None, recipients: Path | None,
    templates: Path | None, brands: Path | None,
) -> None:  # fmt: skip
    """List all problems of PROFILE in all editions, without writing anything.

    \b
      presskit check data/jessica-backman.yaml
      presskit check data/jessica-backman.yaml --format github
    """  # noqa: D301
    check_source_date()
    with told(form, ""):
        from presskit.load.profile import read_profile_file

        # A fault of the profile is told before layout and fonts are even loaded.
        read = read_profile_file(profile, folders(templates, brands).editions, overlays)
        sources = chosen_sources(form, (), brand, templates, brands)
        addressed = chosen_recipients(form, recipient, recipients)
        from presskit import pipeline

        problems = pipeline.checked(read, brand=brand, sources=sources, recipients=addressed)
        tell(problems, form, "", always=True)
        if any(p.severity == "error" for p in problems):
            raise click.exceptions.Exit(CONTENT)
