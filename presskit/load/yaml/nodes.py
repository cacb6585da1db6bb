"""Guarded YAML: text to a tree of values that know where they were written.

In: a YAML file. Out: Nodes, or every fault as a Problem. Knows nothing of profiles or brands.
"""

from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.files import read_bytes
from presskit.load.yaml.node import Node, number
from presskit.load.yaml.parsing import MOST_PROBLEMS, Builder
from presskit.load.yaml.syntax import decode, foreign_indents

__all__ = ["MOST_BYTES", "MOST_PROBLEMS", "Node", "number", "parse_document", "plain", "read_document", "read_yaml"]

MOST_BYTES = 5_000_000
"""Larger files are refused before they are read."""


def read_yaml(path: Path) -> Node:
    """The content of a YAML file.

    Raises:
        ModelError: with every problem found, at most 50.
    """
    return read_document(path)[0]


def read_document(path: Path) -> tuple[Node, tuple[Problem, ...]]:
    """The content of a YAML file, and warnings about invisible characters.

    Raises:
        ModelError: with every problem found, at most 50.
    """
    return parse_document(read_bytes(path, most=MOST_BYTES), str(path))


def parse_document(data: bytes, file: str) -> tuple[Node, tuple[Problem, ...]]:
    """As `read_document`, for bytes already read from `file`.

    Raises:
        ModelError: with every problem found, at most 50.
    """
    text = decode(data, file)
    builder = Builder(file)
    builder.problems += foreign_indents(text, file)
    if not builder.problems:
        builder.run(text)
    problems = sorted(builder.problems, key=lambda p: (p.origin.line, p.origin.column))
    if any(p.severity == "error" for p in problems):
        raise ModelError(problems)
    if builder.root is None:
        empty = Problem("PK114", Origin(file), "the file is empty")
        raise ModelError((empty,))
    return builder.root, tuple(problems)


def plain(node: Node) -> object:
    """The value without places: dict, list, str, int, float, bool or None."""
    value = node.value
    if isinstance(value, dict):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, tuple):
        return [plain(child) for child in value]
    return value
