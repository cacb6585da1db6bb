"""Guarded SVG: bytes to a tree of elements that know where they were written.

In: the bytes of a file. Out: the root Element, or a Problem. Nothing outside the bytes is ever looked at: a document
type may name the public SVG one, which is not read. It may declare entities of plain text, as Illustrator does for its
namespaces; none may hold another, and what all of them come to is counted beforehand.
Elements and attributes of other namespaces (editors keep their notes there) are passed over.
Source: XML 1.0; expat's events.
"""

from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import shown

MOST_ELEMENTS, MOST_DEPTH = 10_000, 64
MOST_ENTITIES, MOST_EXPANDED = 100, 1_000_000
SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_SEPARATOR = " "
_PLAIN = "export it as plain SVG, without editing data"


@dataclass(slots=True, eq=False)
class Element:
    """One element of the drawing: its name without namespace, its attributes, and what is in it."""

    name: str
    attributes: dict[str, str]
    origin: Origin
    children: list["Element"] = field(default_factory=list)
    text: str = ""
    """Of a style element."""
    parent: "Element | None" = None
    place: int = 0
    """Among the children of its parent."""
    classes: frozenset[str] = frozenset()


def read_tree(data: bytes, file: str) -> Element:
    """The root element of a drawing.

    Raises:
        ModelError: not XML, not SVG, or nested, long or declaring beyond what a drawing needs.
    """
    return _Reading(file, data).root()


class _Reading:
    """One file on its way to a tree."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file, self.data = file, data
        self.open: list[Element] = []
        self.first: Element | None = None
        self.count = self.foreign = self.entities = 0
        parser = self.parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.characters
        parser.EntityDeclHandler = self.declared
        parser.AttlistDeclHandler = parser.ElementDeclHandler = parser.NotationDeclHandler = self.rule
        parser.SkippedEntityHandler = self.entity
        parser.ProcessingInstructionHandler = self.instruction

    def root(self) -> Element:
        data = self.data
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            hint = _PLAIN if data.lstrip()[:1] == b"<" else "export the logo as plain SVG"
            place = Origin(self.file, error.lineno, error.offset + 1)
            raise ModelError([Problem("PK651", place, f"not an SVG drawing: {reason}", hint)]) from None
        except (LookupError, ValueError):
            self.refuse("PK651", "not an SVG drawing: its encoding is not known", "save it in UTF-8")
        assert self.first is not None
        return self.first

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(_SEPARATOR)
        if self.first is None and (space not in (SVG, "") or local != "svg"):
            self.refuse("PK651", f"not an SVG drawing: it begins with {shown(local)}", "export the logo as plain SVG")
        self.count += 1
        if self.count > MOST_ELEMENTS:
            self.refuse("PK657", f"the drawing has more than {MOST_ELEMENTS} elements", "simplify it")
        if len(self.open) + self.foreign >= MOST_DEPTH:
            self.refuse("PK657", f"the drawing is nested more than {MOST_DEPTH} deep", "ungroup it")
        if self.foreign or space not in (SVG, ""):
            self.foreign += 1
            return
        kept = {_local(key): value for key, value in attributes.items() if _SEPARATOR not in key or _is_link(key)}
        element = Element(local, kept, self.here(), classes=frozenset(kept.get("class", "").split()))
        if self.open:
            element.parent, element.place = self.open[-1], len(self.open[-1].children)
            element.parent.children.append(element)
        else:
            self.first = element
        self.open.append(element)

    def end(self, _: str) -> None:
        if self.foreign:
            self.foreign -= 1
        else:
            self.open.pop()

    def characters(self, text: str) -> None:
        if self.open and not self.foreign and self.open[-1].name == "style":
            self.open[-1].text += text

    def declared(self, name: str, is_parameter: bool, text: str | None, *_: object) -> None:
        """An entity: plain text, and not too much of it wherever it may stand."""
        if is_parameter or text is None or "&" in text or "<" in text or "%" in text:
            self.refuse("PK652", f"the entity {shown(name)} is more than plain text", _PLAIN)
        self.entities += 1
        if self.entities > MOST_ENTITIES or len(text) * self.data.count(b"&") > MOST_EXPANDED:
            self.refuse("PK657", "the document type declares too many or too long entities", _PLAIN)

    def rule(self, *_: object) -> None:
        self.refuse("PK652", "the document type declares rules of its own", _PLAIN)

    def entity(self, name: str, _: bool) -> None:
        self.refuse("PK652", f"the entity {shown(name)} is declared nowhere in this file", _PLAIN)

    def instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            self.refuse("PK653", "the drawing calls a style sheet outside of it", "put the styles into the drawing")

    def here(self) -> Origin:
        return Origin(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def refuse(self, code: str, message: str, hint: str) -> NoReturn:
        raise ModelError([Problem(code, self.here(), message, hint)])


def _is_link(key: str) -> bool:
    return key == f"{XLINK}{_SEPARATOR}href"


def _local(key: str) -> str:
    return key.rpartition(_SEPARATOR)[2]
