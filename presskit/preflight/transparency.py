"""X18: transparency that every device blends alike.

Source: ISO 15930-7, 6.2.5 (blending spaces); ISO 32000-1, 11.4.7, 11.6.
"""

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary

from presskit.preflight.colours import space_of
from presskit.preflight.events import Adjusted, Event, Grouped, Placed
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile


def blended_in_cmyk(file: PrintFile) -> Iterator[Finding]:
    """X18: a page with transparency says that it is blended in CMYK.

    Else each device blends in the space it likes, and shadows come out brown on one and green on the next.
    """
    for page in file.pages:
        if any(map(_transparent, page.events)) and not _says_cmyk(page.page.obj):
            words = "it has transparency, and does not say that it is blended in CMYK"
            yield Finding("X18", page.number, words, "set the blending space of the document to CMYK")


def _transparent(event: Event) -> bool:
    if isinstance(event, Placed):
        return "/SMask" in event.picture
    if isinstance(event, Grouped):
        group = event.form.get("/Group")
        return isinstance(group, Dictionary) and group.get("/S") == "/Transparency"
    if not isinstance(event, Adjusted):
        return False
    settings: Any = event.settings
    opaque = settings.get("/ca", 1) == 1 and settings.get("/CA", 1) == 1
    normal = str(settings.get("/BM", "/Normal")) in ("/Normal", "/Compatible")
    return not (opaque and normal) or isinstance(settings.get("/SMask"), Dictionary)


def _says_cmyk(page: Any) -> bool:
    """A group in RGB says something too; that is the fault of another rule."""
    group = page.get("/Group")
    written = group.get("/CS") if isinstance(group, Dictionary) else None
    if written is None:
        return False
    space = space_of(written, page.get("/Resources"))
    return bool(space.foreign) or space.components == 4
