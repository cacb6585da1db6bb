"""Running text in lines: short single lines, wrapped texts, and counting what does not fit."""

from collections.abc import Sequence

from presskit.content.blocks import Line, Prose
from presskit.layout.place_name import note_short
from presskit.layout.setting import Frame, Galley, Placed, ink
from presskit.model.geometry import Box
from presskit.page import Artifact, Item, LinkArea, Mark, TextRun
from presskit.typography.shaped_words import Cut, break_text
from presskit.typography.shaped_words import Line as TextLine
from presskit.units import Pt

ENDLESS = 1e9
"""A measure that nothing fills."""
SMALLER = 0.95
"""A name without room is tried in this share of its size, and again."""
INDENT = 13.5
"""Of every paragraph but the first."""


def wrapped(text: str, cut: Cut, measure: Pt, *, balanced: bool = False) -> list[TextLine]:
    """`text` broken into lines of one measure; `balanced`: of about the same length, for labels."""
    return break_text([(text, cut)], (measure,), balanced=balanced)


def set_lines(lines: Sequence[TextLine], x: Pt, y: Pt, leading: Pt, *, going_on: bool = False) -> list[Item]:
    """Runs of `lines`, the first on baseline y; every line but the last ends with its blank.

    `going_on`: more text of the same element follows, so the last line ends with its blank too.
    """
    return [
        run
        for number, line in enumerate(lines)
        for run in line.runs(x, y + number * leading, last=not going_on and number == len(lines) - 1)
    ]


def one_line(text: str, cut: Cut, x: Pt, y: Pt, *, right: Pt | None = None) -> list[TextRun]:
    """One unbroken line from x, or flush right at `right`."""
    (line,) = break_text([(text, cut)], (ENDLESS,))
    start = x if right is None else right - line.width + cut.tracking
    return line.runs(start, y, last=not text.endswith(" "))


def place_line(block: Line, frame: Frame, galley: Galley) -> Placed:
    """One short line, one text leading below the frame's top."""
    setting = galley.setting
    style = setting.style(block.style)
    mark: Mark = Artifact.LAYOUT
    if block.role != "artifact":
        mark = galley.tag(block.role, frame.section, origin=block.origin)
    cut = setting.cut(style, ink(frame.surface, block.ink), mark)
    baseline = frame.top + 3 * setting.grid.unit
    if block.named:
        form, cut = _fitted(block, cut, frame.width)
        note_short(form, block.named[0], block.origin, frame, galley)
        block = block._replace(text=form)
    lines = wrapped(block.text, cut, frame.width)
    if len(lines) > block.most_lines:
        galley.overset(frame, block.origin, sum(line.words for line in lines[block.most_lines :]))
    items: list[Item] = []
    for number, line in enumerate(lines, 1):
        x = frame.x + frame.width - line.width + cut.tracking if block.align == "right" else frame.x
        items += line.runs(x, baseline - (len(lines) - number) * style.leading, last=number == len(lines))
    return Placed(items, frame.top, baseline)


def _fitted(block: Line, cut: Cut, measure: Pt) -> tuple[str, Cut]:
    """The first form of a name that has room, else the last, as much smaller as it has to be."""
    for form in block.named:
        if len(wrapped(form, cut, measure)) <= block.most_lines:
            return form, cut
    form = block.named[-1]
    while len(wrapped(form, cut, measure)) > block.most_lines and cut.size > 1.0:
        cut = cut._replace(size=cut.size * SMALLER)
    return form, cut


def place_prose(block: Prose, frame: Frame, galley: Galley) -> Placed:
    """Running text whose first line stands with its capitals under the frame's top; further paragraphs are indented."""
    setting = galley.setting
    style = setting.style(block.style)
    y = frame.top + setting.cap_height(style)
    items: list[Item] = []
    over = 0
    for number, text in enumerate(block.paragraphs):
        indent = INDENT if number else 0.0
        cut = setting.cut(style, frame.surface.fg, galley.tag("P", frame.section, origin=block.origin))
        lines = break_text([(text, cut)], (frame.width - indent, frame.width))
        for line in lines:
            first = line is lines[0]
            items += line.runs(frame.x + (indent if first else 0.0), y, last=line is lines[-1])
            over += line.words if y > frame.bottom else 0
            y += style.leading
    if over:
        galley.overset(frame, block.origin, over)
    return Placed(items, frame.top, y - style.leading)


def link_areas(runs: Sequence[Item], target: str, contents: str, mark: Mark) -> list[Item]:
    """One live area over each line of `runs`, which are content of the Link element `mark`."""
    assert not isinstance(mark, Artifact)
    areas: dict[Pt, Box] = {}
    for run in runs:
        if not isinstance(run, TextRun):
            continue
        width = sum(p.advance * run.size / 1000 + len(p.glyphs) * run.tracking for p in run.pieces)
        box = Box(run.x, run.y - run.size, width, run.size * 1.3)
        known = areas.get(run.y)
        areas[run.y] = box if known is None else Box(known.x, known.y, box.right - known.x, known.height)
    return [LinkArea(box, target, contents, mark) for box in areas.values()]
