"""The story poured into columns of equal lines: widows and orphans, drop cap, column quotes at paragraph ends.

Everything counts in lines of the text leading, so that baselines stand level across the columns. In: paragraphs and
quotes. Out: items and the paragraphs that are left for a further page. Sizes never change.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import ceil
from typing import NamedTuple

from presskit.content.blocks import Paragraph, PullQuote
from presskit.errors import Origin
from presskit.layout.place_display import RULE_TO_QUOTE, place_pull_quote, quote_lines
from presskit.layout.setting import Frame, Galley, Setting
from presskit.model.colour import Colour
from presskit.model.geometry import Box
from presskit.page import Artifact, Item, Mark, Shape
from presskit.typography.shaped_words import Cut, Line, break_text
from presskit.units import Pt

DROP_LINES = 4
DROP_GAP = 6.0
INDENT = 13.5
SHORT = 0.5
"""A text is short if it fills at most this part of its page: then quotes grow, and one more may stand in it."""
LEVEL = 0.8
"""Columns that are filled to less than this end level, as far as widows and orphans allow."""
PHOTO_CLEARANCE = 11.0
"""From the last line of a caption to the line box of the text under it."""
LEAST_DEPTH = 4
"""Lines of a column that ends level, at least."""


@dataclass(slots=True)
class Columns:
    """Equal columns of a frame, filled line by line; `column` and `line` are where the next line goes."""

    frame: Frame
    count: int
    gutter: Pt
    leading: Pt
    most: int | None = None
    """Lines of one column where it shall end before its frame does."""
    heads: tuple[int, ...] = ()
    """Lines at the head of each column that a photo takes; none: no photo."""
    column: int = 0
    line: int = 0
    placed: list[Callable[[], Sequence[Item]]] = field(default_factory=list)
    """What gives the items that were placed: they are made once it is known how deep the columns are."""

    @property
    def items(self) -> list[Item]:
        """The items in the columns."""
        return [item for make in self.placed for item in make()]

    @property
    def measure(self) -> Pt:
        """Width of one column."""
        return (self.frame.width - (self.count - 1) * self.gutter) / self.count

    @property
    def depth(self) -> int:
        """Lines in one column."""
        room = int((self.frame.bottom - self.frame.top + 0.01) / self.leading)
        return room if self.most is None else min(room, self.most)

    @property
    def room(self) -> int:
        """Lines in all columns."""
        return self.count * self.depth - sum(self.heads)

    @property
    def used(self) -> int:
        """Lines from the start to where the next one goes."""
        return self.column * self.depth + self.line

    def anew(self, most: int | None = None) -> "Columns":
        """The same columns, empty."""
        return Columns(self.frame, self.count, self.gutter, self.leading, most, self.heads, 0, self._head(0))

    @property
    def x(self) -> Pt:
        """Left edge of the current column."""
        return self.frame.x + self.column * (self.measure + self.gutter)

    def baseline(self, line: int) -> Pt:
        """Baseline of a line of any column."""
        return self.frame.top + (line + 1) * self.leading

    @property
    def left(self) -> int:
        """Lines left in the current column."""
        return self.depth - self.line

    @property
    def full(self) -> bool:
        """No column is left."""
        return self.column >= self.count

    def advance(self) -> None:
        """Go on at the top of the next column."""
        self.column, self.line = self.column + 1, self._head(self.column + 1)

    def _head(self, column: int) -> int:
        return self.heads[column] if column < len(self.heads) else 0

    def below(self, photos: Sequence[Box]) -> "Columns":
        """The columns, each beginning under the photos at its head."""
        heads = []
        for number in range(self.count):
            left = self.frame.x + number * (self.measure + self.gutter)
            feet = [box.bottom for box in photos if box.x < left + self.measure and left < box.right]
            deep = max((foot + PHOTO_CLEARANCE - self.frame.top for foot in feet), default=0.0)
            heads.append(max(0, ceil(deep / self.leading)))
        if not any(heads):
            return self
        return Columns(self.frame, self.count, self.gutter, self.leading, self.most, tuple(heads), 0, heads[0])


class Rest(NamedTuple):
    """What did not fit: paragraphs as lines already broken, and quotes not yet used."""

    paragraphs: tuple["SetParagraph", ...]
    quotes: tuple[PullQuote, ...]


NOTHING = Rest((), ())


class SetParagraph(NamedTuple):
    """A paragraph in lines; `first` is the index of its first line that is still to be placed."""

    block: Paragraph
    lines: tuple[Line, ...]
    mark: Mark
    drop: "DropCap | None" = None
    first: int = 0


class DropCap(NamedTuple):
    """The initial as an outline, and how far the first lines stand in."""

    letter: str
    size: Pt
    indent: Pt


def prepared(block: Paragraph, measure: Pt, frame: Frame, galley: Galley) -> SetParagraph:
    """Break a paragraph into lines of `measure`, with its drop cap if it may have one."""
    mark = galley.tag("P", frame.section, origin=block.origin)
    cut = galley.setting.cut(galley.setting.style("text"), frame.surface.fg, mark)
    if block.drop_cap:
        capped = _with_drop_cap(block, measure, cut, galley)
        if capped is not None:
            return capped
    return SetParagraph(block, tuple(break_text([(block.text, cut)], _measures(block, measure))), mark)


def _measures(block: Paragraph, measure: Pt) -> tuple[Pt, ...]:
    """The widths of the first line and of all others."""
    return (measure - INDENT, measure) if block.indent else (measure,)


def _with_drop_cap(block: Paragraph, measure: Pt, cut: Cut, galley: Galley) -> SetParagraph | None:
    """The paragraph with an initial, or None if it is short or begins with a mark or figure."""
    letter = block.text[0]
    if not letter.isalpha():
        return None
    display = galley.setting.fonts["display"]
    leading = galley.setting.style("text").leading
    height = (DROP_LINES - 1) * leading + cut.font.metrics.cap_height * cut.size / 1000
    size = height / display.metrics.cap_height * 1000
    left, _, right, _ = display.ink(letter)
    indent = (right - left) * size / 1000 + DROP_GAP
    initial = letter + (" " if block.text[1:2] == " " else "")
    measures = (*[measure - indent] * DROP_LINES, measure)
    lines = break_text([(block.text[1:], cut)], measures, initial=initial) if block.text[1:].strip() else []
    if len(lines) <= DROP_LINES:
        return None
    return SetParagraph(block, tuple(lines), cut.mark, DropCap(letter, size, indent))


def set_story(
    paragraphs: tuple[SetParagraph, ...],
    quotes: tuple[PullQuote, ...],
    columns: Columns,
    galley: Galley,
    *,
    hold_back: bool,
) -> tuple[Columns, Rest]:
    """Fill the columns of one page with text and as many of its quotes as become it.

    Args:
        paragraphs: what is still to be placed.
        quotes: column quotes not yet used.
        columns: empty.
        galley: where items get their fonts.
        hold_back: keep the last quote for the page on which the text goes on.

    Returns:
        The filled columns, level where the text ends well before them, and what is left for a further page.
    """
    lines = lines_of(paragraphs)
    most = min(2 if is_short(lines, columns) else 1, len(quotes))
    if lines > columns.room:
        number = 0 if hold_back and len(quotes) < 2 else most
        rest = pour(paragraphs, quotes[:number], columns, galley)
        return columns, Rest(rest.paragraphs, rest.quotes + quotes[number:])
    for number in range(most, -1, -1):
        aside = sum(_lines_taken(quote, 0.0, columns, galley) for quote in quotes[:number])
        for filled in _ever_deeper(lines, aside, columns):
            rest = pour(paragraphs, quotes[:number], filled, galley)
            if rest == NOTHING:
                return filled, Rest((), quotes[number:])
    return filled, Rest(rest.paragraphs, quotes)


def _ever_deeper(lines: int, aside: int, columns: Columns) -> Iterator[Columns]:
    """Empty columns for text and the lines `aside` of quotes: level ones if it leaves room, at last the whole ones."""
    if lines < LEVEL * columns.room:
        for depth in range(max(LEAST_DEPTH, ceil((lines + aside) / columns.count)), columns.depth):
            yield columns.anew(depth)
    yield columns.anew()


def is_short(lines: int, columns: Columns) -> bool:
    """Whether a text of `lines` leaves about half of the columns empty."""
    return lines <= SHORT * columns.room


def lines_in(paragraphs: Sequence[Paragraph], columns: Columns, setting: Setting) -> int:
    """How many lines the paragraphs make."""
    aside = Galley(setting)
    return sum(len(prepared(block, columns.measure, columns.frame, aside).lines) for block in paragraphs)


def overset(rest: Rest) -> tuple[Origin | None, int]:
    """Where the text that is left begins, and how many words it has."""
    words = sum(line.words for paragraph in rest.paragraphs for line in paragraph.lines[paragraph.first :])
    return rest.paragraphs[0].block.origin, words


def pour(paragraphs: tuple[SetParagraph, ...], quotes: tuple[PullQuote, ...], columns: Columns, galley: Galley) -> Rest:
    """Fill the columns; a single quote goes to a paragraph end of the second column, two to one and two thirds."""
    waiting = list(quotes)
    lines, done = lines_of(paragraphs), 0
    for index, paragraph in enumerate(paragraphs):
        if columns.left < min(2, len(paragraph.lines) - paragraph.first):
            columns.advance()
        number = len(quotes) - len(waiting) + 1
        due = done >= lines * number / (len(quotes) + 1) if len(quotes) > 1 else columns.used >= columns.depth
        if waiting and due and not paragraph.first and place_quote(waiting[0], columns, galley):
            waiting.pop(0)
        done += len(paragraph.lines) - paragraph.first
        rest = _pour_one(paragraph, columns, galley)
        if rest is not None:
            return Rest((rest, *paragraphs[index + 1 :]), tuple(waiting))
    return Rest((), tuple(waiting))


def _pour_one(paragraph: SetParagraph, columns: Columns, galley: Galley) -> SetParagraph | None:
    """Place a paragraph, over several columns if need be; what is left when the columns are full."""
    while paragraph.first < len(paragraph.lines):
        if columns.full:
            return paragraph
        take = _lines_that_go(len(paragraph.lines) - paragraph.first, columns.left, bool(paragraph.first))
        if paragraph.drop and not paragraph.first and take < DROP_LINES:
            take = 0
        if not take:
            columns.advance()
            continue
        # Not the columns, which would hold themselves: what was tried in vain is to go at once.
        where = columns.frame._replace(x=columns.x, top=columns.baseline(columns.line))
        columns.placed.append(partial(_set, paragraph, take, where, columns.leading, galley))
        columns.line += take
        paragraph = paragraph._replace(first=paragraph.first + take)
    return None


def _lines_that_go(lines: int, room: int, continued: bool) -> int:
    """How many of `lines` go into `room` without a widow or orphan (two lines at least on each side)."""
    if lines <= room:
        return lines
    take = min(room, lines - 2)
    return take if take >= 2 or (continued and take >= 1) else 0


def _set(paragraph: SetParagraph, take: int, where: Frame, leading: Pt, galley: Galley) -> list[Item]:
    """The next `take` lines of a paragraph, the first of them with its baseline on the top of `where`."""
    items: list[Item] = []
    first, last = paragraph.first, paragraph.first + take
    for number in range(first, last):
        offset = 0.0
        if number == 0 and paragraph.block.indent:
            offset = INDENT
        if paragraph.drop and number < DROP_LINES:
            offset = paragraph.drop.indent
        ends = number == len(paragraph.lines) - 1
        y = where.top + (number - first) * leading
        items += paragraph.lines[number].runs(where.x + offset, y, last=ends)
    if paragraph.drop and first == 0:
        items.append(_initial(paragraph.drop, where._replace(top=where.top + (DROP_LINES - 1) * leading), galley))
    return items


def _initial(drop: DropCap, where: Frame, galley: Galley) -> Item:
    display = galley.setting.fonts["display"]
    left, *_ = display.ink(drop.letter)
    outline = display.outline(drop.letter, drop.size, where.x - left * drop.size / 1000, where.top)
    return Shape(outline, Artifact.LAYOUT, fill=where.surface.acc)


def place_quote(quote: PullQuote, columns: Columns, galley: Galley) -> int:
    """Set a ruled quote at the current line; returns the lines it takes, 0 if there is no room for it."""
    above = 0.0 if columns.line == 0 else columns.leading
    taken = _lines_taken(quote, above, columns, galley)
    if columns.full or taken + 4 > columns.left:
        return 0
    text = galley.setting.style("text")
    cap = galley.setting.cap_height(text)
    top = galley.setting.grid.on_grid(columns.baseline(columns.line) + above - cap)
    frame = columns.frame._replace(x=columns.x, top=top, width=columns.measure)
    columns.placed.append(partial(_quote, quote, frame, galley))
    columns.line += taken
    return taken


def _lines_taken(quote: PullQuote, above: Pt, columns: Columns, galley: Galley) -> int:
    """Lines of the text that a ruled quote takes with so much space over it."""
    style, text = galley.setting.style(quote.style), galley.setting.style("text")
    cut = galley.setting.cut(style, columns.frame.surface.acc, Artifact.LAYOUT)
    count = len(quote_lines(quote, cut, columns.measure))
    cap = galley.setting.cap_height(text)
    height = above + RULE_TO_QUOTE - cap + (count - 1) * style.leading + RULE_TO_QUOTE
    return ceil((height - 0.01) / columns.leading)


def _quote(quote: PullQuote, frame: Frame, galley: Galley) -> list[Item]:
    return place_pull_quote(quote, frame, galley).items


def lines_of(paragraphs: tuple[SetParagraph, ...]) -> int:
    """How many lines are still to be placed."""
    return sum(len(p.lines) - p.first for p in paragraphs)


def refitted(paragraphs: tuple[SetParagraph, ...], measure: Pt, colour: Colour) -> tuple[SetParagraph, ...]:
    """The rest of a text broken anew for a further page, which has columns and a surface of its own."""
    found = []
    for paragraph in paragraphs:
        left = paragraph.lines[paragraph.first :]
        indent = paragraph.block.indent and not paragraph.first
        text = "".join(line.text for line in left)
        cut = left[0].cuts[0]._replace(colour=colour)
        lines = break_text([(text, cut)], (measure - INDENT, measure) if indent else (measure,))
        block = paragraph.block if not paragraph.first else paragraph.block._replace(indent=False)
        found.append(SetParagraph(block, tuple(lines), paragraph.mark, None, 0))
    return tuple(found)
