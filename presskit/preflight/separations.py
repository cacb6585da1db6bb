"""X17: spot colours. One name is one plate.

Source: ISO 15930-7, 6.2.4 (Separation and DeviceN).
"""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Object, Stream

from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile

_OF_THE_FILE = ("/Length", "/Filter", "/DecodeParms")
"""How a stream is packed, not what it says."""
_DEEPEST = 8


def one_definition(file: PrintFile) -> Iterator[Finding]:
    """X17: a spot colour has one definition in the whole file.

    With two recipes of one name, the proof shows one red and the separation to process inks makes another.
    """
    recipes: dict[str, bytes] = {}
    twice: dict[str, None] = {}
    for space in file.arrays:
        if len(space) == 4 and str(space[0]) == "/Separation":
            name, recipe = str(space[1])[1:], _written(space[2], 0) + _written(space[3], 0)
            if recipes.setdefault(name, recipe) != recipe:
                twice[name] = None
    for name in twice:
        words = f"the spot colour {name} is defined in two ways"
        yield Finding("X17", None, words, "define it once, and use that everywhere")


def _written(thing: Any, depth: int) -> bytes:
    """An object as bytes that are the same for the same content, wherever it stands in the file."""
    if depth > _DEEPEST:
        return b""
    if isinstance(thing, Array):
        return b"[%s]" % b" ".join([_written(member, depth + 1) for member in thing])
    if isinstance(thing, Dictionary | Stream):
        entries = sorted((key, value) for key, value in thing.items() if key not in _OF_THE_FILE)
        told = b"".join(key.encode() + _written(value, depth + 1) for key, value in entries)
        return told + (thing.read_bytes() if isinstance(thing, Stream) else b"")
    return thing.unparse() if isinstance(thing, Object) else str(thing).encode()
