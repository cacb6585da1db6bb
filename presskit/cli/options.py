"""The options that commands share, and what is read from them.

In: arguments. Out: folders to read from; what was asked for here and does not exist is wrong use.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from presskit.cli.completion import brand_names, edition_names
from presskit.cli.ending import WRONG_USE
from presskit.cli.telling import tell

if TYPE_CHECKING:
    from presskit.load.problems.report import Format
    from presskit.locations import Sources

PATH = click.Path(path_type=Path)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)

brand_option = click.option(
    "--brand", metavar="NAME|PATH", shell_complete=brand_names,
    help="Brand, instead of the one that the profile names.",
)  # fmt: skip
edition_option = click.option(
    "--edition", "editions", metavar="NAME", multiple=True, shell_complete=edition_names,
    help="Edition; may be repeated.",
)  # fmt: skip
format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help="How problems are told.",
)  # fmt: skip


class Chosen(NamedTuple):
    """What is to be made, and the folders to read from, as the command line says it."""

    brand: str | None
    templates: Path | None
    brands: Path | None
    editions: tuple[str, ...] = ()


def gathers(**kinds: type[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Pass the arguments that are fields of a kind as one record, under the keyword's name."""

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def gathered(**given: Any) -> None:
            records = {
                name: kind(**{field: given.pop(field) for field in kind._fields if field in given})
                for name, kind in kinds.items()
            }
            command(**given, **records)

        return gathered

    return decorated


def sources_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that name folders to read from."""
    command = click.option("--brands", type=_FOLDER, help="Folder with one folder for each brand.")(command)
    return click.option("--templates", type=_FOLDER, help="Folder of edition templates.")(command)


def chosen_sources(form: Format, chosen: Chosen) -> Sources:
    """The folders to read from; a brand or an edition asked for here that does not exist is wrong use."""
    check_source_date()
    brand, editions = chosen.brand, chosen.editions
    if brand is not None and not brand.strip():
        raise click.UsageError("--brand needs the name of a brand or the path of a brand file.")
    sources = folders(chosen.templates, chosen.brands)
    if brand is None and not editions:
        return sources
    from presskit.errors import ModelError
    from presskit.load.brand.find_brand import find_brand
    from presskit.load.template.template_file import find_template

    try:
        if brand is not None:
            find_brand(brand, brands=sources.brands)
        for edition in editions:
            find_template(edition, sources.templates)
    except ModelError as error:
        tell(error.problems, form, "Nothing was written.")
        raise click.exceptions.Exit(WRONG_USE) from None
    return sources


def check_source_date() -> None:
    """A date in the environment that cannot be one is wrong use."""
    from presskit.editions.dates import VARIABLE, source_date

    try:
        source_date(os.environ.get(VARIABLE))
    except ValueError as error:
        raise click.UsageError(f"{error}; for example 1583020800.") from None


def folders(templates: Path | None, brands: Path | None) -> Sources:
    """The folders to read from: those asked for, else the shipped ones."""
    from presskit.locations import Sources

    shipped = Sources.shipped()
    return Sources(templates or shipped.templates, brands or shipped.brands)
