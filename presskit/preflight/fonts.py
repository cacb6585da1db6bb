"""X11: the fonts of the text that is shown.

Source: ISO 15930-7, 6.9 (fonts); ISO 32000-1, 9.6 to 9.9.
"""

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Stream

from presskit.preflight.events import Shown
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile

_SUBSET = re.compile(r"/[A-Z]{6}\+.+")
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def embedded(file: PrintFile) -> Iterator[Finding]:
    """X11: every font is embedded as a subset; none is drawn glyph by glyph (Type 3).

    A font that is not in the file is replaced by one that the press happens to have. A whole font is no fault of
    print, but of the licence. Type 3 glyphs are pictures or drawings that print coarse.
    """
    for page in file.pages:
        faults = dict.fromkeys(_fault(event.font) for event in page.events if isinstance(event, Shown))
        for words, remedy in (fault for fault in faults if fault):
            yield Finding("X11", page.number, words, remedy)


def _fault(font: Any) -> tuple[str, str] | None:
    if font is None:
        return "text is shown without a font", "export the page again"
    if font.get("/Subtype") == "/Type3":
        return "a font is made of drawings (Type 3)", "use a TrueType or OpenType font"
    name = str(font.get("/BaseFont", "/without name"))
    below = font.get("/DescendantFonts")
    descriptor: Any = (below[0] if isinstance(below, Array) and len(below) else font).get("/FontDescriptor", {})
    if not any(isinstance(descriptor.get(key), Stream) for key in _PROGRAMS):
        return f"the font {name[1:]} is not embedded", "embed all fonts"
    if not _SUBSET.fullmatch(name):
        return f"the font {name[1:]} is embedded whole", "embed subsets: only the glyphs that are used"
    return None
