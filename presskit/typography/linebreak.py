"""Line breaking for ragged text: the best breaks over the whole paragraph, not line by line.

In: widths of words and blanks in points, and a measure per line. Out: where lines end. Pure; nothing is drawn.
The method is the optimum fit of Knuth and Plass ("Breaking Paragraphs into Lines", 1981) for ragged-right setting:
the sum over the lines of the squared free space is least. The last line is free, but a word alone on it costs as much
as a looser rag.
"""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from presskit.units import Pt

_STUB_LETTERS = 5
"""A word shorter than this must not stand alone on the last line, if a looser rag avoids it."""
_STUB_COST = 0.12
_LONE_COST = 0.06
"""What a longer word alone on the last line costs."""
_EACH_LINE, _EACH_BALANCED_LINE = 1e-4, 1.0
"""What a line costs besides; balanced lines are as few as possible first of all."""
_HYPHEN_COST = 0.02
"""What a line costs that ends inside a word."""

_LEAST_MEASURE = 1e-3

_Best = list[dict[int, tuple[float, tuple[int, int] | None]]]
"""Words set -> lines set, up to the last own measure -> least cost, and the state before."""


def best_breaks(
    widths: Sequence[Pt],
    blanks: Sequence[Pt],
    measures: Sequence[Pt],
    last_letters: int,
    hyphens: Sequence[Pt] = (),
    *,
    balanced: bool,
) -> tuple[int, ...]:
    """Index after the last word of each line.

    Args:
        widths: of every word, at least one; a word wider than its measure gets a line of its own.
        blanks: of the blank after every word.
        measures: of each line; the last value holds for all further lines. Where there is no room at all, every
            word gets a line of its own.
        last_letters: length of the last word.
        hyphens: what a line that ends after each word shows besides, 0 where the text breaks without a hyphen; none of
            them if left out.
        balanced: the last line counts like the others.
    """
    count, layers = len(widths), len(measures) - 1
    measures = tuple([max(measure, _LEAST_MEASURE) for measure in measures])
    lone = _STUB_COST if last_letters < _STUB_LETTERS else _LONE_COST
    each = _EACH_BALANCED_LINE if balanced else _EACH_LINE
    if sum(widths) + sum(blanks[:-1]) <= measures[0] and not any(hyphens):
        return (count,)  # one line is always the least
    hyphens = hyphens or (0.0,) * count
    most = _first_fit(widths, blanks, measures, hyphens, each, None if balanced else lone) + 1e-9
    text = _Text(widths, blanks, hyphens, each, None if balanced else lone)
    best: _Best = [{} for _ in range(count + 1)]
    best[0][0] = (0.0, None)
    for start in range(count):
        for line, (cost, _) in best[start].items():
            measure, following = measures[line], min(line + 1, layers)
            for end, total in _lines(text, start, measure, cost, most):
                known = best[end + 1].get(following)
                if known is None or total < known[0]:
                    best[end + 1][following] = (total, (start, line))
    return _trace(best, count)


class _Text(NamedTuple):
    """A paragraph, and what its lines cost."""

    widths: Sequence[Pt]
    blanks: Sequence[Pt]
    hyphens: Sequence[Pt]
    each: float
    lone: float | None
    """What a word alone on the last line costs, where that line is free; None: it counts like the others."""


def _lines(text: _Text, start: int, measure: Pt, cost: float, most: float) -> list[tuple[int, float]]:
    """Last word of every line that may begin at `start`, and what all costs then; nothing dearer than `most`."""
    widths, blanks, hyphens, each, lone = text
    # A line so short is worse than taking as many words as fit, line by line.
    short = measure * (1 - sqrt(max(0.0, most - cost - each)))
    width, last, found = 0.0, len(widths) - 1, []
    for end in range(start, last + 1):
        width += widths[end]
        if width > measure + 1e-6 and end > start:
            break
        full = width + hyphens[end]
        if end == last and lone is not None:
            total = cost + (each if end > start else lone)
        elif full >= short:
            free = 1 - full / measure
            total = cost + free * free + each + (_HYPHEN_COST if hyphens[end] else 0.0)
        else:
            width += blanks[end]
            continue
        if total <= most and (full <= measure + 1e-6 or end == start):
            found.append((end, total))
        width += blanks[end]
    return found


def _first_fit(
    widths: Sequence[Pt],
    blanks: Sequence[Pt],
    measures: Sequence[Pt],
    hyphens: Sequence[Pt],
    each: float,
    lone: float | None,
) -> float:
    """The cost of lines that take as many words as fit, one after the other; `lone`: None if the last is not free."""
    cost, line, width, alone = 0.0, 0, widths[0], True
    hyphen = hyphens[0]
    for blank, word, after in zip(blanks, widths[1:], hyphens[1:], strict=False):
        if width + blank + word + after > measures[line] + 1e-6:
            free = 1 - (width + hyphen) / measures[line]
            cost += free * free + each + (_HYPHEN_COST if hyphen else 0.0)
            line, width, alone = min(line + 1, len(measures) - 1), word, True
        else:
            width, alone = width + blank + word, False
        hyphen = after
    if lone is not None:
        return cost + (lone if alone else each)
    free = 1 - width / measures[line]
    return cost + free * free + each


def _trace(best: _Best, count: int) -> tuple[int, ...]:
    state = min(best[count], key=lambda line: best[count][line][0])
    ends, position = [], count
    while position:
        ends.append(position)
        back = best[position][state][1]
        assert back is not None
        position, state = back
    return tuple(reversed(ends))
