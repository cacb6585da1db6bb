"""The file that is checked: opened once, with the parts that several rules look at.

In: the bytes of a PDF. Out: its trailer, metadata, dictionaries and painted pages, each read when first asked for.
Knows pikepdf, and of ours how pages are walked and how ink is measured.
"""

import logging
import zlib
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Stream

from presskit.preflight.budget import Words, check_size
from presskit.preflight.content import walk
from presskit.preflight.events import Event
from presskit.preflight.packet import Packet, read_packet
from presskit.preflight.plates import MOST_INK, InkOfPage, measure
from presskit.preflight.reckoning import reckon

DAMAGE = (
    pikepdf.PdfError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError,
    RuntimeError, OSError, SyntaxError, zlib.error,
)  # fmt: skip
"""What reading a damaged file can raise: qpdf's own errors, Pillow's (SyntaxError among them), and the errors of
Python where an object is of another kind than the format says."""

# What pikepdf notes about a damaged file is told as a finding; without a handler it would be printed as well.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

Container = Dictionary | Stream | Array
_DEEPEST = 40


class PrintPage(NamedTuple):
    """A page with what is painted on it."""

    number: int
    """From 1."""
    page: pikepdf.Page
    events: tuple[Event, ...]


class PrintFile:
    """A PDF under inspection.

    Raises pikepdf.PdfError if it is none, PasswordError if it cannot be opened, TooMuchError if it is too large.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data), suppress_warnings=True, inherit_page_attributes=True)
        check_size(self.pdf)

    @cached_property
    def pages(self) -> tuple[PrintPage, ...]:
        """Every page, walked through with its forms and patterns."""
        words = Words()
        return tuple(PrintPage(number, page, walk(page, words)) for number, page in enumerate(self.pdf.pages, 1))

    @cached_property
    def packet(self) -> Packet | None:
        """The metadata as a reader finds them; None if there are none that can be read."""
        stream = self.pdf.Root.get("/Metadata")
        return read_packet(stream.read_bytes()) if isinstance(stream, Stream) else None

    @cached_property
    def info(self) -> dict[str, str]:
        """The Info dictionary: key without slash -> text."""
        info = self.pdf.trailer.get("/Info")
        return {key[1:]: str(value) for key, value in info.items()} if isinstance(info, Dictionary) else {}

    @cached_property
    def intents(self) -> list[Any]:
        """The output intents for print."""
        listed: Any = self.pdf.Root.get("/OutputIntents")
        return [each for each in listed if each.get("/S") == "/GTS_PDFX"] if isinstance(listed, Array) else []

    @cached_property
    def condition(self) -> str:
        """The name of the printing condition, for example FOGRA39; empty if it has none."""
        return str(self.intents[0].get("/OutputConditionIdentifier", "")).strip() if self.intents else ""

    @cached_property
    def dictionaries(self) -> tuple[Dictionary | Stream, ...]:
        """Every dictionary of the file, those of streams and those within others too."""
        return tuple(thing for thing in self._containers if isinstance(thing, Dictionary | Stream))

    @cached_property
    def arrays(self) -> tuple[Array, ...]:
        """Every array of the file, those within others too."""
        return tuple(thing for thing in self._containers if isinstance(thing, Array))

    @cached_property
    def _containers(self) -> tuple[Container, ...]:
        return tuple(found for thing in self.pdf.objects for found in _within(thing, 0))

    @cached_property
    def ink(self) -> tuple[InkOfPage, ...]:
        """How much ink each page takes: reckoned if that proves all to be little, else measured on a rendering."""
        reckoned = [reckon(page.page, page.events) for page in self.pages]
        proven = [ink for ink in reckoned if ink is not None and ink.most <= MOST_INK]
        return tuple(proven) if len(proven) == len(reckoned) else measure(self.data)


def _within(thing: object, depth: int) -> Iterator[Container]:
    if not isinstance(thing, Dictionary | Stream | Array):
        return
    yield thing
    members: list[Any] = list(thing) if isinstance(thing, Array) else [value for _, value in thing.items()]
    for member in members:
        if isinstance(member, Dictionary | Array) and not member.is_indirect and depth < _DEEPEST:
            yield from _within(member, depth + 1)
