"""Many threads, one at a time: the libraries beneath (pdfium, HarfBuzz, ReportLab) keep state of their own.

In: a function of the public interface. Out: the same, safe to call from any thread, its first call included: what is
imported on the way is imported by one thread alone. Python would run them in turns anyway.
"""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

TURN = RLock()


def in_turn(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Let one thread at a time into all functions that are marked so."""

    @wraps(function)
    def turned(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        with TURN:
            return function(*args, **kwargs)

    return turned
