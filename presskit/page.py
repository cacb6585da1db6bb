"""The finished page as data: what layout and artwork produce and what the PDF writer paints.

Nothing here measures, draws or reads a file. A Document is frozen and picklable: it can be proofed as text,
hashed, cached, sent to another process, painted in RGB or CMYK. Coordinates are points from the trim box's top
left, y down; the PDF surface flips them once.

Items are named tuples: a kit has thousands of them, and a frozen dataclass costs several times as much to make.
Every item has a required `mark`: the structure element that it is content of, or the kind of artifact it is.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Literal, NamedTuple, NewType

from presskit.errors import Excess, Origin
from presskit.model.colour import Colour
from presskit.model.drawing import Drawing, Raster
from presskit.model.geometry import Box, Path, transformed
from presskit.model.picture import PictureSource
from presskit.model.record import record
from presskit.model.stroke import Stroke
from presskit.units import Pt


class Artifact(Enum):
    """Content that a screen reader skips (ISO 32000-1, 14.8.2.2)."""

    BACKGROUND = "Background"
    PAGINATION = "Pagination"
    LAYOUT = "Layout"


ElementId = NewType("ElementId", int)
"""Index of a StructureElement in Document.structure."""

Mark = ElementId | Artifact

Role = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "BlockQuote", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "Figure", "Caption", "Link", "Span",
]  # fmt: skip


class Face(NamedTuple):
    """The key of one cut of one font: file and pinned axes. HarfBuzz objects are looked up by it."""

    name: str
    """PostScript-like name without machine paths, e.g. `BarlowCondensed-BlackItalic`, unique per cut."""
    file: str
    axes: tuple[tuple[str, float], ...] = ()
    """Variable-font axes pinned for this cut, sorted by tag, e.g. (("opsz", 72.0), ("wght", 800.0))."""
    synthetic_slant: float = 0.0


class Glyph(NamedTuple):
    """One glyph of shaped text. Distances are in 1/1000 em."""

    gid: int
    """Glyph id in the unsubsetted font file."""
    source: str
    """The characters of the stored text that it stands for ("fi" for a ligature, "" for a second part)."""
    width: float
    """Advance of the glyph in the font's own table."""
    kern: float = 0.0
    """What shaping adds to `width`: advance = width + kern."""
    dx: float = 0.0
    dy: float = 0.0
    """Offsets of combining marks, dy upwards."""


class ShapedText(NamedTuple):
    """A word, a blank or a line in one face, shaped once and shared by every run that shows it."""

    face: Face
    text: str
    """The stored text, in its own letter case, whatever the glyphs show."""
    glyphs: tuple[Glyph, ...]
    advance: float
    """Sum of width + kern, 1/1000 em, without tracking."""


class TextRun(NamedTuple):
    """Text on one baseline in one face, size and colour. The pieces follow each other without a gap."""

    x: Pt
    y: Pt
    """Baseline."""
    size: Pt
    pieces: tuple[ShapedText, ...]
    """At least one; all in the same face. A line that continues ends with the blank that the break took."""
    colour: Colour
    mark: Mark
    tracking: Pt = 0.0
    """Points added after every glyph."""


class Shape(NamedTuple):
    """A filled or stroked path; at least one of fill and stroke is given."""

    path: Path
    mark: Mark
    fill: Colour | None = None
    stroke: Stroke | None = None
    clip: Path | None = None
    """The shape shows only inside this path (nonzero rule)."""
    at: tuple[Pt, Pt] = (0.0, 0.0)
    scale: float = 1.0
    """How path and clip are enlarged from 0, 0 and then moved right and down: kits share what differs in size and
    place alone. A stroke keeps its width."""
    even_odd: bool = False
    """Fill where a ray crosses the path an odd number of times, rather than where it winds round (nonzero rule)."""

    @property
    def in_place(self) -> "Shape":
        """The same shape with path and clip as they stand on the page."""
        if self.at == (0.0, 0.0) and self.scale == 1.0:
            return self
        move = self.scale, 0.0, 0.0, self.scale, *self.at
        clip = transformed(self.clip, move) if self.clip else None
        return self._replace(path=transformed(self.path, move), clip=clip, at=(0.0, 0.0), scale=1.0)


class Drawn(NamedTuple):
    """A drawing that is more than outlines in solid colours: it is painted as one."""

    drawing: Drawing
    mark: Mark
    at: tuple[Pt, Pt]
    scale: float
    """How it is enlarged from its own 0, 0 and then moved right and down."""

    @property
    def box(self) -> Box:
        """Where what it shows stands on the page."""
        ink, scale = self.drawing.ink, self.scale
        return Box(self.at[0] + scale * ink.x, self.at[1] + scale * ink.y, scale * ink.width, scale * ink.height)


class LinkArea(NamedTuple):
    """A live area over text that stands in the Link element `mark`."""

    box: Box
    target: str
    """An https, http, mailto or tel address."""
    contents: str
    """What the link does, for readers that do not see the page."""
    mark: ElementId


Crop = tuple[float, float, float, float]
"""The part of an upright picture that is shown: left, top, right, bottom, each 0 to 1 from its left and top edges."""

WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)


class Picture(NamedTuple):
    """A raster picture: its crop fills its box. Pixels are made when the edition is developed, not here."""

    box: Box
    """Where the crop stands on the page; it has the proportions of the crop, else the picture is stretched."""
    source: PictureSource
    mark: Mark
    crop: Crop = WHOLE
    clip: Path | None = None
    """The picture shows only inside this path (nonzero rule)."""
    tones: tuple[Colour, Colour] | None = None
    """Duotone: the inks of black and white, every grey between them; None: the picture's own colours."""
    origin: Origin | None = None
    """Where the photo was named, for what is said about its pixels."""

    @property
    def exposure(self) -> "Exposure":
        """What its pixels are made of: pictures that agree in it share them."""
        return Exposure(self.source.digest, self.crop, self.tones)


class Exposure(NamedTuple):
    """One picture, one crop, one pair of inks."""

    digest: str
    crop: Crop
    tones: tuple[Colour, Colour] | None


class Encoded(NamedTuple):
    """The pixels of an exposure as a PDF holds them."""

    data: bytes
    """A JPEG file without metadata, or deflated rows of samples."""
    filter: Literal["DCT", "Flate"]
    width: int
    height: int
    space: Literal["grey", "rgb", "cmyk"]
    shown: Crop = WHOLE
    """The part of these pixels that is the exposure's crop; what is outside of it is not seen."""
    inverted: bool = False
    """0 stands for full ink (as Adobe's CMYK JPEGs have it)."""
    alpha: "Encoded | None" = None
    """How opaque each pixel is, in grey; None: all are."""


Pictures = Mapping[Exposure, Encoded]
"""The developed pictures of a document, those in its drawings included."""


def exposure_of(raster: Raster) -> Exposure:
    """What a picture in a drawing is remembered by: all of it, in its own colours or as light alone."""
    return Exposure(raster.digest + "-" * raster.grey, WHOLE, None)


NO_PICTURES: Pictures = MappingProxyType({})

Item = TextRun | Shape | LinkArea | Picture | Drawn


class StructureElement(NamedTuple):
    """One node of the tag tree. Elements stand in reading order; `parent` has a smaller id, the root -1."""

    id: ElementId
    role: Role
    parent: int
    alt: str | None
    """Alternative text: a sentence for a Figure, None for everything that is read as text."""
    title: str | None = None
    """What a navigation pane shows (a heading's full text)."""
    actual_text: str | None = None
    language: str | None = None
    expansion: str | None = None
    scope: Literal["Row", "Column"] | None = None
    row_span: int = 1
    column_span: int = 1
    list_numbering: Literal["None", "Decimal", "Disc"] | None = None
    box: Box | None = None
    """Of a Figure on its page, in page coordinates."""
    origin: Origin | None = None


@record
class Page:
    """One finished page: its trim, its items in paint order and how readers name it."""

    width: Pt
    height: Pt
    body: tuple[Item, ...]
    label: str
    """The printed page number or name ("1", "2", …), for page labels."""
    title: str
    """The bookmark."""
    under: tuple[tuple[Item, ...], ...] = ()
    """Layers that are painted before the body. Kits can share a layer though other names stand on the others."""
    slug: tuple[TextRun, ...] = ()
    """What the print shop reads beside the page, above the bleed (y < 0) and left of the first fold."""
    folds: tuple[Pt, ...] = ()
    """X of every fold, ascending."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in paint order."""
        return tuple([item for layer in self.layers for item in layer])

    @property
    def layers(self) -> tuple[tuple[Item, ...], ...]:
        """The items of each layer, the lowest first."""
        return (*self.under, self.body)


@record
class Metadata:
    """What the file says about itself."""

    title: str
    author: str
    subject: str
    language: str
    """BCP 47, e.g. `en`."""
    keywords: str = ""
    created: str | None = None
    """ISO date (2020-03-01) or date-time in UTC, from the profile or SOURCE_DATE_EPOCH; None: none is written."""


@record
class Document:
    """A whole edition: pages, tags and metadata, the same for screens and for print.

    Backgrounds reach the bleed that the edition was laid out with; a screen file ends at the trim.
    """

    pages: tuple[Page, ...]
    structure: tuple[StructureElement, ...]
    metadata: Metadata
    remarks: tuple[Excess, ...] = ()
    """What is to be told of its pages."""
