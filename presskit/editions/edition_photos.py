"""The pictures of an edition, as its template asks for them; an edition without any opens no darkroom.

In: a finished document, its template, the press it goes to. Out: developed pictures, and what is to be said of them.
"""

from typing import TYPE_CHECKING

from presskit.errors import Problem
from presskit.model.drawing import rasters_in
from presskit.model.template import Policy, Template
from presskit.page import NO_PICTURES, Document, Drawn, Picture, Pictures

if TYPE_CHECKING:
    from presskit.imaging.develop import Finish
    from presskit.model.press import Press

MOST_ON_SCREEN = 150
"""Pixels per inch of the screen proof of a printed edition."""


def developed(finished: Document, policy: Policy, press: "Press | None" = None) -> Pictures:
    """The pixels of all pictures, for a press or for screens.

    Raises:
        ModelError: a photo has changed since it was accepted.
    """
    if not _pictures(finished):
        return drawn(finished, policy, press)
    from presskit.imaging.develop import develop

    return {**develop(finished, finish(finished, policy, press)), **drawn(finished, policy, press)}


def drawn(finished: Document, policy: Policy, press: "Press | None" = None) -> Pictures:
    """The pixels of all pictures that drawings hold."""
    drawings = [item.drawing for page in finished.pages for item in page.items if type(item) is Drawn]
    if not any(True for drawing in drawings for _ in rasters_in(drawing.parts)):
        return NO_PICTURES
    from presskit.imaging.rasters import develop_rasters

    return develop_rasters(finished, finish(finished, policy, press).inks)


def finish(finished: Document, policy: Policy, press: "Press | None" = None) -> "Finish":
    """What the edition asks of its pictures."""
    from presskit.editions.print_file import usual_intent
    from presskit.imaging.develop import Finish
    from presskit.imaging.expose import Inks

    if press:
        return Finish(policy.image_resolution, Inks(True, press.intent.profile))
    resolution = min(policy.image_resolution, MOST_ON_SCREEN) if policy.printed else policy.image_resolution
    in_inks = any(picture.source.components == 4 for picture in _pictures(finished))
    return Finish(resolution, Inks(False, usual_intent().profile if in_inks else None))


def soft(finished: Document, template: Template) -> tuple[Problem, ...]:
    """A warning for every photo with too few pixels for its place; in print an error for those with far too few."""
    if not _pictures(finished):
        return ()
    from presskit.imaging.sharpness import soft_photos

    return soft_photos(finished, template)


def _pictures(finished: Document) -> list[Picture]:
    return [item for page in finished.pages for item in page.items if type(item) is Picture]
