"""How found values and places are put into words for an error message.

In: values as written by a user, possibly hostile. Out: short printable text: control and invisible characters
are spelled out, and nothing is longer than 60 characters.
"""

from collections.abc import Iterable, Sequence

from presskit.model.synonyms import meant

MOST_SHOWN = 60
"""Characters of a found value that a message repeats."""


def shown(text: str) -> str:
    """`text` in quotation marks, cut to 60 characters, control characters spelled as escapes."""
    cut = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
    return f'"{spelled(cut)}"'


def spelled(text: str) -> str:
    """`text` with everything that does not print spelled as an escape, such as the code of U+202E."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u00a0" else c.encode("unicode_escape").decode() for c in text)


def listed(names: Sequence[str]) -> str:
    """For example "a, b and c"."""
    return " and ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint with the known word that `name` means or is nearest to; else all if they are few, or none."""
    import difflib

    names = list(known)
    plain = name.casefold().replace("-", "_").replace(" ", "_")
    if other := meant(plain, names):
        return f"did you mean {other}?"
    folded = {other.casefold().replace("-", "_"): other for other in names}
    close = difflib.get_close_matches(plain, folded, n=1, cutoff=0.6)
    if close:
        return f"did you mean {folded[close[0]]}?"
    return f"possible: {', '.join(names)}" if names and len(names) <= 12 else ""
