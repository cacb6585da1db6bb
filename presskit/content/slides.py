"""Blocks of slides: short texts, results as a podium, goals, and what a sponsor can have.

In: nothing. Out: values with a meaning and no geometry, as in content.py, of which they are part.
"""

from typing import NamedTuple

from presskit.content.printed_results import Place as ResultPlace
from presskit.errors import Origin
from presskit.model.drawing import Drawing
from presskit.model.partnership import State
from presskit.model.picture import PictureSource


class Dedication(NamedTuple):
    """Who a copy is prepared for."""

    label: str
    name: str
    logo: Drawing | PictureSource | None
    logo_alt: str
    origin: Origin | None = None


class Lead(NamedTuple):
    """An introduction in large text, in the first of its styles in which it fits."""

    text: str
    styles: tuple[str, ...]
    origin: Origin | None = None


class Milestone(NamedTuple):
    """A year and what came then."""

    label: str
    text: str
    origin: Origin | None = None


class Milestones(NamedTuple):
    """A few steps side by side: year over words."""

    steps: tuple[Milestone, ...]


class PodiumBlock(NamedTuple):
    """One result as a block as high as its place is good."""

    place: ResultPlace
    suffix: str
    """Raised letters after a place in figures."""
    event: str
    detail: str | None
    origin: Origin | None = None


class SeasonBlocks(NamedTuple):
    """The results of one season, best first."""

    blocks: tuple[PodiumBlock, ...]


class Quotes(NamedTuple):
    """Quotations side by side, each with its marks."""

    texts: tuple[tuple[str, Origin | None], ...]
    style: str
    columns: int


class Goal(NamedTuple):
    """What is aimed at in one season."""

    year: str
    label: str
    items: tuple[str, ...]
    text: str | None
    origin: Origin | None = None


class AreaRow(NamedTuple):
    """One place that a partner can have."""

    letter: str
    name: str
    state: State
    status: str | None
    """The state in words; None where all places are free."""
    partner: str | None
    note: str | None
    """State and partner in one text, for a name that leaves no room for the state beside it."""
    origin: Origin | None = None


class CarView(NamedTuple):
    """The car from the side, with a letter at every place."""

    areas: tuple[tuple[str, str, State], ...]
    alt: str


class AreaList(NamedTuple):
    """The places and what their letters mean."""

    rows: tuple[AreaRow, ...]
    columns: int = 1


class PackageTable(NamedTuple):
    """Levels of partnership side by side; the price stands last."""

    names: tuple[tuple[str, Origin | None], ...]
    rows: tuple[tuple[str, tuple[tuple[str, Origin | None], ...]], ...]
    """(label, a value for every level)."""
    price: tuple[str, tuple[tuple[str, Origin | None], ...]] | None
    corner: str
    """Spoken head of the column of labels."""


class AudienceCell(NamedTuple):
    """One figure of the audience, and who counted it when."""

    number: str
    label: str
    source: str
    origin: Origin | None = None


class Audience(NamedTuple):
    """Figures of the audience side by side."""

    cells: tuple[AudienceCell, ...]
