"""What preflight has to say: one finding a fault, worded as a print shop would say it on the telephone.

In: nothing. Out: Findings, and the Problems that the command tells. Knows errors only.
A finding's code is the rule that found it; the project's own code has the same number: X12 is PK912.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from presskit.errors import Origin, Problem

PROBLEM_CODES = {
    "X00": "PK900", "X01": "PK901", "X02": "PK902", "X03": "PK903", "X04": "PK904", "X05": "PK905",
    "X06": "PK906", "X07": "PK907", "X08": "PK908", "X09": "PK909", "X10": "PK910", "X11": "PK911",
    "X12": "PK912", "X13": "PK913", "X14": "PK914", "X15": "PK915", "X16": "PK916", "X17": "PK917",
    "X18": "PK918", "X19": "PK919", "X20": "PK920", "X21": "PK921",
}  # fmt: skip
"""Rule -> code of the Problem."""


class Finding(NamedTuple):
    """One fault of a print file."""

    code: str
    """The rule, X01 to X21; X00 where the file cannot be read as far as the rule needs."""
    page: int | None
    """From 1, or None for the file as a whole."""
    words: str
    remedy: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return self.words if self.page is None else f"page {self.page}: {self.words}"


def problems(findings: Iterable[Finding], file: str) -> tuple[Problem, ...]:
    """The findings about `file` as Problems, in their order."""
    return tuple(
        Problem(PROBLEM_CODES[found.code], Origin(file), str(found), found.remedy, found.severity) for found in findings
    )
