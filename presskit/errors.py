"""Everything that can go wrong because of what a user wrote, as values with a place.

    PressKitError
    ├── ModelError        what the user wrote is wrong: carries every Problem of the run
    ├── OversetError      content does not fit its frame: carries the Problems too
    └── OutputError       the result cannot be written (disk, permission): environment, exit 4

A Problem is data (code, Origin, words, hint); an exception only carries problems out of a function.
Codes are stable and never reused; the table stands in load/problems/codes.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple


class Origin(NamedTuple):
    """Where a value was written. Lines and columns count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    path: str = ""
    """Dotted path of the value in its file, for example `results.0.entries.2.place`."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(NamedTuple):
    """One thing that is wrong, in plain words, with a place and what to do about it."""

    code: str
    origin: Origin
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"
    length: int = 1
    """How many characters of the line the caret underlines."""
    edition: str = ""
    """The edition that it is about, if it is about one: the same of several editions is told once."""


class Excess(NamedTuple):
    """Content that does not fit its place on a page."""

    origin: Origin
    words: int
    """Too many, at least one."""
    page: int
    """From 1."""
    frame: str
    """What its place is called."""
    said: Problem | None = None
    """What is to be told of it, where that is not the number of words."""


class PressKitError(Exception):
    """Base of all errors that a user can cause; `problems` is never empty."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{p.origin}: {p.code} {p.message}" for p in problems))
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), (self.problems,)


class ModelError(PressKitError):
    """The profile, brand, template or a file they name is wrong."""


class OversetError(PressKitError):
    """Content does not fit its frame; `excess` says what and where."""

    def __init__(self, problems: Sequence[Problem], excess: Sequence[Excess] = ()) -> None:
        super().__init__(problems)
        self.excess = tuple(excess)

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), (self.problems, self.excess)


class OutputError(PressKitError):
    """The result cannot be written; nothing was changed."""
