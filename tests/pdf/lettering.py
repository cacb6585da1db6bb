"""Text and tags for test documents: words set in real fonts, elements that number themselves."""

from dataclasses import dataclass, field
from typing import Any

from presskit.model.brand import TypeRole
from presskit.model.colour import Colour
from presskit.page import ElementId, Face, Mark, Role, StructureElement, TextRun
from presskit.typography.faces import RoleFont
from presskit.typography.fontfiles import cut

INK = Colour("ink", (0.067, 0.098, 0.271), (0.9, 0.8, 0.0, 0.5))
RED = Colour("red", (0.9, 0.1, 0.1), (0.0, 1.0, 1.0, 0.0))
WHITE = Colour("white", (1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0))
TEXT = TypeRole("Barlow", 400, False)
BOLD = TypeRole("Barlow", 700, False)
DISPLAY = TypeRole("Barlow Condensed", 900, True, capitals=True)
SERIF = TypeRole("Newsreader", 400, False, axes=(("opsz", 72.0),))


def font(role: TypeRole, face: Face | None = None) -> RoleFont:
    return RoleFont(role, "en", face or cut(role))


def run(text: str, mark: Mark, x: float, y: float, role: TypeRole = TEXT, size: float = 10, **more: Any) -> TextRun:
    """A line, word by word: every word and every blank is a piece of its own."""
    setter = more.pop("setter", None) or font(role)
    pieces = []
    for number, word in enumerate(text.split(" ")):
        pieces += setter.shape(" ") if number else ()
        pieces += setter.shape(word) if word else ()
    return TextRun(x, y, size, tuple(pieces), more.pop("colour", INK), mark, **more)


@dataclass
class Tags:
    """A tag tree that grows downwards."""

    elements: list[StructureElement] = field(default_factory=list)

    def add(self, role: Role, parent: int = 0, alt: str | None = None, **more: Any) -> ElementId:
        number = ElementId(len(self.elements))
        self.elements.append(StructureElement(number, role, parent if number else -1, alt, **more))
        return number
