"""What a run may ask for besides editions and a brand.

In: nothing. Out: a frozen record with the usual answers.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.locations import Sources
from presskit.model.print_options import AS_TEMPLATES_SAY, PrintOptions

if TYPE_CHECKING:
    from presskit.load.profile.recipients import Addressee


class Options(NamedTuple):
    """What a run asks for; without any of it, things are as the profile and the templates say."""

    overlays: Sequence[Path] = ()
    """Files that change the profile for this run, in their order."""
    recipients: "Sequence[Addressee]" = ()
    """Who the personal editions are made for, one file each; nobody: one file without a name."""
    sources: Sources = Sources.shipped()
    """The folders of templates and brands."""
    printing: PrintOptions = AS_TEMPLATES_SAY
    """What editions for print shall be like, instead of what their templates say."""
    max_mail_size: int | None = None
    """Bytes of the e-mail that each file for the screen has to fit in, instead of what templates say."""


USUAL = Options()
