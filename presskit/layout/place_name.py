"""Names fitted to the measure: on covers, and wherever else a page has nothing louder.

In: a name and the forms that it may have. Out: the split whose smallest line is largest. A name is set smaller rather
than refused; where that would be too small, given and family name stand for it, with a note.
"""

from collections.abc import Sequence
from typing import NamedTuple

from presskit.content.blocks import Name
from presskit.errors import Origin, Problem
from presskit.layout.display_lines import DisplayLine, baselines, display_runs, ink_width, measured
from presskit.layout.setting import PANEL_COLUMNS, Frame, Galley, Placed, Setting
from presskit.model.names import forms, ways
from presskit.typography.faces import RoleFont
from presskit.units import Pt

LARGEST_NAME = 175.0
LEAST_NAME = 18.0
"""A name that would be smaller on its cover gives way to given and family name."""
NAME_LEADING = 0.84
"""Least distance of a name's baselines, in em; capitals with accents need more and get it."""
NAME_DEPTH = 12.0
"""How far the last line of a name may reach below its frame."""
OVERSHOOT = 0.06
"""How far round letters reach above the capitals, in parts of their height."""
ONE_LINE = 1.2
"""What a name in one line is worth against the same size in two, where it stands: its room goes to the bend."""
THREE_LINES = 0.8


def place_name(block: Name, frame: Frame, galley: Galley) -> Placed:
    """The name over up to three lines, each as large as the measure allows.

    It stands on the frame's bottom, or hangs from its first baseline: then it ends where its ink does.
    """
    setting = galley.setting
    font = setting.fonts["display"]
    form, lines = fitted_name(block, frame, setting)
    note_short(form, block.text, block.origin, frame, galley)
    ys = baselines(lines, last=frame.top + standing(lines[-1], frame.bottom - frame.top), leading=NAME_LEADING)
    bottom = ys[-1]
    if block.hang is not None:
        rise = ys[0] - max(block.hang, frame.top + reach(lines[0], font))
        ys = [y - rise for y in ys]
        bottom = ys[-1] + (lines[-1].below if lines[-1].below > OVERSHOOT * lines[-1].above else 0.0)
    mark = galley.tag("H1", frame.section, title=block.text, origin=block.origin)
    items = display_runs(lines, ys, frame.x, font, [frame.surface.fg] * len(lines), mark)
    return Placed(items, ys[0] - reach(lines[0], font), bottom)


def standing(line: DisplayLine, height: Pt) -> Pt:
    """The last baseline: at the frame's bottom, or higher where a cedilla or a long tail needs the room below."""
    return height - max(0.0, line.below - NAME_DEPTH)


def reach(line: DisplayLine, font: RoleFont) -> Pt:
    """From the baseline to the top of a name: its capitals, or the rings and accents that stand on them."""
    cap = font.metrics.cap_height * line.size / 1000
    return line.above if line.above > cap * (1 + OVERSHOOT) else cap


class Fit(NamedTuple):
    """What a name may take, and how its lines stand."""

    measure: Pt
    height: Pt
    """From the top of the first line to what the last one stands on."""
    largest: Pt
    leading: float
    alike: bool
    """All lines have one size."""
    one_line: float = 1.0
    """What one line is worth against the same size in two."""


def fitted_name(block: Name, frame: Frame, setting: Setting) -> tuple[str, list[DisplayLine]]:
    """The form of a cover's name that stands there, and its lines."""
    font = setting.fonts["display"]
    measure = setting.brand.name_measure[setting.grid.style]
    if setting.grid.columns < PANEL_COLUMNS:
        measure = frame.width
    elif frame.width < setting.grid.span(0, setting.grid.columns) - 0.5:
        measure = min(measure, frame.width)
    fit = Fit(measure, frame.bottom - frame.top, LARGEST_NAME, NAME_LEADING, setting.brand.name_fit == "widest",
              ONE_LINE if block.hang is None else 1.0)  # fmt: skip
    tried = [
        (form, fitted(ways(form, block.given, block.family), font, fit))
        for form in forms(block.text, block.given, block.family)
    ]
    return next((found for found in tried if min(line.size for line in found[1]) >= LEAST_NAME), tried[-1])


def fitted(ways: Sequence[Sequence[str]], font: RoleFont, fit: Fit) -> list[DisplayLine]:
    """The split whose smallest line is largest; two lines are preferred, three share the size of the widest."""
    best: list[DisplayLine] = []
    best_size = 0.0
    for texts in ways:
        sizes = [min(fit.largest, fit.measure / ink_width(font, text)) for text in texts]
        if fit.alike or len(texts) == 3:
            sizes = [min(sizes)] * len(sizes)
        lines = [measured(font, text, size) for text, size in zip(texts, sizes, strict=True)]
        last = standing(lines[-1], fit.height)
        height = last - baselines(lines, last=last, leading=fit.leading)[0] + lines[0].above
        shrink = min(1.0, last / height)
        worth = min(sizes) * shrink * {1: fit.one_line, 2: 1.0, 3: THREE_LINES}[len(texts)]
        if worth > best_size:
            best_size = worth
            best = [measured(font, line.text, line.size * shrink) for line in lines]
    return best


def note_short(form: str, whole: str, origin: Origin | None, frame: Frame, galley: Galley) -> None:
    """Note that a shorter form stands for the whole name."""
    if form != whole:
        message = f'the whole name has no room, so "{form}" stands'
        galley.remark(Problem("PK211", origin or Origin("profile"), message, "look at how it stands", "warning"), frame)


def fitted_line(forms: Sequence[str], font: RoleFont, fit: Fit, least: Pt) -> tuple[str, list[DisplayLine]]:
    """The first form of a line that holds a name which can be at least so large, else the last, however small."""
    tried = [(form, fitted(ways(form), font, fit)) for form in forms]
    return next((found for found in tried if min(line.size for line in found[1]) >= least), tried[-1])
