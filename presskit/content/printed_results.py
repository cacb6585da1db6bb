"""Results as they are printed: a place, an event, a value, and what is small under it.

In: nothing. Out: values with a meaning and no geometry; parts of blocks of documents and of slides.
"""

from typing import NamedTuple

from presskit.model.field import Plate


class Place(NamedTuple):
    """The place of a result as it is printed."""

    text: str
    """Empty for none."""
    plate: Plate | None = None
    """What it stands on; None: it stands alone."""
    spoken: str | None = None
    """What a screen reader says; None: what is printed."""


class Result(NamedTuple):
    """One result as it is printed."""

    place: Place
    event: str
    """With its title before it and its class after it."""
    value: str | None = None
    """Time, points or score."""
    notes: tuple[str, ...] = ()
    """Small texts under the event."""


class ResultGroup(NamedTuple):
    """Results of one season or class."""

    season: str | None
    class_: str | None
    rows: tuple[Result, ...]
