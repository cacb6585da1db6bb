"""Typed access to the nodes of a brand file; what is wrong is collected, not raised.

In: Nodes. Out: values, or None where the value cannot be used; the problem then stands in `problems`.
Brand files are read with this rather than with the schema of profiles because other people's brand.yml files
hold keys that we do not know and must let pass: only our own block `presskit` is strict.
"""

from collections.abc import Iterable, Mapping
from itertools import islice

from presskit.errors import Problem
from presskit.load.problems.wording import MOST_SHOWN, did_you_mean, shown
from presskit.load.yaml.nodes import Node

NOTHING: Mapping[str, Node] = {}
MOST_HINTS = 20
"""Unknown words of one file for which a near one is looked for."""
_MOST_COMPARED = 500
"""Known words that one unknown is compared with."""


class BrandReader:
    """Reads values and remembers every problem of one file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._hints = 0

    @property
    def failed(self) -> bool:
        """Whether the file has an error."""
        return any(problem.severity == "error" for problem in self.problems)

    def near(self, name: str, known: Iterable[str]) -> str:
        """A hint at the word that was meant; for the first of a file, since each takes a comparison with all."""
        self._hints += 1
        return did_you_mean(name[:MOST_SHOWN], islice(known, _MOST_COMPARED)) if self._hints <= MOST_HINTS else ""

    def report(self, code: str, node: Node, message: str, hint: str = "", *, at_key: bool = False) -> None:
        """Remember an error at the value, or at its key."""
        origin = (node.key_origin if at_key else None) or node.origin
        length = len(node.key) if at_key else node.width
        self.problems.append(Problem(code, origin, message, hint, "error", length))

    def warn(self, code: str, node: Node, message: str, hint: str = "", *, at_key: bool = False) -> None:
        """Remember a warning at the value, or at its key."""
        self.report(code, node, message, hint, at_key=at_key)
        self.problems[-1] = self.problems[-1]._replace(severity="warning")

    def mapping(self, node: Node | None, hint: str = "") -> Mapping[str, Node]:
        """The members of a mapping; empty if it is absent or null."""
        if node is None or node.value is None:
            return NOTHING
        if isinstance(node.value, dict):
            return node.value
        self.report("PK105", node, f"{node.key} has to be a mapping: names with values", hint)
        return NOTHING

    def given(self, node: Node | None) -> Mapping[str, Node]:
        """The members of a mapping that are not null: a key without a value says nothing."""
        return {key: member for key, member in self.mapping(node).items() if member.value is not None}

    def strict(self, node: Node | None, known: Iterable[str], required: Iterable[str] = ()) -> Mapping[str, Node]:
        """The members of a mapping of ours: unknown and missing keys are errors."""
        members = self.mapping(node)
        permitted = frozenset(known)
        for key in [key for key in members if key not in permitted]:
            self.report("PK102", members[key], f"unknown key {shown(key)}", self.near(key, known), at_key=True)
        missing = [key for key in required if key not in members]
        if missing and node is not None and node.value is not None:
            self.report("PK104", node, f"{node.path} lacks {', '.join(missing)}", at_key=True)
        return members

    def items(self, node: Node | None, count: int | None = None) -> tuple[Node, ...]:
        """The members of a list of `count` (any number if None); empty if it is absent or wrong."""
        if node is None:
            return ()
        if isinstance(node.value, tuple) and count in (None, len(node.value)):
            return node.value
        self.report("PK105", node, f"{node.key} has to be a list{f' of {count}' if count else ''}")
        return ()

    def text(self, node: Node) -> str | None:
        """A word or line of text."""
        if isinstance(node.value, dict | tuple) or not node.text.strip():
            self.report("PK105", node, f"{node.key} has to be text")
            return None
        return node.text

    def number(self, node: Node, least: float, most: float) -> float | None:
        """A number from `least` to `most`."""
        value = node.value
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.report("PK105", node, f"{node.key} has to be a number")
            return None
        if not least <= value <= most:
            self.report("PK120", node, f"{node.key} is {value:g}; from {least:g} to {most:g} is permitted")
            return None
        return value

    def flag(self, node: Node) -> bool:
        """A value that is true or false."""
        if isinstance(node.value, bool):
            return node.value
        self.report("PK105", node, f"{node.key} has to be true or false")
        return False
