"""Display lines: names fitted to the measure, titles and hero quotes at one size, pull quotes with hanging marks.

Lines are placed by real glyph heights: the gap is the height of the next line plus 4.5 % of the size, so that
accents, rings and descenders never touch (design, section 9).
"""

import re
from itertools import combinations, pairwise
from math import ceil
from typing import NamedTuple

from presskit.content.blocks import Display, Name, PullQuote
from presskit.layout.place_text import one_line, set_lines
from presskit.layout.setting import PANEL_COLUMNS, Frame, Galley, Placed, Setting
from presskit.model.brand import TextStyle
from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, Mark, Shape, TextRun
from presskit.typography.faces import RoleFont
from presskit.typography.shaped_words import Cut, Line, break_text
from presskit.units import Pt

AIR = 0.045
"""Clear space between the glyphs of two display lines, in em."""
LARGEST_NAME = 175.0
LEAST_FIT = 0.45
"""Fitted lines are reduced to this share of their style's size at the most, at which a long title has two lines over a
photo; what is still too long is overset."""
NAME_LEADING = 0.84
"""Least distance of a name's baselines, in em; capitals with accents need more and get it."""
NAME_DEPTH = 18.0
"""How far the last line of a name may reach below its frame."""
OVERSHOOT = 0.06
"""How far round letters reach above the capitals, in parts of their height."""
SLIP = 2
"""Letters of a display line that is too short to stand alone."""
LINES_PER_WORD = 0.6
"""A text of few words takes fewer lines than it may have, so that it is no column of single words."""
QUOTE_DEPTH = 0.12
"""How far the last line of a quote may reach below its frame, in em: there is a ribbon or a rule under most."""
ONE_LINE = 1.2
"""What a name in one line is worth against the same size in two, where it stands: its room goes to the bend."""
THREE_LINES = 0.8


class DisplayLine(NamedTuple):
    """One line of display type at its size, and how far its ink reaches from the baseline."""

    text: str
    size: Pt
    above: Pt
    below: Pt
    left: Pt
    """From the origin to the left edge of the ink."""


def measured(font: RoleFont, text: str, size: Pt) -> DisplayLine:
    """`text` at `size` with its real extents."""
    left, low, _, high = font.ink(text)
    return DisplayLine(text, size, high * size / 1000, -low * size / 1000, left * size / 1000)


def baselines(lines: list[DisplayLine], *, last: Pt, leading: float) -> list[Pt]:
    """Baselines of `lines`, the last one on `last`; lines of one size share one gap, at least `leading` em."""
    gaps = [
        max(
            leading * after.size,
            after.above + max(after.below, before.below, 0.0) + AIR * after.size,
        )
        for before, after in pairwise(lines)
    ]
    if gaps and len({line.size for line in lines}) == 1:
        gaps = [max(gaps)] * len(gaps)
    found = [last]
    for gap in reversed(gaps):
        found.append(found[-1] - gap)
    return found[::-1]


def ink_width(font: RoleFont, text: str) -> float:
    """Width of the ink at 1 pt."""
    left, _, right, _ = font.ink(text)
    return (right - left) / 1000


def display_runs(
    lines: list[DisplayLine], ys: list[Pt], x: Pt, font: RoleFont, colours: list[Colour], mark: Mark
) -> list[Item]:
    """Runs with the ink of every line flush at x. The blank of a line break is kept for readers."""
    runs: list[Item] = []
    for number, (line, y, colour) in enumerate(zip(lines, ys, colours, strict=True)):
        tracking = font.role.tracking * line.size
        cursor = x - line.left
        pieces = font.shape(line.text + (" " if number < len(lines) - 1 and line.text[-1] != "-" else ""))
        for piece in pieces:
            runs.append(TextRun(cursor, y, line.size, (piece,), colour, mark, tracking))
            cursor += piece.advance * line.size / 1000 + len(piece.glyphs) * tracking
    return runs


def place_display(block: Display, frame: Frame, galley: Galley) -> Placed:
    """Lines at the style's size, standing on the frame's bottom."""
    setting = galley.setting
    style = setting.style(block.style)
    font = setting.font(style)
    block = arranged(block, font)
    block_leading = style.leading / style.size
    style = fitted_style(block, font, style, frame)
    texts = display_texts(block.lines, font, style, frame.width)
    lines = [measured(font, text, style.size) for text in texts]
    ys = baselines(lines, last=frame.bottom - raised(lines[-1], block), leading=block_leading)
    top = ys[0] - lines[0].above
    if top < frame.top - 0.5 or any(ink_width(font, t) * style.size > frame.width + 1 for t in texts):
        galley.overset(frame, block.origin, excess_words(lines, ys, frame))
    mark: Mark = Artifact.LAYOUT
    if block.role == "BlockQuote":
        mark = galley.tag("P", galley.tag("BlockQuote", frame.section, origin=block.origin))
    elif block.role != "artifact":
        mark = galley.tag(block.role, frame.section, title=" ".join(texts), origin=block.origin)
    colours = [frame.surface.fg] * len(lines)
    if block.accent_last and len(lines) > 1:
        colours[-1] = frame.surface.acc_large
    return Placed(display_runs(lines, ys, frame.x, font, colours, mark), top, ys[-1])


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
    style = galley.setting.style(block.style)
    font = galley.setting.font(style)
    style = fitted_style(block, font, style, frame)
    texts = display_texts(block.lines, font, style, frame.width)
    return frame.x + max(ink_width(font, text) for text in texts) * style.size


def display_depth(block: Display, frame: Frame, galley: Galley) -> Pt:
    """How far the ink of the last line reaches below its baseline."""
    style = galley.setting.style(block.style)
    font = galley.setting.font(style)
    style = fitted_style(block, font, style, frame)
    return measured(font, display_texts(block.lines, font, style, frame.width)[-1], style.size).below


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


def broken(font: RoleFont, text: str, size: Pt, measure: Pt) -> list[str]:
    """`text` broken into lines of display type; a word of one letter stays with the next."""
    text = _LONE_LETTER.sub("\\1\u00a0", text)
    cut = Cut(font, size, Colour("measure", (0, 0, 0), None), Artifact.LAYOUT)
    lines = break_text([(text, cut)], (measure,), balanced=True)
    return [line.text.strip().replace("\u00a0", " ") for line in lines]


_LONE_LETTER = re.compile(r"(?<!\S)(\w) ")


def place_name(block: Name, frame: Frame, galley: Galley) -> Placed:
    """The name over up to three lines, each as large as the measure allows.

    It stands on the frame's bottom, or hangs from its first baseline: then it ends where its ink does.
    """
    setting = galley.setting
    font = setting.fonts["display"]
    lines = fitted_name(block, frame, setting)
    ys = baselines(lines, last=standing(lines[-1], frame), leading=NAME_LEADING)
    bottom = ys[-1]
    if block.hang is not None:
        rise = ys[0] - max(block.hang, frame.top + reach(lines[0], font))
        ys = [y - rise for y in ys]
        bottom = ys[-1] + (lines[-1].below if lines[-1].below > OVERSHOOT * lines[-1].above else 0.0)
    mark = galley.tag("H1", frame.section, title=block.text, origin=block.origin)
    items = display_runs(lines, ys, frame.x, font, [frame.surface.fg] * len(lines), mark)
    return Placed(items, ys[0] - reach(lines[0], font), bottom)


def standing(line: DisplayLine, frame: Frame) -> Pt:
    """The last baseline: the frame's bottom, or higher where a cedilla or a long tail needs the room below."""
    return frame.bottom - max(0.0, line.below - NAME_DEPTH)


def reach(line: DisplayLine, font: RoleFont) -> Pt:
    """From the baseline to the top of a name: its capitals, or the rings and accents that stand on them."""
    cap = font.metrics.cap_height * line.size / 1000
    return line.above if line.above > cap * (1 + OVERSHOOT) else cap


def fitted_name(block: Name, frame: Frame, setting: Setting) -> list[DisplayLine]:
    """The split whose smallest line is largest; two lines are preferred, three share the size of the widest."""
    font, fit = setting.fonts["display"], setting.brand.name_fit
    measure = setting.brand.name_measure[setting.grid.style]
    if setting.grid.columns < PANEL_COLUMNS:
        measure = frame.width
    elif frame.width < setting.grid.span(0, setting.grid.columns) - 0.5:
        measure = min(measure, frame.width)
    best: list[DisplayLine] = []
    best_size = 0.0
    for texts in splits(block):
        sizes = [min(LARGEST_NAME, measure / ink_width(font, text)) for text in texts]
        if fit == "widest" or len(texts) == 3:
            sizes = [min(sizes)] * len(sizes)
        lines = [measured(font, text, size) for text, size in zip(texts, sizes, strict=True)]
        last = standing(lines[-1], frame)
        height = last - baselines(lines, last=last, leading=NAME_LEADING)[0] + lines[0].above
        shrink = min(1.0, (last - frame.top) / height)
        one_line = ONE_LINE if block.hang is None else 1.0
        worth = min(sizes) * shrink * {1: one_line, 2: 1.0, 3: THREE_LINES}[len(texts)]
        if worth > best_size:
            best_size = worth
            best = [measured(font, line.text, line.size * shrink) for line in lines]
    return best


def splits(block: Name) -> list[list[str]]:
    """Every way to break the name at spaces, then hyphens, into up to three lines, in the name's own order."""
    # A no-break space does not break.
    tokens = [token for token in block.text.replace("-", "- ").split(" ") if token]
    found = []
    for count in range(1, min(3, len(tokens)) + 1):
        for cuts in combinations(range(1, len(tokens)), count - 1):
            bounds = (0, *cuts, len(tokens))
            lines = [" ".join(tokens[a:b]).replace("- ", "-") for a, b in pairwise(bounds)]
            found.append(lines)
    own = [part for part in (block.given, block.family) if part]
    if len(own) == 2 and own in found:
        found = [lines for lines in found if len(lines) != 2 or lines == own]
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
