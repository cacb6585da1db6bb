"""The type roles of the design's two brands, written down here so that font tests need no brand file."""

from functools import lru_cache

from presskit.model.brand import RoleName, TypeRole
from presskit.typography.faces import RoleFont
from presskit.typography.fontfiles import cut

_DISPLAY = (("opsz", 72.0),)
_TEXT = (("opsz", 12.0),)

APEX: dict[RoleName, TypeRole] = {
    "display": TypeRole("Barlow Condensed", 900, True, tracking=-0.008, capitals=True),
    "quote": TypeRole("Barlow Condensed", 600, True, tracking=-0.004),
    "head": TypeRole("Barlow Condensed", 700, False),
    "label": TypeRole("Barlow Condensed", 600, False, tracking=0.085, capitals=True),
    "small": TypeRole("Barlow Condensed", 500, False),
    "text": TypeRole("Barlow", 400, False),
    "strong": TypeRole("Barlow", 600, False),
    "emphasis": TypeRole("Barlow", 400, True),
}
PADDOCK: dict[RoleName, TypeRole] = {
    "display": TypeRole("Newsreader", 800, False, _DISPLAY, tracking=-0.022),
    "quote": TypeRole("Newsreader", 500, True, _DISPLAY, tracking=-0.012),
    "head": TypeRole("Newsreader", 800, False, _DISPLAY),
    "label": TypeRole("Archivo Narrow", 600, False, tracking=0.06, capitals=True),
    "small": TypeRole("Archivo Narrow", 500, False),
    "text": TypeRole("Newsreader", 400, False, _TEXT),
    "strong": TypeRole("Newsreader", 700, False, _TEXT),
    "emphasis": TypeRole("Newsreader", 400, True, _TEXT),
}
EVERY_ROLE = [*APEX.values(), *PADDOCK.values()]


@lru_cache
def font(role: TypeRole, language: str = "en") -> RoleFont:
    """The role, open."""
    return RoleFont(role, language, cut(role))


def sources(font: RoleFont, text: str, *, capitals: bool | None = None) -> list[str]:
    """The source of each glyph."""
    return [glyph.source for piece in font.shape(text, capitals=capitals) for glyph in piece.glyphs]
