"""Sharper places: the character that a message is about, not only the value that holds it.

In: where a value begins, and characters that stand in it. Out: their own place. A value of many lines (>-) begins at
its sign, which can be twenty lines above the character that has to go.
"""

from pathlib import Path

from presskit.errors import ModelError, Origin
from presskit.load.files import read_bytes
from presskit.load.yaml.nodes import MOST_BYTES
from presskit.load.yaml.syntax import decode


def sharpened(origin: Origin, characters: str) -> Origin:
    """The first place from `origin` on where one of `characters` stands, or `origin` if the file has none there."""
    try:
        lines = decode(read_bytes(Path(origin.file), most=MOST_BYTES), origin.file).splitlines()
    except ModelError:
        return origin
    for number in range(max(origin.line, 1), len(lines) + 1):
        start = origin.column - 1 if number == origin.line else 0
        found = [at for character in characters if (at := lines[number - 1].find(character, start)) >= 0]
        if found:
            return origin._replace(line=number, column=min(found) + 1)
    return origin
