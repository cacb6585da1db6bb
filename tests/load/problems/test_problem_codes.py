"""Every code that the sources use stands in the table, every code of the table is used, and the corpus meets them."""

import re
from pathlib import Path

import presskit
from presskit.load.problems.problem_codes import CODES
from presskit.preflight import CHECKS, Finding

PACKAGE = Path(presskit.__file__).parent
CORPUS = Path(__file__).parents[2] / "messages"


def test_table_and_sources_agree() -> None:
    sources = "\n".join(p.read_text(encoding="utf-8") for p in PACKAGE.rglob("*.py") if p.name != "problem_codes.py")
    found = set(re.findall(r'"(PK[0-9]{3}|PB[0-9]{3})"', sources))
    assert found | {Finding(rule, None, "", "").problem_code for rule in ("X00", *CHECKS)} == set(CODES)


def test_the_corpus_meets_what_authors_can_get_wrong() -> None:
    met = set(re.findall(r"PK[0-9]{3}", "\n".join(p.read_text() for p in CORPUS.glob("*/expected.txt"))))
    asked = {code for code in CODES if code.startswith(("PK1", "PK3", "PK4"))}
    assert asked - met == set()
