"""Which stored characters each glyph stands for, so that copied text is the author's own.

In: the stored text, what is drawn for each of its characters, and where each glyph's cluster starts in
the drawn letters (HarfBuzz's cluster values, in order). Out: one string per glyph; joined, they are the
stored text.
A ligature takes all its characters, a mark its own, the second glyph of one character none.
"""

from collections.abc import Sequence


def glyph_sources(stored: str, drawn: Sequence[str], letters: str, starts: list[int]) -> Sequence[str]:
    """The stored characters of each glyph, given where in the drawn letters its cluster starts."""
    one_each = len(letters) == len(drawn) and all(drawn)
    parts = stored if one_each else _parts(stored, drawn)
    if starts == list(range(len(parts))):
        return parts
    sources = []
    end = len(parts)
    for place in reversed(range(len(starts))):
        start = starts[place]
        if place and starts[place - 1] == start:
            sources.append("")
            continue
        # Characters that print nothing may stand before the first cluster: it carries them.
        sources.append("".join(parts[start if place else 0 : end]))
        end = start
    return sources[::-1]


def _parts(stored: str, drawn: Sequence[str]) -> list[str]:
    """The stored characters that each drawn letter begins; what draws nothing goes with the letter before."""
    parts: list[str] = []
    for character, letters in zip(stored, drawn, strict=True):
        if letters:
            parts += [character, *[""] * (len(letters) - 1)]
        else:
            parts[-1] += character
    return parts
