"""Display lines: titles and hero quotes at one size, pull quotes with hanging marks.

In: display blocks and quotes. Out: items, in lines that stand apart by their real heights (display_lines).
"""

from itertools import combinations, pairwise
from math import ceil
from typing import NamedTuple

from presskit.content.blocks import Display, PullQuote
from presskit.layout.display_lines import DisplayLine, baselines, broken, display_runs, ink_width, measured
from presskit.layout.place_name import LARGEST_NAME, Fit, fitted_line, note_short
from presskit.layout.place_text import one_line, set_lines
from presskit.layout.setting import Frame, Galley, Placed, Setting
from presskit.model.brand import TextStyle
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, Mark, Shape
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut, Line, break_text
from presskit.units import Pt

LEAST_FIT = 0.45
"""Fitted lines are reduced to this share of their style's size at the most, at which a long title has two lines over a
photo; what is still too long is overset."""
SLIP = 2
"""Letters of a display line that is too short to stand alone."""
LINES_PER_WORD = 0.6
"""A text of few words takes fewer lines than it may have, so that it is no column of single words."""
QUOTE_DEPTH = 0.12
"""How far the last line of a quote may reach below its frame, in em: there is a ribbon or a rule under most."""


def place_display(block: Display, frame: Frame, galley: Galley) -> Placed:
    """Lines at the style's size, standing on the frame's bottom."""
    style = galley.setting.style(block.style)
    font = galley.setting.font(style)
    block = arranged(block, font)
    lines = display_lines(block, frame, galley.setting)
    if block.named:
        note_short(lines.form, block.named[0], block.origin, frame, galley)
    ys = baselines(lines.lines, last=frame.bottom - raised(lines.lines[-1], block), leading=style.leading / style.size)
    top = ys[0] - lines.lines[0].above
    wide = any(ink_width(font, line.text) * line.size > frame.width + 1 for line in lines.lines)
    if top < frame.top - 0.5 or wide:
        galley.overset(frame, block.origin, excess_words(lines.lines, ys, frame))
    mark: Mark = Artifact.LAYOUT
    if block.role == "BlockQuote":
        mark = galley.tag("P", galley.tag("BlockQuote", frame.section, origin=block.origin))
    elif block.role != "artifact":
        title = " ".join(line.text for line in lines.lines)
        mark = galley.tag(block.role, frame.section, title=title, origin=block.origin)
    colours = [frame.surface.fg] * len(lines.lines)
    if block.accent_last and len(lines.lines) > 1:
        colours[-1] = frame.surface.acc_large
    return Placed(display_runs(lines.lines, ys, frame.x, font, colours, mark), top, ys[-1])


class SetDisplay(NamedTuple):
    """The lines of a display, and the form of its words that they make up."""

    lines: list[DisplayLine]
    form: str


def display_lines(block: Display, frame: Frame, setting: Setting) -> SetDisplay:
    """The lines of a display at their size: a name as on a cover, other words as its style has them."""
    style = setting.style(block.style)
    font = setting.font(style)
    if block.named:
        # What is no heading but a name alone fills its place.
        largest = LARGEST_NAME if block.role == "P" else style.size
        fit = Fit(frame.width, frame.bottom - frame.top, largest, style.leading / style.size, alike=True)
        form, lines = fitted_line(block.named, font, fit, LEAST_FIT * style.size)
        return SetDisplay(lines, form)
    style = fitted_style(block, font, style, frame)
    lines = [measured(font, text, style.size) for text in display_texts(block.lines, font, style, frame.width)]
    return SetDisplay(lines, " ".join(block.lines))


def raised(last: DisplayLine, block: Display) -> Pt:
    """How far above its frame's bottom a quote stands whose last line has tails; titles keep to one baseline."""
    return max(0.0, last.below - QUOTE_DEPTH * last.size) if block.role in ("BlockQuote", "artifact") else 0.0


def arranged(block: Display, font: RoleFont) -> Display:
    """The block in its number of lines: as large as it can be, then as even as it can be.

    A line of a letter or two looks like a slip.
    """
    if block.broken_into is None:
        return block
    words = [text.split() for text in block.lines]
    fixed = len(words[0]) if len(words) > 1 else None
    found = [word for part in words for word in part]
    count = min(block.broken_into, ceil(LINES_PER_WORD * len(found)))
    ways = [
        [" ".join(found[a:b]) for a, b in pairwise((0, *cuts, len(found)))]
        for cuts in combinations(range(1, len(found)), count - 1)
        if fixed is None or fixed in cuts
    ]
    widths = {line: ink_width(font, line) for way in ways for line in way}

    def faults(way: list[str]) -> tuple[int, float, float]:
        slips = sum(sum(c.isalnum() for c in line) <= SLIP for line in way)
        return slips, max(widths[line] for line in way), sum(widths[line] ** 2 for line in way)

    best = min(ways, key=faults)
    return block._replace(lines=tuple(best), broken_into=None)


def fitted_style(block: Display, font: RoleFont, style: TextStyle, frame: Frame) -> TextStyle:
    """The style at the size at which the authored lines fit the frame, where the block asks for it."""
    if not block.fitted:
        return style
    widest = max(ink_width(font, line) for line in block.lines)
    lines = [measured(font, line, 1.0) for line in block.lines]
    height = (
        lines[0].above - baselines(lines, last=0.0, leading=style.leading / style.size)[0] + raised(lines[-1], block)
    )
    size = min(style.size, frame.width / widest, (frame.bottom - frame.top) / height)
    return style._replace(size=max(size, LEAST_FIT * style.size))


def display_right(block: Display, frame: Frame, galley: Galley) -> Pt:
    """The right end of the widest line's ink."""
    font = galley.setting.font(galley.setting.style(block.style))
    lines = display_lines(block, frame, galley.setting).lines
    return frame.x + max(ink_width(font, line.text) * line.size for line in lines)


def display_depth(block: Display, frame: Frame, galley: Galley) -> Pt:
    """How far the ink of the last line reaches below its baseline."""
    return display_lines(block, frame, galley.setting).lines[-1].below


def excess_words(lines: list[DisplayLine], ys: list[Pt], frame: Frame) -> int:
    """How many words stand in lines above the frame's top, at least one."""
    over = [line for line, y in zip(lines, ys, strict=True) if y - line.above < frame.top - 0.5]
    return max(1, sum(len(line.text.split()) for line in over))


def display_texts(texts: tuple[str, ...], font: RoleFont, style: TextStyle, measure: Pt) -> list[str]:
    """The authored lines; one that is wider than the measure is broken."""
    found: list[str] = []
    for text in texts:
        fits = ink_width(font, text) * style.size <= measure + 0.01
        found += [text] if fits else broken(font, text, style.size, measure)
    return found


def place_pull_quote(block: PullQuote, frame: Frame, galley: Galley) -> Placed:
    """A quote whose opening mark hangs outside the left edge; ruled ones carry a rule above."""
    setting = galley.setting
    style = setting.style(block.style)
    mark: Mark = Artifact.LAYOUT
    if not block.printed_elsewhere:
        quote = galley.tag("BlockQuote", frame.section, origin=block.origin)
        mark = galley.tag("P", quote)
    surface = frame.surface
    colour = surface.acc if block.ruled or block.accented else surface.fg
    opening = setting.cut(style, surface.acc_large if not block.ruled else surface.acc, mark)
    hang = opening.font.advance("“", style.size)
    lines = quote_lines(block, setting.cut(style, colour, mark), frame.width)
    items: list[Item] = []
    y = frame.top + style.leading
    if block.ruled:
        items.append(Shape(rectangle(Box(frame.x, frame.top, frame.width, 2.25)), Artifact.LAYOUT, fill=surface.acc))
        y = frame.top + RULE_TO_QUOTE
    y = setting.grid.on_grid(y) if not block.ruled else y
    items += one_line("“", opening, frame.x - hang, y)
    items += set_lines(lines, frame.x, y, style.leading)
    return Placed(items, frame.top, y + (len(lines) - 1) * style.leading)


RULE_TO_QUOTE = 31.5
"""From the rule above a column quote to its first baseline (seven baseline units)."""


def quote_lines(block: PullQuote, cut: Cut, measure: Pt) -> list[Line]:
    """The quote without its opening mark, in the wanted number of lines where the measure allows it."""
    text = [(block.text.removeprefix("“"), cut)]
    lines = break_text(text, (measure,), balanced=True)
    if block.lines is None or len(lines) >= block.lines:
        return lines
    narrow = measure
    while narrow > measure / 3:
        narrow -= measure / 40
        tried = break_text(text, (narrow,), balanced=True)
        if len(tried) == block.lines and max(line.width for line in tried) <= narrow:
            return tried
        if len(tried) > block.lines:
            break
    return lines
