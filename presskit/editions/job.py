"""What goes into an edition, and what is made of it: records that travel whole from step to step.

    lay_out(job, inputs) -> Made          paint(made) -> files          write(files, out) -> paths

In: nothing. Out: frozen and picklable records, so that the copies of a run can be made in any process.
"""

from collections.abc import Mapping
from typing import NamedTuple

from presskit.errors import Origin, Problem
from presskit.model.brand import Brand
from presskit.model.drawing import Drawing
from presskit.model.picture import PictureSource
from presskit.model.print_options import AS_TEMPLATES_SAY, PrintOptions
from presskit.model.profile import Profile
from presskit.model.recipient import Recipient
from presskit.model.template import Template
from presskit.model.words import Words
from presskit.page import Document


class Inputs(NamedTuple):
    """What goes in: all that the pages of a copy are made from."""

    profile: Profile
    brand: Brand
    words: Words
    """Fixed words of the profile's language."""
    origins: Mapping[str, Origin] = {}
    """Dotted path of a value -> where it was written; the recipient's under `recipient`."""
    pictures: Mapping[str, PictureSource] = {}
    """The profile's photos, opened, by the path that stands there."""
    logos: Mapping[str, Drawing] = {}
    """The partners' logos, by the file's name as the profile writes it; the recipient's by RECIPIENT_LOGO."""


class MailLimit(NamedTuple):
    """The e-mail that a file for the screen has to fit in."""

    size_bytes: int
    """Of the whole message."""
    origin: Origin
    """Where the size was written."""


class Job(NamedTuple):
    """One copy of one edition, as it was asked for."""

    template: Template
    name: str
    """Of its file, without the suffix: `press-kit`, or `sponsor-pack/example-oil` for a recipient."""
    recipient: Recipient | None = None
    """Who a personal edition is for."""
    printing: PrintOptions = AS_TEMPLATES_SAY
    mail: MailLimit | None = None


class Made(NamedTuple):
    """A laid-out copy, with the job that asked for it."""

    job: Job
    document: Document
    brand: str
    """Its name."""
    warnings: tuple[Problem, ...] = ()
    """What the edition has no room for, and photos with too few pixels."""
