"""Where files are made of pages: for the screen, for an e-mail, for a print shop.

In: Documents with the names of their files. Out: the bytes of those that may be refused (print files, which go through
the preflight, and files that have to fit an e-mail), and what the others are painted from when their turn comes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.editions.collector import collector_paused
from presskit.editions.edition_photos import developed
from presskit.editions.mail_size import Mailed, mailed
from presskit.errors import ModelError, Origin, Problem
from presskit.load.template.template_file import find_template, read_template
from presskit.model.print_options import PrintOptions, with_options
from presskit.model.template import Policy, Template
from presskit.page import NO_PICTURES, Document, Pictures
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
        path = find_template(name.partition("/")[0], templates)
        template = with_options(read_template(path), printing)
        try:
            if template.policy.printed:
                ready, noted = _for_press(name, finished, template, printing)
            else:
                ready, noted = [_for_screen(name, finished, template, *_mail_size(template, path, max_mail_size))], ()
        except ModelError as error:
            ready, noted = [], error.problems
        found += ready
        remarks += noted
    if max_mail_size and found and all(file.policy.printed for file in found):
        message = "no edition of this run goes by e-mail: print files keep their photos as they are"
        remarks.append(Problem("PK210", Origin("--max-mail-size"), message, "build also an edition for the screen"))
    if any(remark.severity == "error" for remark in remarks):
        raise ModelError(remarks)
    return found, tuple(remarks)


def _for_press(
    name: str, finished: Document, template: Template, printing: PrintOptions
) -> tuple[list[File], tuple[Problem, ...]]:
    """The print file, and its screen proof if the template wants one."""
    from presskit.editions.print_file import press_of, printed
    from presskit.editions.screen_proof import soft_proof

    policy, imposed = template.policy, f"{name}-{printing.up}up" if printing.up > 1 else name
    press = press_of(template, printing)
    with collector_paused():
        data, noted = printed(finished, press, f"{imposed}.pdf", developed(finished, policy, press))
    files = [File(imposed, template.edition, finished, policy, data)]
    if policy.screen_proof:
        files.append(File(f"{name}-screen", template.edition, soft_proof(finished), policy, None))
    return files, noted


def _for_screen(name: str, finished: Document, template: Template, mail: int | None, origin: Origin) -> File:
    fit = mailed(finished, template.policy, mail, origin, painted) if mail else Mailed(None, ())
    return File(name, template.edition, finished, template.policy, *fit)


def _mail_size(template: Template, path: Path, asked: int | None) -> tuple[int | None, Origin]:
    """Bytes of the e-mail that a file for the screen has to fit in, and who says so."""
    if asked:
        return asked, Origin("--max-mail-size")
    written = template.policy.max_mail_size
    return (parse_size(written) if written else None), Origin(str(path))


def painted(finished: Document, pictures: Pictures = NO_PICTURES) -> bytes:
    """The PDF of a laid-out edition with its developed pictures."""
    from io import BytesIO

    from presskit.pdf.writer import paint

    sink = BytesIO()
    with collector_paused():
        paint(finished, sink, pictures)
    return sink.getvalue()
