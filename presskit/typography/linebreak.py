"""Line breaking for ragged text: the best breaks over the whole paragraph, not line by line.

In: widths of words and blanks in points, and a measure per line. Out: where lines end. Pure; nothing is drawn.
The method is the optimum fit of Knuth and Plass ("Breaking Paragraphs into Lines", 1981) for ragged-right setting:
the sum over the lines of the squared free space is least. The last line is free, but a word alone on it costs as much
as a looser rag.
"""

from functools import lru_cache

from presskit.units import Pt

_STUB_LETTERS = 5
"""A word shorter than this must not stand alone on the last line, if a looser rag avoids it."""
_STUB_COST = 0.12
_LONE_COST = 0.06
"""What a longer word alone on the last line costs."""
_EACH_LINE = 1.0
"""Balanced lines are as few as possible first of all."""

_Best = list[dict[int, tuple[float, tuple[int, int] | None]]]
"""Words set -> lines set, up to the last own measure -> least cost, and the state before."""


@lru_cache(maxsize=4_000)
def best_breaks(
    widths: tuple[Pt, ...], blanks: tuple[Pt, ...], measures: tuple[Pt, ...], last_letters: int, *, balanced: bool
) -> tuple[int, ...]:
    """Index after the last word of each line.

    Args:
        widths: of every word, at least one; a word wider than its measure gets a line of its own.
        blanks: of the blank after every word.
        measures: of each line; the last value holds for all further lines.
        last_letters: length of the last word.
        balanced: the last line counts like the others.
    """
    count, layers = len(widths), len(measures) - 1
    lone = _STUB_COST if last_letters < _STUB_LETTERS else _LONE_COST
    best: _Best = [{} for _ in range(count + 1)]
    best[0][0] = (0.0, None)
    for start in range(count):
        for line, (cost, _) in best[start].items():
            measure, following = measures[line], min(line + 1, layers)
            width = 0.0
            for end in range(start, count):
                width += widths[end]
                if width > measure + 1e-6 and end > start:
                    break
                free = 1 - width / measure
                if free > 0.5 and not balanced and end + 1 < count and width + blanks[end] + widths[end + 1] <= measure:
                    width += blanks[end]  # never the best line: it is not half full, and the next word fits
                    continue
                if end + 1 < count or balanced:
                    total = cost + free * free + (_EACH_LINE if balanced else 1e-4)
                else:
                    total = cost + (1e-4 if end > start else lone)
                known = best[end + 1].get(following)
                if known is None or total < known[0]:
                    best[end + 1][following] = (total, (start, line))
                width += blanks[end]
    return _trace(best, count)


def _trace(best: _Best, count: int) -> tuple[int, ...]:
    state = min(best[count], key=lambda line: best[count][line][0])
    ends, position = [], count
    while position:
        ends.append(position)
        back = best[position][state][1]
        assert back is not None
        position, state = back
    return tuple(reversed(ends))
