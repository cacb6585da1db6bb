"""What an unknown key may have been meant for: a misspelling, another word for a key, or a key of another place.

In: the class that a file describes, the class that the key stands in, the key. Out: a hint, empty if nobody knows.
"""

from dataclasses import is_dataclass
from typing import Any, cast

from presskit.load.problems.wording import did_you_mean
from presskit.load.yaml.slips import CURLY
from presskit.model.schema import documented, inner_type
from presskit.model.synonyms import meant

_MARKS = frozenset(CURLY + "\"'")


def key_hint(cls: type, owner: Any, key: str, depth: int) -> str:
    """A hint for `key`, which stands in an `owner` (None if nothing is known of it) at a depth counted from 1."""
    if key[:1] in _MARKS:
        return "remove the quotation marks: curly ones are part of the word"
    if key[-1:] in _MARKS:
        return 'curly quotation marks do not hold a text together: use straight ones, "…"'
    hint = _right_word(cls, owner, key, depth)
    if foreign := _foreign_letter(key):
        return f"{foreign}: type it anew{f'; {hint}' if hint else ''}"
    return hint


def _right_word(cls: type, owner: Any, key: str, depth: int) -> str:
    known = list(documented(owner)) if owner else []
    if meant(key.casefold(), known):
        return did_you_mean(key, known)
    if owner is cls:
        return _under(cls, key) or did_you_mean(key, known)
    if depth == 2 and key in documented(cls):
        return f"{key} is no part of this: move it to the left margin"
    return did_you_mean(key, known)


def _under(cls: type, key: str) -> str:
    """Which key of the left margin a key belongs under."""
    records = ((name, inner_type(kind)) for name, (kind, _) in documented(cls).items())
    holders = [name for name, kind in records if is_dataclass(kind) and key in documented(cast("type", kind))]
    return f"{key} belongs under {holders[0]}: indent it there by two blanks" if holders else ""


def _foreign_letter(key: str) -> str:
    """The first letter that only looks like one of ours, with its script; empty for none."""
    from unicodedata import name

    letter = next((c for c in key if c.isalpha() and not name(c, "LATIN").startswith("LATIN")), "")
    if not letter or not any(c.isascii() and c.isalpha() for c in key):
        return ""
    return f"one letter is {name(letter).split()[0].capitalize()} (U+{ord(letter):04X}), not Latin"
