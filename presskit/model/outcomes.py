"""Words that stand in the place of a result where no place was reached: known ones, so that none is taken for a title.

In: nothing. Out: the words as authors write them. What is printed and said for each stands in the fixed words, under
`outcome_` and the word with underscores; a field may know further ones.
"""

from collections.abc import Mapping

POLE = "pole"
WON = ("won", "winner")
"""Words for a first place where nothing is numbered."""

NO_START = ("DNS", "DNQ", "DNPQ", "WD", "withdrawn", "nominated", "inducted", "rained off")
NO_MERIT = (
    "DNF", "DSQ", *NO_START[:5], "NC", "EX", "RET", "Ret", "not classified", "rained off", "group stage", "lost",
    "drawn", "played",
)  # fmt: skip
"""What is listed with the results, and is none of the best."""
MERIT = ("quarter-final", "semi-final", "final", "runner-up", "nominated", "inducted", "cap", "medal", *WON)
"""What is one of the best where there is no better; the better the later, up to the runner-up."""
OUTCOMES = (POLE, *NO_MERIT, *MERIT)

TITLES = ("champion", "champions", "world champion", "european champion", "olympic champion", "national champion")
"""Titles that say so themselves."""

OTHER_WORDS: Mapping[str, str] = {
    "first": "1", "second": "2", "third": "3", "pp": POLE, "pole position": POLE, "did not finish": "DNF",
    "did not start": "DNS", "disqualified": "DSQ", "dq": "DSQ", "did not qualify": "DNQ",
    "did not pre-qualify": "DNPQ", "dnp": "DNPQ", "excluded": "EX", "retired": "RET", "semifinal": "semi-final",
    "semi-finals": "semi-final", "quarterfinal": "quarter-final", "quarter-finals": "quarter-final", "win": "won",
    "loss": "lost", "draw": "drawn", "group": "group stage", "runner up": "runner-up", "finalist": "final",
}  # fmt: skip
"""Other ways to write one, in small letters, for hints."""


def word_key(outcome: str) -> str:
    """Key of its fixed words: semi-final is outcome_semi_final."""
    return "outcome_" + outcome.casefold().replace("-", "_").replace(" ", "_")
