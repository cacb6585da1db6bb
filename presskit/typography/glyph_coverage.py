"""Which characters a face can print, and the errors for those that none can.

In: text and the sets of code points that the role's font and the fallback map. Out: the runs in which to
set it, or one of two exceptions. Knows Unicode, not fonts.
Source: Unicode 15 general categories, bidirectional classes and default ignorable code points; HarfBuzz's
own substitutes for blanks and the non-breaking hyphen.
"""

import unicodedata
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

IGNORABLE = frozenset(
    map(
        chr,
        (
            0x00AD, 0x034F, 0x061C, 0x180E, 0xFEFF,
            *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10),
        ),
    )
)  # fmt: skip
"""Characters that print nothing: soft hyphen, joiners, direction marks, variation selectors."""


class UnprintableTextError(ValueError):
    """Text that cannot be set; `message` and `hint` are for the author.

    Args:
        characters: the characters that cannot be set, each once, in the order of the text.
        text: the whole piece that was to be set.
    """

    hint = ""

    def __init__(self, characters: str, text: str) -> None:
        super().__init__(characters, text)
        self.characters = characters
        self.text = text

    @property
    def message(self) -> str:
        """What is wrong, in plain words."""
        return f"cannot set {self.text}"

    def __str__(self) -> str:
        return self.message


class MissingGlyphError(UnprintableTextError):
    """No face has these characters: neither the role's own nor the fallback."""

    hint = "replace the character, or give the brand a font that has it"

    @property
    def message(self) -> str:
        """Names every character with its code point."""
        return f"no font has {', '.join(map(_named, self.characters))}"


class RightToLeftError(UnprintableTextError):
    """The text holds a script that runs from right to left, which is not supported."""

    hint = "write it in Latin, Greek or Cyrillic letters"

    @property
    def script(self) -> str:
        """Name of the script, as Unicode names its first letter here ("Hebrew")."""
        name = unicodedata.name(self.characters[0], "this script")
        return name.partition(" ")[0].partition("-")[0].capitalize()

    @property
    def message(self) -> str:
        """Names the script."""
        return f"{self.script} runs from right to left, which cannot be set yet"


def _named(character: str) -> str:
    name = unicodedata.name(character, "a character without a name")
    return f"“{character}” ({name}, U+{ord(character):04X})"


def refuse_right_to_left(text: str) -> None:
    """Stop text of a script that runs from right to left.

    Raises:
        RightToLeftError: names the script of the first such character.
    """
    if max(text, default="") < "\u0590":
        return
    found = [c for c in text if c not in IGNORABLE and unicodedata.bidirectional(c) in ("R", "AL", "AN")]
    if found:
        raise RightToLeftError("".join(dict.fromkeys(found)), text)


def _clusters(drawn: str) -> Iterator[tuple[int, int]]:
    """Start and end of each base character with the marks and ignorable characters that follow it."""
    start = 0
    for place in range(1, len(drawn)):
        if drawn[place] not in IGNORABLE and not unicodedata.category(drawn[place]).startswith("M"):
            yield start, place
            start = place
    if drawn:
        yield start, len(drawn)


def _script(cluster: str) -> str:
    """The script of a letter as Unicode names it ("GREEK"); empty for anything but letters."""
    if not cluster[:1].isalpha():
        return ""
    return unicodedata.name(cluster[0], "").partition(" ")[0]


def _covers(mapped: Container[int], cluster: str) -> bool:
    """Whether a font that maps the code points `mapped` can print `cluster` whole."""
    return all(_has(mapped, c) for c in cluster) or all(_has(mapped, c) for c in unicodedata.normalize("NFC", cluster))


def _has(mapped: Container[int], character: str) -> bool:
    if ord(character) in mapped or character in IGNORABLE:
        return True
    if unicodedata.category(character) == "Zs":
        return 0x20 in mapped
    if character == "\u2011":
        return 0x2010 in mapped
    parts = unicodedata.normalize("NFD", character)
    return parts != character and all(ord(part) in mapped for part in parts)


def runs(
    text: str, drawn: Sequence[str], own: Container[int], other: Container[int]
) -> Iterator[tuple[bool, int, int]]:
    """Split text where the face changes, for a face that cannot print all of it.

    A mark stays with its base. Letters of a script other than Latin stay together: a Greek word is not set
    half in the few Greek signs of a Latin face.

    Args:
        text: the stored text.
        drawn: what is drawn for each of its characters.
        own: code points that the face maps.
        other: code points that the fallback maps.

    Yields:
        (in the own face?, start, end) of each run in `text`.

    Raises:
        MissingGlyphError: names all characters that neither has.
    """
    spans = [(start, end, "".join(drawn[start:end])) for start, end in _clusters(text)]
    lacking = {letters for _, _, letters in spans if not _covers(own, letters)}
    _refuse_missing([letters for _, _, letters in spans if letters in lacking], other, text)
    moved = {_script(letters) for letters in lacking} - {"LATIN", ""}

    def in_own(span: tuple[int, int, str]) -> bool:
        letters = span[2]
        return letters not in lacking and not (_script(letters) in moved and _covers(other, letters))

    for here, group in groupby(spans, key=in_own):
        run = list(group)
        yield here, run[0][0], run[-1][1]


def _refuse_missing(lacking: list[str], other: Container[int], text: str) -> None:
    unprintable = [letters for letters in lacking if not _covers(other, letters)]
    if unprintable:
        alone = [c for letters in unprintable for c in letters if not _covers(other, c)]
        raise MissingGlyphError("".join(dict.fromkeys(alone or "".join(unprintable))), text)
