"""A document in the colours that it will have on paper, for the screen proof of a print file.

In: a finished Document whose colours may have a printed twin. Out: the same Document with the twins in their place;
its pictures are yet to be developed.
A press cannot print the blue of a screen: who approves a proof should see what will come.
"""

from dataclasses import replace
from functools import lru_cache

from presskit.model.colour import Colour
from presskit.model.stroke import Stroke
from presskit.page import Document, Item, Page, Picture, Shape, TextRun


def soft_proof(document: Document) -> Document:
    """The document as it will look when printed."""
    return replace(document, pages=tuple(_page(page) for page in document.pages))


def _page(page: Page) -> Page:
    return replace(page, body=_layer(page.body), under=tuple(_layer(layer) for layer in page.under))


def _layer(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple([_item(item) for item in items])


def _item(item: Item) -> Item:
    if isinstance(item, TextRun):
        return item._replace(colour=printed(item.colour))
    if isinstance(item, Shape):
        fill = item.fill and printed(item.fill)
        return item._replace(fill=fill, stroke=item.stroke and _stroke(item.stroke))
    if isinstance(item, Picture) and item.tones:
        dark, light = item.tones
        return item._replace(tones=(printed(dark), printed(light)))
    return item


@lru_cache(maxsize=1024)
def _stroke(stroke: Stroke) -> Stroke:
    return stroke._replace(colour=printed(stroke.colour))


@lru_cache(maxsize=1024)
def printed(colour: Colour) -> Colour:
    """What a colour looks like on paper; itself if nothing else is known."""
    return colour if colour.twin is None else colour._replace(rgb=colour.twin, twin=None)
