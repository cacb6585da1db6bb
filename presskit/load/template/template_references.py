"""What a template refers to has to exist: plans, frames, columns, profile keys, styles and words.

In: page plans as read, the grid, the keys of the fixed words. Out: a Problem at the frame or plan that refers to
something unknown.
"""

from collections.abc import Collection, Iterator, Sequence

from presskit.errors import Origin, Problem
from presskit.load.brand.brand_styles import STYLES
from presskit.load.problems.wording import did_you_mean, shown
from presskit.model.profile import PHOTO_SLOTS, Profile
from presskit.model.schema import documented
from presskit.model.template import FrameSpec, PageGrid, PageSpec

PROFILE_KEYS = (*documented(Profile), *(f"photos.{slot}" for slot in PHOTO_SLOTS))
"""What a plan may need or lack."""


def dangling(plans: Sequence[PageSpec], grid: PageGrid | None, words: Collection[str]) -> Iterator[Problem]:
    """A problem for every reference that leads nowhere.

    Args:
        plans: pages and masters.
        grid: None if it could not be read.
        words: keys of the fixed words; empty if there are none to compare with.
    """
    names = {plan.plan for plan in plans}
    for plan in plans:
        origin = plan.origin or Origin("template")
        for other in (plan.more, plan.foot):
            if other is not None and other not in names:
                yield _unknown("PK704", origin, "page plan", other, names)
        for need in plan.needs + plan.lacks:
            if need not in PROFILE_KEYS:
                yield _unknown("PK711", origin, "key of a profile", need, PROFILE_KEYS)
        for word in (plan.running_head, plan.bookmark, plan.slug):
            if word is not None and words and word not in words:
                yield _unknown("PK712", origin, "fixed word", word, words)
        frames = list(dict.fromkeys(frame.name for frame in plan.frames))
        for frame in plan.frames:
            yield from _of_frame(frame, frames, grid)
            if getattr(frame.content, "form", None) == "bend" and "ribbon" not in {f.section for f in plan.frames}:
                yield Problem("PK705", frame.origin, "a photo inside a bend, on a page without a ribbon",
                              "add a frame with section: ribbon and course: cover, or write form: framed")  # fmt: skip
            word = getattr(frame.content, "word", None)
            if word is not None and words and word not in words:
                yield _unknown("PK712", frame.origin, "fixed word", word, words)


def _of_frame(frame: FrameSpec, frames: Collection[str], grid: PageGrid | None) -> Iterator[Problem]:
    for value in (frame.y, frame.bottom):
        name = value.partition(".")[0] if isinstance(value, str) else None
        if name is not None and name not in frames:
            yield _unknown("PK705", frame.origin, "frame of this page", name, frames)
    style = getattr(frame.content, "style", None)
    if style is not None and style not in STYLES:
        yield _unknown("PK710", frame.origin, "type style", style, STYLES)
    if frame.columns is None or grid is None:
        return
    first, *rest = frame.columns
    if len(rest) != 1 or not 0 <= first < rest[0] <= grid.columns:
        hint = f"write the first column and the one after the last, [0, {grid.columns}] for the full measure"
        yield Problem("PK713", frame.origin, f"columns {list(frame.columns)} are not on the grid", hint)


def _unknown(code: str, origin: Origin, kind: str, name: str, known: Collection[str]) -> Problem:
    return Problem(code, origin, f"no {kind} is called {shown(name)}", did_you_mean(name, known))
