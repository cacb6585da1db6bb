"""`presskit editions`: list the editions that there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.covers import covers_options, write_covers
from presskit.cli.loudness import loudness_options
from presskit.cli.options import brand_option, folders, sources_options
from presskit.cli.saying import say
from presskit.cli.telling import told
from presskit.units import in_mm

if TYPE_CHECKING:
    from presskit.model.template import Template


@click.command("editions", short_help="List the editions that there are.")
@covers_options
@brand_option
@sources_options
@loudness_options
def command(
    profile: Path | None, png: Path | None, brand: str | None, templates: Path | None, brands: Path | None
) -> None:
    """List the editions, each with its size and its standards.

    With --png also write a picture of their first pages, for PROFILE or, without one, for a
    made-up person.

    \b
      presskit editions
      presskit editions data/jessica-backman.yaml --png editions.png
    """  # noqa: D301
    from presskit.load.template.edition_names import edition_names
    from presskit.load.template.template_file import find_template, read_template

    sources = folders(templates, brands)
    names = edition_names(sources.templates)
    with told("text", ""):
        for name in names:
            say(f"{name:20}{_described(read_template(find_template(name, sources.templates)))}")
        if png is not None:
            write_covers(png, profile, {name: (name, brand) for name in names}, sources)


def _described(template: Template) -> str:
    width, height = round(in_mm(template.grid.width)), round(in_mm(template.grid.height))
    said = [f"{width} × {height} mm", " and ".join(template.policy.conformance)]
    if template.personal:
        said.append("may be made for somebody (--for)")
    if template.variant_of:
        said.append(f"another form of {template.variant_of}, built where it is asked for")
    return ", ".join(said)
