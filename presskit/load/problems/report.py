"""Problems for people and for machines: text with the line and a caret, JSON, or annotations of GitHub.

In: Problems. Out: text; nothing is printed here. The file is read again for its line, which is rare enough:
only when there is something to complain about.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from presskit.errors import ModelError, Problem
from presskit.load.files import read_bytes
from presskit.load.problems.wording import spelled
from presskit.load.yaml.nodes import MOST_BYTES
from presskit.load.yaml.syntax import lines
from presskit.locations import by_name

Format = Literal["text", "json", "github"]
Style = Callable[[str, str], str]
"""A text and what part of a message it is (place, hint, error, warning) -> the text as it looks."""

MOST_LISTED = 50
MOST_OF_A_KIND = 5
"""In text: after these, the rest of a code is only counted."""
MOST_COLUMNS = 100
"""Longest excerpt of a line."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, without duplicates; numbers in messages count as numbers: page 2 before page 10."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda p: (p.origin.file, p.origin.line, p.origin.column, p.code, _counting(p.message)),
    )


def _counting(message: str) -> list[str | int]:
    """Words and numbers by turns, so that like is compared with like."""
    return [int(part) if turn % 2 else part for turn, part in enumerate(re.split(r"([0-9]{1,9})", message))]


def summary(problems: Sequence[Problem], outcome: str = "") -> str:
    """For example "3 errors, 1 warning in 1 file. Nothing was written."."""
    errors = sum(p.severity == "error" for p in problems)
    counts = ((errors, "error"), (len(problems) - errors, "warning"))
    said = [f"{count} {word}{'s' * (count != 1)}" for count, word in counts if count]
    files = len({p.origin.file for p in problems})
    found = f"{', '.join(said)} in {files} file{'s' * (files != 1)}." if said else "No problems found."
    return f"{found} {outcome}".strip()


def as_text(problems: Iterable[Problem], styled: Style = lambda text, _: text) -> str:
    """Every problem with its line and a caret; at most 50, and five of a kind. Parts look as `styled` makes them."""
    _lines.cache_clear()
    listed: Counter[str] = Counter()
    parts, left = [], Counter[str]()
    for problem in in_order(problems):
        if listed[problem.code] == MOST_OF_A_KIND or listed.total() == MOST_LISTED:
            left[problem.code] += 1
            continue
        listed[problem.code] += 1
        parts.append(_told(problem, styled))
    parts += [f"and {count} more of {code}" for code, count in sorted(left.items())]
    return "\n".join(parts)


def as_json(problems: Iterable[Problem]) -> str:
    """One object with a list of problems and their counts."""
    found = in_order(problems)
    rows = [
        {
            "code": p.code, "severity": p.severity, "file": p.origin.file, "line": p.origin.line,
            "column": p.origin.column, "path": p.origin.path, "message": p.message, "hint": p.hint,
        }
        for p in found
    ]  # fmt: skip
    errors = sum(p.severity == "error" for p in found)
    return as_safe_json({"problems": rows, "errors": errors, "warnings": len(found) - errors})


def as_safe_json(value: object) -> str:
    """JSON whose letters stay letters, but for those that do not print."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the line."""
    return "\n".join(_command(problem) for problem in in_order(problems))


FORMATS: dict[Format, Callable[[Iterable[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _command(problem: Problem) -> str:
    place = problem.origin
    where = f"file={_property(spelled(place.file))},line={max(place.line, 1)},col={max(place.column, 1)}"
    told = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
    said = "\n".join(map(spelled, told.split("\n")))
    return f"::{problem.severity} {where},title={problem.code}::{_data(said)}"


def _told(problem: Problem, styled: Style) -> str:
    kind = "warning: " if problem.severity == "warning" else ""
    code = styled(problem.code, problem.severity)
    place = styled(f"{spelled(by_name(str(problem.origin)))}:", "place")
    told = [f"{place} {code} {kind}{spelled(problem.message)}"]
    if excerpt := _excerpt(problem):
        line, margin, carets = excerpt
        told.append(f"{line}\n{margin}{styled(carets, problem.severity)}")
    if problem.hint:
        told.append(f"   {styled('hint:', 'hint')} {spelled(problem.hint)}")
    return "\n".join(told)


def _excerpt(problem: Problem) -> tuple[str, str, str] | None:
    """The line with its number, what stands before the carets under it, and the carets."""
    origin = problem.origin
    written = _lines(origin.file) if origin.line else ()
    if not 1 <= origin.line <= len(written):
        return None
    line = written[origin.line - 1]
    start, length = _span(problem, line)
    first = max(0, start - MOST_COLUMNS + 20) if len(line) > MOST_COLUMNS else 0
    before, marked = line[first:start], line[start : min(start + length, first + MOST_COLUMNS)]
    shown = f"{before}{marked}{line[start + len(marked) : first + MOST_COLUMNS]}"
    number = f"{origin.line:5d} | "
    margin = " " * (len(number) - 2) + "| " + " " * len(_visible(before))
    return f"{number}{_visible(shown)}", margin, "^" * max(1, len(_visible(marked)))


def _span(problem: Problem, line: str) -> tuple[int, int]:
    """Index of the first character that the caret marks, and how many; a table's column is a cell."""
    if not problem.origin.file.endswith(".csv"):
        return max(0, problem.origin.column - 1), problem.length
    try:
        from presskit.load.profile.table import cells, separator_of

        found = list(cells(line, separator_of(_lines(problem.origin.file))))
        text, start = found[min(problem.origin.column, len(found)) - 1]
    except ValueError:
        return 0, 1
    return start, len(text)


@cache
def _lines(file: str) -> tuple[str, ...]:
    try:
        data = read_bytes(Path(file), most=MOST_BYTES)
    except ModelError:
        return ()
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return tuple(lines(data.decode(encoding, "replace")))


def _visible(text: str) -> str:
    return spelled(text.replace("\t", " "))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
