"""The command line: what is asked for, what is said, and how it ends.

In: arguments. Out: files, text, and an exit code: 0 fine (warnings allowed), 1 the content has errors, 2
wrong use, 4 the result cannot be written, 70 our bug, 130 interrupted. Results (paths, JSON) go to stdout,
problems to stderr. Only Click is imported at the top, so that --help and completion come at once.
"""

from __future__ import annotations

import gc
import os
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from presskit.errors import Problem
    from presskit.load.report import Format
    from presskit.pipeline import Built, Sources

CONTENT, WRONG_USE, ENVIRONMENT, BUG, INTERRUPTED = 1, 2, 4, 70, 130

_HELP = """
One profile of a racing driver in; branded, tagged, multi-page PDFs out.

\b
  presskit new mara-example                    a folder with a starter profile
  presskit check mara-example/profile.yaml     all problems, nothing written
  presskit build mara-example/profile.yaml     out/<name>/press-kit.pdf
  presskit build PROFILE --brand paddock       the same in another look
  presskit schema > schema.json                every field, for your editor
"""
_EPILOG = """
Exit codes: 0 fine, 1 the profile has errors, 2 wrong use, 4 the result cannot be
written, 70 a bug of presskit.

\b
Completion of commands, options and files:
  bash   eval "$(_PRESSKIT_COMPLETE=bash_source presskit)"      in ~/.bashrc
  zsh    eval "$(_PRESSKIT_COMPLETE=zsh_source presskit)"       in ~/.zshrc
  fish   _PRESSKIT_COMPLETE=fish_source presskit | source       in config.fish
"""

_PATH = click.Path(path_type=Path)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


def _sources_options(command: Callable[..., Any]) -> Callable[..., Any]:
    command = click.option("--brands", type=_FOLDER, help="Folder with one folder for each brand.")(command)
    return click.option("--templates", type=_FOLDER, help="Folder of edition templates.")(command)


_brand = click.option("--brand", metavar="NAME|PATH", help="Brand, instead of the one that the profile names.")
_edition = click.option("--edition", "editions", metavar="NAME", multiple=True, help="Edition; may be repeated.")
_format = click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help="How problems are told.",
)  # fmt: skip


_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(help=_HELP, epilog=_EPILOG, context_settings=_SETTINGS)
@click.version_option(package_name="presskit", prog_name="presskit")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of a bug.")
def commands() -> None:
    """All commands; `run` looks for --debug itself."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave the process with its exit code."""
    # A command ends long before the memory that the cyclic collector would find matters, and its walks are not free.
    gc.disable()
    _open_closed_streams()
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; every way to end becomes an exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    streams = sys.stdout, sys.stderr
    try:
        code = commands.main(words, prog_name="presskit", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped by you. Files that were written are complete.", err=True)
        return INTERRUPTED
    except SystemExit as end:
        if sys.stdout is not streams[0]:  # Click wraps both for a broken pipe, and would end with 1
            sys.stdout, sys.stderr = streams
            _drop_streams()
            return 0
        return end.code if isinstance(end.code, int) else 0
    except BrokenPipeError:
        _drop_streams()
        return 0
    except OSError as error:
        if error.filename is None:
            return _unwritable(error)
        return _bug(error, words)
    except Exception as bug:
        return _bug(bug, words)


def _bug(bug: Exception, words: Sequence[str]) -> int:
    if "--debug" in words:
        raise bug
    click.echo(
        f"presskit: an error that should not happen: {type(bug).__name__}: {str(bug)[:200]}\n"
        "This is a bug of presskit, not of your file. Nothing was half written.\n"
        f"Please report it with the text that `presskit --debug {shlex.join(words)}` prints.",
        err=True,
    )
    return BUG


def _unwritable(error: OSError) -> int:
    """What would be printed cannot be: only streams have no file name."""
    with suppress(OSError):
        click.echo(f"presskit: the output cannot be printed: {error.strerror or error}", err=True)
    _drop_streams()
    return ENVIRONMENT


@commands.command(short_help="Write the PDFs of a profile.")
@click.argument("profile", type=_PATH)
@_edition
@_brand
@click.option("--out", type=_PATH, default=Path("out"), show_default=True, help="Folder for the results.")
@_format
@_sources_options
def build(
    profile: Path, editions: tuple[str, ...], brand: str | None, out: Path, form: Format,
    templates: Path | None, brands: Path | None,
) -> None:  # fmt: skip
    """Write the PDFs of PROFILE into OUT, in a folder named after the person.

    Each file is written whole or not at all; if the profile has errors, nothing is
    written and old files stay.

    \b
      presskit build data/jessica-backman.yaml
      presskit build data/jessica-backman.yaml --brand paddock --out kits
    """  # noqa: D301
    from presskit import pipeline

    chosen = _chosen(form, editions, brand, templates, brands)
    with _told(form, "Nothing was written."):
        built = pipeline.build(
            profile, editions=editions or pipeline.EDITIONS, brand=brand, out=out,
            sources=chosen, progress=_progress(),
        )  # fmt: skip
        _tell_built(built, form)


@commands.command(short_help="List all problems of a profile.")
@click.argument("profile", type=_PATH)
@_brand
@_format
@_sources_options
def check(profile: Path, brand: str | None, form: Format, templates: Path | None, brands: Path | None) -> None:
    """List all problems of PROFILE in all editions, without writing anything.

    \b
      presskit check data/jessica-backman.yaml
      presskit check data/jessica-backman.yaml --format github
    """  # noqa: D301
    _check_source_date()
    with _told(form, ""):
        from presskit.load.profile import read_profile_file

        read_profile_file(profile)  # a fault of the profile is told before layout and fonts are even loaded
        from presskit import pipeline

        chosen = _chosen(form, (), brand, templates, brands)
        problems = pipeline.check(profile, brand=brand, sources=chosen)
        _tell(problems, form, "", always=True)
        if any(p.severity == "error" for p in problems):
            raise click.exceptions.Exit(CONTENT)


@commands.command(short_help="Make a folder with a starter profile.")
@click.argument("name", type=click.Path())
@click.option("--force", is_flag=True, help="Write into a folder that exists; a profile in it is kept as .bak.")
def new(name: str, force: bool) -> None:
    """Make the folder NAME with a commented profile of a made-up person, which builds at once.

    Beside it lies schema.json, from which editors complete and explain every field.

    \b
      presskit new mara-example
      presskit build mara-example/profile.yaml
    """  # noqa: D301
    if not name.strip():
        raise click.UsageError("the folder needs a name, for example: presskit new mara-example")
    if os.path.lexists(name) and not force:
        raise click.UsageError(f"{name} exists already: choose another name, or add --force.")
    from presskit.load.starter import write_starter

    with _told("text", "Nothing was written."):
        written, kept = write_starter(Path(name))
        for path in written:
            click.echo(path)
        if kept:
            click.echo(f"The profile that stood there is kept as {kept}", err=True)
        click.echo(f"Edit it, then: presskit build {shlex.quote(str(written[0]))}", err=True)


@commands.command(short_help="Print the JSON Schema of a profile.")
def schema() -> None:
    """Print the JSON Schema of a profile: every field with its meaning and an example.

    \b
      presskit schema > schema.json
      # yaml-language-server: $schema=schema.json      as first line of the profile
    """  # noqa: D301
    from presskit.load.starter import profile_schema

    click.echo(profile_schema(), nl=False)


@commands.command(short_help="Show the pages as text or pictures.")
@click.argument("profile", type=_PATH)
@_edition
@_brand
@click.option("--png", is_flag=True, help="Also write pictures of the pages and a contact sheet.")
@click.option("--out", type=_PATH, default=Path("out"), show_default=True, help="Folder for the pictures.")
@_sources_options
def proof(
    profile: Path, editions: tuple[str, ...], brand: str | None, png: bool, out: Path,
    templates: Path | None, brands: Path | None,
) -> None:  # fmt: skip
    """Print the finished pages of PROFILE as stable text, one line for each item.

    With --png also write a picture of every page and one contact sheet (needs, from the
    checkout: pip install '.[preview]').

    \b
      presskit proof data/jessica-backman.yaml > before.txt
      presskit proof data/jessica-backman.yaml --png
    """  # noqa: D301
    from presskit import pipeline

    chosen = _chosen("text", editions, brand, templates, brands)
    with _told("text", "Nothing was written."):
        proofed = pipeline.proof(
            profile, editions=editions or pipeline.EDITIONS, brand=brand, png=png, out=out,
            sources=chosen,
        )  # fmt: skip
        click.echo(proofed.text, nl=False)
        for path in proofed.pictures:
            click.echo(path, err=True)
        _tell(proofed.warnings, "text", "")


@contextmanager
def _told(form: Format, outcome: str) -> Iterator[None]:
    """Tell the problems of a failure and leave with its exit code."""
    from presskit.errors import OutputError, PressKitError

    try:
        yield
    except OutputError as error:
        _tell(error.problems, form, outcome)
        raise click.exceptions.Exit(ENVIRONMENT) from None
    except PressKitError as error:
        _tell(error.problems, form, outcome)
        raise click.exceptions.Exit(CONTENT) from None


def _tell(problems: Sequence[Problem], form: Format, outcome: str, *, always: bool = False) -> None:
    """Text to stderr with a summary, JSON and annotations to stdout; nothing if there is nothing to tell."""
    if not problems and not always and form != "json":
        return
    from presskit.load.report import FORMATS, summary

    said = FORMATS[form](problems)
    if said:
        click.echo(said, err=form == "text")
    if form == "text":
        click.echo(summary(problems, outcome), err=True)


def _tell_built(built: Sequence[Built], form: Format) -> None:
    warnings = list(dict.fromkeys(problem for one in built for problem in one.warnings))
    if form == "json":
        import json

        files = [{"path": str(b.path), "edition": b.edition, "pages": b.pages, "bytes": b.size_bytes} for b in built]
        from presskit.load.report import as_json

        click.echo(json.dumps({"files": files, **json.loads(as_json(warnings))}, ensure_ascii=False, indent=2))
        return
    _tell(warnings, form, "")
    for one in built:
        click.echo(f"{one.path}  {one.pages} page{'s' * (one.pages != 1)}, {one.size_bytes / 1000:.0f} kB")


def _chosen(
    form: Format, editions: Sequence[str], brand: str | None, templates: Path | None, brands: Path | None
) -> Sources | None:
    """The folders to read from; a brand or an edition asked for here that does not exist is wrong use."""
    _check_source_date()
    if brand is not None and not brand.strip():
        raise click.UsageError("--brand needs the name of a brand or the path of a brand file.")
    sources = _sources(templates, brands)
    if brand is None and not editions:
        return sources
    from presskit.errors import ModelError
    from presskit.load.brand import find_brand
    from presskit.load.template import find_template
    from presskit.locations import brands_folder, templates_folder

    try:
        if brand is not None:
            find_brand(brand, brands=brands or brands_folder())
        for edition in editions:
            find_template(edition, templates or templates_folder())
    except ModelError as error:
        _tell(error.problems, form, "Nothing was written.")
        raise click.exceptions.Exit(WRONG_USE) from None
    return sources


def _check_source_date() -> None:
    from presskit.dates import VARIABLE, source_date

    try:
        source_date(os.environ.get(VARIABLE))
    except ValueError as error:
        raise click.UsageError(f"{error}; for example 1583020800.") from None


def _sources(templates: Path | None, brands: Path | None) -> Sources | None:
    if templates is None and brands is None:
        return None
    from presskit.pipeline import Sources

    shipped = Sources.shipped()
    return Sources(templates or shipped.templates, brands or shipped.brands)


def _progress() -> Callable[[str], None] | None:
    """Name each edition on a terminal once work takes longer than a second."""
    if not sys.stderr.isatty():
        return None
    from time import monotonic

    started = monotonic()

    def said(edition: str) -> None:
        if monotonic() - started > 1:
            click.echo(f"{edition} …", err=True)

    return said


def _open_closed_streams() -> None:
    """`>&-` leaves no stream; a file opened later must not get its number either."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _drop_streams() -> None:
    """Keep the interpreter from complaining about a closed pipe or full disk when it flushes at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
