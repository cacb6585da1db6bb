"""Artwork on its page: which course a ribbon takes, what lies under it, and where figures stand.

In: blocks and frames. Out: items of the artwork motifs. A ribbon that crosses two surfaces is drawn once for each,
clipped to it and in its bands.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import Literal

from presskit.artwork import kerb as kerbs
from presskit.artwork import racing_line as lines
from presskit.artwork.career_line import (
    CLEARANCE,
    HEAD,
    PathNode,
    Station,
    career_path,
    node_places,
    stations,
)
from presskit.artwork.look import Look
from presskit.artwork.monogram import back_box, cover_box, monogram
from presskit.artwork.podium_chart import ChartColumn, depth, podium_chart
from presskit.artwork.ribbon import (
    BACK_SCALE,
    COVER_SCALE,
    TURN_SCALE,
    bend_radius,
    half_width,
    ribbon,
    scaled_break,
)
from presskit.artwork.stub import stub
from presskit.content.blocks import CareerPath, Monogram, PodiumChart, Ribbon, Way
from presskit.layout.furniture import covers, outline
from presskit.layout.place_text import wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.brand import Surface
from presskit.model.geometry import Box, Path, corners, polygon, rectangle
from presskit.model.template import Band
from presskit.page import Artifact, Item, TextRun
from presskit.units import Pt

SCALES = {"cover": COVER_SCALE, "down": TURN_SCALE, "through": TURN_SCALE, "back": BACK_SCALE}


def racing_line(course: str, galley: Galley, surface: Surface, tail: Pt) -> lines.RacingLine:
    """The ribbon's centre on one of the named courses; `tail`: where a cover ribbon begins."""
    setting, grid = galley.setting, galley.setting.grid
    brand = setting.brand
    scale = SCALES[course]
    half = half_width(surface.bands, scale)
    if course == "down":
        return lines.story_line(grid.width, grid.height)
    if course == "through":
        return lines.interview_line()
    radius = bend_radius(brand.turn, surface.bands, scale)
    if course == "back":
        right = grid.width - grid.margin
        return lines.back_line(slant=brand.slant, turn=radius, half_width=half, right=right, page_height=grid.height)
    return lines.cover_line(
        tail + lines.TAIL_CLEARANCE, slant=brand.slant, turn=radius, half_width=half, margin=grid.margin,
        page_width=grid.width,
    )  # fmt: skip


def cover_course(frame: Frame, galley: Galley) -> tuple[lines.RacingLine, Pt]:
    """The middle of a cover ribbon whose tail ends at the frame's bottom, and half its width."""
    return racing_line("cover", galley, frame.surface, frame.bottom), half_width(frame.surface.bands, COVER_SCALE)


def place_ribbon(block: Ribbon, frame: Frame, galley: Galley, surface: Surface, bands: Sequence[Band]) -> list[Item]:
    """The ribbon and its kerb over all surfaces of the page."""
    if block.course == "stub":
        return list(_stub(frame, galley, surface))
    if isinstance(block.course, Way):
        return _on_its_way(block.course, frame, galley, surface, bands)
    line = racing_line(block.course, galley, surface, frame.bottom)
    scale = SCALES[block.course]
    tail = scaled_break(scale) if block.course == "cover" else ()
    items: list[Item] = []
    for ground, clip in _regions(galley, surface, bands):
        items += ribbon(line, ground.bands, scale, speed_break=tail, clip=clip)
    if block.course != "down":
        half = half_width(surface.bands, scale)
        items += kerbs.kerb(line.bends[0], half, scale, surface.kerb, room=inf)
    return items


def _on_its_way(way: Way, frame: Frame, galley: Galley, surface: Surface, bands: Sequence[Band]) -> list[Item]:
    """A ribbon that the page plan leads itself; its points lean at the brand's angle where it says so."""
    slant = galley.setting.brand.slant
    level = way.points[0][1] if way.from_bottom else None
    course = [(x, frame.bottom if y == level else y) for x, y in way.points]
    points = tuple((x + (slant * (way.lean - y) if way.lean is not None else 0.0), y) for x, y in course)
    radius = way.radius if way.turn is None else way.turn * galley.setting.brand.turn
    radius = lines.kept_apart(points, radius)
    line = lines.RacingLine(points, (radius,) * (len(points) - 2))
    tail = scaled_break(way.scale) if way.tail else ()
    items: list[Item] = []
    for ground, clip in _regions(galley, surface, bands):
        items += ribbon(line, ground.bands, way.scale, speed_break=tail, clip=clip)
    for bend in line.bends if way.kerb else ():
        ground = _ground(bend.centre, galley, surface, bands)
        items += kerbs.kerb(bend, half_width(ground.bands, way.scale), way.scale, ground.kerb, room=inf)
    return items


def _ground(point: lines.Point, galley: Galley, surface: Surface, bands: Sequence[Band]) -> Surface:
    """The surface that lies at a point."""
    name = next((entry.surface for entry in bands if covers(entry, *point, galley.setting)), None)
    return galley.setting.surface(name) if name else surface


def _regions(galley: Galley, surface: Surface, bands: Sequence[Band]) -> list[tuple[Surface, Path | None]]:
    """Every surface of the page with the outline that it covers."""
    if not bands:
        return [(surface, None)]
    setting = galley.setting
    outlines = [outline(entry, setting) for entry in bands]
    page = rectangle(Box(0, 0, setting.grid.width, setting.grid.height).grown(setting.grid.bleed))
    # Under the nonzero rule an outline that runs the other way round cuts a hole.
    holes = tuple(segment for path in outlines for segment in polygon(reversed(corners(path))))
    over = [(setting.surface(entry.surface), path) for entry, path in zip(bands, outlines, strict=True)]
    return [(surface, page + holes), *over]


def place_monogram(block: Monogram, frame: Frame, galley: Galley, course: str | Way) -> list[Item]:
    """The monogram inside the bend of the page's ribbon; in its frame beside one on a way of its own.

    It stands at the right where the ribbon passes at its left.
    """
    setting, grid, surface = galley.setting, galley.setting.grid, frame.surface
    font = setting.fonts["display"]
    if course == "back":
        free = back_box(grid.margin, grid.height)
    elif isinstance(course, Way):
        free = (Box(frame.x, frame.top, frame.width, frame.bottom - frame.top),)
    else:
        half = half_width(surface.bands, COVER_SCALE)
        line = racing_line("cover", galley, surface, frame.bottom)
        name_top = frame.bottom + lines.TAIL_CLEARANCE
        free = cover_box(line, half, name_top, grid.width - grid.margin)
    if isinstance(course, Way):
        outside = course.tail or all(x < frame.x for x, _ in course.points)
    else:
        outside = course == "cover"
    align: Literal["left", "right"] = "right" if outside else "left"
    return list(monogram(block.text, font, surface, setting.brand.slant, free, align))


def _stub(frame: Frame, galley: Galley, surface: Surface) -> Sequence[Item]:
    """The ribbon beside a page title: the frame's edges are the title's cap height and baseline."""
    setting = galley.setting
    return stub(
        surface.bands, setting.brand.slant, title_right=frame.x, cap_top=frame.top, baseline=frame.bottom,
        page_width=setting.grid.width,
    )  # fmt: skip


def place_chart(block: PodiumChart, frame: Frame, galley: Galley) -> Placed:
    """The podium chart: blocks stand on a base rule, with labels and disciplines below it."""
    setting = galley.setting
    disciplines = block.disciplines if len(block.disciplines) <= MOST_DISCIPLINES else ()
    base = frame.bottom - max(CHART_FOOT, depth(len(disciplines)) + CHART_MARGIN)
    box = Box(frame.x, frame.top, frame.width, base - frame.top)
    mark = galley.tag("Figure", frame.section, alt=block.alt, box=Box(frame.x, frame.top, frame.width,
                                                                      frame.bottom - frame.top))  # fmt: skip
    groups = [ChartColumn(*group) for group in block.groups]
    look = Look(setting.brand, frame.surface, setting.fonts, mark, setting.grid.style)
    items = podium_chart(groups, disciplines, box, look, block.markers)
    return Placed(list(items), frame.top, frame.bottom)


def place_career_path(block: CareerPath, frame: Frame, galley: Galley, clear: Box | None = None) -> Placed:
    """The career path: one step up where the discipline changes or a milestone is reached, and where the aims begin.

    It stands as low as its texts allow; `clear` is what it has to pass below.
    """
    setting, grid = galley.setting, galley.setting.grid
    box = Box(frame.x, frame.top, frame.width, frame.bottom - frame.top)
    mark = galley.tag("Figure", frame.section, alt=block.alt, box=Box(0, box.y, grid.width, box.height))
    panels = [Box(x, box.y, width, box.height) for x, width in block.panels]
    spaces = stations(len(block.steps), box, panels, grid.style)
    _report_wide(block, spaces, frame, galley)
    nodes, level = [], 0
    # Of one discipline, it is milestones that lead up.
    alike = len({step.discipline for step in block.steps}) == 1
    for number, step in enumerate(block.steps):
        before = block.steps[number - 1] if number else step
        level += step.aim != before.aim or (step.milestone if alike else step.discipline != before.discipline)
        nodes.append(PathNode(step.label, step.text, step.aim, level))
    room, look = frame.bottom - PATH_MARGIN, Look(setting.brand, frame.surface, setting.fonts, mark, grid.style)
    for _ in range(2):
        items = career_path(nodes, spaces, box, grid.width, look, clear)
        over = max(item.y for item in items if isinstance(item, TextRun)) - room
        if over <= 0 or not _may_rise(nodes, spaces, box, over, galley, clear):
            break
        box = box._replace(height=box.height - over)
    if over > 0:
        _report_deep(block, spaces, items, frame, galley)
    return Placed(list(items), frame.top, frame.bottom)


def _may_rise(
    nodes: Sequence[PathNode], spaces: Sequence[Station], box: Box, by: Pt, galley: Galley, clear: Box | None
) -> bool:
    """Whether the path, moved up, still passes below what stands over it and has steps to be seen."""
    raised = box._replace(height=box.height - by)
    places = node_places([node.level for node in nodes], spaces, raised, galley.setting.grid.style, clear)
    steps = [before[1] - after[1] for before, after in pairwise(places) if after[1] < before[1]]
    under = clear is not None and places[0][1] < clear.bottom + CLEARANCE
    return not under and places[0][1] > box.y + HEAD and min(steps, default=LEAST_STEP) >= LEAST_STEP


def _report_wide(block: CareerPath, spaces: Sequence[Station], frame: Frame, galley: Galley) -> None:
    """Note every label and word that is wider than the space of its node; years may be as small as the texts."""
    year, text = galley.setting.style("path_year"), galley.setting.style("path_text")
    least = min(year.size, text.size)
    for step, (_, measure) in zip(block.steps, spaces, strict=True):
        wide = galley.setting.font(year).advance(step.label, least, capitals=False) > measure
        wide_words = sum(galley.setting.font(text).advance(word, text.size) > measure for word in step.text.split())
        if wide or wide_words:
            galley.overset(frame, step.origin, wide + wide_words)


def _report_deep(
    block: CareerPath, spaces: Sequence[Station], items: Sequence[Item], frame: Frame, galley: Galley
) -> None:
    """Note every text that reaches below the path's band, by the words in the lines that do."""
    text = galley.setting.style("path_text")
    cut = galley.setting.cut(text, frame.surface.fg, Artifact.LAYOUT)
    below = [item for item in items if isinstance(item, TextRun) and item.y > frame.bottom - PATH_MARGIN]
    for step, (left, measure) in zip(block.steps, spaces, strict=True):
        over = len({run.y for run in below if left - 0.01 <= run.x < left + measure})
        lines = wrapped(step.text, cut, measure) if over else []
        if lines:
            galley.overset(frame, step.origin, sum(line.words for line in lines[-over:]))


MOST_DISCIPLINES = 5
"""Bars for more than these would leave no room for the chart; its columns stand without any then."""
CHART_MARGIN = 11.0
LEAST_STEP = 12.0
"""Height of a step of the career path, at least."""
CHART_FOOT = 108.0
"""Room under the chart's base rule for labels and discipline bars."""
PATH_MARGIN = 9.0
"""Least distance of the path's texts from the foot of their band."""
