"""Figures: the hero number with its label at the foot, and the strip of stats with ordinal suffixes."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

from presskit.artwork.lettering import lettering
from presskit.content.blocks import HeroStat, Stat, Stats
from presskit.layout.display_lines import broken
from presskit.layout.place_text import set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed, ink
from presskit.model.brand import Grid
from presskit.model.colour import Colour
from presskit.model.geometry import Box, rectangle
from presskit.page import Artifact, ElementId, Item, Shape
from presskit.typography.shaped_words import Cut, Line
from presskit.units import Pt

RULE = 1.5
TO_CAP = 11.0
"""From a stat's rule to the cap height of its number and label."""
BELOW = 22.1
"""From a number's baseline to the next rule."""
BELOW_LABEL = 27.3
OVER_NOTE = 6.0
"""From the lowest baseline of a strip to the note under it, beyond its leading."""
SUFFIX = 0.36
"""Size of an ordinal suffix, in parts of the number's size."""
SIGN = 0.8
"""Size of a sign such as × beside a stat's number, which stands on its baseline."""
SUFFIX_GAP = 2.0
LABEL_X: Mapping[Grid, Pt] = {"a4": 66.0, "deck": 116.0, "handout": 66.0}
"""From the strip's left edge to the labels, in both themes alike."""
LABEL_GAP = 12.0
"""Least space between the widest number with its suffix and the labels."""
HERO_GAP = 7.0
"""Between the hero number and the sign at its head."""
HERO_CLEARS = 10.5
"""From a number as wide as its frame to the frame's edge: with less it touches the figures beside it."""
UNDER_HERO = 14.0
"""From the number to a label that has no room beside it."""
UNDER_STAT = 9.0
"""From a stat's number to the capitals of a label that has no room beside it."""
UPRIGHT_GAP = 16.0
"""The same where the number stands upright."""
HERO_LABEL_TUCK = 2.0
"""How far the hero's label stands under the number's advance."""


def place_hero(block: HeroStat, frame: Frame, galley: Galley) -> Placed:
    """A number whose ink hangs from the frame's top, its label standing on the same baseline."""
    setting, surface, stat = galley.setting, frame.surface, block.stat
    style = setting.style("hero_number")
    font = setting.font(style)
    left, low, right, high = font.ink(stat.number)
    gap = HERO_GAP if setting.brand.slant else UPRIGHT_GAP
    room = frame.width - HERO_CLEARS - (_hero_suffix_width(stat.suffix, galley) + gap if stat.suffix else 0.0)
    size = min(style.size, room * 1000 / (right - left))
    baseline = frame.top + high * size / 1000
    mark = galley.tag("P", frame.section, origin=stat.origin)
    x = frame.x - left * size / 1000
    number = stat.number if stat.suffix else stat.number + " "
    items: list[Item] = list(lettering(number, Cut(font, size, surface.acc_large, mark), x, baseline))
    if stat.suffix:
        items += _hero_suffix(stat.suffix, frame, x + right * size / 1000 + gap, galley, mark)
    # A leaning number makes room for its label at the foot; an upright one shares its edge with the sign above.
    leaning = x + font.advance(stat.number, size) - HERO_LABEL_TUCK
    start = leaning if setting.brand.slant else x + right * size / 1000 + gap
    label = setting.style("hero_label")
    widest = max(setting.font(label).advance(word, label.size) for word in stat.label.split())
    if widest <= _hero_measure(frame, start, label.size) and _fits_beside(stat, frame, start, baseline, galley):
        return Placed(items + _hero_label(stat.label, frame, start, baseline, galley, mark), frame.top, baseline)
    under = setting.cut(label, surface.fg, mark)
    lines = wrapped(stat.label, under, frame.width)
    first = baseline - low * size / 1000 + UNDER_HERO + setting.cap_height(label)
    foot = first + (len(lines) - 1) * label.leading
    over = [line for index, line in enumerate(lines) if first + index * label.leading > frame.bottom]
    if widest > frame.width or over:
        galley.overset(frame, stat.origin, max(1, sum(line.words for line in over)))
    return Placed(items + set_lines(lines, frame.x, first, label.leading), frame.top, foot)


def _fits_beside(stat: Stat, frame: Frame, x: Pt, baseline: Pt, galley: Galley) -> bool:
    """Whether the label's lines stay below the sign at the number's head."""
    style = galley.setting.style("hero_label")
    font = galley.setting.font(style)
    lines = broken(font, stat.label, style.size, _hero_measure(frame, x, style.size))
    top = baseline - (len(lines) - 1) * style.leading - font.metrics.cap_height * style.size / 1000
    return top >= frame.top + galley.setting.style("hero_suffix").size + HERO_GAP


def _hero_measure(frame: Frame, x: Pt, size: Pt) -> Pt:
    """Width for the label beside the number: to the frame's edge, but no long lines."""
    return min(frame.width - (x - frame.x), 6 * size)


def _hero_suffix_width(suffix: str, galley: Galley) -> Pt:
    """Width of the ink of the sign at the number's head."""
    style = galley.setting.style("hero_suffix")
    left, low, right, high = galley.setting.font(style).ink(suffix)
    return (right - left) * style.size / (high - low)


def _hero_suffix(suffix: str, frame: Frame, x: Pt, galley: Galley, mark: ElementId) -> list[Item]:
    """The sign at the number's head: its ink is as high as the style's size and hangs from the cap line."""
    style = galley.setting.style("hero_suffix")
    font = galley.setting.font(style)
    left, low, _, high = font.ink(suffix)
    size = style.size / (high - low) * 1000
    origin, baseline = x - left * size / 1000, frame.top + high * size / 1000
    return list(lettering(suffix + " ", Cut(font, size, frame.surface.acc_large, mark), origin, baseline))


def _hero_label(label: str, frame: Frame, x: Pt, baseline: Pt, galley: Galley, mark: ElementId) -> list[Item]:
    """Lines that end on the number's baseline and lean as its edge does."""
    setting = galley.setting
    style = setting.style("hero_label")
    font = setting.font(style)
    lines = broken(font, label, style.size, _hero_measure(frame, x, style.size))
    items: list[Item] = []
    for number, text in enumerate(lines):
        up = (len(lines) - 1 - number) * style.leading
        ending = " " if number < len(lines) - 1 else ""
        at = x + setting.brand.slant * up
        items += lettering(text + ending, Cut(font, style.size, frame.surface.fg, mark), at, baseline - up)
    return items


class SetStat(NamedTuple):
    """A figure of a strip, measured."""

    stat: Stat
    size: Pt
    """Of its number."""
    label_x: Pt
    """From the strip's left edge to the label; 0: it stands under the number."""
    label_y: Pt
    """From the rule to the label's first baseline."""
    lines: tuple[Line, ...]
    """Of the label."""
    foot: Pt
    """From the rule to the lowest baseline."""
    height: Pt
    """From the rule to the next one."""


def place_stats(block: Stats, frame: Frame, galley: Galley) -> Placed:
    """Figures one over another, each under its rule, number left and label right of it, or under a wide number."""
    setting = galley.setting
    stats = _measured(block.stats, frame, galley)
    pitch = max((stat.height for stat in stats[:-1]), default=0.0)
    # All the same distance apart, unless that is too much for the frame.
    even = frame.top + pitch * (len(stats) - 1) + stats[-1].foot <= frame.bottom
    label, items, y = setting.style("stat_label"), list[Item](), frame.top
    for number, stat in enumerate(stats):
        words = stat.stat.label.split()
        wide = sum(setting.font(label).advance(word, label.size) > frame.width - stat.label_x for word in words)
        if wide:
            galley.overset(frame, stat.stat.origin, wide)
        items += _stat(stat, frame, y, galley, ink(frame.surface, block.ink))
        if number < len(stats) - 1:
            y += pitch if even else stat.height
    bottom = y + stats[-1].foot
    if bottom > frame.bottom:
        # What takes the room is the longest label, not the last figure.
        longest = max(stats, key=lambda stat: len(stat.lines))
        over = ceil((bottom - frame.bottom) / label.leading)
        galley.overset(frame, longest.stat.origin, max(1, sum(line.words for line in longest.lines[-over:])))
    note = _note(block.note, frame._replace(top=bottom + OVER_NOTE), galley)
    return Placed(items + note.items, frame.top, note.bottom if note.items else bottom)


def _note(text: str | None, frame: Frame, galley: Galley) -> Placed:
    """Small words under the figures, unless they would leave the frame: the program's own words are never too long."""
    setting = galley.setting
    style = setting.style("small")
    cut = setting.cut(style, frame.surface.mute, Artifact.LAYOUT)
    lines = wrapped(text, cut, frame.width) if text else []
    foot = frame.top + len(lines) * style.leading
    if not lines or foot > frame.bottom:
        return Placed([], frame.top, frame.top)
    mark = galley.tag("P", frame.section)
    set_in = [line.as_content_of(mark) for line in lines]
    return Placed(set_lines(set_in, frame.x, frame.top + style.leading, style.leading), frame.top, foot)


def _measured(stats: Sequence[Stat], frame: Frame, galley: Galley) -> list[SetStat]:
    """The figures, as many labels as possible beside their numbers, all of these at one edge."""
    setting = galley.setting
    style = setting.style("stat_label")
    longest = {
        stat: max(setting.font(style).advance(word, style.size) for word in stat.label.split()) for stat in stats
    }
    beside = list(stats)
    while True:
        least = LABEL_X[setting.grid.style]
        label_x = max([least, *(_number_width(stat, galley) + LABEL_GAP for stat in beside)])
        if all(longest[stat] <= frame.width - label_x for stat in beside):
            break
        # The number that takes the room goes, or the label that needs it.
        beside.remove(max(beside, key=lambda stat: _number_width(stat, galley) if label_x > least else longest[stat]))
    return [_set_stat(stat, label_x if stat in beside else 0.0, frame, galley) for stat in stats]


def _set_stat(stat: Stat, label_x: Pt, frame: Frame, galley: Galley) -> SetStat:
    setting = galley.setting
    number, label = setting.style("stat_number"), setting.style("stat_label")
    size = number.size * min(1.0, (frame.width - SUFFIX_GAP) / _number_width(stat, galley))
    number_foot = TO_CAP + setting.cap_height(number) * size / number.size
    label_y = TO_CAP + setting.cap_height(label)
    if not label_x:
        label_y += number_foot - TO_CAP + UNDER_STAT
    cut = setting.cut(label, frame.surface.fg, Artifact.LAYOUT)
    lines = tuple(wrapped(stat.label, cut, frame.width - label_x))
    label_foot = label_y + (len(lines) - 1) * label.leading
    height = max(number_foot + BELOW, label_foot + BELOW_LABEL)
    return SetStat(stat, size, label_x, label_y, lines, max(number_foot, label_foot), height)


def _number_width(stat: Stat, galley: Galley) -> Pt:
    """Width of number and suffix."""
    style = galley.setting.style("stat_number")
    font = galley.setting.font(style)
    left, _, right, _ = font.ink(stat.number)
    size = style.size * _suffix_share(stat)
    suffix = font.advance(stat.suffix, size, capitals=False) + SUFFIX_GAP if stat.suffix else 0
    return (right - left) * style.size / 1000 + suffix


def _suffix_share(stat: Stat) -> float:
    """Size of the suffix in parts of the number's: letters are raised, a sign is not."""
    return SUFFIX if stat.suffix.isalpha() else SIGN


def _stat(measured: SetStat, frame: Frame, y: Pt, galley: Galley, colour: Colour) -> list[Item]:
    setting, surface, stat = galley.setting, frame.surface, measured.stat
    style, label = setting.style("stat_number"), setting.style("stat_label")
    font = setting.font(style)
    mark = galley.tag("P", frame.section, origin=stat.origin)
    cap = font.metrics.cap_height * measured.size / 1000
    left, _, right, _ = font.ink(stat.number)
    x = frame.x - left * measured.size / 1000
    rule = Box(frame.x, y, frame.width, RULE)
    items: list[Item] = [Shape(rectangle(rule), Artifact.LAYOUT, fill=surface.fg)]
    number = stat.number if stat.suffix else stat.number + " "
    items += lettering(number, Cut(font, measured.size, colour, mark), x, y + TO_CAP + cap)
    if stat.suffix:
        size = measured.size * _suffix_share(stat)
        high = font.ink(stat.suffix, capitals=False)[3] * size / 1000
        raised = y + TO_CAP + (high if stat.suffix.isalpha() else cap)
        at = x + right * measured.size / 1000 + SUFFIX_GAP
        items += lettering(stat.suffix + " ", Cut(font, size, colour, mark, capitals=False), at, raised)
    lines = [line.as_content_of(mark) for line in measured.lines]
    return items + set_lines(lines, frame.x + measured.label_x, y + measured.label_y, label.leading)
