"""`presskit proof`: show the pages as text or pictures."""

from __future__ import annotations

from pathlib import Path

import click

from presskit.cli.loudness import loudness_options, progress
from presskit.cli.options import PATH, Chosen, brand_option, chosen_sources, edition_option, gathers, sources_options
from presskit.cli.profile_argument import profile_argument
from presskit.cli.purpose import Purpose, chosen_recipients, purpose_options
from presskit.cli.saying import give, say
from presskit.cli.telling import tell, told


@click.command("proof", short_help="Show the pages as text or pictures.")
@profile_argument
@edition_option
@brand_option
@click.option("--png", is_flag=True, help="Pictures of the pages and a contact sheet of each edition, not text.")
@click.option("--out", type=PATH, default=Path("out"), show_default=True, help="Folder for the pictures.")
@purpose_options
@sources_options
@loudness_options
@gathers(chosen=Chosen, purpose=Purpose)
def command(profile: Path, png: bool, out: Path, chosen: Chosen, purpose: Purpose) -> None:
    """Print the finished pages of PROFILE as stable text, one line for each item.

    PROFILE is a YAML file, a folder that holds one, or - for the standard input.
    With --png write a picture of every page and a contact sheet of each edition instead,
    into the folder proof beside the PDFs.

    \b
      presskit proof data/jessica-backman.yaml > before.txt
      presskit proof data/jessica-backman.yaml --png
    """  # noqa: D301
    from presskit import pipeline
    from presskit.editions.options import Options

    sources = chosen_sources("text", chosen)
    options = Options(purpose.overlays, chosen_recipients("text", purpose), sources)
    editions, brand = chosen.editions, chosen.brand
    with told("text", "Nothing was written."):
        with progress("proof") as step:
            laid_out = pipeline.lay_out(profile, editions=editions, brand=brand, options=options, progress=step)
            paths = pipeline.picture(laid_out, out, step) if png else ()
        for path in paths:
            say(path)
        if not png:
            give(pipeline.proof(laid_out))
        tell(laid_out.warnings, "text", "")
