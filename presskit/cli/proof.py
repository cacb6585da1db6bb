"""`presskit proof`: show the pages as text or pictures."""

from __future__ import annotations

from pathlib import Path

import click

from presskit.cli.options import (
    PATH,
    brand_option,
    chosen_sources,
    edition_option,
    sources_options,
)
from presskit.cli.purpose import chosen_recipients, purpose_options
from presskit.cli.telling import tell, told


@click.command("proof", short_help="Show the pages as text or pictures.")
@click.argument("profile", type=PATH)
@edition_option
@brand_option
@click.option("--png", is_flag=True, help="Also write pictures of the pages and a contact sheet.")
@click.option("--out", type=PATH, default=Path("out"), show_default=True, help="Folder for the pictures.")
@purpose_options
@sources_options
def command(
    profile: Path, editions: tuple[str, ...], brand: str | None, png: bool, out: Path,
    overlays: tuple[Path, ...], recipient: str | None, recipients: Path | None,
    templates: Path | None, brands: Path | None,
) -> None:  # fmt: skip
    """Print the finished pages of PROFILE as stable text, one line for each item.

    With --png also write a picture of every page and one contact sheet.

    \b
      presskit proof data/jessica-backman.yaml > before.txt
      presskit proof data/jessica-backman.yaml --png
    """  # noqa: D301
    from presskit import pipeline
    from presskit.editions.options import Options

    chosen = chosen_sources("text", editions, brand, templates, brands)
    addressed = chosen_recipients("text", recipient, recipients)
    with told("text", "Nothing was written."):
        proofed = pipeline.proof(
            profile, out=out, editions=editions, brand=brand, options=Options(overlays, addressed, chosen), png=png
        )
        click.echo(proofed.text, nl=False)
        for path in proofed.pictures:
            click.echo(path, err=True)
        tell(proofed.warnings, "text", "")
