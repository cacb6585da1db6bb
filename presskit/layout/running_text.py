"""Running text in two columns, over as many pages as it needs.

In: paragraphs and the quotes that may stand in their columns. Out: a Flow. How lines go into columns is columns'.
"""

from collections.abc import Sequence

from presskit.content.blocks import Block, Paragraph, PullQuote
from presskit.errors import Origin
from presskit.layout import columns
from presskit.layout.columns import Columns, Rest
from presskit.layout.flow import Around, Flow, Poured
from presskit.layout.setting import Frame, Galley, Setting
from presskit.model.record import record


class RunningText(Flow):
    """A text that has not begun."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take the paragraphs, and the quotes after them."""
        self.paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        self.quotes = tuple(block for block in blocks if isinstance(block, PullQuote))

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As much of it as there is room for; a page that goes on keeps a quote for the next one."""
        cells = _cells(frame, page, galley.setting)
        paragraphs = tuple(columns.prepared(block, cells.measure, frame, galley) for block in self.paragraphs)
        return _poured(Rest(paragraphs, self.quotes), cells, galley, hold_back=page.goes_on)

    def overset(self) -> tuple[Origin | None, int]:
        """Where it begins, and how many words it has."""
        return self.paragraphs[0].origin, sum(len(block.text.split()) for block in self.paragraphs)

    def is_short(self, frame: Frame, page: Around, setting: Setting) -> bool:
        """Whether it leaves about half of the columns empty."""
        cells = _cells(frame, page, setting)
        return columns.is_short(columns.lines_in(self.paragraphs, cells, setting), cells)


@record
class RestOfText(Flow):
    """What is left of a text, in lines of the page before."""

    waiting: Rest

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As much of it as there is room for, broken anew for this frame."""
        cells = _cells(frame, page, galley.setting)
        paragraphs = columns.refitted(self.waiting.paragraphs, cells.measure, frame.surface.fg)
        return _poured(Rest(paragraphs, self.waiting.quotes), cells, galley, hold_back=False)

    def overset(self) -> tuple[Origin | None, int]:
        """Where it begins, and how many words it has."""
        return columns.overset(self.waiting)


def _cells(frame: Frame, page: Around, setting: Setting) -> Columns:
    """The two columns of a frame, with baselines on the grid, each under the photos at its head."""
    leading = setting.style("text").leading
    first = setting.grid.on_grid(frame.top + leading)
    return Columns(frame._replace(top=first - leading), 2, setting.grid.gutter, leading).below(page.photos)


def _poured(text: Rest, cells: Columns, galley: Galley, *, hold_back: bool) -> Poured:
    cells, rest = columns.set_story(text.paragraphs, text.quotes, cells, galley, hold_back=hold_back)
    left = RestOfText(rest) if rest.paragraphs else None
    return Poured(cells.items, cells.baseline(cells.line), left)
