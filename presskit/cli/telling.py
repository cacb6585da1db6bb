"""What is said: results (paths, JSON) to stdout, problems to stderr, and the exit code of a failure.

In: problems, files that were written. Out: text, JSON or annotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from presskit.cli.ending import CONTENT, ENVIRONMENT
from presskit.cli.loudness import QUIET, loudness, styled
from presskit.cli.saying import give, say

if TYPE_CHECKING:
    from presskit.errors import Problem
    from presskit.load.problems.report import Format
    from presskit.pipeline import Built


@contextmanager
def told(form: Format, outcome: str) -> Iterator[None]:
    """Tell the problems of a failure and leave with its exit code."""
    from presskit.errors import OutputError, PressKitError

    try:
        yield
    except OutputError as error:
        tell(error.problems, form, outcome)
        raise click.exceptions.Exit(ENVIRONMENT) from None
    except PressKitError as error:
        tell(error.problems, form, outcome)
        raise click.exceptions.Exit(CONTENT) from None


def tell(problems: Sequence[Problem], form: Format, outcome: str, *, always: bool = False) -> None:
    """Text to stderr with a summary, JSON and annotations to stdout; nothing if there is nothing to tell."""
    from presskit.load.problems.report import FORMATS, as_text, summary

    if form != "text":
        if said := FORMATS[form](problems):
            give(f"{said}\n")
        return
    if loudness() == QUIET:
        problems, always = [problem for problem in problems if problem.severity == "error"], False
    if problems:
        click.echo(as_text(problems, styled), err=True)
    if problems or always:
        click.echo(summary(problems, outcome), err=True)


def tell_built(built: Sequence[Built], form: Format) -> None:
    """The files that were written, and the warnings of the run once each."""
    warnings = list(dict.fromkeys(problem for one in built for problem in one.warnings))
    if form == "json":
        import json

        files = [
            {"path": str(b.path), "edition": b.edition, "pages": b.pages, "bytes": b.size_bytes,
             **({"photos": [cost._asdict() for cost in b.costs]} if b.costs else {})}
            for b in built
        ]  # fmt: skip
        from presskit.load.problems.report import as_json, as_safe_json

        give(as_safe_json({"files": files, **json.loads(as_json(warnings))}) + "\n")
        return
    tell(warnings, form, "")
    for one in built:
        say(f"{one.path}  {one.pages} page{'s' * (one.pages != 1)}, {one.size_bytes / 1000:.0f} kB")
        for cost in one.costs:
            size = f"{cost.size_bytes / 1000:.0f} kB"
            say(f"  {cost.name}  {size}, {cost.resolution} ppi, quality {cost.quality}")
