"""`presskit build`: write the PDFs of a profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.loudness import loudness_options, progress
from presskit.cli.mailing import MAIL_SIZE_HELP, mail_size
from presskit.cli.options import (
    PATH,
    brand_option,
    chosen_sources,
    edition_option,
    format_option,
    sources_options,
)
from presskit.cli.printing import chosen_printing, print_options
from presskit.cli.profile_argument import profile_argument
from presskit.cli.purpose import chosen_recipients, purpose_options
from presskit.cli.telling import tell_built, told

if TYPE_CHECKING:
    from presskit.load.problems.report import Format
    from presskit.units import Pt


@click.command("build", short_help="Write the PDFs of a profile.")
@profile_argument
@edition_option
@brand_option
@click.option("--out", type=PATH, default=Path("out"), show_default=True, help="Folder for the results.")
@format_option
@purpose_options
@print_options
@click.option("--max-mail-size", callback=mail_size, metavar="SIZE", help=MAIL_SIZE_HELP)
@sources_options
@loudness_options
def command(
    profile: Path, editions: tuple[str, ...], brand: str | None, out: Path, form: Format,
    overlays: tuple[Path, ...], recipient: str | None, recipients: Path | None,
    no_marks: bool, bleed: Pt | None, icc: Path | None, up: str | None, max_mail_size: int | None,
    templates: Path | None, brands: Path | None,
) -> None:  # fmt: skip
    """Write the PDFs of PROFILE into OUT, in a folder named after the person.

    PROFILE is a YAML file, a folder that holds one, or - for the standard input.
    Without --edition these are all editions that the profile asks for, or all there are.
    Each file is written whole or not at all; if the profile has errors, nothing is
    written and old files stay.

    \b
      presskit build data/jessica-backman.yaml
      presskit build data/jessica-backman.yaml --brand paddock --out kits
      presskit build mara-example --edition press-kit
      presskit build data/jessica-backman.yaml --with campaign.yaml
      presskit build data/jessica-backman.yaml --recipients prospects.csv
      presskit build data/jessica-backman.yaml --max-mail-size 3MB
    """  # noqa: D301
    from presskit import pipeline
    from presskit.editions.options import Options

    chosen = chosen_sources(form, editions, brand, templates, brands)
    addressed = chosen_recipients(form, recipient, recipients)
    printing = chosen_printing(form, no_marks, bleed, icc, up)
    options = Options(overlays, addressed, chosen, printing, max_mail_size)
    with told(form, "Nothing was written."):
        with progress("build") as step:
            built = pipeline.build(profile, out=out, editions=editions, brand=brand, options=options, progress=step)
        tell_built(built, form)
