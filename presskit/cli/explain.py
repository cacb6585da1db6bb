"""`presskit explain`: say why a problem is one, with an example."""

from __future__ import annotations

import click

from presskit.cli.completion import codes


@click.command("explain", short_help="Say why a problem is one, with an example.")
@click.argument("code", required=False, shell_complete=codes)
@click.option("--markdown", is_flag=True, help="All codes as a page in Markdown.")
def command(code: str | None, markdown: bool) -> None:
    """Say what the problem with CODE is, why it is one, and how it is put right.

    Without a code list them all.

    \b
      presskit explain PK102
      presskit explain
      presskit explain --markdown > docs/messages.md
    """  # noqa: D301
    from presskit.load.problems.explained import as_list, as_markdown, as_text
    from presskit.load.problems.explanations import explanations
    from presskit.load.problems.wording import did_you_mean

    known = explanations()
    if code is None:
        click.echo(as_markdown(known.values()) if markdown else as_list(known.values()), nl=not markdown)
    elif code.upper() in known:
        click.echo(as_text(known[code.upper()]))
    else:
        hint = did_you_mean(code.upper(), known) or "presskit explain lists them all."
        raise click.UsageError(f"There is no problem code {code}: {hint}")
