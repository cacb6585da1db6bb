"""A list or mapping of a YAML file that is being read.

In: where it began. Out: nothing by itself: the Builder of parsing.py fills it and makes a Node of it at its end.
"""

from presskit.load.yaml.node import Node


class Open:
    """A collection whose end has not been read yet."""

    __slots__ = ("column", "is_flow", "key", "key_column", "key_line", "line", "members", "path")

    def __init__(self, members: dict[str, Node] | list[Node], path: str, line: int, column: int, is_flow: bool) -> None:
        self.members = members
        self.is_flow = is_flow
        self.path = path
        self.line = line
        self.column = column
        self.key: str | None = None
        self.key_line = self.key_column = 0
