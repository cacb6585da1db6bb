"""Where files are made of pages: for the screen, for an e-mail, for a print shop.

In: Documents with the names of their files. Out: the bytes of those that may be refused (print files, which go through
the preflight, and files that have to fit an e-mail), and what the others are painted from when their turn comes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.collector import collector_paused
from presskit.darkroom import developed
from presskit.errors import ModelError, Origin, Problem
from presskit.load.template import find_template, read_template
from presskit.mail_size import Mailed, mailed
from presskit.model.template import Policy
from presskit.page import NO_PICTURES, Document, Pictures
from presskit.printing import PrintOptions, press_of, printed, with_options
from presskit.softproof import soft_proof
from presskit.units import parse_size

if TYPE_CHECKING:
    from presskit.imaging.budget import Cost


class File(NamedTuple):
    """One file to be written."""

    name: str
    edition: str
    document: Document
    policy: Policy
    data: bytes | None
    """Of a file that might have been refused; None: one for the screen, painted when its turn comes."""
    costs: "tuple[Cost, ...]" = ()


def files(
    made: Sequence[tuple[str, Document]], templates: Path, printing: PrintOptions, max_mail_size: int | None
) -> tuple[list[File], tuple[Problem, ...]]:
    """The files of all editions, and remarks on print files; these are ready now, for they may be refused.

    Raises:
        ModelError: what a print shop would refuse, in all editions.
    """
    found: list[File] = []
    remarks: list[Problem] = []
    for name, finished in made:
        edition = name.partition("/")[0]
        template = with_options(read_template(find_template(edition, templates)), printing)
        if template.policy.printed:
            imposed = f"{name}-{printing.up}up" if printing.up > 1 else name
            try:
                with collector_paused():
                    press = press_of(template, printing)
                    pictures = developed(finished, template.policy, press)
                    data, noted = printed(finished, press, f"{imposed}.pdf", pictures)
            except ModelError as error:
                data, noted = b"", error.problems
            remarks += noted
            found.append(File(imposed, edition, finished, template.policy, data))
            if template.policy.screen_proof:
                found.append(File(f"{name}-screen", edition, soft_proof(finished), template.policy, None))
        else:
            mail, origin = _mail_size(template.policy, find_template(edition, templates), max_mail_size)
            try:
                fit = mailed(finished, template.policy, mail, origin, painted) if mail else Mailed(None, ())
                found.append(File(name, edition, finished, template.policy, *fit))
            except ModelError as error:
                remarks += error.problems
    if any(remark.severity == "error" for remark in remarks):
        raise ModelError(remarks)
    return found, tuple(remarks)


def _mail_size(policy: Policy, template: Path, asked: int | None) -> tuple[int | None, Origin]:
    """Bytes of the e-mail that a file for the screen has to fit in, and who says so."""
    if asked:
        return asked, Origin("--max-mail-size")
    written = policy.max_mail_size
    return (parse_size(written) if written else None), Origin(str(template))


def painted(finished: Document, pictures: Pictures = NO_PICTURES) -> bytes:
    """The PDF of a laid-out edition with its developed pictures."""
    from io import BytesIO

    from presskit.pdf.writer import paint

    sink = BytesIO()
    with collector_paused():
        paint(finished, sink, pictures)
    return sink.getvalue()
