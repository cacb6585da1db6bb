"""Preflight: what a print shop would say of a PDF before it makes plates.

In: the bytes of any PDF. Out: findings, in the order of the rules; none means that the file is ready for print.
Damaged, locked and foreign files give findings too, never an exception. Nothing is repaired, and nothing is written.
Knows pikepdf, pypdfium2 and Pillow; of ours, how problems are told. A rule is a function over a PrintFile in a file
of its subject, listed in CHECKS. They are PDF/X-4 (ISO 15930-7), the habits of the trade, and in places stricter.
Not covered: whether the tags of the profile are sound, and what overprints what.
"""

from collections.abc import Callable, Iterator

import pikepdf

from presskit.preflight.budget import TooMuchError
from presskit.preflight.finding import Finding, problems
from presskit.preflight.reader import DAMAGE, PrintFile
from presskit.preflight.summary import for_screens, order_line
from presskit.registry import Register

__all__ = ["CHECKS", "Finding", "for_screens", "inspect", "order_line", "problems"]

Check = Callable[[PrintFile], Iterator[Finding]]

CHECKS: Register[Check] = Register(
    __name__,
    {
        "X01": "header.version",
        "X02": "header.open_to_all",
        "X03": "metadata.identified",
        "X04": "metadata.described",
        "X05": "metadata.consistent",
        "X06": "condition.one_intent",
        "X07": "condition.profile",
        "X08": "boxes.one_trim",
        "X09": "boxes.nested",
        "X10": "boxes.bleed",
        "X11": "fonts.embedded",
        "X12": "inks.press_colours",
        "X13": "pictures.sharp",
        "X14": "extras.still",
        "X15": "extras.plain_curves",
        "X16": "extras.self_contained",
        "X17": "separations.one_definition",
        "X18": "transparency.blended_in_cmyk",
        "X19": "text.legible",
        "X20": "coverage.printable",
        "X21": "instructions.well_formed",
    },
)
"""Rule -> the function that checks it; each says in its docstring what it asks and why a shop cares."""


def inspect(data: bytes) -> tuple[Finding, ...]:
    """Everything that a print shop would object to in `data`; empty if it is ready for print."""
    if b"%PDF-" not in data[:1024]:
        return (Finding("X00", None, "this is not a PDF", "name a PDF file"),)
    try:
        return _inspected(data)
    except pikepdf.PasswordError:
        return (Finding("X02", None, "the file is locked with a password", "save it without a password"),)
    except (TooMuchError, MemoryError) as error:
        words = f"the file asks for more than a check can work through: {str(error) or 'it fills the memory'}"
        return (Finding("X00", None, words, "split it, or export it with simpler drawings"),)
    except DAMAGE:
        return (Finding("X00", None, "the file is damaged: it cannot be read", "export it again"),)


def _inspected(data: bytes) -> tuple[Finding, ...]:
    file = PrintFile(data)
    damaged = bool(file.pdf.get_warnings()) or not file.pages
    found = [finding for rule, check in CHECKS.items() for finding in _found(rule, check, file)]
    if damaged:
        found.insert(0, Finding("X00", None, "the file is damaged, or has no pages", "export it again"))
    return tuple(dict.fromkeys(found))


def _found(rule: str, check: Check, file: PrintFile) -> list[Finding]:
    try:
        return list(check(file))
    except DAMAGE:
        words = f"the file is damaged: rule {rule} cannot be checked"
        return [Finding("X00", None, words, "export it again")]
