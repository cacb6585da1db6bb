"""One value of a YAML file or table, with its place; and which plain scalars are numbers.

Only whole and decimal numbers in their usual form are numbers: 007, 1e3, .5, +1 and 12:30 are text, and so is
anything longer than fifteen figures.
"""

import re
from typing import NamedTuple

from presskit.errors import Origin

Scalar = str | int | float | bool | None

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")


class Node(NamedTuple):
    """One value of a YAML file. Lines and columns count from 1; key places are 0 for members of a list."""

    value: "Scalar | tuple[Node, ...] | dict[str, Node]"
    text: str
    """A scalar as written, without quotation marks, so that a text field may be a bare number; else empty."""
    file: str
    path: str
    line: int
    column: int
    width: int
    """Characters on its first line, for the caret."""
    key_line: int = 0
    key_column: int = 0

    @property
    def origin(self) -> Origin:
        """Where the value was written."""
        return Origin(self.file, self.line, self.column, self.path)

    @property
    def key_origin(self) -> Origin | None:
        """Where its key was written, when it is a mapping's value."""
        return Origin(self.file, self.key_line, self.key_column, self.path) if self.key_line else None

    @property
    def key(self) -> str:
        """Its key, or its number in a list counted from 0."""
        return self.path.rpartition(".")[2]


def number(text: str) -> Scalar:
    """The number that a plain scalar is, or `text` itself if it is none."""
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
