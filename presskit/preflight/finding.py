"""What preflight has to say: one finding a fault, worded as a print shop would say it on the telephone.

In: nothing. Out: Findings, and the Problems that the command tells. Knows errors only.
A finding's code is the rule that found it; the project's own code has the same number: X12 is PK912.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from presskit.errors import Origin, Problem


class Finding(NamedTuple):
    """One fault of a print file."""

    code: str
    """The rule, X01 and so on; X00 where the file cannot be read as far as the rule needs."""
    page: int | None
    """From 1, or None for the file as a whole."""
    words: str
    remedy: str
    severity: Literal["error", "warning"] = "error"

    @property
    def problem_code(self) -> str:
        """The code of the Problem, which has the rule's number."""
        return f"PK9{self.code[1:]}"

    def __str__(self) -> str:
        return self.words if self.page is None else f"page {self.page}: {self.words}"


def problems(findings: Iterable[Finding], file: str) -> tuple[Problem, ...]:
    """The findings about `file` as Problems, in their order."""
    return tuple(
        Problem(found.problem_code, Origin(file), str(found), found.remedy, found.severity) for found in findings
    )
