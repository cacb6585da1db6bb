"""What a build makes for a print shop: the press of an edition, and its file.

In: a template's policy, and what was asked for in this run. Out: a Press; the bytes of a print file, which
passes the preflight.
"""

from functools import lru_cache
from io import BytesIO

from presskit.errors import ModelError, Origin, Problem
from presskit.imposing.imposition import PAPERS, fits
from presskit.load.icc import read_intent
from presskit.locations import icc_folder
from presskit.model.press import OutputIntent, Press
from presskit.model.print_options import PrintOptions
from presskit.model.template import Template
from presskit.page import NO_PICTURES, Document, Page, Pictures
from presskit.units import in_mm

CONDITION = "ISOcoated_v2_300_bas.icc"
"""The profile of the usual printing condition: FOGRA39, coated paper."""


def press_of(template: Template, options: PrintOptions) -> Press:
    """How the pages of a template for print are painted."""
    return Press(condition(options), template.grid.bleed, template.policy.marks and options.marks, options.up)


def condition(options: PrintOptions) -> OutputIntent:
    """The printing condition that was asked for, else the usual one."""
    return options.intent or usual_intent()


@lru_cache(maxsize=1)
def usual_intent() -> OutputIntent:
    """The printing condition where nobody names another."""
    return read_intent(icc_folder() / CONDITION)


def printed(
    finished: Document, press: Press, file: str, pictures: Pictures = NO_PICTURES
) -> tuple[bytes, tuple[Problem, ...]]:
    """The print file of a laid-out edition, and what a print shop would remark on it.

    Args:
        finished: the pages.
        press: how they are painted.
        file: the name that the file will have.
        pictures: what was developed for its pages.

    Raises:
        ModelError: so many of its pages do not fit on a sheet, or a print shop would refuse the file.
    """
    for page in finished.pages:
        if not fits(page, press):
            raise ModelError([_too_large(page, press)])
    from presskit.pdf.press_writer import paint_for_press

    sink = BytesIO()
    paint_for_press(finished, press, sink, pictures)
    from presskit import preflight

    data = sink.getvalue()
    remarks = preflight.problems(preflight.inspect(data), file)
    if any(remark.severity == "error" for remark in remarks):
        raise ModelError(remarks)
    return data, remarks


def _too_large(page: Page, press: Press) -> Problem:
    size = f"{in_mm(page.width):.0f} × {in_mm(page.height):.0f} mm"
    message = f"{press.up} pages of {size} fit neither on {' nor on '.join(PAPERS)}"
    return Problem("PK802", Origin("--sheet"), message, "put fewer on a sheet, or choose the edition with --edition")
