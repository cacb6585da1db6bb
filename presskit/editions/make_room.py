"""Copyfit: make room on pages that are too full, by the steps that their plans give and no others.

In: a template with steps, and what lays it out. Out: the Document, and the template as it was used. Type never
shrinks and no page is added: a step leaves content out, and each value left out is a warning. The steps are taken in
their order until everything fits; one that changes nothing about what is too long, because the room is wanting
elsewhere on the page, is not taken.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from presskit.editions.left_out import TOO_FULL, too_full
from presskit.errors import Problem
from presskit.layout.pages import NoRoomError
from presskit.model.template import PageSpec, Step, Template
from presskit.page import Document
from presskit.sections.section import Kit, Reducible

LayOut = Callable[[Template], Document]


def fitted(template: Template, lay_out: LayOut) -> tuple[Document, Template]:
    """The document with as many steps taken as it needs, and the template with these steps.

    Raises:
        NoRoomError: it does not fit after all steps; says what is still too long then.
    """
    try:
        return lay_out(template), template
    except NoRoomError as error:
        overset = error.with_traceback(None)  # which would hold this very frame, and all that it has laid out
    taken: list[Step] = []
    for step in (step for page in template.pages for step in page.steps):
        shorter = after(template, [*taken, step])
        try:
            return lay_out(shorter), shorter
        except NoRoomError as error:
            if (error.words, error.excess) != (overset.words, overset.excess):
                overset, taken = error.with_traceback(None), [*taken, step]
    raise overset


def after(template: Template, steps: Sequence[Step]) -> Template:
    """The template with these of its steps taken."""
    if not steps:
        return template
    pages = [page.after([step for step in page.steps if step in steps]) for page in template.pages]
    return replace(template, pages=tuple(pages))


def dropped(template: Template, used: Template, kit: Kit) -> tuple[Problem, ...]:
    """A warning for every value that the template prints and its shortened form does not."""
    gone = [
        path
        for before, now in zip(template.pages, used.pages, strict=True)
        for path in _printed(before, kit)
        if path not in _printed(now, kit)
    ]
    return tuple(
        too_full(Problem(TOO_FULL, origin, "", severity="warning", edition=template.edition), [template.edition])
        for path in gone
        if (origin := kit.origin(path))
    )


def _printed(page: PageSpec, kit: Kit) -> list[str]:
    return [
        path for frame in page.frames if isinstance(frame.content, Reducible) for path in frame.content.printed(kit)
    ]
