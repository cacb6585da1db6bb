"""The events of PyYAML's C parser to Nodes, in one pass and with every danger refused on the way.

In: text. Out: the root Node and Problems. The parser's own loader is not used: it overflows the stack on
nested brackets, expands aliases without end, takes duplicate keys silently, and reads NO, 12:30:45 and 1.10
as something else than text. Here only null, true, false, whole and decimal numbers are not text, and a scalar
keeps what was written, so that a text field can take a bare `2020`.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NoReturn

from presskit.errors import Origin, Problem
from presskit.load.problems.wording import shown
from presskit.load.yaml.node import Node, Scalar, number
from presskit.load.yaml.open_collection import Open
from presskit.load.yaml.slips import HYPHEN, after_comma, cut_off
from presskit.load.yaml.syntax import Fault, close_remark, explain, lines

if TYPE_CHECKING:
    from yaml import YAMLError

MOST_NODES = 120_000
"""Values in one file: 10,000 rows of results have about 60,000."""
MOST_DEPTH = 64
MOST_KEYS = 2_000
"""In one mapping: the largest palettes of brands have some hundred."""
MOST_PATHS = 16_000_000
"""Characters of all dotted paths together, which repeat a long key for each value below it."""
MOST_PROBLEMS = 50

_MAYBE_NUMBER = frozenset("-0123456789")
_WORDS: Mapping[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_TURNING = r"[\u202a-\u202e\u2066-\u2069]"
"""Embeddings, overrides and isolates: one that is not ended turns around what follows, on the page and in messages."""
_INVISIBLE = r"[\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\ufeff]"


class _TooManyError(Exception):
    """Enough problems, or one after which going on is dangerous."""


class Builder:
    """Takes events and keeps the collections that are open; `root` and `problems` are the result."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.found = {"error": 0, "warning": 0}
        self.stack: list[Open] = []
        self.count = 0
        self.paths = 0
        self.text, self.has_remarks = "", False

    @cached_property
    def written(self) -> list[str]:
        """The lines of the text."""
        return lines(self.text)

    def run(self, text: str) -> None:
        """Read a whole document; nothing is raised, every fault becomes a problem."""
        from yaml import YAMLError

        self.text, self.has_remarks = text, " #" in text
        try:
            self._take(text)
        except YAMLError as error:
            fault = self._nested_before(error, text) or explain(error, text, self.file)
            self.problems += [fault] if all(fault.origin != known.origin for known in self.problems) else []
        except _TooManyError:
            pass

    def _take(self, text: str) -> None:
        """Take every event of a text.

        Raises:
            YAMLError: the parser cannot go on.
            _TooManyError: nor may we.
        """
        import yaml
        from yaml.cyaml import CParser  # type: ignore[attr-defined]

        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        parser = CParser(text)
        try:
            while (event := parser.get_event()) is not None:
                if handler := handlers.get(type(event)):
                    handler(event)
        finally:
            parser.dispose()

    def _nested_before(self, error: "YAMLError", text: str) -> Problem | None:
        """The collection that is nested too deep before the place where the parser gave up, if there is one.

        The parser reads ahead, and since PyYAML 6.0.4 has a limit of its own: it can give up before it has handed
        over a single bracket. What stands before that place is taken alone, so that our limit is the one that is told.
        """
        mark = getattr(error, "problem_mark", None)
        if mark is None:
            return None
        from yaml import YAMLError

        before = Builder(self.file)
        with suppress(YAMLError, _TooManyError):
            before._take(text[: mark.index])
        return next((problem for problem in before.problems if problem.code == "PK109"), None)

    def _document(self, event: Fault) -> None:
        if self.root is not None:
            self._report(
                "PK112",
                event,
                "a second document starts here",
                "one file holds one document: remove the --- line",
            )
            raise _TooManyError

    def _scalar(self, event: Fault) -> None:
        text: str = event.value
        mark = event.start_mark
        parent = self.stack[-1] if self.stack else None
        if event.tag is not None or event.anchor is not None:
            self._refuse_marked(event)
        is_plain = event.implicit[0]
        if not text.isprintable():
            self._check_characters(text, event)
        if parent is not None and parent.key is None and type(parent.members) is dict:
            self._take_key(parent, text, is_plain, event)
            return
        value: Scalar = text
        if is_plain:
            if not text and parent is not None and parent.is_flow:
                self._check_comma(parent)
            if text in _WORDS:
                value = _WORDS[text]
            elif text[0] in _MAYBE_NUMBER:
                value = number(text)
        end = event.end_mark
        if is_plain and self.has_remarks and (remark := close_remark(self.written[end.line], end.column)):
            self._warn_of_remark(remark, end)
        width = end.column - mark.column if end.line == mark.line else 1
        self._add(parent, value, text, mark.line + 1, mark.column + 1, width)

    def _add(
        self,
        parent: Open | None,
        value: "Scalar | tuple[Node, ...] | dict[str, Node]",
        text: str,
        line: int,
        column: int,
        width: int,
    ) -> None:
        self.count += 1
        if self.count > MOST_NODES:
            message = f"the file has more than {MOST_NODES:,} values"
            self._too_large(line, column, message, "long lists of results can come from a CSV file")
        if parent is None:
            self.root = Node(value, text, self.file, "", line, column, width)
            return
        members = parent.members
        if type(members) is list:
            path = self._path(parent, str(len(members)), line, column)
            members.append(Node(value, text, self.file, path, line, column, width))
            return
        key = parent.key
        assert key is not None and type(members) is dict
        path = self._path(parent, key, line, column)
        members.setdefault(
            key, Node(value, text, self.file, path, line, column, width, parent.key_line, parent.key_column)
        )
        parent.key = None

    def _path(self, parent: Open, step: str, line: int, column: int) -> str:
        """The dotted path of a member; all of them together have a limit."""
        path = f"{parent.path}.{step}" if parent.path else step
        self.paths += len(path)
        if self.paths > MOST_PATHS:
            message = "the file has too many values below keys that are too long"
            self._too_large(line, column, message, "keys are short words: put the text behind the colon")
        return path

    def _too_large(self, line: int, column: int, message: str, hint: str) -> NoReturn:
        self.problems.append(Problem("PK113", Origin(self.file, line, column), message, hint))
        raise _TooManyError

    def _take_key(self, parent: Open, text: str, is_plain: bool, event: Fault) -> None:
        mark = event.start_mark
        is_glued = is_plain and text[:1] == "-" and len(text) > 1 and number(text) is text
        if is_glued:
            self._report("PK101", event, HYPHEN, f"write - {text[1:2] if text[1:2] in '{[' else f'{text[1:]}:'}")
        elif (
            is_plain
            and (text in _WORDS or number(text) is not text)
            and not (parent.is_flow and after_comma(self.written, mark.line, mark.column))
        ):
            self._report(
                "PK115",
                event,
                f"{shown(text)} is not a word, so it cannot be a key",
                "put it in quotation marks",
            )
        if text == "<<" and is_plain:
            self._report("PK110", event, "merge keys (<<) are not supported", "write the values out where they belong")
        elif text in parent.members and isinstance(parent.members, dict) and not is_glued:
            first = parent.members[text]
            self._report(
                "PK106", event, f"{shown(text)} is written twice; the first one is in line {first.key_line}",
                "keep one of them",
            )  # fmt: skip
        elif len(parent.members) >= MOST_KEYS:
            message, hint = f"a mapping has more than {MOST_KEYS:,} keys", "begin each entry of a list with a dash (-)"
            self._too_large(mark.line + 1, mark.column + 1, message, hint)
        parent.key, parent.key_line, parent.key_column = text, mark.line + 1, mark.column + 1

    def _check_comma(self, parent: Open) -> None:
        """Say that a key without a colon is the rest of the value before it."""
        before = next(reversed(parent.members.values()), None) if isinstance(parent.members, dict) else None
        if before and (slip := cut_off(self.written, parent.key_line - 1, parent.key_column - 1, before)):
            place = Origin(self.file, slip.line + 1, slip.column + 1)
            self._keep(Problem("PK101", place, slip.message, slip.hint))

    def _open(self, event: Fault) -> None:
        mark = event.start_mark
        if event.tag is not None or event.anchor is not None:
            self._refuse_marked(event)
        if len(self.stack) >= MOST_DEPTH:
            self._report("PK109", event, f"nested more than {MOST_DEPTH} levels deep", "flatten it")
            raise _TooManyError
        parent = self.stack[-1] if self.stack else None
        path = ""
        if parent is not None:
            if type(parent.members) is dict and parent.key is None:
                self._report("PK115", event, "a list or mapping cannot be a key", "put the text in quotation marks")
                raise _TooManyError
            name = parent.key if parent.key is not None else str(len(parent.members))
            path = self._path(parent, name, mark.line + 1, mark.column + 1)
        is_mapping = type(event).__name__ == "MappingStartEvent"
        members: dict[str, Node] | list[Node] = {} if is_mapping else []
        self.stack.append(Open(members, path, mark.line + 1, mark.column + 1, is_mapping and event.flow_style is True))

    def _close(self, event: Fault) -> None:
        ended = self.stack.pop()
        parent = self.stack[-1] if self.stack else None
        members = ended.members
        value = tuple(members) if isinstance(members, list) else members
        self._add(parent, value, "", ended.line, ended.column, 1)

    def _alias(self, event: Fault) -> None:
        self._report("PK110", event, f"aliases ({shown('*' + event.anchor)[1:-1]}) are not supported",
                    "write the value out, or put the text in quotation marks")  # fmt: skip
        parent = self.stack[-1] if self.stack else None
        if parent is not None and type(parent.members) is dict and parent.key is None:
            parent.key = f"*{event.anchor}"
        else:
            self._add(parent, None, "", event.start_mark.line + 1, event.start_mark.column + 1, 1)

    def _refuse_marked(self, event: Fault) -> None:
        if event.anchor is not None:
            self._report("PK110", event, f"anchors ({shown('&' + event.anchor)[1:-1]}) are not supported",
                        "write the value out, or put the text in quotation marks")  # fmt: skip
        if event.tag is not None:
            self._report("PK111", event, f"tags ({shown(event.tag)}) are not supported",
                        "remove the tag, or put the text in quotation marks")  # fmt: skip

    def _check_characters(self, text: str, event: Fault) -> None:
        if found := re.search(_CONTROL, text):
            self._report("PK108", event, f"the text has the control character U+{ord(found[0]):04X}", "remove it")
        elif found := re.search(_TURNING, text):
            self._report(
                "PK108", event, f"the text has U+{ord(found[0]):04X}, which turns the direction of what follows",
                "remove it: the letters themselves say in which direction they are read",
            )  # fmt: skip
        elif found := re.search(_INVISIBLE, text):
            self._report(
                "PK119", event, f"the text has the invisible character U+{ord(found[0]):04X}",
                "remove it if it came in by copying", "warning",
            )  # fmt: skip

    def _warn_of_remark(self, remark: str, end: Fault) -> None:
        place = Origin(self.file, end.line + 1, end.column + 2)
        hint = "put the text in quotation marks to keep it; a remark has a blank after its #"
        message = f"{shown(remark)} is taken as a remark and is no part of the text"
        self._keep(Problem("PK136", place, message, hint, "warning", len(remark)))

    def _report(
        self,
        code: str,
        event: Fault,
        message: str,
        hint: str,
        severity: Literal["error", "warning"] = "error",
    ) -> None:
        start, end = event.start_mark, event.end_mark
        width = max(1, end.column - start.column) if end.line == start.line else 1
        origin = Origin(self.file, start.line + 1, start.column + 1)
        self._keep(Problem(code, origin, message, hint, severity, width))

    def _keep(self, problem: Problem) -> None:
        """Enough errors end the reading; further warnings are only dropped."""
        self.found[problem.severity] += 1
        if self.found[problem.severity] <= MOST_PROBLEMS:
            self.problems.append(problem)
        if self.found["error"] >= MOST_PROBLEMS:
            raise _TooManyError
