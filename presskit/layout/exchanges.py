"""The interview: questions run in before their answers, columns balanced by whole pairs.

A question stays with at least two lines of its answer. When the pairs do not fit the page as a whole they fill the
columns in reading order and go on over further pages.
"""

from collections.abc import Sequence
from typing import NamedTuple

from presskit.content.blocks import Block, Exchange
from presskit.errors import Origin
from presskit.layout.flow import Around, Flow, Poured
from presskit.layout.setting import Frame, Galley, Setting
from presskit.model.brand import Surface
from presskit.model.record import record
from presskit.page import Item
from presskit.typography.shaped_words import Cut, Line, break_text
from presskit.units import Pt

GAP = 18.0
"""Between two pairs."""
COLUMNS = 2
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


class Exchanges(Flow):
    """Pairs that have not begun."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take the pairs in their order."""
        self.pairs = [block for block in blocks if isinstance(block, Exchange)]

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As many as there is room for."""
        measure = _measure(frame, galley.setting)
        return poured([prepared(block, measure, frame, galley) for block in self.pairs], frame, galley)

    def overset(self) -> tuple[Origin | None, int]:
        """Where they begin, and how many words they have."""
        return self.pairs[0].origin, sum(len(f"{pair.question} {pair.answer}".split()) for pair in self.pairs)


@record
class RestOfExchanges(Flow):
    """What is left of the pairs, in lines of the page before."""

    pairs: tuple[SetExchange, ...]

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As many as there is room for, broken anew for this frame."""
        return poured(refitted(self.pairs, _measure(frame, galley.setting), frame.surface), frame, galley)

    def overset(self) -> tuple[Origin | None, int]:
        """Where they begin, and how many words they have."""
        words = sum(line.words for pair in self.pairs for line in pair.lines[pair.first :])
        return self.pairs[0].block.origin, words


def _measure(frame: Frame, setting: Setting) -> Pt:
    return (frame.width - (COLUMNS - 1) * setting.grid.gutter) / COLUMNS


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


def refitted(pairs: Sequence[SetExchange], measure: Pt, surface: Surface) -> list[SetExchange]:
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


def balanced(pairs: Sequence[SetExchange], count: int, depth: Pt, leading: Pt) -> list[list[SetExchange]] | None:
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


def poured(pairs: Sequence[SetExchange], frame: Frame, galley: Galley) -> Poured:
    """Place the pairs in columns."""
    setting = galley.setting
    leading = setting.style("text").leading
    first = setting.grid.on_grid(frame.top + leading)
    depth = frame.bottom - first + leading
    columns = balanced(pairs, COLUMNS, depth, leading)
    rest: list[SetExchange] = []
    if columns is None:
        columns, rest = _filled(pairs, COLUMNS, depth, leading)
    items: list[Item] = []
    lowest = first
    for number, column in enumerate(columns):
        y = first
        for pair in column:
            for index, line in enumerate(pair.lines[pair.first : pair.end], pair.first):
                x = frame.x + number * (_measure(frame, setting) + setting.grid.gutter)
                items += line.runs(x, y, last=index == len(pair.lines) - 1)
                lowest = max(lowest, y)
                y += leading
            y += GAP
    return Poured(items, lowest, RestOfExchanges(tuple(rest)) if rest else None)


def _filled(
    pairs: Sequence[SetExchange], count: int, depth: Pt, leading: Pt
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
