"""Sets of letters as bits of a number: joining those of a page's words is then a single step each.

In: letters (text and glyph). Out: their bits, and the letters of bits. Letters are numbered as they are met and never
forgotten, since bits are remembered elsewhere; no byte of a file depends on the numbers.
"""

from threading import Lock

from presskit.pdf.letter_codes import Letter

_lock = Lock()
_numbers: dict[Letter, int] = {}
_letters: list[Letter] = []


def bit_of(letter: Letter) -> int:
    """The set of this letter alone."""
    number = _numbers.get(letter)
    if number is None:
        with _lock:
            number = _numbers.setdefault(letter, len(_letters))
            if number == len(_letters):
                _letters.append(letter)
    return 1 << number


def letters_in(bits: int) -> set[Letter]:
    """The letters of a set."""
    found = set()
    while bits:
        lowest = bits & -bits
        found.add(_letters[lowest.bit_length() - 1])
        bits ^= lowest
    return found
