"""Alphabets of which a document that shows a good part gets all, so that kits about different people share fonts.

In: the letters that a document shows in a font. Out: those and the rest of their alphabets. A font is cut, mapped and
compressed for one set of letters; with whole alphabets the next person's set is nearly always one that was made before.
"""

from functools import lru_cache
from string import ascii_lowercase, digits

import uharfbuzz as hb

from presskit.pdf.letter_codes import Letter

_SHARE = 1 / 3
"""The part of a plain alphabet that a document has to show."""
_WESTERN = "àáâãäåæçèéêëìíîïñòóôõöøùúûüý"
_CENTRAL = "ăąćčďđęěğłńňőřśşșšťțůűźžż"
"""Of these one letter is enough, where the plain alphabet is whole: a name has few of them, and the next has others.
Measured on the worked example: the plain alphabets make a kit 8 or 9 % larger, the western ones 3 or 6 %, the central
European ones, for a name that has one of their letters, 5 or 7 %."""


def completed(letters: set[Letter], font: hb.Font) -> frozenset[Letter]:
    """`letters` of a document in a font, with the rest of the alphabets that they belong to."""
    found = set(letters)
    for plain, *accented in _alphabets(font):
        if len(plain & letters) >= _SHARE * len(plain):
            found.update(plain, *[alphabet for alphabet in accented if not letters.isdisjoint(alphabet)])
    return frozenset(found)


@lru_cache(maxsize=256)
def _alphabets(font: hb.Font) -> tuple[tuple[frozenset[Letter], ...], ...]:
    """Digits; small letters, capitals, and small letters drawn as capitals, each with the accented ones."""
    sets = ascii_lowercase, _WESTERN, _CENTRAL
    small = tuple(_shown(letters, letters, font) for letters in sets)
    capitals = tuple(_shown(letters.upper(), letters.upper(), font) for letters in sets)
    drawn = tuple(_shown(letters, letters.upper(), font) for letters in sets)
    return (_shown(digits, digits, font),), small, capitals, drawn


def _shown(texts: str, drawn: str, font: hb.Font) -> frozenset[Letter]:
    """Letters with the glyphs of `drawn`, as far as the font has them."""
    glyphs = [font.get_nominal_glyph(ord(character)) for character in drawn]
    return frozenset((text, glyph) for text, glyph in zip(texts, glyphs, strict=True) if glyph)
