"""A page's content in layers, each painted and compressed once for all kits that share it.

In: a finished page, the elements' roles, fonts, ink. Out: its compressed content stream, and the elements of its
marks by MCID. A layer that is the same object as before, under the same conditions, has the same bytes; so they are
remembered by identity (see memory.py). Each layer begins with the graphics state of an empty page.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from presskit.memory import Kept
from presskit.page import ElementId, Item, LinkArea, Page, Role
from presskit.pdf.flate import LASTING_LEVEL, Chunk, chunk, joined, together
from presskit.pdf.images import NO_IMAGES, Images
from presskit.pdf.ink import Inks
from presskit.pdf.resources import Fonts
from presskit.pdf.surface import Surface

LAYER = 12_000
"""Bytes that a painted layer takes, compressed, with its marks."""
_LONG = 4096
"""Bytes of a path that is compressed by itself: the squares of a chequer, which many names and sizes share."""


class Content(NamedTuple):
    """The content of a page."""

    stream: bytes
    """Compressed; its dictionary says `FLATE`."""
    marks: list[ElementId]
    """The structure element of each MCID."""


class _Means(NamedTuple):
    """What the pages of a document are painted with."""

    fonts: Fonts
    inks: Inks
    images: Images


class _Painted(NamedTuple):
    chunk: Chunk
    marks: list[ElementId]


class _Layer:
    """What is known of one layer: the elements of its marks, and how it was painted last."""

    def __init__(self, elements: tuple[ElementId, ...]) -> None:
        self.elements = elements
        self.conditions: tuple[Any, ...] = ()
        self.painted: _Painted | None = None


def _read(items: tuple[Item, ...]) -> _Layer:
    marks = dict.fromkeys([item.mark for item in items if type(item) is not LinkArea])
    return _Layer(tuple([mark for mark in marks if isinstance(mark, int)]))


_layers = Kept(_read, LAYER)


def content(page: Page, roles: Sequence[Role], fonts: Fonts, inks: Inks, images: Images = NO_IMAGES) -> Content:
    """The content of `page`; `roles` has the role of each structure element, by its id."""
    chunks: list[Chunk] = []
    marks: list[ElementId] = []
    means = _Means(fonts, inks, images)
    for items in page.layers:
        painted = _painted(page, items, roles, means, len(marks))
        chunks.append(painted.chunk)
        marks += painted.marks
    return Content(joined(chunks), marks)


def _painted(page: Page, items: tuple[Item, ...], roles: Sequence[Role], means: _Means, first: int) -> _Painted:
    """A layer, from memory if nothing on which its bytes depend has changed; `first`: its first MCID."""
    fonts, inks, images = means
    known = _layers(items)
    named = [roles[element] for element in known.elements]
    shown = images.shown_on(items, page.height)
    conditions = (page.width, page.height, first, inks, fonts.codes(items), named, shown)
    if known.painted is None or known.conditions != conditions:
        surface = Surface(page, roles, fonts, inks, images, first)
        known.painted = _Painted(_compressed([b"q", *surface.content(items), b"Q"]), surface.marks)
        known.conditions = conditions
    return known.painted


def _compressed(parts: Sequence[bytes]) -> Chunk:
    """Parts of a content stream, each on a line; long ones, which pages share, are compressed once."""
    chunks: list[Chunk] = []
    begin = 0
    for at, part in enumerate(parts):
        if len(part) >= _LONG:
            chunks += [_short(parts[begin:at]), _long(part)]
            begin = at + 1
    return together([*chunks, _short(parts[begin:])])


def _short(parts: Sequence[bytes]) -> Chunk:
    return chunk(b"%s\n" % b"\n".join(parts))


_long = Kept[bytes, Chunk](lambda part: chunk(b"%s\n" % part, LASTING_LEVEL), LAYER)
