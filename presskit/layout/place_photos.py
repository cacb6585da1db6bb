"""Photos on their page: cropped round what must stay in view, with caption and credit; never text on a face.

In: photographs and frames. Out: pictures and lines. Pixels are no matter here: a Picture says which part of which file
fills which box.
Source: "Photo" and "Caption and credit" of the design.
"""

from collections.abc import Sequence

from presskit.artwork.racing_line import RacingLine, parallel
from presskit.content.blocks import Block, Gallery, Photograph
from presskit.errors import Origin
from presskit.layout.flow import Around, Flow, Poured
from presskit.layout.place_text import one_line, set_lines, wrapped
from presskit.layout.setting import Frame, Galley, Placed
from presskit.model.geometry import CLOSE, Box, Path, bounds, line, rectangle
from presskit.model.picture import PictureSource
from presskit.page import Artifact, Crop, ElementId, Item, Picture, Shape
from presskit.units import Pt

TO_CAPTION = 12.6
"""From a picture to the baseline of its caption."""
CAPTION_GAP = 18.0
"""Between caption and credit, at least."""
CREDIT_INSET = 18.0
"""From the page's edge to a credit that stands on the picture."""
PLATE = (5.0, 3.6, 4.2)
"""Room of the plate under such a credit: at its sides, above its capitals, below its baseline."""
BEND_GAP = 6.5
"""Between the ribbon and a photo inside its bend."""
CAPTION_COLUMNS = 10
"""Columns of a caption under a picture that bleeds; the ribbon uses the others."""
GUTTER = 13.5
LEAST_ASPECT, MOST_ASPECT = 0.7, 1.78
"""Width to height of gallery photos; others are cropped to these."""
UPRIGHT = 1.1
"""A photo that is hardly wider than high, or less, stands beside another one."""
PER_PAGE = 4
CAPTION_LINES = 2
"""Lines of a gallery caption that there is room for."""


def cropped(source: PictureSource, focus: tuple[float, float], width: Pt, height: Pt) -> Crop:
    """The largest part of a picture with the proportions of a box, its middle as near to the focus as can be."""
    wanted, own = width / height, source.width / source.height
    w, h = (wanted / own, 1.0) if own > wanted else (1.0, own / wanted)
    left = min(max(focus[0] / 100 - w / 2, 0.0), 1 - w)
    top = min(max(focus[1] / 100 - h / 2, 0.0), 1 - h)
    return round(left, 6), round(top, 6), round(left + w, 6), round(top + h, 6)


def picture(block: Photograph, box: Box, galley: Galley, mark: ElementId, clip: Path | None = None) -> Picture:
    """The photo filling a box, in the brand's tones."""
    crop = cropped(block.source, block.focus, box.width, box.height)
    tones = galley.setting.brand.photo_tones if block.toned else None
    return Picture(box, block.source, mark, crop, clip, tones, block.origin)


def _figure(block: Photograph, box: Box, frame: Frame, galley: Galley) -> ElementId:
    return galley.tag("Figure", frame.section, alt=block.alt, box=box, origin=block.origin)


def place_photo(block: Photograph, frame: Frame, galley: Galley) -> Placed:
    """A photo that fills its frame, with its caption below; or from edge to edge of the page."""
    box = Box(frame.x, frame.top, frame.width, frame.bottom - frame.top)
    if block.form == "bleed":
        box = _bled(box, galley)
    mark = _figure(block, box, frame, galley)
    items: list[Item] = [picture(block, box, galley, mark)]
    if not block.captioned:
        return Placed(items + _credit_on(block, box, frame, galley, mark), frame.top, frame.bottom)
    caption, bottom = _captioned(block, _live(frame, galley) if block.form == "bleed" else frame, galley, mark)
    return Placed(items + caption, frame.top, bottom)


def place_in_bend(block: Photograph, frame: Frame, galley: Galley, centre: RacingLine, half_width: Pt) -> Placed:
    """A photo inside the bend of a cover ribbon, down to the frame's bottom and off the page at the right.

    Args:
        block: the photo.
        frame: its bottom is that of the photo.
        galley: of the document.
        centre: the ribbon's middle, from its tail on.
        half_width: of the ribbon.
    """
    grid = galley.setting.grid
    right = grid.width + grid.bleed
    inner = parallel(centre, -(half_width + BEND_GAP))
    foot = (line(right, inner[-1].points[1]), line(right, frame.bottom), line(inner[0].points[0], frame.bottom), CLOSE)
    clip = (*inner[:-1], *foot)
    shown = bounds(clip)
    box = Box(shown.x, shown.y, right - shown.x, frame.bottom - shown.y)
    mark = _figure(block, box, frame, galley)
    items: list[Item] = [picture(block, box, galley, mark, clip)]
    return Placed(items + _credit_on(block, box, frame, galley, mark), box.y, frame.bottom)


def _bled(box: Box, galley: Galley) -> Box:
    """The box, out to the bleed where it touches the page's edges."""
    grid = galley.setting.grid
    left = box.x - grid.bleed if box.x <= 0.5 else box.x
    top = box.y - grid.bleed if box.y <= 0.5 else box.y
    right = box.right + grid.bleed if box.right >= grid.width - 0.5 else box.right
    bottom = box.bottom + grid.bleed if box.bottom >= grid.height - 0.5 else box.bottom
    return Box(left, top, right - left, bottom - top)


def _live(frame: Frame, galley: Galley) -> Frame:
    """The frame's part inside the margins, and clear of the ribbon at the right."""
    grid = galley.setting.grid
    return frame._replace(x=grid.margin, width=grid.span(0, CAPTION_COLUMNS))


def _captioned(block: Photograph, frame: Frame, galley: Galley, figure: ElementId) -> tuple[list[Item], Pt]:
    """Caption at the left, credit at the right of the same line; a long caption goes on below."""
    setting, surface = galley.setting, frame.surface
    style = setting.style("caption")
    mark = galley.tag("Caption", figure)
    quiet, strong = setting.cut(style, surface.mute, mark), setting.cut(style, surface.fg, mark)
    credit_width = quiet.font.advance(block.credit, style.size)
    y = frame.bottom + TO_CAPTION
    room = frame.width - credit_width - CAPTION_GAP
    lines = wrapped(block.caption, strong, room if room > frame.width / 3 else frame.width) if block.caption else []
    items = set_lines(lines, frame.x, y, style.leading)
    if lines and room <= frame.width / 3:
        y += len(lines) * style.leading
        items += one_line(block.credit, quiet, frame.x, y)
        return items, y
    x = frame.x + frame.width - credit_width if lines else frame.x
    items += one_line(block.credit, quiet, x, y)
    return items, y + max(0, len(lines) - 1) * style.leading


def _credit_on(block: Photograph, box: Box, frame: Frame, galley: Galley, figure: ElementId) -> list[Item]:
    """The credit on a plate of the surface at the picture's lower right: readable on any photo."""
    setting, surface = galley.setting, frame.surface
    style = setting.style("caption")
    mark = galley.tag("Caption", figure)
    cut = setting.cut(style, surface.fg, mark)
    side, above, below = PLATE
    width = cut.font.advance(block.credit, style.size)
    cap = cut.font.metrics.cap_height * style.size / 1000
    x = min(box.right, setting.grid.width) - CREDIT_INSET - width
    y = box.bottom - CREDIT_INSET / 2 - below - block.lift
    plate = Box(x - side, y - cap - above, width + 2 * side, cap + above + below)
    return [Shape(rectangle(plate), Artifact.LAYOUT, fill=surface.bg), *one_line(block.credit, cut, x, y)]


class PhotoPages(Flow):
    """Photos that fill pages of their own."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take the photos in their order."""
        self.photos = [photo for block in blocks if isinstance(block, Gallery) for photo in block.photos]

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """As many as one page holds: four upright ones, else two, or one."""
        cells = _cells(self.photos, frame, galley)
        items, lowest = _hung(self.photos, cells, frame, galley)
        rest = self.photos[len(cells) :]
        return Poured(items, lowest, PhotoPages([Gallery(tuple(rest))]) if rest else None)

    def overset(self) -> tuple[Origin | None, int]:
        """Where they begin, and how many there are."""
        return self.photos[0].origin, len(self.photos)


def _hung(photos: Sequence[Photograph], cells: list[Frame], frame: Frame, galley: Galley) -> tuple[list[Item], Pt]:
    """The photos that have a cell, and how low they reach with their captions."""
    items: list[Item] = []
    lowest = frame.top
    for photo, cell in zip(photos, cells, strict=False):
        box = Box(cell.x, cell.top, cell.width, cell.bottom - cell.top)
        mark = _figure(photo, box, frame, galley)
        items.append(picture(photo, box, galley, mark))
        caption, bottom = _captioned(photo, cell, galley, mark)
        items += caption
        lowest = max(lowest, bottom)
        if bottom > frame.bottom:
            galley.overset(frame, photo.caption_origin, max(1, len(photo.caption.split()) // 2))
    return items, lowest


def _cells(photos: Sequence[Photograph], frame: Frame, galley: Galley) -> list[Frame]:
    """The pictures' frames on one page: upright photos side by side, others one over the other."""
    aspects = [photo.source.width / photo.source.height for photo in photos[:PER_PAGE]]
    upright = [aspect < UPRIGHT for aspect in aspects]
    columns = 2 if sum(upright) >= PER_PAGE - 1 or (len(aspects) > 1 and all(upright[:2])) else 1
    rows = 2 if sum(upright) >= PER_PAGE - 1 else min(len(aspects), 2) // columns
    caption = TO_CAPTION + CAPTION_LINES * galley.setting.style("caption").leading
    width = (frame.width - (columns - 1) * GUTTER) / columns
    most = (frame.bottom - frame.top - (rows - 1) * GUTTER) / rows - caption
    cells, top = [], frame.top
    for row in range(rows):
        across = aspects[row * columns : (row + 1) * columns]
        height = min(most, width / min(max(min(across), LEAST_ASPECT), MOST_ASPECT))
        for column in range(len(across)):
            left = frame.x + column * (width + GUTTER)
            cells.append(frame._replace(x=left, top=top, width=width, bottom=top + height))
        top += height + caption + GUTTER
    return cells
