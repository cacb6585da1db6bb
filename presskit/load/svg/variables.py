"""Variables of a style: what `var(--name, fallback)` stands for.

In: a value as written, and the values that its element inherits. Out: the value with the variables' own in their
place, or None where one has neither a value nor a fallback.
Source: CSS Custom Properties 1, chapter 3.
"""

import re
from collections.abc import Mapping
from typing import Protocol

DEEPEST, MOST, LONGEST = 5, 4, 2_000
"""How far variables may stand for others, how many may stand in one value, and how long that may be."""
_CALL = re.compile(r"var\(\s*(--[\w-]+)\s*")


class _Text(Protocol):
    @property
    def text(self) -> str: ...


def put_in(text: str, values: Mapping[str, _Text], depth: int = 0) -> str | None:
    """`text` with all variables replaced."""
    if depth > DEEPEST or len(text) > LONGEST or text.count("var(") > MOST:
        return None
    out, at = "", 0
    while found := _CALL.search(text, at):
        end = _closing(text, found.end())
        rest = text[found.end() : end].strip()
        known = values.get(found[1])
        inner = known.text if known is not None else rest[1:].strip() if rest[:1] == "," else None
        value = None if inner is None else put_in(inner, values, depth + 1)
        if value is None:
            return None
        out += text[at : found.start()] + value
        at = end + 1
    return (out + text[at:]).strip()


def _closing(text: str, at: int) -> int:
    """Where the bracket closes that was opened before `at`; the end of the text if nowhere."""
    depth = 1
    for place in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if not depth:
            return place
    return len(text)
