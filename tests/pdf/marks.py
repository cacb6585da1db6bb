"""What the content streams of a file say: painted operators, the mark each stands in, and the text of every mark.

Reads with pikepdf alone and knows nothing of how presskit writes; for any tagged PDF of composite fonts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI"}
PATH = {"m", "l", "c", "v", "y", "re", "h"}
PAIRS = {"BT": "ET", "q": "Q", "BMC": "EMC", "BDC": "EMC"}


@dataclass
class Mark:
    """A marked-content sequence: its tag, its MCID (None: an artifact) and the text shown in it."""

    tag: str
    mcid: int | None
    text: str = ""
    painted: int = 0


@dataclass
class Content:
    """The marks of one page in order, and what is wrong with its content stream."""

    marks: list[Mark] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def mcids(self) -> list[int]:
        return [mark.mcid for mark in self.marks if mark.mcid is not None]


def read_content(page: pikepdf.Page) -> Content:
    """Walk a page's operators: every painted thing in exactly one mark or artifact, all pairs closed in order."""
    content, opened, path_open, font = Content(), [], False, {}
    nested: list[Mark | None] = []  # None: a span inside a mark, which says only how to read it
    fonts = page.Resources.get("/Font", {})
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in PAIRS:
            opened.append(PAIRS[name])
        elif name in PAIRS.values() and (not opened or opened.pop() != name):
            content.faults.append(f"{name} closes something else")
        if name in ("BMC", "BDC"):
            if path_open:
                content.faults.append("a mark begins between a path and its painting")
            nested.append(_mark(operands, content, any(nested)))
        elif name == "EMC" and nested:
            nested.pop()
        path_open = name in PATH or (path_open and name not in PAINTING | {"n"})
        if name == "Tf":
            font = to_unicode(fonts[str(operands[0])])
        if name in PAINTING:
            mark = next((mark for mark in nested if mark), None)
            if mark is None:
                content.faults.append(f"{name} paints outside of any mark")
                continue
            mark.painted += 1
            mark.text += "".join(_texts(operands, font)) if name in SHOWING else ""
    content.faults += [f"{closing} is missing" for closing in opened]
    if content.mcids != list(range(len(content.mcids))):
        content.faults.append(f"MCIDs do not count from 0: {content.mcids}")
    content.faults += [f"{mark.tag} {mark.mcid} paints nothing" for mark in content.marks if not mark.painted]
    return content


def _mark(operands: list[pikepdf.Object], content: Content, inside: bool) -> Mark | None:
    tag = str(operands[0]).lstrip("/")
    properties = operands[1] if len(operands) > 1 else {}
    mcid = properties.get("/MCID")
    if inside and tag == "Span" and mcid is None and "/ActualText" in properties:
        return None
    if inside:
        content.faults.append(f"{tag} stands inside another mark")
    if mcid is None and tag != "Artifact":
        content.faults.append(f"{tag} is neither tagged nor an artifact")
    content.marks.append(Mark(tag, None if mcid is None else int(mcid)))
    return content.marks[-1]


def _texts(operands: list[pikepdf.Object], font: dict[int, str]) -> Iterator[str]:
    strings = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
    for string in strings:
        if isinstance(string, pikepdf.String):
            data = bytes(string)
            for high, low in zip(data[::2], data[1::2], strict=True):
                yield font[high << 8 | low]


def to_unicode(font: pikepdf.Object) -> dict[int, str]:
    """Text by code of a composite font with two-byte codes."""
    program = font.ToUnicode.read_bytes().decode("ascii")
    texts: dict[int, str] = {}
    for kind, block in re.findall(r"begin(bfchar|bfrange)(.*?)endbf", program, re.S):
        numbers = re.findall(r"<([0-9A-F]+)>", block)
        if kind == "bfchar":
            for code, text in zip(numbers[::2], numbers[1::2], strict=True):
                texts[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
            continue
        for first, last, text in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
            for code in range(int(first, 16), int(last, 16) + 1):
                texts[code] = chr(int(text, 16) + code - int(first, 16))
    return texts
