"""Capitals for the eye only: which letters are drawn for each stored character.

In: stored text and its language. Out: one drawn string per stored character; the stored text is never
changed, so copying, search and screen readers keep the author's letter case.
Source: Unicode SpecialCasing (ß, Turkish and Azeri i) and the Greek custom of capitals without accents, in a text of
any language, where a dieresis keeps apart the vowels that the lost accent kept apart.
"""

import re
import unicodedata

_TURKIC = ("tr", "az")
_TONOS = "\u0301\u0300\u0342\u0313\u0314"
_DIERESIS = "\u0308"
_STRESSED_VOWEL = re.compile("[αεηουΑΕΗΟΥ]\u0301$")


def drawn_capitals(text: str, language: str) -> tuple[str, ...]:
    """What to draw for each character of `text` in capitals; "" where nothing is drawn of its own.

    Args:
        text: the stored text.
        language: BCP 47, e.g. `tr` or `el-GR`.
    """
    if any(map(_is_greek, text)):
        return tuple(_greek(text, place) for place in range(len(text)))
    if language.partition("-")[0].lower() in _TURKIC:
        return tuple("İ" if character == "i" else character.upper() for character in text)
    return tuple(map(str.upper, text))


def _greek(text: str, place: int) -> str:
    character = text[place]
    if character in _TONOS:
        return "" if place and _is_greek(text[place - 1]) else character
    if not _is_greek(character):
        return character.upper()
    kept = "".join(mark for mark in unicodedata.normalize("NFD", character) if mark not in _TONOS)
    if kept in ("ι", "υ") and place and _stressed(text, place):
        kept += _DIERESIS
    return unicodedata.normalize("NFC", kept.upper())


def _is_greek(character: str) -> bool:
    return "\u0370" <= character < "\u0400" or "\u1f00" <= character < "\u2000"


def _stressed(text: str, place: int) -> bool:
    """The vowel before `place` carries the accent, so the ι or υ at `place` is a vowel of its own."""
    if text[place + 1 : place + 2] == _DIERESIS:
        return False
    before = unicodedata.normalize("NFD", text[max(place - 2, 0) : place])
    return _STRESSED_VOWEL.search(before) is not None
