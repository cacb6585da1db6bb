"""`presskit check`: list all problems of a profile, or what a print shop would object to in a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from presskit.cli.ending import CONTENT
from presskit.cli.loudness import loudness_options, progress
from presskit.cli.options import (
    PATH,
    Chosen,
    brand_option,
    check_source_date,
    chosen_sources,
    folders,
    format_option,
    gathers,
    sources_options,
)
from presskit.cli.profile_argument import profile_path
from presskit.cli.purpose import Purpose, chosen_recipients, purpose_options
from presskit.cli.telling import tell, told

if TYPE_CHECKING:
    from presskit.load.problems.report import Format

_FOR_SCREENS = " It is made for screens; print files come from editions such as the handout."
_MOST_BYTES = 500_000_000
"""Of a PDF; it is read as a whole."""


@click.command("check", short_help="List all problems of a profile, or of a print file.")
@click.argument("profile", type=PATH, metavar="PROFILE|PDF", callback=profile_path)
@brand_option
@format_option
@purpose_options
@sources_options
@loudness_options
@gathers(chosen=Chosen, purpose=Purpose)
def command(profile: Path, form: Format, chosen: Chosen, purpose: Purpose) -> None:
    """List all problems of PROFILE in all editions, without writing anything.

    PROFILE is a YAML file, a folder that holds one, or - for the standard input.
    Of a PDF, any PDF, list what a print shop would object to.

    \b
      presskit check data/jessica-backman.yaml
      presskit check data/jessica-backman.yaml --format github
      presskit check out/jessica-backman/handout.pdf
    """  # noqa: D301
    if profile.suffix.lower() == ".pdf":
        if any((*chosen, *purpose)):
            raise click.UsageError("A PDF is checked as it is: of the options only --format applies to it.")
        _check_print_file(profile, form)
        return
    check_source_date()
    with told(form, ""):
        from presskit.load.profile.profile_file import read_profile_file

        # A fault of the profile is told before layout and fonts are even loaded.
        read = read_profile_file(profile, folders(chosen.templates, chosen.brands).editions, purpose.overlays)
        sources = chosen_sources(form, chosen)
        addressed = chosen_recipients(form, purpose)
        from presskit import pipeline
        from presskit.editions.options import Options

        options = Options(purpose.overlays, addressed, sources)
        with progress("check") as step:
            problems = pipeline.checked(read, brand=chosen.brand, options=options, progress=step)
        tell(problems, form, "", always=True)
        if any(p.severity == "error" for p in problems):
            raise click.exceptions.Exit(CONTENT)


def _check_print_file(path: Path, form: Format) -> None:
    with told(form, ""):
        from presskit.load.files import read_bytes
        from presskit.preflight import for_screens, inspect, order_line, problems

        data = read_bytes(path, most=_MOST_BYTES)
        with progress(f"check {path.name}"):
            found = problems(inspect(data), str(path))
        if any(problem.severity == "error" for problem in found):
            tell(found, form, "Not ready for print." + (_FOR_SCREENS if for_screens(data) else ""))
            raise click.exceptions.Exit(CONTENT)
        tell(found, form, f"Ready for print: {order_line(data)}.", always=True)
