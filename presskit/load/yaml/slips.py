"""Slips of people who do not know YAML, found in the lines round the place where its parser gave up.

In: the lines of a file, and where the parser stopped. Out: where the slip is, and words for it; None where it is none
of the known ones. Every slip is one function in SLIPS, the surest first.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from presskit.load.problems.wording import shown
from presskit.load.yaml.node import Node

HYPHEN = "the hyphen of a list needs a blank after it"
CURLY = "“”„‟‘’‚«»"
_OTHER_FAULTS = re.compile("escape|cannot start any token|tab character|tag handle")
"""What the parser says of slips that have words of their own."""
_KEY = r"[A-Za-z_][\w-]*"
_START = rf"(?P<lead> *(?:- +)?)(?:(?P<key>{_KEY}): +)?"
_OPENED = re.compile(rf'{_START}(?P<quote>")(?:[^"\\]|\\.)*$')
_KEY_LINE = re.compile(rf" *(?:- +)?{_KEY}:(?: |$)")
_GLUED = re.compile(rf'(?P<lead> *)-(?P<rest>[\{{\["\']|{_KEY}: )')
_NO_BLANK = re.compile(rf"(?P<lead> *(?:- +)?)(?P<key>{_KEY}):(?P<value>[^\s:/][^:]*)$")
_APOSTROPHE = re.compile(rf"{_START}'(?P<text>(?:[^']|'')*)(?P<end>')(?P<rest>\w.*?)'?\s*$")
_AFTER = re.compile(rf'{_START}(?P<text>"(?:[^"\\]|\\.)*")(?P<gap>\s*)(?P<rest>[^\s,:#}}\]].*)$')
_BLOCK = re.compile(rf"(?P<lead> *(?:- +)?){_KEY}: +(?P<mark>[|>][+-]?)\s*$")
_CUT_OFF = re.compile(rf"[^:,{{}}\[\]]{{1,80}}(?=[,}}])(?:,(?! *{_KEY}: )[^:,{{}}\[\]]{{1,80}}(?=[,}}])){{0,9}}")
_MOST_LETTERS = 2_000
"""Of a line that is looked at."""
_MOST_BACK = 200
"""Lines that are looked at for a quotation mark that was left open."""


class Slip(NamedTuple):
    """What went wrong, by line and column counted from 0."""

    line: int
    column: int
    message: str
    hint: str


Finder = Callable[[Sequence[str], int], Slip | None]


def slip_at(written: Sequence[str], line: int, fault: str) -> Slip | None:
    """The slip that made the parser stop with `fault` at a line counted from 0."""
    line = min(line, len(written) - 1)
    if _OTHER_FAULTS.search(fault) or any(len(row) > _MOST_LETTERS for row in written[max(0, line - 1) : line + 1]):
        return None
    found = (finder(written, line) for finder in SLIPS)
    return next((slip for slip in found if slip), None)


def after_comma(written: Sequence[str], line: int, column: int) -> str:
    """The rest of a value in braces that its own comma has cut off; empty: a key with a colon stands here."""
    found = _CUT_OFF.match(written[line], column) if line < len(written) else None
    return found[0].rstrip() if found else ""


def cut_off(written: Sequence[str], line: int, column: int, before: Node) -> Slip | None:
    """The slip of a comma in a value in braces; `before` is what of the value stands before the comma."""
    rest = after_comma(written, line, column)
    if not rest or before.value is None:
        return None
    value = f"{before.text}, {rest}"
    if before.line == line + 1:
        value = written[line][before.column - 1 : column + len(rest)]
    plain = value.strip(CURLY)
    if plain != value:
        message = "curly quotation marks do not hold a text together, so the comma ends it"
        return Slip(line, column, message, f'use straight ones: {before.key}: "{plain}"')
    message = f"the comma ends the value {shown(before.text)}, so {shown(rest)} is taken as a key of its own"
    return Slip(line, column, message, f'put the value in quotation marks: {before.key}: "{value}"')


def _open_quote(written: Sequence[str], line: int) -> Slip | None:
    """A text in quotation marks that goes on into lines that are keys."""
    for at in range(line, max(-1, line - _MOST_BACK), -1):
        if len(written[at]) > _MOST_LETTERS:
            return None
        found = _OPENED.match(written[at])
        if found and (at + 1 == len(written) or _KEY_LINE.match(written[at + 1])):
            text = written[at][found.start("quote") :].rstrip()
            message = "the quotation mark that opens here is not closed on its line"
            return Slip(at, found.start("quote"), message, f'close it: {text}"')
    return None


def _glued_hyphen(written: Sequence[str], line: int) -> Slip | None:
    for at in (line, line - 1):
        if at >= 0 and (found := _GLUED.match(written[at])):
            return Slip(
                at, len(found["lead"]), "the hyphen of a list needs a blank after it", f"write - {found['rest']}"
            )
    return None


def _apostrophe(written: Sequence[str], line: int) -> Slip | None:
    found = _APOSTROPHE.match(written[line])
    if not found or '"' in written[line]:
        return None
    text = f"{found['text']}'{found['rest']}"
    message = "the apostrophe ends the text that stands in single quotation marks"
    return Slip(line, found.start("end"), message, f'put it in double ones: "{text}"')


def _text_after_quote(written: Sequence[str], line: int) -> Slip | None:
    found = _AFTER.match(written[line])
    if not found:
        return None
    whole = f"{found['text']}{found['gap']}{found['rest']}".rstrip()
    hint = f"put all of it in single ones: '{whole}'" if "'" not in whole else "put all of it in quotation marks"
    return Slip(line, found.start("rest"), "the text goes on after its closing quotation mark", hint)


def _no_blank(written: Sequence[str], line: int) -> Slip | None:
    for at in (line, line - 1):
        if at >= 0 and (found := _NO_BLANK.match(written[at])):
            message = f"the key {found['key']} needs a blank after its colon"
            return Slip(at, found.start("value") - 1, message, f"write {found['key']}: {found['value'].strip()}")
    return None


def _indentation(written: Sequence[str], line: int) -> Slip | None:
    """A key that stands deeper than the one above it, which is complete, or beside none of those above it."""
    if not _KEY_LINE.match(written[line]) or written[line].count(": ") > 1:
        return None
    indent = _indent(written[line])
    above = [row for row in written[:line] if row.strip() and not row.lstrip().startswith("#")]
    if not above or not _KEY_LINE.match(above[-1]) or written[line].lstrip().startswith("- "):
        return None
    wanted = _key_column(above[-1])
    if indent == wanted or indent in _open_columns(above) or (indent > wanted and above[-1].rstrip().endswith(":")):
        return None
    key = above[-1].strip().removeprefix("- ").partition(":")[0]
    deeper = "deeper" if indent > wanted else "less"
    message = f"the line is indented {deeper} than {shown(key)} above it, and belongs to nothing"
    return Slip(line, indent, message, f"indent it by {wanted} blanks, as {key} is, if it belongs beside it")


def _open_columns(above: Sequence[str]) -> list[int]:
    """Where keys stand that a further one may stand beside: those of the mappings that are not closed yet."""
    found, least = [], 1_000
    for row in reversed(above):
        if (column := _key_column(row)) < least:
            found.append(column)
            least = min(column, _indent(row) + 1)
    return found


def _flat_block(written: Sequence[str], line: int) -> Slip | None:
    """A text after >- or | that stands no deeper than its key."""
    for at in (line, line - 1):
        found = _BLOCK.match(written[at - 1]) if at > 0 else None
        if found and written[at].strip() and _indent(written[at]) <= len(found["lead"]):
            message = f"the text after {found['mark']} stands no deeper than its key"
            return Slip(at, _indent(written[at]), message, f"indent all its lines by {len(found['lead']) + 2} blanks")
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _key_column(line: str) -> int:
    """Where the key of a line stands, behind the hyphen of its list."""
    found = re.match(r" *(?:- +)?", line)
    return found.end() if found else 0


SLIPS: tuple[Finder, ...] = (
    _glued_hyphen, _apostrophe, _text_after_quote, _open_quote, _no_blank, _flat_block, _indentation,
)  # fmt: skip
