"""The command line: what is asked for, what is said, and how it ends.

In: arguments. Out: files, text, and an exit code: 0 fine (warnings allowed), 1 the content has errors, 2 wrong use, 4
the result cannot be written, 70 our bug, 130 interrupted, 143 asked to end. Only Click is imported at the top of this
room's files, and a command's file only when that command runs or is explained, so that --help and completion come at
once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from io import StringIO

import click

from presskit.cli.ending import INTERRUPTED, drop_streams, open_closed_streams, tell_bug, unwritable
from presskit.cli.saying import escape_what_streams_lack, say

_HELP = """
One profile of a racing driver in; branded, tagged, multi-page PDFs out.

\b
  presskit new "Mara Example"                  a folder with a starter profile
  presskit check mara-example/profile.yaml     all problems, nothing written
  presskit build mara-example/profile.yaml     out/<name>/press-kit.pdf and the other editions
  presskit build PROFILE --brand paddock       the same in another look
  presskit brands --png looks.png              the looks that there are
  presskit explain PK102                       why a problem is one
  presskit verify out/mara-example             whether all files are as they were written
  presskit schema > schema.json                every field, for your editor
"""
_EPILOG = """
Exit codes: 0 fine, 1 the profile has errors, 2 wrong use, 4 the result cannot be
written, 70 a bug of presskit.

\b
Completion of commands, options, files, brands and editions:
  bash   eval "$(_PRESSKIT_COMPLETE=bash_source presskit)"      in ~/.bashrc
  zsh    eval "$(_PRESSKIT_COMPLETE=zsh_source presskit)"       in ~/.zshrc
  fish   _PRESSKIT_COMPLETE=fish_source presskit | source       in config.fish
"""
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
COMMANDS = ("new", "check", "build", "verify", "proof", "brands", "editions", "explain", "schema")
"""The commands, in the order of the work; each is a file of this room."""


class _Commands(click.Group):
    """A group that loads the file of a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"presskit.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As Click does, with a hint where there is no such command."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        from presskit.load.problems.wording import did_you_mean

        ctx.fail(f"There is no command {args[0]}: {did_you_mean(args[0], COMMANDS)}")


@click.group(cls=_Commands, help=_HELP, epilog=_EPILOG, context_settings=_SETTINGS)
@click.version_option(package_name="presskit", prog_name="presskit")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of a bug.")
def commands() -> None:
    """All commands; `run` looks for --debug itself."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave the process with its exit code."""
    # A command ends long before the memory that the cyclic collector would find matters, and its walks are not free.
    gc.disable()
    open_closed_streams()
    escape_what_streams_lack()
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
        said = StringIO()
        wrong.show(said)
        say(said.getvalue().rstrip("\n"), err=True)
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped by you. No file is half written.", err=True)
        return INTERRUPTED
    except SystemExit as end:
        if sys.stdout is not streams[0]:  # Click wraps both for a broken pipe, and would end with 1
            sys.stdout, sys.stderr = streams
            drop_streams()
            return 0
        return end.code if isinstance(end.code, int) else 0
    except BrokenPipeError:
        drop_streams()
        return 0
    except OSError as error:
        if error.filename is None:
            return unwritable(error)
        return tell_bug(error, words)
    except Exception as bug:
        return tell_bug(bug, words)
