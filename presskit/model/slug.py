"""File names from names of people and firms.

In: a name. Out: letters, figures and hyphens. Pure.
"""

import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def slug(name: str) -> str:
    """A file or folder name of letters, figures and hyphens.

    "Jessica Bäckman" gives "jessica-backman"; a name without any Latin letter keeps its own letters.
    """
    folded = name.casefold().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "profile"
