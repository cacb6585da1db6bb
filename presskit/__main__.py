"""The command, also as `python -m presskit`: what has to hold before anything else is imported.

Python puts the working folder in front of the module path of `python -m`; a yaml.py that lies beside a profile
would be run in place of the library. And Ctrl-C may come while the libraries are still being loaded.
"""

import gc
import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]


def main() -> None:
    """Run the command; the process ends with its exit code."""
    try:
        from presskit.cli import main as command

        command()
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write("Stopped by you. Files that were written are complete.\n")
        sys.exit(130)
    finally:
        # The process ends: searching what it holds for cycles to be freed would take a tenth of a short run.
        gc.freeze()


if __name__ == "__main__":
    main()
