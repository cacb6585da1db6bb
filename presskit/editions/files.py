"""Files from pages: for the screen, for an e-mail, for a print shop.

In: what was made. Out: the bytes of its files. Print files go through the preflight, and files that have to fit an
e-mail may be refused.
"""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from presskit.editions.edition_photos import developed
from presskit.editions.job import Made
from presskit.editions.mail_size import mailed
from presskit.errors import ModelError, Problem
from presskit.model.slug import slug
from presskit.page import NO_PICTURES, Document, Page, Pictures, TextRun
from presskit.turns import in_turn
from presskit.typography.fontfiles import load_font

if TYPE_CHECKING:
    from presskit.imaging.budget import Cost


FOR_SCREENS = ("pdf/ua-1", "pdf/a-2a")
"""What every file for the screen is."""


class File(NamedTuple):
    """One file, finished but not written."""

    path: str
    """Within the folder of results: `jo-example/press-kit.pdf`."""
    edition: str
    pages: int
    data: bytes
    brand: str
    conformance: tuple[str, ...]
    """Standards that it keeps to."""
    fonts: tuple[str, ...]
    """Cut and version of every font in it."""
    warnings: tuple[Problem, ...] = ()
    """What a print shop would remark on it."""
    costs: "tuple[Cost, ...]" = ()
    """What each photo costs, if they had to be made smaller for an e-mail."""

    @property
    def folder(self) -> str:
        """That of the person."""
        return self.path.partition("/")[0]

    @property
    def name(self) -> str:
        """Within the person's folder: `press-kit.pdf`, or `sponsor-pack/example-oil.pdf`."""
        return self.path.partition("/")[2]


@in_turn
def paint(made: Made) -> tuple[File, ...]:
    """The files of a copy: one, or for print the file and its screen proof.

    Raises:
        ModelError: what a print shop would refuse, pages that fit on no sheet, or an e-mail that is too large.
    """
    return _for_press(made) if made.job.template.policy.printed else (_for_screen(made),)


def paint_all(run: Iterable[Made], progress: Callable[[str], None] | None = None) -> list[File]:
    """The files of all copies; `progress` is told the name of each.

    Raises:
        ModelError: all that `paint` says of any of them.
    """
    files: list[File] = []
    problems: list[Problem] = []
    for made in run:
        if progress:
            progress(f"{made.job.name}.pdf")
        try:
            files += paint(made)
        except ModelError as error:
            problems += error.problems
    if problems:
        raise ModelError([*problems, *(warning for file in files for warning in file.warnings)])
    return files


def _for_press(made: Made) -> tuple[File, ...]:
    from presskit.editions.print_file import press_of, printed
    from presskit.editions.screen_proof import soft_proof

    (template, name, _, printing, _), finished = made.job, made.document
    imposed = f"{name}-{printing.up}up" if printing.up > 1 else name
    press = press_of(template, printing)
    data, noted = printed(finished, press, f"{imposed}.pdf", developed(finished, template.policy, press))
    file = _file(made, imposed, data)._replace(warnings=noted)
    if not template.policy.screen_proof:
        return (file,)
    proof = soft_proof(finished)
    proofed = painted(proof, developed(proof, template.policy))
    return file, _file(made, f"{name}-screen", proofed)._replace(conformance=FOR_SCREENS)


def _for_screen(made: Made) -> File:
    template, name, _, _, limit = made.job
    if limit is None:
        return _file(made, name, on_screen(made))
    fit = mailed(made.document, template.policy, limit, painted)
    return _file(made, name, fit.data)._replace(costs=fit.costs)


def _file(made: Made, name: str, data: bytes) -> File:
    template, pages = made.job.template, made.document.pages
    path = f"{folder_of(made)}/{name}.pdf"
    return File(path, template.edition, len(pages), data, made.brand, template.policy.conformance, _fonts(pages))


def _fonts(pages: Sequence[Page]) -> tuple[str, ...]:
    items = (item for page in pages for item in (*page.items, *page.slug) if type(item) is TextRun)
    faces = {piece.face for item in items for piece in item.pieces}
    return tuple(sorted({f"{face.name} {load_font(face.file).revision}" for face in faces}))


def folder_of(made: Made) -> str:
    """The folder of its files within that of the results: named after the person."""
    return slug(made.document.metadata.author)


def on_screen(made: Made) -> bytes:
    """The PDF of its pages in the colours of the screen, with its photos as good as the edition asks for."""
    return painted(made.document, developed(made.document, made.job.template.policy))


def painted(finished: Document, pictures: Pictures = NO_PICTURES) -> bytes:
    """The PDF of a document with its developed pictures."""
    from presskit.pdf.writer import paint as paint_for_screen

    sink = BytesIO()
    paint_for_screen(finished, sink, pictures)
    return sink.getvalue()
