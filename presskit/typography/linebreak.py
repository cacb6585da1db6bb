"""Line breaking for ragged text: the best breaks over the whole paragraph, not line by line.

In: words with widths in points, and a measure per line. Out: lists of words, one per line. Pure; nothing is drawn.
The method is the optimum fit of Knuth and Plass ("Breaking Paragraphs into Lines", 1981) for ragged-right setting:
the sum over the lines of the squared free space is least; the last line is free, but a single short word alone on
it costs more than an uneven rag.
"""

from collections.abc import Sequence
from functools import lru_cache

from presskit.typography.words import Word, split_word
from presskit.units import Pt

_STUB_LETTERS = 5
"""A last line of one word shorter than this is avoided (the design's rule for paragraph ends)."""
_STUB_COST = 0.12
_LONE_COST = 0.04
"""What a longer word alone on the last line costs: a looser rag is often the lesser evil."""
_EACH_LINE = 1.0
"""Balanced lines are as few as possible first of all."""


def break_lines(words: Sequence[Word], measures: Sequence[Pt], *, balanced: bool = False) -> list[list[Word]]:
    """Break `words` into lines.

    Args:
        words: at least one; a word wider than its measure is broken between letters.
        measures: width of each line in points; the last value holds for all further lines.
        balanced: make the last line about as long as the others, as display type wants it.
    """
    narrowest = min(measures)
    fitting = [part for word in words for part in _fitting(word, narrowest)]
    widths = tuple(word.width for word in fitting)
    blanks = tuple(word.blank_width for word in fitting)
    stub = sum(len(piece.text) for piece in fitting[-1].pieces) < _STUB_LETTERS
    ends = _best_ends(widths, blanks, tuple(measures), stub, balanced)
    return [fitting[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def _fitting(word: Word, measure: Pt) -> list[Word]:
    return [word] if word.width <= measure else split_word(word, measure)


@lru_cache(maxsize=2_000)
def _best_ends(
    widths: tuple[Pt, ...], blanks: tuple[Pt, ...], measures: tuple[Pt, ...], stub: bool, balanced: bool
) -> tuple[int, ...]:
    """Index after the last word of each line. A state is (words set, lines set up to the last own measure)."""
    count, layers = len(widths), len(measures) - 1
    best: list[dict[int, tuple[float, tuple[int, int] | None]]] = [{} for _ in range(count + 1)]
    best[0][0] = (0.0, None)
    for start in range(count):
        for line, (cost, _) in best[start].items():
            measure = measures[line]
            following = min(line + 1, layers)
            width = 0.0
            for end in range(start, count):
                width += widths[end]
                if width > measure + 1e-6 and end > start:
                    break
                last = end + 1 == count and not balanced
                total = cost + _line_cost(1 - width / measure, end - start, last, stub) + _EACH_LINE * balanced
                known = best[end + 1].get(following)
                if known is None or total < known[0]:
                    best[end + 1][following] = (total, (start, line))
                width += blanks[end]
    return _trace(best, count)


def _line_cost(free: float, extra_words: int, last: bool, stub: bool) -> float:
    if not last:
        return free * free + 1e-4
    if extra_words == 0:
        return _STUB_COST if stub else _LONE_COST
    return 1e-4


def _trace(best: list[dict[int, tuple[float, tuple[int, int] | None]]], count: int) -> tuple[int, ...]:
    state = min(best[count], key=lambda line: best[count][line][0])
    ends, position = [], count
    while position:
        ends.append(position)
        back = best[position][state][1]
        assert back is not None
        position, state = back
    return tuple(reversed(ends))
