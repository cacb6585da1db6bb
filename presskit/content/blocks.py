"""The story: blocks of content with a meaning and no geometry.

A section composes blocks; layout places them. Every text keeps the origin of the value it came from, so that text
which does not fit can be named by its line in the profile.
"""

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from presskit.content.printed_results import Result, ResultGroup
from presskit.errors import Origin
from presskit.model.drawing import Drawing
from presskit.model.field import Marker, Plate
from presskit.model.picture import PictureSource

if TYPE_CHECKING:
    from presskit.content.slides import (
        AreaList,
        Audience,
        CarView,
        Dedication,
        Goal,
        Lead,
        Milestones,
        PackageTable,
        Quotes,
        SeasonBlocks,
    )

Ink = Literal["fg", "mute", "acc", "acc_large"]


class Line(NamedTuple):
    """One short text on one line, such as an edition label or a section title."""

    text: str
    style: str
    ink: Ink
    role: Literal["P", "H2", "artifact"]
    align: Literal["left", "right"] = "left"
    link: str | None = None
    origin: Origin | None = None
    most_lines: int = 1
    """It may wrap to so many lines; the last one stands where a single one would."""
    named: tuple[str, ...] = ()
    """As in Display."""


class Name(NamedTuple):
    """The person's name as the loud thing of a cover; the one H1."""

    text: str
    given: str | None
    family: str | None
    origin: Origin | None = None
    hang: float | None = None
    """The first baseline of a name that hangs from the top; None: it stands on its frame's bottom."""


class Display(NamedTuple):
    """Display lines of one size; the last one or two words of the idea may stand in the accent colour."""

    lines: tuple[str, ...]
    style: str
    role: Literal["H2", "P", "BlockQuote", "artifact"]
    accent_last: bool
    fitted: bool = False
    """Set the widest line to the measure; the style's size is the largest."""
    origin: Origin | None = None
    broken_into: int | None = None
    """Break the words into this many lines, as even as they can be."""
    named: tuple[str, ...] = ()
    """The line with the whole name in it, then with a shorter form of the name, which stands where that has no room:
    a name is set smaller rather than refused, and breaks as on a cover."""


class PullQuote(NamedTuple):
    """A quotation lifted out of the text; an artifact wherever the text it comes from is printed too."""

    text: str
    style: str
    label: str | None
    printed_elsewhere: bool
    lines: int | None = None
    """Set in exactly this many lines where that is possible."""
    ruled: bool = False
    accented: bool = False
    """All of it in the accent colour, which it is under a rule anyway."""
    origin: Origin | None = None


class Paragraph(NamedTuple):
    """Running text."""

    text: str
    indent: bool
    drop_cap: bool = False
    origin: Origin | None = None


class Prose(NamedTuple):
    """Running text that stays in its frame."""

    paragraphs: tuple[str, ...]
    style: str
    origin: Origin | None = None


class Quotations(NamedTuple):
    """Quotations one under the other, with rules between them."""

    quotes: tuple[tuple[str, Origin | None], ...]
    """(text in its marks, where it was written)."""
    style: str
    most_lines: int
    """Of each."""
    printed_elsewhere: bool


class Exchange(NamedTuple):
    """A question and its answer."""

    question: str
    answer: str
    origin: Origin | None = None


class Pair(NamedTuple):
    """A label and its value; a live link if `link` is given."""

    label: str
    value: str
    link: str | None = None
    origin: Origin | None = None


class Facts(NamedTuple):
    """Pairs of label and value in one of the forms that layout knows."""

    pairs: tuple[Pair, ...]
    form: Literal["box", "strip", "line", "stack", "rows"]
    """A ruled box (label beside value), a strip of columns (label over value), one line of values, a stack (label over
    value, no rules), or rows (label beside value, no rules)."""
    origin: Origin | None = None
    style: str = "text"
    """Of the values of a box."""


class Panel(NamedTuple):
    """Pairs in a narrow column, label over value, and the press contact at its foot."""

    pairs: tuple[Pair, ...]
    contact_label: str
    contact: tuple[Pair, ...]
    """Its lines, printed without their labels; empty: none."""


class Stat(NamedTuple):
    """One figure: its number as printed, an ordinal or times suffix, and what it counts."""

    number: str
    suffix: str
    label: str
    origin: Origin | None = None


class HeroStat(NamedTuple):
    """One figure set very large."""

    stat: Stat


class Stats(NamedTuple):
    """A strip of three or four figures."""

    stats: tuple[Stat, ...]
    ink: Ink = "fg"
    """Of the numbers."""
    note: str | None = None
    """Where they are counted from; left out where there is no room for it."""


class Legend(NamedTuple):
    """What the markers of the results table mean."""

    entries: tuple[tuple[Marker, str], ...]
    """(marker, meaning)."""


class ResultsTable(NamedTuple):
    """All groups of results, newest first, and the words that the table needs."""

    groups: tuple[ResultGroup, ...]
    headers: tuple[str, str, str]
    """Spoken column heads: season and class, place, event."""
    unstated: str
    unstated_note: str
    continued: str
    """Pattern with {season}."""
    continued_on: str
    """Pattern with {page}."""
    origin: Origin | None = None


class TopResult(NamedTuple):
    """One row of the top results."""

    result: Result
    """Of several that say the same: what they share."""
    when: str | None
    """The season, or how many times."""
    origin: Origin | None = None


class TopResults(NamedTuple):
    """A few results, the best first."""

    rows: tuple[TopResult, ...]
    heading: str | None
    headers: tuple[str, str, str]
    """Spoken column heads: place, event, season."""
    unstated: str
    origin: Origin | None = None


class ChartGroup(NamedTuple):
    """One column of the podium chart, oldest first."""

    label: str | None
    firsts: int
    seconds: int
    thirds: int
    poles: int
    disciplines: tuple[str, ...]


class PodiumChart(NamedTuple):
    """The chart's columns, the names of its disciplines, and the sentence that says it all."""

    groups: tuple[ChartGroup, ...]
    disciplines: tuple[tuple[str, str], ...]
    """(id, label) in order of first appearance."""
    alt: str
    markers: tuple[tuple[Plate, str], ...]
    """What stands on the blocks."""


class PathStep(NamedTuple):
    """One node of the career path."""

    label: str
    text: str
    discipline: str | None
    aim: bool
    origin: Origin | None = None
    milestone: bool = False


class CareerPath(NamedTuple):
    """The nodes of the career path and the sentence that says it all."""

    steps: tuple[PathStep, ...]
    alt: str
    panels: tuple[tuple[float, float], ...] = ()
    """Left edge and width, in points, of the panels over which the nodes are shared out."""


class Partner(NamedTuple):
    """One panel of the logo wall; without a logo the name is printed."""

    name: str
    rank: Literal[1, 2, 3]
    logo: Drawing | PictureSource | None
    dark: bool
    """The logo is made for dark grounds."""
    link: str | None = None
    origin: Origin | None = None


class LogoWall(NamedTuple):
    """Partners, the highest rank first, under a heading if there is one."""

    partners: tuple[Partner, ...]
    heading: str | None
    style: str


class Photograph(NamedTuple):
    """A photo in a slot, with what is printed about it."""

    source: PictureSource
    alt: str
    caption: str
    """Empty for none."""
    credit: str
    focus: tuple[float, float]
    """What must stay in view: x and y in per cent."""
    origin: Origin | None = None
    caption_origin: Origin | None = None
    form: Literal["framed", "bend", "bleed"] = "framed"
    captioned: bool = True
    """Caption and credit below the photo; otherwise the credit alone, on it."""
    toned: bool = True
    """In the brand's tones."""
    under: bool = False
    """Painted under the page's bands, of which one may be the plate of a title."""
    lift: float = 0.0
    """How much higher a credit on the photo stands than usual, in points."""


class ListRow(NamedTuple):
    """One entry of a list."""

    label: str | None
    """At the left, such as a date."""
    head: str | None
    text: str | None
    value: str | None
    """At the right."""
    origin: Origin | None = None


class Listing(NamedTuple):
    """Entries under a title; goes on over further pages."""

    title: str
    rows: tuple[ListRow, ...]
    continued: str
    """The title where the list goes on."""
    origin: Origin | None = None


class Gallery(NamedTuple):
    """Photos that fill pages of their own."""

    photos: tuple[Photograph, ...]


class QRCode(NamedTuple):
    """A QR code, why it is there, and what it says in plain text."""

    payload: str
    label: str
    lines: tuple[Pair, ...]
    """At least one, without labels: the address that the code opens, or what the contact card holds."""
    alt: str
    origin: Origin | None = None


class Monogram(NamedTuple):
    """Initials, or the race number, as decoration."""

    text: str


class Way(NamedTuple):
    """A course for the ribbon that a page plan draws itself."""

    points: tuple[tuple[float, float], ...]
    """Of the ribbon's middle, from the tail on; the outer side lies at the left hand of travel."""
    radius: float
    scale: float
    kerb: bool
    tail: bool
    lean: float | None
    """The y round which the points are sheared by the brand's angle; None: they stay."""
    from_bottom: bool = False
    """The first point stands at the frame's bottom."""
    turn: float | None = None
    """The radius in parts of the brand's large bends, in place of `radius`."""


class Ribbon(NamedTuple):
    """The livery ribbon, on one of the named courses of the artwork system or a way of its own."""

    course: Literal["cover", "down", "through", "back", "stub"] | Way


Block: TypeAlias = (
    "Line | Name | Display | PullQuote | Paragraph | Exchange | Facts | HeroStat | Stats | Legend | ResultsTable "
    "| PodiumChart | CareerPath | LogoWall | QRCode | Photograph | Gallery | Monogram | Ribbon | Prose | Quotations "
    "| Panel | TopResults | Lead | Milestones | SeasonBlocks | Quotes | Goal | CarView | AreaList | PackageTable "
    "| Audience | Dedication | Listing "
)
"""Everything that a section composes. In quotation marks, so that the blocks of the deck are loaded by a deck alone."""
