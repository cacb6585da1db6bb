"""What the source text says, cut into pieces that must be found again, whole and in order, wherever printed.

In: the source text. Out: its sentences, questions, answers, facts, result lines and headings of groups, in
its order; and of any other text, which pieces it lacks or has in another order. Set aside are letter case,
quotation marks, the kind of white space (the source has no-break spaces by accident), the dashes that open a
quotation, and the blank in "well- deserved".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

SEED = Path(__file__).with_name("seed.txt")

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z0-9–])")
_FACT = re.compile(r"([A-Z][a-z ]+):\s(.+)")
_RESULT = re.compile(r"\d+(st|nd|rd|th) |Pole |Best |Won ")
_BROKEN = re.compile(r"\w[-\u00ad\u2010\u2011–\u0002\ufffe]$")
"""U+0002 and U+FFFE are what pdfium puts for a hyphen at the end of a line."""


@dataclass(frozen=True)
class Piece:
    """One thing the source says; a fact has its label in `label`."""

    kind: Literal["heading", "sentence", "question", "answer", "fact", "result", "group"]
    text: str
    label: str = ""

    @property
    def whole(self) -> str:
        """Label and text, without the source's colon between them."""
        return f"{self.label} {self.text}".strip()


def pieces(source: str) -> tuple[Piece, ...]:
    """All that the source says, in its order."""
    blocks = re.split(r"\n\s*\n", source.replace("well- deserved", "well-deserved"))
    return tuple(piece for block in blocks for piece in _block(block.strip()))


def _block(block: str) -> Iterator[Piece]:
    lines = [line.strip() for line in block.splitlines()]
    facts = [_FACT.fullmatch(line) for line in lines]
    if len(lines) == 1 and not block.endswith("."):
        yield Piece("heading", block)
    elif len(lines) == 1:
        yield from (Piece("sentence", text) for text in _sentences(block))
    elif lines[1].startswith("– "):
        yield Piece("question", lines[0])
        yield from (Piece("answer", text) for text in _sentences(lines[1]))
    elif all(facts):
        yield from (Piece("fact", fact[2], fact[1]) for fact in facts if fact)
    else:
        yield from (Piece("result" if _RESULT.match(line) else "group", line) for line in lines)


def _sentences(paragraph: str) -> list[str]:
    return _SENTENCE_END.split(paragraph.removeprefix("– "))


def of_kind(found: Iterable[Piece], *kinds: str) -> tuple[Piece, ...]:
    """The pieces of some kinds, order kept."""
    return tuple(piece for piece in found if piece.kind in kinds)


def folded(text: str) -> str:
    """`text` without what does not count: letter case, quotation marks and the kind of white space."""
    text = unicodedata.normalize("NFC", text)
    return " ".join(re.sub('[“”"]', "", text).split()).lower()


def missing(wanted: Iterable[str], text: str) -> list[str]:
    """Those of `wanted` that do not stand contiguous in `text`."""
    text = folded(text)
    return [piece for piece in wanted if folded(piece) not in text]


def out_of_order(wanted: Iterable[str], text: str) -> list[str]:
    """Those of `wanted` that do not stand contiguous in `text` after the ones before them."""
    text, place, lost = folded(text), 0, []
    for piece in wanted:
        found = text.find(folded(piece), place)
        if found < 0:
            lost.append(piece)
        else:
            place = found + len(folded(piece))
    return lost


def broken_lines(text: str) -> list[str]:
    """Lines that end inside a word or a range: with a hyphen, soft hyphen or dash after a word sign."""
    return [line for line in re.split(r"[\r\n]+", text) if _BROKEN.search(line.strip(" "))]
