"""A PDF that has to go by e-mail: its photos are made as good as the size of the message allows.

In: a finished document, its policy, the bytes of the message, a function that paints. Out: the PDF, and what each
photo costs if they had to be made smaller.
Source: RFC 2045, 6.8 (base64: lines of 76 letters for 57 bytes, each with CR LF).
"""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from presskit.editions.edition_photos import developed, drawn, finish
from presskit.editions.job import MailLimit
from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import shown
from presskit.model.template import Policy
from presskit.page import Document, Pictures

if TYPE_CHECKING:
    from presskit.imaging.budget import Cost

Paint = Callable[[Document, Pictures], bytes]

_LINE, _LINE_ENCODED = 57, 78
ENVELOPE = 8_000
"""Bytes of a message for its headers and a few lines of text."""
_MARGIN = 64
"""Bytes by which a file grows when lengths of streams get another digit."""


class Mailed(NamedTuple):
    """A PDF that fits into its message."""

    data: bytes
    costs: "tuple[Cost, ...]"
    """Of its photos in page order, if they had to be made smaller."""


def message_size(attached: int) -> int:
    """Bytes of a message with a file of `attached` bytes."""
    return ceil(attached / _LINE) * _LINE_ENCODED + ENVELOPE


def room(most: int) -> int:
    """Bytes of the largest file that fits into a message of `most` bytes."""
    return max(0, (most - ENVELOPE) // _LINE_ENCODED * _LINE)


def mailed(finished: Document, policy: Policy, limit: MailLimit, paint: Paint) -> Mailed:
    """The PDF of a document with the best pictures with which a message stays within its limit.

    Args:
        finished: the pages.
        policy: of its edition.
        limit: of the message.
        paint: makes the PDF of a document and its pictures.

    Raises:
        ModelError: it cannot be done.
    """
    most, origin = limit
    best = developed(finished, policy)
    data = paint(finished, best)
    if message_size(len(data)) <= most:
        return Mailed(data, ())
    drawings = drawn(finished, policy)
    photos = dict.fromkeys(encoded for exposure, encoded in best.items() if exposure not in drawings)
    rest = len(data) - sum(len(encoded.data) for encoded in photos)
    if not photos:
        raise ModelError([_too_large(finished, message_size(rest), most, origin, "leave out pages")])
    from presskit.imaging.budget import TooMuch, develop_within

    found = develop_within(finished, finish(finished, policy), room(most) - rest - _MARGIN)
    if isinstance(found, TooMuch):
        needed = message_size(room(most) + found.bytes_over)
        advice = f"leave out photos ({found.dearest} costs most)"
        raise ModelError([_too_large(finished, needed, most, origin, advice)])
    return Mailed(paint(finished, {**drawings, **found.pictures}), found.costs)


def _too_large(finished: Document, needed: int, most: int, origin: Origin, advice: str) -> Problem:
    least = f"with everything at its smallest the message with {shown(finished.metadata.title)}"
    message = f"{least} has {_megabytes(needed)}; {_megabytes(most)} are allowed"
    return Problem("PK611", origin, message, f"{advice}, or allow --max-mail-size {_megabytes(needed)}")


def _megabytes(size: int) -> str:
    """Rounded up, so that what is advised is enough."""
    return f"{ceil(size / 10_000) / 100:.2f}".rstrip("0").rstrip(".") + "MB"
