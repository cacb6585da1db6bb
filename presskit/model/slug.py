"""File names from names of people and firms, whatever script they are written in.

In: a name. Out: letters a to z, figures and hyphens. Pure. Letters of other scripts are written in Latin ones by
anyascii, which has a table of all of Unicode and needs no rules of ours.
"""

import re
import unicodedata


def slug(name: str) -> str:
    """A file or folder name of Latin letters, figures and hyphens.

    "Jessica Bäckman" gives "jessica-backman", "Μάρα Παπαδάκη" gives "mara-papadaki"; a name without any letter or
    figure gives "profile".
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    latin = plain if plain.isascii() else _latin(name)
    return re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-") or "profile"


def _latin(name: str) -> str:
    from anyascii import anyascii  # most names need no table

    return anyascii(unicodedata.normalize("NFKC", name))
