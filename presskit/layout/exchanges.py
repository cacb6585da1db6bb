"""The interview: questions run in before their answers, columns balanced by whole pairs.

A question stays with at least two lines of its answer. When the pairs do not fit the page as a whole they fill the
columns in reading order and go on over further pages.
"""

from typing import NamedTuple

from presskit.content.blocks import Exchange
from presskit.errors import Origin
from presskit.layout.setting import Frame, Galley
from presskit.model.brand import Surface
from presskit.page import Item
from presskit.typography.shaped_words import Cut, Line, break_text
from presskit.units import Pt

GAP = 18.0
"""Between two pairs."""
CONTINUED_KEEP = 2
"""Lines of an answer that goes on which must stay together at the head of a column."""


class SetExchange(NamedTuple):
    """A pair in lines, of which those from `first` up to `end` are still to be placed."""

    block: Exchange
    cuts: tuple[Cut, Cut]
    """Of the question and of the answer."""
    lines: tuple[Line, ...]
    keep: int
    """Lines that must stay together at the start: the question and two lines of the answer."""
    first: int
    end: int

    @property
    def left(self) -> int:
        """Lines still to be placed."""
        return self.end - self.first


def prepared(block: Exchange, measure: Pt, frame: Frame, galley: Galley) -> SetExchange:
    """Break a pair into lines: an H2 for the question, a P for the answer, on the same line where they meet."""
    setting = galley.setting
    question = galley.tag("H2", frame.section, title=block.question, origin=block.origin)
    answer = galley.tag("P", frame.section, origin=block.origin)
    head = setting.cut(setting.style("run_in"), frame.surface.acc, question)
    text = setting.cut(setting.style("text"), frame.surface.fg, answer)
    return _set(block, (head, text), measure)


def _set(block: Exchange, cuts: tuple[Cut, Cut], measure: Pt) -> SetExchange:
    lines = break_text([(block.question, cuts[0]), (block.answer, cuts[1])], (measure,))
    asked = sum(1 for line in lines if line.words_in(0))
    return SetExchange(block, cuts, tuple(lines), min(asked + 2, len(lines)), 0, len(lines))


def refitted(pairs: list[SetExchange], measure: Pt, surface: Surface) -> list[SetExchange]:
    """What is left of the pairs, broken and inked anew for a further page."""
    found = []
    for pair in pairs:
        cuts = pair.cuts[0]._replace(colour=surface.acc), pair.cuts[1]._replace(colour=surface.fg)
        if not pair.first and pair.keep > CONTINUED_KEEP:
            found.append(_set(pair.block, cuts, measure))
            continue
        answer = "".join(line.text for line in pair.lines[pair.first :])
        lines = tuple(break_text([(answer, cuts[1])], (measure,)))
        found.append(SetExchange(pair.block, cuts, lines, min(CONTINUED_KEEP, len(lines)), 0, len(lines)))
    return found


def overset(rest: list[SetExchange]) -> tuple[Origin | None, int]:
    """Where the pairs that are left begin, and how many words they have."""
    return rest[0].block.origin, sum(line.words for pair in rest for line in pair.lines[pair.first :])


def balanced(pairs: list[SetExchange], count: int, depth: Pt, leading: Pt) -> list[list[SetExchange]] | None:
    """The pairs shared out over `count` columns, the tallest column as low as can be; None if it is too tall."""
    heights = [pair.left * leading for pair in pairs]

    def fill(limit: Pt) -> list[list[SetExchange]] | None:
        columns: list[list[SetExchange]] = [[]]
        used = 0.0
        for pair, height in zip(pairs, heights, strict=True):
            needed = height + (GAP if columns[-1] else 0)
            if columns[-1] and used + needed > limit + 0.01:
                columns.append([])
                used, needed = 0.0, height
            used += needed
            columns[-1].append(pair)
            if used > limit + 0.01:
                return None
        return columns if len(columns) <= count else None

    limits = {
        sum(heights[a:b]) + GAP * (b - a - 1) for a in range(len(pairs)) for b in range(a + 1, len(pairs) + 1)
    } if len(pairs) <= 40 else {depth}  # fmt: skip
    for limit in sorted(limits):
        if limit <= depth + 0.01 and (columns := fill(limit)):
            return columns
    return None


def pour(
    pairs: list[SetExchange], frame: Frame, galley: Galley, *, count: int, gutter: Pt
) -> tuple[list[Item], list[SetExchange], Pt]:
    """Place the pairs in `count` columns; returns items, what is left, and the lowest baseline."""
    leading = galley.setting.style("text").leading
    measure = (frame.width - (count - 1) * gutter) / count
    first = galley.setting.grid.on_grid(frame.top + leading)
    depth = frame.bottom - first + leading
    columns = balanced(pairs, count, depth, leading)
    rest: list[SetExchange] = []
    if columns is None:
        columns, rest = _filled(pairs, count, depth, leading)
    items: list[Item] = []
    lowest = first
    for number, column in enumerate(columns):
        y = first
        for pair in column:
            for index, line in enumerate(pair.lines[pair.first : pair.end], pair.first):
                x = frame.x + number * (measure + gutter)
                items += line.runs(x, y, last=index == len(pair.lines) - 1)
                lowest = max(lowest, y)
                y += leading
            y += GAP
    return items, rest, lowest


def _filled(
    pairs: list[SetExchange], count: int, depth: Pt, leading: Pt
) -> tuple[list[list[SetExchange]], list[SetExchange]]:
    """Fill column after column, breaking long answers; a break leaves two lines on each side."""
    columns: list[list[SetExchange]] = [[]]
    used = 0.0
    queue = list(pairs)
    while queue:
        pair = queue[0]
        start = used + (GAP if columns[-1] else 0)
        room = int((depth - start + 0.01) / leading)
        take = pair.left if pair.left <= room else min(room, pair.left - 2)
        if take < pair.left and take < (pair.keep if not pair.first else CONTINUED_KEEP):
            if len(columns) == count:
                return columns, queue
            columns.append([])
            used = 0.0
            continue
        queue.pop(0)
        if take < pair.left:
            cut = pair.first + take
            queue.insert(0, pair._replace(first=cut))
            pair = pair._replace(end=cut)
        columns[-1].append(pair)
        used = start + take * leading
    return columns, queue
