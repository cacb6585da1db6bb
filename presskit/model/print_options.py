"""What a run asks of its print files instead of what their templates say.

In: options of the command. Out: the template with them. What a press needs beyond that is loaded by printing.py, for
editions that are printed.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from presskit.errors import Origin, Problem
from presskit.model.template import Template
from presskit.units import Pt

if TYPE_CHECKING:
    from presskit.model.press import OutputIntent


class PrintOptions(NamedTuple):
    """What a run asks for instead of what templates say."""

    marks: bool = True
    """False: no crop marks, whatever the template says."""
    bleed: Pt | None = None
    intent: "OutputIntent | None" = None
    up: Literal[1, 2, 4] = 1
    """How often each page stands on a sheet."""


AS_TEMPLATES_SAY = PrintOptions()


def with_options(template: Template, options: PrintOptions) -> Template:
    """A template for print with the bleed that was asked for; all others as they are."""
    if not template.policy.printed or options.bleed is None:
        return template
    return replace(template, grid=replace(template.grid, bleed=options.bleed))


_SPELLED = ("--no-marks", "--bleed", "--icc", "--sheet")
"""The fields of PrintOptions as the command calls them."""


def without_effect(options: PrintOptions, hint: str) -> list[Problem]:
    """A problem for every option that was given to a run in which nothing is printed."""
    given = [name for name, asked, usual in zip(_SPELLED, options, AS_TEMPLATES_SAY, strict=True) if asked != usual]
    return [Problem("PK210", Origin(name), "no edition of this run is for print", hint) for name in given]
