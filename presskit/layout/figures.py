"""Figures: the hero number with its label at the foot, and the strip of stats with ordinal suffixes."""

from presskit.content import HeroStat, Stat, Stats
from presskit.layout.display import broken
from presskit.layout.setting import Frame, Galley, Placed
from presskit.layout.text import set_lines, wrapped
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, Item, TextRun, Shape
from presskit.typography.faces import RoleFont
from presskit.typography.words import pieces_width
from presskit.units import Pt

RULE = 1.5
LABEL_X = 69.1
"""From the strip's left edge to the labels: room for a number of two figures and a suffix."""
TO_CAP = 11.0
"""From a stat's rule to the cap height of its number."""
BELOW = 22.1
BELOW_LABEL = 27.3
SUFFIX = 0.36
"""Size of an ordinal suffix, in parts of the number's size."""
TIMES_HEIGHT = 62.0
TIMES_GAP = 7.0


def place_hero(block: HeroStat, frame: Frame, galley: Galley) -> Placed:
    """A number hanging from the frame's top by its cap height, its label standing on the same baseline."""
    setting, surface, stat = galley.setting, frame.surface, block.stat
    style, label_style = setting.style("hero_number"), setting.style("hero_label")
    font = setting.font(style)
    left, _, right, _ = font.ink(stat.number)
    baseline = frame.top + font.metrics.cap_height * style.size / 1000
    mark = galley.tag("P", frame.section, origin=stat.origin)
    x = frame.x - left * style.size / 1000
    colour = surface.acc_large
    items: list[Item] = _line(stat.number, font, style.size, x, baseline, colour, mark)
    edge = x + right * style.size / 1000
    if stat.suffix:
        items += _times(stat.suffix + " ", setting.fonts["quote"], edge + TIMES_GAP, frame.top, colour, mark)
    k = setting.brand.slant
    start = x + font.advance(stat.number, style.size) - 2
    label_font = setting.font(label_style)
    room = min(frame.width - (start - frame.x), 6 * label_style.size)
    lines = broken(label_font, stat.label, label_style.size, room)
    for number, text in enumerate(lines):
        up = (len(lines) - 1 - number) * label_style.leading
        ending = " " if number < len(lines) - 1 else ""
        items += _line(
            text + ending, label_font, label_style.size, start + k * up, baseline - up, surface.fg, mark
        )
    return Placed(items, frame.top, baseline)


def _line(text: str, font: RoleFont, size: Pt, x: Pt, y: Pt, colour, mark) -> list[Item]:  # type: ignore[no-untyped-def]
    tracking = font.role.tracking * size
    runs: list[Item] = []
    for piece in font.shape(text):
        runs.append(TextRun(x, y, size, (piece,), colour, mark, tracking))
        x += pieces_width((piece,), size, tracking)
    return runs


def _times(suffix: str, font: RoleFont, x: Pt, top: Pt, colour, mark) -> list[Item]:  # type: ignore[no-untyped-def]
    """The suffix of a hero number, its ink hanging from the cap line."""
    left, low, _, high = font.ink(suffix.strip())
    size = TIMES_HEIGHT / (high - low) * 1000
    return _line(suffix, font, size, x - left * size / 1000, top + high * size / 1000, colour, mark)


def place_stats(block: Stats, frame: Frame, galley: Galley) -> Placed:
    """Figures one over another, each under its rule, number left and label right of it."""
    setting = galley.setting
    number_cap = setting.fonts["display"].metrics.cap_height * setting.style("stat_number").size / 1000
    label_style = setting.style("stat_label")
    label_x = LABEL_X
    measure = frame.width - label_x
    cap = setting.font(label_style).metrics.cap_height * label_style.size / 1000
    plain = [wrapped(s.label, setting.cut(label_style, frame.surface.fg, Artifact.LAYOUT), measure)
             for s in block.stats]  # fmt: skip
    deepest = max((len(lines) for lines in plain[:-1]), default=1)
    pitch = max(TO_CAP + number_cap + BELOW, TO_CAP + cap + (deepest - 1) * label_style.leading + BELOW_LABEL)
    items: list[Item] = []
    y = frame.top
    for stat in block.stats:
        items += _stat(stat, frame, y, label_x, galley)
        y += pitch
    bottom = y - pitch + TO_CAP + max(number_cap, cap + (len(plain[-1]) - 1) * label_style.leading)
    if bottom > frame.bottom:
        galley.overset(frame, block.stats[-1].origin, len(block.stats[-1].label.split()))
    return Placed(items, frame.top, bottom)


def _stat(stat: Stat, frame: Frame, y: Pt, label_x: Pt, galley: Galley) -> list[Item]:
    setting, surface = galley.setting, frame.surface
    style, label_style = setting.style("stat_number"), setting.style("stat_label")
    font, label_font = setting.font(style), setting.font(label_style)
    mark = galley.tag("P", frame.section, origin=stat.origin)
    items: list[Item] = [
        Shape(rectangle(Box(frame.x, y, frame.width, RULE)), Artifact.LAYOUT, fill=surface.fg)
    ]
    cap = font.metrics.cap_height * style.size / 1000
    baseline = y + TO_CAP + cap
    left, *_ = font.ink(stat.number)
    x = frame.x - left * style.size / 1000
    items += _line(
        stat.number + ("" if stat.suffix else " "), font, style.size, x, baseline, surface.fg, mark
    )
    if stat.suffix:
        size = style.size * SUFFIX
        raised = baseline - cap + _height(font, stat.suffix) * size / 1000
        at = x + font.ink(stat.number)[2] * style.size / 1000 + 2
        items += _suffix(stat.suffix + " ", font, size, at, raised, surface.fg, mark)
    first = y + TO_CAP + label_font.metrics.cap_height * label_style.size / 1000
    lines = wrapped(stat.label, setting.cut(label_style, surface.fg, mark), frame.width - label_x)
    return items + set_lines(lines, frame.x + label_x, first, label_style.leading)


def _height(font: RoleFont, text: str) -> float:
    return font.ink(text, capitals=False)[3]


def _suffix(text: str, font: RoleFont, size: Pt, x: Pt, y: Pt, colour, mark) -> list[Item]:  # type: ignore[no-untyped-def]
    tracking = font.role.tracking * size
    return [
        TextRun(x, y, size, (piece,), colour, mark, tracking) for piece in font.shape(text, capitals=False)
    ]
