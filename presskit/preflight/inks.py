"""X12: everything is in the inks of the press.

Source: ISO 15930-7, 6.2 (colour). Stricter than that on purpose: it lets pass RGB with a profile, which shops convert
each in their own way.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary

from presskit.preflight.colours import space_of
from presskit.preflight.events import Chosen, Event, Grouped, Placed, Shaded
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile, PrintPage

_THINGS = {"colour": "colours are", "picture": "pictures are", "gradient": "gradients are", "group": "groups are"}


def press_colours(file: PrintFile) -> Iterator[Finding]:
    """X12: no colour, picture, gradient or transparency group is in RGB or Lab.

    A press has no red, green and blue: somebody converts, and the brand's colour comes out as it happens.
    """
    for page in file.pages:
        found = Counter(_of_group(page.page.obj))
        chosen = {event.colour for event in page.events if isinstance(event, Chosen)}
        found.update(("colour", colour.space.foreign) for colour in chosen)
        found.update(fault for event in page.events for fault in _of_event(event))
        for (thing, space), count in sorted(found.items()):
            if space:
                words = f"a {thing} is in {space}" if count == 1 else f"{count} {_THINGS[thing]} in {space}"
                yield Finding("X12", page.number, words, "ask for CMYK, or convert with the profile of the paper")
        yield from _untold(page)


def _of_event(event: Event) -> Iterator[tuple[str, str]]:
    if isinstance(event, Placed) and event.space:
        yield "picture", event.space.foreign
    elif isinstance(event, Shaded):
        yield "gradient", event.space.foreign
    elif isinstance(event, Grouped):
        yield from _of_group(event.form)


def _of_group(thing: Any) -> Iterator[tuple[str, str]]:
    group = thing.get("/Group")
    written = group.get("/CS") if isinstance(group, Dictionary) else None
    if written is not None:
        yield "group", space_of(written, thing.get("/Resources")).foreign


def _untold(page: PrintPage) -> Iterator[Finding]:
    """A JPEG 2000 picture may keep its colour space to itself."""
    for event in page.events:
        if isinstance(event, Placed) and event.space is None and not event.picture.get("/ImageMask"):
            yield Finding("X12", page.number, "a picture does not say what its colours are", "ask for a CMYK JPEG")
            return
