"""What a shell completes besides commands, options and files: names of brands and of editions.

In: the beginning of a name, and the folders that the command line names before it. Out: names. It runs at every press
of a key, so it lists folders and reads nothing.
"""

from __future__ import annotations

from pathlib import Path

import click


def brand_names(context: click.Context, _option: click.Parameter, beginning: str) -> list[str]:
    """The brands whose names begin so."""
    from presskit.locations import brands_folder

    folder = context.params.get("brands") or brands_folder()
    files = (path for name in ("brand.y*ml", "_brand.y*ml") for path in Path(folder).glob(f"*/{name}"))
    return _beginning(beginning, [path.parent.name for path in files])


def edition_names(context: click.Context, _option: click.Parameter, beginning: str) -> list[str]:
    """The editions whose names begin so."""
    from presskit.locations import templates_folder

    folder = context.params.get("templates") or templates_folder()
    return _beginning(beginning, [path.stem for path in Path(folder).glob("*.yaml")])


def codes(_context: click.Context, _argument: click.Parameter, beginning: str) -> list[str]:
    """The problem codes that begin so."""
    from presskit.load.problems.explanations import explanations

    return _beginning(beginning.upper(), list(explanations()))


def _beginning(beginning: str, names: list[str]) -> list[str]:
    return sorted({name for name in names if name.startswith(beginning)})
