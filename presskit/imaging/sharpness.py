"""Whether photos have the pixels that their places need.

In: a finished document and the template of its edition. Out: a warning for each photo that
will look soft, an error for one that a print shop would send back. Source: the design, section 8 (photo).
"""

from presskit.errors import Origin, Problem
from presskit.imaging.develop import pictures_of
from presskit.imaging.expose import density
from presskit.load.problems.wording import shown
from presskit.model.template import Template
from presskit.page import Document, Picture

LEAST_PRINTED = 150
"""Pixels per inch: below, single pixels are seen on paper."""


def soft_photos(document: Document, template: Template) -> tuple[Problem, ...]:
    """A problem for every photo with fewer pixels per inch than the edition's resolution where it stands largest."""
    return tuple(
        _problem(picture, template)
        for picture in pictures_of(document)
        if round(density(picture)) < template.policy.image_resolution
    )


def _problem(picture: Picture, template: Template) -> Problem:
    found, wanted = round(density(picture)), template.policy.image_resolution
    name = shown(picture.source.file.replace("\\", "/").rpartition("/")[2])
    left, _, right, _ = picture.crop
    wide = picture.box.width / 72 * wanted / (right - left)
    keep_out = f"not_for: {template.variant_of or template.edition}"
    hint = f"use a photo at least {wide:.0f} pixels wide, or keep it out of this edition with {keep_out}"
    refused = template.policy.printed and found < LEAST_PRINTED
    message = f"{name} has {found} pixels per inch in the {template.edition}; {wanted} are needed"
    origin = picture.origin or Origin(picture.source.file)
    return Problem("PK610", origin, message, hint, "error" if refused else "warning")
