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
    """Text does not fit its frame; each problem says how many words are too many."""

    def __init__(self, problems: Sequence[Problem], words: int = 0) -> None:
        """Of all problems together, `words` too many."""
        super().__init__(problems)
        self.words = words

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), (self.problems, self.words)


class OutputError(PressKitError):
    """The result cannot be written; nothing was changed."""
