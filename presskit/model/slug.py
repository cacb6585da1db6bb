"""File names from names of people and firms, whatever script they are written in.

In: a name. Out: letters a to z, figures and hyphens. Pure. Letters of other scripts are written in Latin ones by
anyascii, which has a table of all of Unicode and needs no rules of ours.
"""

import re
import unicodedata
from hashlib import sha256

MOST_LETTERS = 80
"""Of a file name, before its suffix: paths of 260 letters are the most that some systems open."""
_DEVICE = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")


def slug(name: str) -> str:
    """A file or folder name of Latin letters, figures and hyphens.

    "Jessica Bäckman" gives "jessica-backman", "Μάρα Παπαδάκη" gives "mara-papadaki"; a name without any letter or
    figure gives "profile" with a few figures of its own, so that two of them differ. A long name is cut, with figures
    of its own again, and one that Windows keeps for a device gets a letter more.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    latin = plain if plain.isascii() else _latin(name)
    found = re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-")
    if not found:
        return f"profile-{_figures(name)}"
    if len(found) > MOST_LETTERS:
        return f"{found[:MOST_LETTERS].strip('-')}-{_figures(name)}"
    return f"{found}-x" if _DEVICE.fullmatch(found) else found


def _figures(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _latin(name: str) -> str:
    from anyascii import anyascii  # most names need no table

    return anyascii(unicodedata.normalize("NFKC", name))
