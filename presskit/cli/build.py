"""`presskit build`: write the PDFs of a profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.loudness import loudness_options, progress
from presskit.cli.mailing import MAIL_SIZE_HELP, mail_size
from presskit.cli.options import (
    PATH,
    Chosen,
    brand_option,
    chosen_sources,
    edition_option,
    format_option,
    gathers,
    sources_options,
)
from presskit.cli.printing import FileWishes, chosen_printing, print_options
from presskit.cli.profile_argument import profile_argument
from presskit.cli.purpose import Purpose, chosen_recipients, purpose_options
from presskit.cli.telling import tell_built, told

if TYPE_CHECKING:
    from presskit.load.problems.report import Format


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
@gathers(chosen=Chosen, purpose=Purpose, files=FileWishes)
def command(profile: Path, out: Path, form: Format, chosen: Chosen, purpose: Purpose, files: FileWishes) -> None:
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

    sources = chosen_sources(form, chosen)
    addressed = chosen_recipients(form, purpose)
    printing = chosen_printing(form, files)
    options = Options(purpose.overlays, addressed, sources, printing, files.max_mail_size)
    with told(form, "Nothing was written."):
        with progress("build") as step:
            built = pipeline.build(
                profile, out=out, editions=chosen.editions, brand=chosen.brand, options=options, progress=step
            )
        tell_built(built, form)
