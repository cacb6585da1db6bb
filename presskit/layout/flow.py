"""Content that goes on over further pages: what every such content can do, and which blocks begin one.

In: the blocks of a frame. Out: a Flow, which fills frames one after another and knows what is left of it. Another
content that flows is one file and one line here: nothing else asks what kind of content it is.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from presskit.content.blocks import Block
from presskit.errors import Origin
from presskit.layout.setting import Frame, Galley, Setting
from presskit.model.geometry import Box
from presskit.page import Item
from presskit.registry import Register
from presskit.units import Pt


class Around(NamedTuple):
    """What a page has to say to one of its frames."""

    goes_on: bool
    """Its flows may go on over a further page."""
    further: bool
    """It is such a further page."""
    photos: tuple[Box, ...] = ()
    """Photos in frames, with their captions, as far as they are placed."""
    title: Box | None = None
    """The ink of the latest title."""
    ribbon: Frame | None = None
    """The frame of the page's ribbon, for a photo inside its bend: the frames that it leans on are placed by then."""


class Poured(NamedTuple):
    """What of a flow stands in one frame."""

    items: Sequence[Item]
    bottom: Pt
    """How low it reaches."""
    rest: "Flow | None"
    """What is left for a further page; None: nothing."""


class Flow(Protocol):
    """Content, or what is left of it, that fills as much of a frame as there is; it never changes."""

    def pour(self, frame: Frame, page: Around, galley: Galley) -> Poured:
        """Fill a frame; tags and problems go to `galley`."""
        ...

    def overset(self) -> tuple[Origin | None, int]:
        """Where what is left begins, and how many words it has."""
        ...

    def is_short(self, frame: Frame, page: Around, setting: Setting) -> bool:
        """Whether it leaves so much of a frame empty that quotes beside it may grow."""
        return False

    def signpost(self, frame: Frame, page: str, setting: Setting) -> Sequence[Item]:
        """What stands at the foot of a frame where this is left for another page."""
        return ()


FLOWS: Register[Callable[[Sequence[Block]], Flow]] = Register(
    "presskit.layout",
    {
        "Exchange": "exchanges.Exchanges",
        "Gallery": "place_photos.PhotoPages",
        "Listing": "place_lists.Lists",
        "Paragraph": "running_text.RunningText",
        "ResultsTable": "place_results.Results",
    },
)
"""What begins a flow, by the type of a frame's first block."""


def kind(blocks: Sequence[Block]) -> str | None:
    """The name of the flow that a frame's blocks begin or go on with, if they do."""
    name = type(blocks[0]).__name__ if blocks else ""
    return name if name in FLOWS else None
