"""The tag tree: structure elements, the content and links that belong to them, and the way back.

In: the document's elements in reading order, the element of each page's marks by MCID, its link annotations.
Out: objects in the file. An element without content is left out, but for table cells, which keep their place.
Source: ISO 32000-1, 14.7 (logical structure), 14.8.5 (attributes); ISO 14289-1, 7 (tables, links, figures).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from presskit.memory import Kept
from presskit.page import Document, ElementId, StructureElement
from presskit.pdf.objects import File
from presskit.pdf.operands import rectangle, text_string

_KEPT_EMPTY = frozenset({"TD", "TH"})
_WITH_ATTRIBUTES = frozenset({"TD", "TH", "L", "Figure"})

Place = tuple[int, int]
"""Page and MCID."""


class _Part:
    """A section of a tree as it was written last, and all that this depended on."""

    def __init__(self) -> None:
        self.conditions: tuple[Any, ...] = ()
        self.bodies: list[bytes] = []


# Kits of a batch share the elements of all pages that do not say the name; known by the first one.
_parts = Kept[StructureElement, _Part](lambda _: _Part(), size=6_000)


class Structure:
    """The tag tree of one document, filled while its pages are painted."""

    def __init__(self, document: Document, file: File, pages: Sequence[int]) -> None:
        """`pages`: the object number of each page."""
        count = len(document.structure)
        self._elements = document.structure
        self._heights = [page.height for page in document.pages]
        self._file, self._pages = file, pages
        self._parents: list[list[ElementId] | ElementId] = []
        self._marks: list[list[Place]] = [[] for _ in range(count)]
        self._links: dict[int, list[tuple[int, int]]] = {}
        self._children: list[list[int]] = [[] for _ in range(count)]
        self._first: list[Place | None] = [None] * count
        self._numbers: dict[int, int] = {}

    def add_page(self, page: int, marks: list[ElementId]) -> None:
        """Note the element of each MCID of a page; pages come first, in order."""
        self._parents.append(marks)
        for mcid, element in enumerate(marks):
            self._marks[element].append((page, mcid))

    def add_link(self, page: int, element: ElementId, annotation: int) -> int:
        """Note an annotation (an object on `page`) of `element`; returns its StructParent key."""
        self._links.setdefault(element, []).append((page, annotation))
        self._parents.append(element)
        return len(self._parents) - 1

    def root(self) -> int:
        """Enter the tree; returns the number of its root."""
        wanted = self._grown()
        root = self._file.reserve(1 + len(wanted))
        self._numbers = dict(zip(wanted, range(root + 1, root + 1 + len(wanted)), strict=True))
        for first, end in self._parts():
            numbers = [self._numbers[id_] for id_ in range(first, end) if id_ in self._numbers]
            for number, body in zip(numbers, self._bodies(first, end, root), strict=True):
                self._file.fill(number, body)
        parents = self._file.enter(self._parent_tree())
        tops = b" ".join(b"%d 0 R" % self._numbers[id_] for id_ in wanted if self._elements[id_].parent < 0)
        tree = tops, parents, len(self._parents)
        self._file.fill(root, b"<</Type/StructTreeRoot/K[%s]/ParentTree %d 0 R/ParentTreeNextKey %d>>" % tree)
        return root

    def _parts(self) -> list[tuple[ElementId, ElementId]]:
        """Id of the first element, and of the one after the last, of the document and of each of its sections."""
        firsts = [element.id for element in self._elements if element.role == "Sect" or element.parent < 0]
        return list(pairwise((*firsts, ElementId(len(self._elements)))))

    def _bodies(self, first: ElementId, end: ElementId, root: int) -> list[bytes]:
        """The elements of a part in the file, from memory if it is that of the kit before in the same place."""
        part, links = slice(first, end), [self._links.get(id_) for id_ in range(first, end)]
        owner = self._numbers.get(self._elements[first].parent, root)
        conditions = (
            self._elements[part], self._marks[part], self._first[part], self._children[part], links,
            [self._numbers.get(id_) for id_ in range(first, end)], owner, self._pages, self._heights,
        )  # fmt: skip
        known = _parts(self._elements[first])
        if known.conditions != conditions:
            wanted = [element for element in self._elements[part] if element.id in self._numbers]
            known.conditions, known.bodies = conditions, [self._body(element, root) for element in wanted]
        return known.bodies

    def _grown(self) -> list[ElementId]:
        """Hang every element that has content on its parent and find where its content begins.

        Returns the elements of the tree in reading order.
        """
        wanted = []
        for element in reversed(self._elements):
            id_, parent = element.id, element.parent
            own, children = self._marks[id_], self._children[id_]
            begin = own[0] if own else None
            if children:
                children.reverse()
                begin = min([place for child in children if (place := self._first[child])] + own[:1], default=None)
            self._first[id_] = begin
            if begin or children or parent < 0 or element.role in _KEPT_EMPTY or id_ in self._links:
                wanted.append(id_)
                if parent >= 0:
                    self._children[parent].append(id_)
        return wanted[::-1]

    def _body(self, element: StructureElement, root: int) -> bytes:
        id_, parent = element.id, element.parent
        first = self._first[id_]
        owner = self._numbers[parent] if parent >= 0 else root
        properties = _properties(element, self._heights[first[0] if first else 0])
        if first is None:
            kids = self._kids(id_, None)
            return b"<</S/%s/P %d 0 R%s%s>>" % (element.role.encode(), owner, _array(kids), properties)
        page = first[0]
        if len(self._marks[id_]) == 1 and not self._children[id_] and id_ not in self._links:
            content = b"/K %d" % first[1]
        else:
            content = _array(self._kids(id_, page))
        return b"<</S/%s/P %d 0 R/Pg %d 0 R%s%s>>" % (
            element.role.encode(),
            owner,
            self._pages[page],
            content,
            properties,
        )

    def _kids(self, id_: int, page: int | None) -> list[bytes]:
        """Own content and elements in paint order, then links; elements keep their reading order."""
        kids: list[bytes] = []
        marks = self._marks[id_]
        done = 0
        for child in self._children[id_]:
            first = self._first[child]
            while first and done < len(marks) and marks[done] < first:
                kids.append(self._content(marks[done], page))
                done += 1
            kids.append(b"%d 0 R" % self._numbers[child])
        kids += [self._content(place, page) for place in marks[done:]]
        kids += [
            b"<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>" % (annotation, self._pages[on])
            for on, annotation in self._links.get(id_, ())
        ]
        return kids

    def _content(self, place: Place, page: int | None) -> bytes:
        on, mcid = place
        if on == page:
            return b"%d" % mcid
        return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (self._pages[on], mcid)

    def _parent_tree(self) -> bytes:
        numbers = self._numbers
        entries = [
            b"%d[%s]" % (key, b" ".join([b"%d 0 R" % numbers[id_] for id_ in owner]))
            if isinstance(owner, list)
            else b"%d %d 0 R" % (key, numbers[owner])
            for key, owner in enumerate(self._parents)
        ]
        return b"<</Nums[%s]>>" % b" ".join(entries)


def _array(kids: list[bytes]) -> bytes:
    return b"/K[%s]" % b" ".join(kids) if kids else b""


def _properties(element: StructureElement, height: float) -> bytes:
    """Texts and attributes of an element; most have none."""
    out = _attributes(element, height) if element.role in _WITH_ATTRIBUTES else b""
    if element.alt:
        out += b"/Alt" + text_string(element.alt)
    if element.title:
        out += b"/T" + text_string(element.title)
    if element.actual_text:
        out += b"/ActualText" + text_string(element.actual_text)
    if element.language:
        out += b"/Lang" + text_string(element.language)
    if element.expansion:
        out += b"/E" + text_string(element.expansion)
    return out


def _attributes(element: StructureElement, height: float) -> bytes:
    """The attribute object of the element's role, if there is something to say."""
    table = b""
    if element.scope:
        table += b"/Scope/" + element.scope.encode()
    if element.row_span > 1:
        table += b"/RowSpan %d" % element.row_span
    if element.column_span > 1:
        table += b"/ColSpan %d" % element.column_span
    if table:
        return b"/A<</O/Table%s>>" % table
    if element.list_numbering:
        return b"/A<</O/List/ListNumbering/%s>>" % element.list_numbering.encode()
    if element.box:
        return b"/A<</O/Layout/Placement/Block/BBox%s>>" % rectangle(element.box, height)
    return b""
