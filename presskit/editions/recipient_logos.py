"""The logos of recipients that are pictures, through the gate for photos.

In: recipients. Out: pictures by the recipient's name, every problem of the others, and warnings.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.errors import ModelError, Problem
from presskit.load.files import resolve_asset
from presskit.load.profile.named_logos import is_drawing
from presskit.load.yaml.checked import find
from presskit.model.picture import PictureSource

if TYPE_CHECKING:
    from presskit.load.profile.recipients import Addressee


def open_logos(recipients: "Sequence[Addressee]") -> tuple[dict[str, PictureSource], list[Problem], list[Problem]]:
    """Every logo that is a picture; errors; warnings."""
    found: dict[str, PictureSource] = {}
    problems: list[Problem] = []
    warnings: list[Problem] = []
    for recipient, node, _ in recipients:
        if recipient.logo is None or is_drawing(recipient.logo):
            continue
        from presskit.imaging.gate import open_picture

        origin = find(node, ("logo",)).origin
        try:
            opened = open_picture(
                resolve_asset(recipient.logo, Path(origin.file).parent, origin), origin, recipient.logo
            )
        except ModelError as error:
            problems += error.problems
        else:
            found[recipient.name] = opened.source
            warnings += opened.warnings
    return found, problems, warnings
