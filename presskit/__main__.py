"""The command, also as `python -m presskit`: what has to hold before anything else is imported.

Python puts the working folder in front of the module path of `python -m`; a yaml.py that lies beside a profile
would be run in place of the library. And Ctrl-C or a request to end may come while the libraries are still being
loaded, or inside one of them: an exception there could end in anything, so the process ends at once.
"""

import gc
import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]

import os
import signal

STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")


def stop(number: int, _frame: object) -> None:
    """End the process with one line, and without what it was about to write."""
    writing = sys.modules.get("presskit.output.whole_file")
    abandon = getattr(writing, "abandon", None)  # not there yet where the module is still being loaded
    if abandon:
        abandon()
    who = " by you" if number == signal.SIGINT else ""
    try:
        os.write(2, f"Stopped{who}. No file is half written.\n".encode())
    finally:
        os._exit(128 + number)


def listen() -> None:
    """Have signals end the process properly; what whoever started it wants ignored stays ignored."""
    for name in STOPPING:
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, stop)


listen()  # where this module is loaded, the command is what runs


def main() -> None:
    """Run the command; the process ends with its exit code."""
    from presskit.cli import main as command

    try:
        command()
    finally:
        # The process ends: searching what it holds for cycles to be freed would take a tenth of a short run.
        gc.freeze()


if __name__ == "__main__":
    main()
