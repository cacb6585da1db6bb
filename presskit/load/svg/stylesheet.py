"""The text of a style element as rules.

In: CSS. Out: selectors with their declarations, in the order written; what reaches outside of the file or is not
understood is told. Rules for other media, fonts and animations are passed over: paper has none of them.
Source: CSS Syntax 3, as far as style elements of drawings go.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from presskit.load.problems.wording import shown

OUTSIDE = re.compile(r"(?i)url\(\s*[\"']?\s*(?!#|data:|[\"')])|expression\s*\(|@import")
PASSED_OVER = ("@media", "@font-face", "@keyframes", "@-webkit-keyframes", "@-moz-keyframes", "@supports", "@page",
               "@charset", "@namespace", "@layer", "@property", "@container")  # fmt: skip
_REMARK = re.compile(r"/\*.*?(?:\*/|$)|<!--|-->", re.DOTALL)
_MARK = re.compile(r"[{};]")
_BRACE = re.compile(r"[{}]")
_PIECE = re.compile(r"\"[^\"]*\"|'[^']*'|\([^()]*\)|[^;\"'(]+|[;\"'(]")

Tell = Callable[[str, str, str], None]
"""Code, message, hint."""


class Declared(NamedTuple):
    """One declaration."""

    key: str
    text: str
    important: bool = False


class Block(NamedTuple):
    """The heads of a rule and what it declares."""

    heads: tuple[str, ...]
    declared: tuple[Declared, ...]


def blocks(text: str, tell: Tell) -> Iterator[Block]:
    """Every rule that may matter; read by position, so that long texts take no longer than they are."""
    text = _REMARK.sub(" ", text)
    at = 0
    while at < len(text):
        found = _MARK.search(text, at)
        if found is None:
            return
        head = text[at : found.start()].strip()
        if found[0] != "{":
            at = found.end()
            if head.lower().startswith("@import"):
                words = f"{shown(head.split()[0])} reaches outside of the drawing"
                tell("PK653", words, "put the rules into the drawing")
            continue
        end = _end(text, found.end()) if head.startswith("@") else text.find("}", found.end())
        end = len(text) if end < 0 else end
        if head.startswith("@"):
            _other(head, tell)
        else:
            heads = tuple(part.strip() for part in head.split(",") if part.strip())
            yield Block(heads, tuple(declarations(text[found.end() : end])))
        at = end + 1


def declarations(text: str) -> Iterator[Declared]:
    """What a style attribute or the body of a rule declares."""
    for part in _parts(text):
        key, colon, value = part.partition(":")
        if colon:
            plain, mark, _ = value.partition("!")
            key = key.strip()
            yield Declared(key if key.startswith("--") else key.lower(), plain.strip(), bool(mark))


def _parts(text: str) -> Iterator[str]:
    """Text between semicolons, those in quotation marks and brackets aside."""
    if '"' not in text and "'" not in text and "(" not in text:
        yield from text.split(";")
        return
    pieces: list[str] = []
    for found in _PIECE.finditer(text):
        if found[0] == ";":
            yield "".join(pieces)
            pieces = []
        else:
            pieces.append(found[0])
    yield "".join(pieces)


def _end(text: str, at: int) -> int:
    """The brace that closes a block which may hold others."""
    depth = 1
    for found in _BRACE.finditer(text, at):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.start()
    return -1


def _other(head: str, tell: Tell) -> None:
    word = head.split()[0].lower()
    if not word.startswith(PASSED_OVER):
        hint = "put plain rules such as .a{fill:#0A1030} into the style element"
        tell("PK655", f"{shown(word)} cannot be used", hint)
