"""Lists: a title, and under hairlines a date at the left, head over text, and a value at the right.

In: Listing blocks. Out: items, and what is left for a further page. A title keeps its first entry with it; an entry is
never broken. Where the frame is narrow or nothing has a date, head and text take the room of the date.
"""

from collections.abc import Sequence
from typing import NamedTuple

from presskit.content.blocks import Block, Listing, ListRow
from presskit.errors import Origin
from presskit.layout.display_lines import display_runs, measured
from presskit.layout.flow import Around, Flow, Poured
from presskit.layout.place_text import one_line, set_lines, wrapped
from presskit.layout.setting import Frame, Galley
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.shaped_words import Line
from presskit.units import Pt

RULE, HAIRLINE = 1.5, 0.5
RULE_TO_TITLE, TITLE_TO_ROWS = 1.3, 10.0
"""From a title's rule to its baseline, in parts of its size; and from there to the first row."""
OVER_ROW, UNDER_ROW = 4.0, 6.0
"""Air over a row's first line, beyond its leading, and from its last baseline to the next hairline."""
GAP = 12.0
"""Between columns of a row."""
BETWEEN_LISTS = 26.0
FEWEST = 2
"""Entries under a title at the foot of a page, at least, where the list goes on."""
MOST_OF_LABEL = 0.3
"""Of the frame's width that dates may take."""


class _Row(NamedTuple):
    row: ListRow
    label: list[Line]
    head: list[Line]
    text: list[Line]
    height: Pt


class Lists(Flow):
    """Lists of which some entries are still to be placed."""

    def __init__(self, blocks: Sequence[Block], *, begun: bool = False) -> None:
        """Take the lists in their order; `begun`: entries of the first one stand on the page before."""
        self.lists = [block for block in blocks if isinstance(block, Listing)]
        self.begun = begun

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As many entries as there is room for."""
        items: list[Item] = []
        y, left = frame.top, list(self.lists)
        while left:
            listing, going_on = left[0], self.begun and left[0] is self.lists[0]
            where = frame._replace(top=y + (BETWEEN_LISTS if y > frame.top else 0.0))
            placed, y, rest = _list(listing, where, galley, going_on=going_on, alone=y == frame.top)
            items += placed
            if rest is not None:
                begun = bool(placed) or going_on
                return Poured(items, y, Lists([rest, *left[1:]], begun=begun))
            left.pop(0)
        return Poured(items, y, None)

    def overset(self) -> tuple[Origin | None, int]:
        """Where the first entry stands that is left, and how many words it has."""
        row = self.lists[0].rows[0]
        return row.origin, len(" ".join(part for part in (row.head, row.text) if part).split())


def _list(
    listing: Listing, frame: Frame, galley: Galley, *, going_on: bool, alone: bool
) -> tuple[list[Item], Pt, Listing | None]:
    """As much of a list as there is room for, how low it reaches, and what is left of it.

    `alone`: nothing stands above it, so that its first entry has to go here.
    """
    rows, label_width = _measured(listing.rows, frame, galley)
    head = _head_height(galley)
    take, y = 0, frame.top + head
    while take < len(rows) and y + rows[take].height <= frame.bottom + UNDER_ROW:
        y += rows[take].height
        take += 1
    if not take or (take < min(FEWEST, len(rows)) and not alone):
        return [], frame.top if alone else frame.top - BETWEEN_LISTS, listing
    items, y = _heading(listing, frame, galley, going_on=going_on)
    parent = galley.tag("L", frame.section, list_numbering="None", origin=listing.origin)
    for row in rows[:take]:
        rule = Box(frame.x, y, frame.width, HAIRLINE)
        items.append(Shape(rectangle(rule), Artifact.LAYOUT, fill=frame.surface.rule))
        items += _row(row, frame._replace(top=y), label_width, galley, parent)
        y += row.height
    rest = listing._replace(rows=listing.rows[take:]) if take < len(rows) else None
    return items, y - UNDER_ROW, rest


def _head_height(galley: Galley) -> Pt:
    return RULE_TO_TITLE * galley.setting.style("section_title").size + TITLE_TO_ROWS


def _heading(listing: Listing, frame: Frame, galley: Galley, *, going_on: bool) -> tuple[list[Item], Pt]:
    """A rule and the title; where the list goes on it is repeated as decoration."""
    setting, surface = galley.setting, frame.surface
    style, text = setting.style("section_title"), listing.continued if going_on else listing.title
    font = setting.font(style)
    mark = Artifact.PAGINATION if going_on else galley.tag("H2", frame.section, title=text, origin=listing.origin)
    rule = Shape(rectangle(Box(frame.x, frame.top, frame.width, RULE)), Artifact.LAYOUT, fill=surface.fg)
    line = measured(font, text, style.size)
    size = min(style.size, style.size * frame.width / font.advance(text, style.size))
    line, y = measured(font, text, size), frame.top + RULE_TO_TITLE * style.size
    return [rule, *display_runs([line], [y], frame.x, font, [surface.fg], mark)], y + TITLE_TO_ROWS


def _measured(rows: Sequence[ListRow], frame: Frame, galley: Galley) -> tuple[list[_Row], Pt]:
    """The rows in lines, and the room that their labels take."""
    setting, surface = galley.setting, frame.surface
    label_style, strong, text_style = (setting.style(name) for name in ("label", "strong", "text"))
    quiet = setting.cut(label_style, surface.mute, Artifact.LAYOUT)
    widest = max((quiet.font.advance(row.label, quiet.size) + GAP for row in rows if row.label), default=0.0)
    width = min(widest, MOST_OF_LABEL * frame.width)
    found = []
    for row in rows:
        measure = frame.width - width
        value = setting.font(label_style).advance(row.value, label_style.size) + GAP if row.value else 0.0
        head_cut = setting.cut(strong, surface.fg, Artifact.LAYOUT)
        head = wrapped(row.head, head_cut, max(measure - value, measure / 2)) if row.head else []
        body = setting.cut(text_style, surface.fg, Artifact.LAYOUT)
        text = wrapped(row.text, body, measure - (0.0 if row.head else value)) if row.text else []
        label = wrapped(row.label, quiet, width - GAP) if row.label else []
        lines = len(head) * strong.leading + len(text) * text_style.leading
        found.append(_Row(row, label, head, text, OVER_ROW + max(lines, len(label) * label_style.leading) + UNDER_ROW))
    return found, width


def _row(row: _Row, frame: Frame, label_width: Pt, galley: Galley, parent: ElementId) -> list[Item]:
    """Date, head, text and value; the first lines stand on one baseline."""
    setting, surface = galley.setting, frame.surface
    label_style, strong, text_style = (setting.style(name) for name in ("label", "strong", "text"))
    entry = galley.tag("LI", parent, origin=row.row.origin)
    y, x = frame.top + OVER_ROW + strong.leading, frame.x + label_width
    items: list[Item] = []
    if row.label:
        label = galley.tag("Lbl", entry)
        items += set_lines([line.as_content_of(label) for line in row.label], frame.x, y, label_style.leading)
    body = galley.tag("LBody", entry)
    head = [line.as_content_of(body) for line in row.head]
    text = [line.as_content_of(body) for line in row.text]
    items += set_lines(head, x, y, strong.leading, going_on=bool(text or row.row.value))
    items += set_lines(text, x, y + len(head) * strong.leading, text_style.leading, going_on=bool(row.row.value))
    if row.row.value:
        cut = setting.cut(label_style, surface.mute, body)
        items += one_line(row.row.value, cut, frame.x, y, right=frame.x + frame.width)
    return items
