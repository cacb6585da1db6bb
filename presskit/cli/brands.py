"""`presskit brands`: list the brands that there are."""

from __future__ import annotations

from pathlib import Path

import click

from presskit.cli.covers import covers_options, write_covers
from presskit.cli.loudness import loudness_options
from presskit.cli.options import folders, sources_options
from presskit.cli.saying import say
from presskit.cli.telling import told

COVER = "press-kit"
"""The edition whose cover shows a brand."""


@click.command("brands", short_help="List the brands that there are.")
@covers_options
@sources_options
@loudness_options
def command(profile: Path | None, png: Path | None, templates: Path | None, brands: Path | None) -> None:
    """List the brands, with what each is called and whether it has inks for print.

    With --png also write a picture of the press kit's cover in each of them, for PROFILE or,
    without one, for a made-up person.

    \b
      presskit brands
      presskit brands data/jessica-backman.yaml --png covers.png
    """  # noqa: D301
    from presskit.load.brand.brand_file import read_brand
    from presskit.load.brand.find_brand import brand_names, find_brand
    from presskit.model.recolouring import colours

    sources = folders(templates, brands)
    names = brand_names(sources.brands)
    with told("text", ""):
        for name in names:
            brand, _ = read_brand(find_brand(name, brands=sources.brands))
            inks = "inks of its own" if all(colour.cmyk for colour in colours(brand)) else "inks worked out for print"
            say(f"{name:16}{brand.title}, {inks}")
        if png is not None:
            write_covers(png, profile, {name: (COVER, name) for name in names}, sources)
