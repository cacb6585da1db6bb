"""What is wrong with a file's bytes or its YAML, said in plain words.

In: bytes, or the parser's error with the text. Out: text, or Problems with a place and a hint.
"""

import codecs
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presskit.errors import ModelError, Origin, Problem
from presskit.load.likeness import no_text
from presskit.load.problems.wording import shown
from presskit.load.yaml.slips import CURLY, slip_at

if TYPE_CHECKING:
    from yaml import YAMLError

Fault = Any
"""An event or mark of PyYAML, which has no useful types."""

_FORBIDDEN = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
_SEPARATORS = ("\x85", "\u2028", "\u2029", "\ufeff")
"""Forbidden characters that the parser would take as a line end or skip."""
_WIDE_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_FOREIGN_INDENT = rf"""(?m)^ *([{_WIDE_SPACES}][ {_WIDE_SPACES}]*)(?:- |[\w"'-]+ *:(?: |$))"""
_CLOSE_REMARK = re.compile(r"(?<=\S) #(?=[^\s#])")
_LINE_END = re.compile(r"\r\n|\n|\r")
_MOST_PROBLEMS = 50


def lines(text: str) -> list[str]:
    """The lines of a file as editors count them."""
    return _LINE_END.split(text)


def decode(data: bytes, file: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark.

    Raises:
        ModelError: a file of another kind, another encoding, or a character that may not stand in a text file.
    """
    if found := no_text(data, file):
        what, hint = found
        raise ModelError(
            (Problem("PK142", Origin(file), f"{shown(Path(file).name)} is {what}, not a text file", hint),)
        )
    encoding = "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ModelError((_undecodable(error, data, file),)) from None
    if any(c in text for c in _SEPARATORS) or "\0" in text:
        raise ModelError(forbidden(text, file))
    return text


def forbidden(text: str, file: str) -> list[Problem]:
    """A problem for each character that may not stand in a text file, at most 50."""
    problems = []
    for found in re.finditer(_FORBIDDEN, text):
        line, column = _place(text, found.start())
        hint = "replace it by an ordinary line break" if found[0] in "\x85\u2028\u2029" else "remove it"
        if found[0] == "\0":
            hint = 'save the file as "UTF-8"'
        name = f"the control character U+{ord(found[0]):04X} may not stand in a text file"
        problems.append(Problem("PK108", Origin(file, line, column), name, hint))
        if len(problems) == _MOST_PROBLEMS:
            break
    return problems


def foreign_indents(text: str, file: str) -> list[Problem]:
    """Lines that are indented with a space that is not the ordinary one."""
    if text.isascii() or not any(space in text for space in _WIDE_SPACES):
        return []
    problems = []
    for found in re.finditer(_FOREIGN_INDENT, text):
        line, column = _place(text, found.start(1))
        message = f"the line is indented with U+{ord(found[1][0]):04X}, which only looks like a space"
        problems.append(
            Problem(
                "PK116",
                Origin(file, line, column),
                message,
                "indent with ordinary spaces",
                length=len(found[1]),
            )
        )
    return problems[:_MOST_PROBLEMS]


def close_remark(line: str, column: int) -> str:
    """The remark of `team: Team #1`, which begins right after the text that ends at `column`; empty for none."""
    found = _CLOSE_REMARK.match(line, column)
    return line[column + 1 :] if found else ""


def explain(error: "YAMLError", text: str, file: str) -> Problem:
    """The parser's error in words for people who do not know YAML."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        found = forbidden(text, file)
        return found[0] if found else Problem("PK101", Origin(file), f"not valid YAML: {error}")
    fault = str(getattr(error, "problem", "") or "")
    written = lines(text)
    if slip := slip_at(written, mark.line, fault):
        return Problem("PK101", Origin(file, slip.line + 1, slip.column + 1), slip.message, slip.hint)
    line = written[mark.line] if mark.line < len(written) else ""
    code, message, hint = _words(fault, line, mark.column)
    start = getattr(error, "context_mark", None)
    if start is not None and (
        "end of stream" in fault or fault.startswith(("could not find", "did not find expected ','"))
    ):
        mark = start
    return Problem(code, Origin(file, mark.line + 1, mark.column + 1), message, hint)


def _words(fault: str, line: str, column: int) -> tuple[str, str, str]:
    """Code, message and hint for a fault as the parser words it."""
    here = line[column : column + 1]
    if here == "\t" or "tab character" in fault:
        return "PK116", "the line is indented with a tab", "indent with spaces"
    if fault.startswith("mapping values are not allowed"):
        return _two_colons(line)
    if "cannot start any token" in fault:
        return "PK101", f"a text cannot begin with {shown(here)} here", "put the text in quotation marks"
    for part, code, message, hint in _FAULTS:
        if part in fault:
            return code, message, hint
    return "PK101", f"not valid YAML: {fault}", "check colons, commas, brackets and indentation here"


def _two_colons(line: str) -> tuple[str, str, str]:
    if any(c in line for c in CURLY):
        return "PK101", 'a second ": " in one line; curly quotation marks do not hold a text together', (
            'use straight quotation marks around the text: "…"')  # fmt: skip
    return "PK101", 'a second ": " in one line', (
        'put the text in quotation marks: key: "Title: more", or check the indentation')  # fmt: skip


_OPEN_BRACKET = "the bracket that opens here is not closed properly", "close it, or separate the values by commas"
_ASTRAY = "the line does not belong to what stands above it", (
    "indent it like its neighbours; put a text that goes on in quotation marks")  # fmt: skip
_FAULTS = (
    ("end of stream", "PK101", "the quotation mark that opens here is never closed",
     "close it, or write '' for an apostrophe in it"),
    ("could not find expected ':'", "PK101",
     "this line is neither a key with its colon nor the continuation of a text",
     "write key: value, or indent the line to continue the text above"),
    ("did not find expected ','", "PK101", *_OPEN_BRACKET),
    ("did not find expected ']'", "PK101", *_OPEN_BRACKET),
    ("did not find expected '}'", "PK101", *_OPEN_BRACKET),
    ("indicator", "PK101", *_ASTRAY),
    ("did not find expected key", "PK101", *_ASTRAY),
    ("escape", "PK101", "a backslash sequence that does not exist",
     "write \\\\ for a backslash, or use single quotation marks"),
    ("entries are not allowed", "PK101", "a list cannot begin on the line of its key",
     "start the list on the next line"),
    ("tag handle", "PK111", "tags (!…) are not supported", "put the text in quotation marks"),
)  # fmt: skip
"""Part of the parser's words, code, message, hint; the first that fits counts."""


def _undecodable(error: UnicodeDecodeError, data: bytes, file: str) -> Problem:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    encoding = error.encoding.removesuffix("-sig").upper()
    return Problem(
        "PK107",
        Origin(file, line, column),
        f"byte {error.start} (0x{data[error.start]:02X}) is not {encoding}",
        "save the file as UTF-8; in most editors: Save with encoding",
    )


def _place(text: str, index: int) -> tuple[int, int]:
    before = _LINE_END.split(text[:index])
    return len(before), len(before[-1]) + 1
