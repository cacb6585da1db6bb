"""Guarded YAML: text to a tree of values that know where they were written.

In: a YAML file. Out: Nodes, built straight from the events of PyYAML's C parser in one pass; every fault as a
Problem. Knows nothing of profiles or brands. The parser's own loader is not used: it overflows the stack on
nested brackets, expands aliases without end, takes duplicate keys silently, and reads NO, 12:30:45 and 1.10
as something else than text. Here only null, true, false, whole and decimal numbers are not text, and a scalar
keeps what was written, so that a text field can take a bare `2020`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.files import read_bytes
from presskit.load.syntax import Fault, decode, explain, foreign_indents
from presskit.load.words import shown

MOST_BYTES = 5_000_000
"""Larger files are refused before they are read."""
MOST_NODES = 120_000
"""Values in one file: 10,000 rows of results have about 60,000."""
MOST_DEPTH = 64
MOST_PROBLEMS = 50

Scalar = str | int | float | bool | None

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_MAYBE_NUMBER = frozenset("-0123456789")
_WORDS: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_INVISIBLE = r"[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a YAML file. Lines and columns count from 1; key places are 0 for members of a list."""

    value: "Scalar | tuple[Node, ...] | dict[str, Node]"
    text: str
    """A scalar as written (without quotation marks), so that a text field may be a bare number; else empty."""
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
    builder = _Builder(file)
    builder.problems += foreign_indents(text, file)
    if not builder.problems:
        builder.run(text)
    problems = sorted(builder.problems, key=lambda p: (p.origin.line, p.origin.column))
    if any(p.severity == "error" for p in problems):
        raise ModelError(problems)
    if builder.root is None:
        empty = Problem(
            "PK114", Origin(file), "the file is empty", "presskit new makes a starter to copy from"
        )
        raise ModelError((empty,))
    return builder.root, tuple(problems)


def plain(node: Node) -> object:
    """The value without places: dict, list, str, int, float, bool or None.

    A loop over the members, not a comprehension a level: half the calls, and it is the hot path of a start.
    """
    value = node.value
    if isinstance(value, dict):
        found: dict[str, object] = {}
        for key, child in value.items():
            inner = child.value
            found[key] = plain(child) if isinstance(inner, dict | tuple) else inner
        return found
    if isinstance(value, tuple):
        return [plain(child) for child in value]
    return value


class _TooManyError(Exception):
    """Enough problems, or one after which going on is dangerous."""


class _Open:
    """A collection whose end has not been read yet."""

    __slots__ = ("column", "key", "key_column", "key_line", "key_width", "line", "members", "path", "start")

    def __init__(self, members: "dict[str, Node] | list[Node]", path: str, line: int, column: int) -> None:
        self.members = members
        self.path = path
        self.line = line
        self.column = column
        self.key: str | None = None
        self.key_line = self.key_column = self.key_width = 0
        self.start = (0, 0)
        """Place of its own key."""


class _Builder:
    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.count = 0

    def run(self, text: str) -> None:
        import yaml
        from yaml.cyaml import CParser  # type: ignore[attr-defined]

        handlers = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.open,
            yaml.SequenceStartEvent: self.open,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceEndEvent: self.close,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        parser = CParser(text)
        try:
            while (event := parser.get_event()) is not None:
                if handler := handlers.get(type(event)):
                    handler(event)
        except yaml.YAMLError as error:
            self.problems.append(explain(error, text, self.file))
        except _TooManyError:
            pass
        finally:
            parser.dispose()

    def document(self, event: Fault) -> None:
        if self.root is not None:
            self.report(
                "PK112",
                event,
                "a second document starts here",
                "one file holds one document: remove the --- line",
            )
            raise _TooManyError

    def scalar(self, event: Fault) -> None:
        text: str = event.value
        mark = event.start_mark
        parent = self.stack[-1] if self.stack else None
        if event.tag is not None or event.anchor is not None:
            self.refuse_marked(event)
        is_plain = event.implicit[0]
        if not text.isprintable():
            self.check_characters(text, event)
        if parent is not None and parent.key is None and type(parent.members) is dict:
            self.take_key(parent, text, is_plain, event)
            return
        value: Scalar = text
        if is_plain:
            if text in _WORDS:
                value = _WORDS[text]
            elif text[0] in _MAYBE_NUMBER:
                value = number(text)
        end = event.end_mark
        width = end.column - mark.column if end.line == mark.line else 1
        self.add(parent, value, text, mark.line + 1, mark.column + 1, width)

    def add(
        self, parent: _Open | None, value: "Scalar | tuple[Node, ...] | dict[str, Node]", text: str, line: int,
        column: int, width: int,
    ) -> None:  # fmt: skip
        self.count += 1
        if self.count > MOST_NODES:
            problem = Problem(
                "PK113", Origin(self.file, line, column), f"the file has more than {MOST_NODES:,} values",
                "long lists of results can come from a CSV file",
            )  # fmt: skip
            self.problems.append(problem)
            raise _TooManyError
        if parent is None:
            self.root = Node(value, text, self.file, "", line, column, width)
            return
        members = parent.members
        if type(members) is list:
            path = f"{parent.path}.{len(members)}" if parent.path else str(len(members))
            members.append(Node(value, text, self.file, path, line, column, width))
            return
        key = parent.key
        assert key is not None and type(members) is dict
        path = f"{parent.path}.{key}" if parent.path else key
        members.setdefault(
            key, Node(value, text, self.file, path, line, column, width, parent.key_line, parent.key_column)
        )
        parent.key = None

    def take_key(self, parent: _Open, text: str, is_plain: bool, event: Fault) -> None:
        mark = event.start_mark
        if is_plain and (text in _WORDS or number(text) is not text):
            self.report(
                "PK115",
                event,
                f"{shown(text)} is not a word, so it cannot be a key",
                "put it in quotation marks",
            )
        if text == "<<" and is_plain:
            self.report(
                "PK110", event, "merge keys (<<) are not supported", "write the values out where they belong"
            )
        elif text in parent.members and isinstance(parent.members, dict):
            first = parent.members[text]
            self.report(
                "PK106", event, f"{shown(text)} is written twice; the first one is in line {first.key_line}",
                "keep one of them",
            )  # fmt: skip
        parent.key, parent.key_line, parent.key_column = text, mark.line + 1, mark.column + 1

    def open(self, event: Fault) -> None:
        mark = event.start_mark
        if event.tag is not None or event.anchor is not None:
            self.refuse_marked(event)
        if len(self.stack) >= MOST_DEPTH:
            self.report("PK109", event, f"nested more than {MOST_DEPTH} levels deep", "flatten it")
            raise _TooManyError
        parent = self.stack[-1] if self.stack else None
        path = ""
        if parent is not None:
            if type(parent.members) is dict and parent.key is None:
                self.report(
                    "PK115", event, "a list or mapping cannot be a key", "put the text in quotation marks"
                )
                raise _TooManyError
            name = parent.key if parent.key is not None else str(len(parent.members))
            path = f"{parent.path}.{name}" if parent.path else name
        is_mapping = type(event).__name__ == "MappingStartEvent"
        self.stack.append(_Open({} if is_mapping else [], path, mark.line + 1, mark.column + 1))

    def close(self, event: Fault) -> None:
        ended = self.stack.pop()
        parent = self.stack[-1] if self.stack else None
        members = ended.members
        value = tuple(members) if isinstance(members, list) else members
        self.add(parent, value, "", ended.line, ended.column, 1)

    def alias(self, event: Fault) -> None:
        self.report("PK110", event, f"aliases (*{event.anchor}) are not supported",
                    "write the value out, or put the text in quotation marks")  # fmt: skip
        parent = self.stack[-1] if self.stack else None
        if parent is not None and type(parent.members) is dict and parent.key is None:
            parent.key = f"*{event.anchor}"
        else:
            self.add(parent, None, "", event.start_mark.line + 1, event.start_mark.column + 1, 1)

    def refuse_marked(self, event: Fault) -> None:
        if event.anchor is not None:
            self.report("PK110", event, f"anchors (&{event.anchor}) are not supported",
                        "write the value out, or put the text in quotation marks")  # fmt: skip
        if event.tag is not None:
            self.report("PK111", event, f"tags ({shown(event.tag)}) are not supported",
                        "remove the tag, or put the text in quotation marks")  # fmt: skip

    def check_characters(self, text: str, event: Fault) -> None:
        if found := re.search(_CONTROL, text):
            self.report(
                "PK108", event, f"the text has the control character U+{ord(found[0]):04X}", "remove it"
            )
        elif found := re.search(_INVISIBLE, text):
            self.report(
                "PK119", event, f"the text has the invisible character U+{ord(found[0]):04X}",
                "remove it if it came in by copying", severity="warning",
            )  # fmt: skip

    def report(self, code: str, event: Fault, message: str, hint: str, *, severity: str = "error") -> None:
        start, end = event.start_mark, event.end_mark
        width = max(1, end.column - start.column) if end.line == start.line else 1
        origin = Origin(self.file, start.line + 1, start.column + 1)
        kind = "warning" if severity == "warning" else "error"
        self.problems.append(Problem(code, origin, message, hint, kind, width))  # type: ignore[arg-type]
        if len(self.problems) >= MOST_PROBLEMS:
            raise _TooManyError


def number(text: str) -> Scalar:
    """The number that a plain scalar is, or `text` itself if it is none."""
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
