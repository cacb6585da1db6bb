"""A template is one edition: policy, and page plans that say which section goes where.

Geometry is written in points from the page's top left, y down, or relative to a frame that stands earlier or
later on the page ("name.top - 20"). Columns are numbers of the grid: [0, 12] is the full measure.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal

from presskit.errors import Origin
from presskit.model.brand import Grid, SurfaceName
from presskit.model.geometry import Box
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.units import Pt

_RELATIVE = re.compile(r"([a-z_]+)\.(top|bottom) *(?:([+-]) *([0-9]+(?:\.[0-9]+)?))?")

Conformance = tuple[Literal["pdf/ua-1", "pdf/a-2a", "pdf/x-4"], ...]
Length = int | float | str
"""Points, or a text with its unit: 97mm."""
_SIZE = r"^[0-9]*[1-9][0-9]*(\.[0-9]+)? ?(kB|MB)$"
_SIZE_FORM = "a size, e.g. 3MB or 900kB"

Coordinate = int | float | str
"""Points, or "frame.top - 20" relative to a named frame of the page."""


@record
class PageGrid:
    """Trim size, margins, columns and baseline unit of all pages of an edition."""

    style: Annotated[Grid, Doc("Which of the brand's style tables.", "a4")]
    width: Annotated[float, Doc("Trim width in points.", 595.276)]
    height: Annotated[float, Doc("Trim height in points.", 841.89)]
    margin: Annotated[float, Doc("Left and right margin in points.", 45.64)]
    columns: Annotated[int, Doc("Number of columns.", 12)]
    gutter: Annotated[float, Doc("Space between columns in points.", 13.5)]
    unit: Annotated[float, Doc("Baseline unit in points; text sits on multiples of it.", 4.5)]
    bleed: Annotated[float, Doc("How far backgrounds reach beyond the trim, in points.", 8.504)] = 8.504
    furniture: Annotated[
        Literal["head", "foot"], Doc("Where name, section and page number stand on pages that have them.", "head")
    ] = "head"

    @property
    def column(self) -> Pt:
        """Width of one column."""
        return (self.width - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns

    def x(self, column: int) -> Pt:
        """Left edge of a column."""
        return self.margin + column * (self.column + self.gutter)

    def span(self, first: int, end: int) -> Pt:
        """Width from column `first` up to, not including, column `end`."""
        return (end - first) * (self.column + self.gutter) - self.gutter

    def on_grid(self, y: Pt) -> Pt:
        """The multiple of the baseline unit next to y."""
        return round(y / self.unit) * self.unit


@record
class Policy:
    """What the finished file has to be."""

    conformance: Annotated[Conformance, Doc("Standards.", ["pdf/ua-1", "pdf/a-2a"])]
    colour: Annotated[Literal["rgb", "cmyk"], Doc("Colour space.", "rgb")]
    image_resolution: Annotated[int, Doc("Pixels per inch that pictures need at placed size.", 150)]
    marks: Annotated[bool, Doc("Crop marks, fold marks and a slug line round printed pages.", True)] = True
    screen_proof: Annotated[
        bool, Doc("Write printed pages for the screen too, as <edition>-screen.pdf.", True)
    ] = False  # fmt: skip

    max_mail_size: Annotated[
        str | None,
        Doc("Largest e-mail that the PDF has to fit in, encoding included.", "3MB", pattern=_SIZE, form=_SIZE_FORM),
    ] = None  # fmt: skip

    @property
    def printed(self) -> bool:
        """Whether the file is for a print shop."""
        return self.colour == "cmyk"


@record
class Band:
    """A second surface over a part of the page; bands do not overlap."""

    surface: Annotated[SurfaceName, Doc("Its surface.", "deep")]
    y: Annotated[float, Doc("Upper edge in points from the top.", 0)] = 0.0
    height: Annotated[float | None, Doc("Height in points; without it down to the foot of the page.", 252)] = None
    x: Annotated[float, Doc("Left edge in points.", 0)] = 0.0
    width: Annotated[float | None, Doc("Width in points; without it to the right edge.", 247.5)] = None
    lean: Annotated[
        bool, Doc("Inner edges lean at the brand's angle, round the middle of their height.", True)
    ] = False  # fmt: skip


@record
class Places:
    """Where a mapping of a template and each of its values were written."""

    whole: Origin
    keys: tuple[tuple[str, Origin], ...] = ()
    """By key; by key and number from 0 for a member of a list, such as `needs.1`."""

    def at(self, key: str) -> Origin:
        """Where a value was written; the whole mapping for one that was not."""
        return dict(self.keys).get(key, self.whole)


@record
class FrameSpec:
    """One frame: a section with its fields, and where it stands."""

    section: str
    content: Any
    """The section's own data, an instance of its type."""
    id: str | None
    columns: tuple[int, ...] | None
    x: float | None
    y: Coordinate | None
    bottom: Coordinate | None
    height: float | None
    width: float | None
    places: Places

    @property
    def name(self) -> str:
        """What other frames and messages call it."""
        return self.id or self.section


@record
class Step:
    """One step of making room on a page that is too full: a frame with less in it."""

    frame: str
    """Name of the frame."""
    content: Any
    """The section's own data from this step on."""
    places: Places


@record
class PageSpec:
    """One page plan."""

    plan: str
    places: Places
    surface: SurfaceName
    bands: tuple[Band, ...]
    running_head: str | None
    bookmark: str
    needs: tuple[str, ...]
    """The page is dropped unless the profile has all of these."""
    lacks: tuple[str, ...]
    """The page is dropped if the profile has any of these: another plan takes its place."""
    frames: tuple[FrameSpec, ...]
    more: str | None = None
    """The plan of further pages, when the text of this one flows on."""
    foot: str | None = None
    """The plan that follows on the same page if there is room for it, else on a page of its own."""
    foot_height: float = 342.0
    """Height of this plan when it stands at the foot of another page, in points."""
    folds: tuple[Pt, ...] = ()
    """X of every fold, ascending."""
    slug: str | None = None
    """Word key of what the print shop calls this side."""
    steps: tuple[Step, ...] = ()
    """How to make room, in this order."""
    brand_logo: Box | None = None
    """Where the brand's logo stands on a page without a running head; None: nowhere."""

    def after(self, steps: Sequence[Step]) -> "PageSpec":
        """The plan with less in the frames that `steps` name; of two steps for one frame the later holds."""
        less = {step.frame: step.content for step in steps}
        frames = tuple(
            replace(frame, content=less[frame.name]) if frame.name in less else frame for frame in self.frames
        )
        return replace(self, frames=frames)


@record
class Template:
    """One edition."""

    edition: str
    word: str
    """Word key of the edition's name."""
    grid: PageGrid
    policy: Policy
    pages: tuple[PageSpec, ...]
    masters: Mapping[str, PageSpec]
    """Plans named by `more` and `foot`."""
    personal: bool = False
    """Whether every recipient gets a copy of its own."""
    variant_of: str | None = None
    """The edition that this is another form of: what is for that one is for this one, which is built on request."""


def resolve(value: Coordinate, edges: Mapping[str, tuple[Pt, Pt]]) -> Pt | None:
    """A coordinate in points; None while the frame it refers to has not been placed.

    Raises:
        ValueError: not a coordinate at all.
    """
    if not isinstance(value, str):
        return float(value)
    found = _RELATIVE.fullmatch(value)
    if found is None:
        raise ValueError(f"not a coordinate: {value!r}")
    name, edge, sign, distance = found.groups()
    if name not in edges:
        return None
    offset = float(distance or 0) * (-1 if sign == "-" else 1)
    return edges[name][edge == "bottom"] + offset
