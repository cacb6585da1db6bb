"""What every placing function needs: the brand, the grid, the fonts, the words, and where tags are collected.

A Galley is the one mutable thing of layout: it collects structure elements in reading order and problems; every
placing function takes it and returns items. Nothing is drawn here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from presskit.content.blocks import Ink
from presskit.errors import Excess, Origin, Problem
from presskit.model.brand import Brand, RoleName, Surface, SurfaceName, TextStyle
from presskit.model.colour import Colour
from presskit.model.template import PageGrid
from presskit.model.text import unbroken
from presskit.model.words import Words
from presskit.page import ElementId, Item, Mark, Role, StructureElement
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut
from presskit.units import Pt

_SAID = ("title", "actual_text", "expansion")
"""Attributes of elements that are texts."""
PANEL_COLUMNS = 4
"""A grid of fewer columns has panels, whose frames say how wide things are."""


class Setting(NamedTuple):
    """The look in which blocks are set."""

    brand: Brand
    grid: PageGrid
    fonts: Mapping[RoleName, RoleFont]
    words: Words
    head: str
    """The name that running heads carry."""

    def style(self, name: str) -> TextStyle:
        """A named style of the brand on this edition's grid."""
        return self.brand.styles[self.grid.style][name]

    def font(self, style: TextStyle) -> RoleFont:
        """The font of a style's role."""
        return self.fonts[style.role]

    def cap_height(self, style: TextStyle) -> Pt:
        """Height of a style's capitals in points."""
        return self.fonts[style.role].metrics.cap_height * style.size / 1000

    def surface(self, name: SurfaceName) -> Surface:
        """A surface of the brand."""
        return self.brand.surfaces[name]

    def cut(self, style: TextStyle, colour: Colour, mark: Mark) -> Cut:
        """A style in an ink, as content of `mark`."""
        return Cut(self.fonts[style.role], style.size, colour, mark)


class Frame(NamedTuple):
    """A rectangle that receives blocks. Points; `bottom` is the lowest baseline that text may use."""

    x: Pt
    top: Pt
    width: Pt
    bottom: Pt
    surface: Surface
    section: ElementId
    """The Sect element that its content belongs to."""
    name: str
    """What the frame is called in messages."""


class Placed(NamedTuple):
    """Items of placed blocks and the vertical room they took."""

    items: list[Item]
    top: Pt
    bottom: Pt


@dataclass(slots=True)
class Galley:
    """Collects tags, and what does not fit, of a document, a page plan or a frame, while it is being laid out."""

    setting: Setting
    first: int = 0
    """Id of the first element: how many stand before those of a page plan or frame."""
    elements: list[StructureElement] = field(default_factory=list)
    excess: dict[tuple[Origin, int], Excess] = field(default_factory=dict)
    """What does not fit, by where it was written and its page."""
    remarks: list[Excess] = field(default_factory=list)
    """What is to be told though it does fit."""
    words_over: int = 0
    """Words too many in all frames together."""

    @property
    def next(self) -> ElementId:
        """Id of the next element."""
        return ElementId(self.first + len(self.elements))

    def tag(self, role: Role, parent: int, *, alt: str | None = None, **attributes: Any) -> ElementId:
        """Add a structure element; the call order is the reading order."""
        number = self.next
        for name in _SAID:
            if text := attributes.get(name):
                attributes[name] = unbroken(text)
        self.elements.append(StructureElement(number, role, parent, alt and unbroken(alt), **attributes))
        return number

    def overset(self, frame: Frame, origin: Origin | None, words: int) -> None:
        """Note text that does not fit, by the number of words that are too many: the most, if it stands twice."""
        self.words_over += words
        self._note(Excess(origin or Origin("profile"), words, 0, frame.name.replace("_", " ")))

    def note(self, problem: Problem, frame: Frame) -> None:
        """Note something else than words that has no room."""
        self._note(Excess(problem.origin, 1, 0, frame.name.replace("_", " "), problem))

    def remark(self, problem: Problem, frame: Frame) -> None:
        """Add a warning."""
        self.remarks.append(Excess(problem.origin, 1, 0, frame.name.replace("_", " "), problem))

    def _note(self, excess: Excess) -> None:
        key = excess.origin, excess.page
        if key not in self.excess or excess.words > self.excess[key].words:
            self.excess.pop(key, None)
            self.excess[key] = excess

    def join(self, part: "Galley", page: int = 0) -> None:
        """Add what was collected for a frame of a page, or for the next page plan."""
        self.elements += part.elements
        self.words_over += part.words_over
        for excess in part.excess.values():
            self._note(excess._replace(page=page) if page else excess)
        self.remarks += [remark._replace(page=page) if page else remark for remark in part.remarks]


def ink(surface: Surface, role: Ink) -> Colour:
    """The colour of an ink role on a surface."""
    return {"fg": surface.fg, "mute": surface.mute, "acc": surface.acc, "acc_large": surface.acc_large}[role]
