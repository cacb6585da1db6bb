"""A page's content in two layers: what lies under the body, and the body, painted once for all kits that share it.

In: a finished page, the elements' roles, fonts, ink. Out: its compressed content stream, and the elements of its
marks by MCID. A body that is the same object as before, under the same conditions, has the same bytes; so they are
remembered by identity (see kept.py). Each layer begins with the graphics state of an empty page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from presskit.page import ElementId, Item, LinkArea, Page, Role
from presskit.pdf.ink import Inks
from presskit.pdf.kept import Kept
from presskit.pdf.objects import Chunk, chunk, joined
from presskit.pdf.resources import Fonts
from presskit.pdf.surface import Surface


class Content(NamedTuple):
    """The content of a page."""

    stream: bytes
    """Compressed; its dictionary says `FLATE`."""
    marks: list[ElementId]
    """The structure element of each MCID."""


class _Layer(NamedTuple):
    chunk: Chunk
    marks: list[ElementId]


@dataclass(slots=True)
class _Body:
    """What is known of one body: the elements of its marks, and how it was painted last."""

    elements: tuple[ElementId, ...]
    conditions: tuple[Any, ...] = ()
    layer: _Layer | None = None


def _read(items: tuple[Item, ...]) -> _Body:
    marks = [item.mark for item in items if type(item) is not LinkArea]
    return _Body(tuple([mark for mark in dict.fromkeys(marks) if isinstance(mark, int)]))


_bodies = Kept(_read, most=512)


def content(page: Page, roles: Sequence[Role], fonts: Fonts, inks: Inks) -> Content:
    """The content of `page`; `roles` has the role of each structure element, by its id."""
    under = Surface(_layer(page, page.under), roles, fonts, inks)
    below = chunk(b"q\n%s\nQ\n" % under.content()) if page.under else chunk(b"")
    body = _body(page, roles, fonts, inks, len(under.marks))
    return Content(joined([below, body.chunk]), under.marks + body.marks)


def _body(page: Page, roles: Sequence[Role], fonts: Fonts, inks: Inks, first: int) -> _Layer:
    """The body, from memory if nothing on which its bytes depend has changed."""
    known = _bodies(page.body)
    conditions = (
        page.width, page.height, first, inks, fonts.codes(page.body), [roles[element] for element in known.elements]
    )  # fmt: skip
    if known.layer is None or known.conditions != conditions:
        surface = Surface(_layer(page, page.body), roles, fonts, inks, first)
        known.conditions, known.layer = conditions, _Layer(chunk(surface.content()), surface.marks)
    return known.layer


def _layer(page: Page, items: tuple[Item, ...]) -> Page:
    return Page(page.width, page.height, items, page.label, page.title)
