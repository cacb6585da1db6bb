"""What a template refers to has to exist: plans, frames, columns, profile keys, styles and words.

In: page plans as read, the grid, the the fixed words. Out: a Problem at the value that refers to something unknown.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from presskit.errors import Origin, Problem
from presskit.load.brand.brand_styles import STYLES
from presskit.load.problems.wording import did_you_mean, shown
from presskit.model.profile import PHOTO_SLOTS, Profile
from presskit.model.schema import documented
from presskit.model.template import FrameSpec, PageGrid, PageSpec, Places
from presskit.sections.section import Worded

PROFILE_KEYS = (*documented(Profile), *(f"photos.{slot}" for slot in PHOTO_SLOTS))
"""What a plan may need or lack."""


def dangling(plans: Sequence[PageSpec], grid: PageGrid | None, words: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for every reference that leads nowhere, where it was written.

    Args:
        plans: pages and masters.
        grid: None if it could not be read.
        words: the fixed words; empty if there are none to compare with.
    """
    names = {plan.plan for plan in plans}
    for plan in plans:
        places = plan.places
        for key, other in (("more", plan.more), ("foot", plan.foot)):
            if other is not None and other not in names:
                yield unknown("PK704", places.at(key), "page plan", other, names)
        for key, needs in (("needs", plan.needs), ("lacks", plan.lacks)):
            for number, need in enumerate(needs):
                if need not in PROFILE_KEYS:
                    yield unknown("PK711", places.at(f"{key}.{number}"), "key of a profile", need, PROFILE_KEYS)
        for key, word in (("running_head", plan.running_head), ("bookmark", plan.bookmark), ("slug", plan.slug)):
            if word is not None and words and word not in words:
                yield unknown("PK712", places.at(key), "fixed word", word, words)
        frames = list(dict.fromkeys(frame.name for frame in plan.frames))
        for frame in plan.frames:
            yield from _of_frame(frame, frames, grid)
            yield from _of_section(frame.content, frame.places, words)
            if getattr(frame.content, "form", None) == "bend" and "ribbon" not in {f.section for f in plan.frames}:
                yield Problem("PK705", frame.places.at("form"), "a photo inside a bend, on a page without a ribbon",
                              "add a frame with section: ribbon and course: cover, or write form: framed")  # fmt: skip
        for step in plan.steps:
            yield from _of_section(step.content, step.places, words)


def _of_frame(frame: FrameSpec, frames: Collection[str], grid: PageGrid | None) -> Iterator[Problem]:
    for key, value in (("y", frame.y), ("bottom", frame.bottom)):
        name = value.partition(".")[0] if isinstance(value, str) else None
        if name is not None and name not in frames:
            yield unknown("PK705", frame.places.at(key), "frame of this page", name, frames)
    if frame.columns is None or grid is None:
        return
    first, *rest = frame.columns
    if len(rest) != 1 or not 0 <= first < rest[0] <= grid.columns:
        hint = f"write the first column and the one after the last, [0, {grid.columns}] for the full measure"
        yield Problem("PK713", frame.places.at("columns"), f"columns {list(frame.columns)} are not on the grid", hint)


def _of_section(content: object, places: Places, words: Mapping[str, str]) -> Iterator[Problem]:
    """The type style and the fixed words that a section's fields name."""
    style = getattr(content, "style", None)
    if style is not None and style not in STYLES:
        yield unknown("PK710", places.at("style"), "type style", style, STYLES)
    if not isinstance(content, Worded):
        return
    for key, word in content.says(words):
        if word is None:
            yield Problem("PK712", places.whole, f"no fixed word is named for {content.of}", "add word: and its key")
        elif words and word not in words:
            yield unknown("PK712", places.at(key), "fixed word", word, words)


def unknown(code: str, origin: Origin, kind: str, name: str, known: Collection[str]) -> Problem:
    """The problem of a reference that leads nowhere, with the nearest that leads somewhere."""
    return Problem(code, origin, f"no {kind} is called {shown(name)}", did_you_mean(name, known))
