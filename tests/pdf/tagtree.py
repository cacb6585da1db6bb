"""The tag tree of a file as indented text, for goldens that a reviewer can read.

One line an element: role, attributes in parentheses, and in quotation marks the text of its own marks.
"""

from collections.abc import Iterator

import pikepdf

from tests.pdf.marks import read_content
from tests.pdf.streams import kids

_TEXTS = {"/Alt": "alt", "/T": "title", "/ActualText": "actual text", "/Lang": "lang", "/E": "expansion"}
_ATTRIBUTES = {"/Scope": "scope", "/RowSpan": "rows", "/ColSpan": "columns", "/ListNumbering": "numbering"}


def tag_tree(pdf: pikepdf.Pdf) -> str:
    """The whole tree, two blanks a level; a link says where it leads."""
    texts = {}
    for page in pdf.pages:
        for mark in read_content(page).marks:
            texts[page.obj.objgen, mark.mcid] = mark.text
    return "\n".join(_lines(pdf.Root.StructTreeRoot, texts, 0)) + "\n"


def _lines(node: pikepdf.Object, texts: dict[tuple[tuple[int, int], int | None], str], depth: int) -> Iterator[str]:
    for kid in kids(node):
        indent = "  " * depth
        if not isinstance(kid, pikepdf.Dictionary):
            yield indent + _quoted(texts[node.Pg.objgen, int(kid)])
        elif kid.get("/Type") == "/MCR":
            yield f"{indent}{_quoted(texts[kid.Pg.objgen, int(kid.MCID)])} (continued)"
        elif kid.get("/Type") == "/OBJR":
            yield f"{indent}-> {kid.Obj.A.URI} ({kid.Obj.Contents})"
        else:
            yield from _element(kid, texts, depth)


def _element(
    element: pikepdf.Object, texts: dict[tuple[tuple[int, int], int | None], str], depth: int
) -> Iterator[str]:
    notes = [f"{label}: {element[key]}" for key, label in _TEXTS.items() if key in element]
    attributes = element.get("/A", {})
    notes += [f"{label} {str(attributes[key]).lstrip('/')}" for key, label in _ATTRIBUTES.items() if key in attributes]
    if "/BBox" in attributes:
        notes.append("box " + " ".join(f"{float(number):g}" for number in attributes["/BBox"]))
    line = "  " * depth + str(element.S).lstrip("/") + (f" ({'; '.join(notes)})" if notes else "")
    below = list(_lines(element, texts, depth + 1))
    own = [text for text in below if text.lstrip().startswith('"')]
    if len(below) == 1 and own:
        yield f"{line} {own[0].strip()}"
    else:
        yield line
        yield from below


def _quoted(text: str) -> str:
    return '"' + text.replace("\u00ad", "\\u00ad").replace("\u200b", "\\u200b") + '"'
