"""Names of people: where they may break, and the short form that stands where the whole one has no room.

In: a name as it is printed. Out: its parts. Pure; measures nothing. Particles of names (von, de la, bin) stay with
what follows, as in every register of persons.
"""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

PARTICLES = frozenset({
    "a", "af", "al", "am", "ap", "auf", "av", "ben", "bin", "bint", "da", "dal", "dalla", "das", "de", "degli", "dei",
    "del", "della", "delle", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "im", "la", "las", "le",
    "les", "lo", "los", "of", "op", "san", "santa", "st", "st.", "'t", "te", "ten", "ter", "tho", "to", "und", "van",
    "vande", "vanden", "vander", "vom", "von", "y", "ze", "zu", "zum", "zur",
})  # fmt: skip
"""Small words inside names, in small letters; the first and the last word of a name are none."""
LONG = 60
"""Letters of a name that has no room among other small print."""
_HYPHEN = re.compile(r"(?<=[-\u2010])(?=[^\s-])")
MOST_PARTS = 24
"""Parts of a name that are tried one by one; of more, neighbours go together."""


def parts(name: str) -> list[str]:
    """What of a name stays together, each part with the blank that follows it; they make up the name again."""
    words = [word for word in name.split(" ") if word]
    found, held = [], ""
    for number, word in enumerate(words):
        if 0 < number < len(words) - 1 and word.casefold() in PARTICLES:
            held += f"{word} "
            continue
        *first, last = _HYPHEN.split(f"{held}{word}")
        found += [*first, last + (" " if number < len(words) - 1 else "")]
        held = ""
    return found


def ways(name: str, given: str | None = None, family: str | None = None) -> list[list[str]]:
    """Every way to set a name in up to three lines, the author's own two before all others in two."""
    found = parts(name)
    each = -(-len(found) // MOST_PARTS)
    found = ["".join(found[start : start + each]) for start in range(0, len(found), each)]
    lines = [
        ["".join(found[a:b]).strip() for a, b in pairwise((0, *cuts, len(found)))]
        for count in range(1, min(3, len(found)) + 1)
        for cuts in combinations(range(1, len(found)), count - 1)
    ]
    own = _own(name, given, family)
    return [way for way in lines if len(way) != 2 or not own] + ([own] if own else [])


def _own(name: str, given: str | None, family: str | None) -> list[str]:
    """The name in the two lines that given and family name make, in the letters of the name; empty if they do not."""
    whole = " ".join(name.split(" "))
    if not given or not family or f"{given} {family}".casefold() != whole.casefold():
        return []
    return [whole[: len(given)], whole[len(given) + 1 :]]


def forms(name: str, given: str | None, family: str | None) -> Sequence[str]:
    """The whole name, then given and family name if these are shorter."""
    short = f"{given} {family}" if given and family else name
    return (name, short) if len(short) < len(name) else (name,)


def brief(name: str, given: str | None, family: str | None) -> str:
    """What stands for a name in small print: all of it, else given and family name, else its first and last part."""
    short = forms(name, given, family)[-1]
    found = parts(name)
    if len(name) <= LONG or len(found) < 2:
        return name
    return short if len(short) <= LONG else f"{found[0].strip()} {found[-1]}"
