"""The whole of it: a good job, every rule on its own, and files that a bad disk gives back."""

import random
import time

import pytest

from presskit.errors import Origin
from presskit.load.problems.explanations import explanations
from presskit.preflight import CHECKS, Finding, inspect, problems
from tests.conftest import ROOT
from tests.preflight.job import flipped, job, light, told


def test_a_good_job_is_ready_for_print() -> None:
    assert told(job()) == []


def test_every_rule_is_listed_says_what_it_asks_and_has_a_code() -> None:
    assert list(CHECKS) == [f"X{number:02}" for number in range(1, len(CHECKS) + 1)]
    for rule, check in CHECKS.items():
        assert (check.__doc__ or "").startswith(f"{rule}: ")
        assert "\n\n" in (check.__doc__ or ""), "why a shop cares"
    codes = {Finding(rule, None, "", "").problem_code for rule in ("X00", *CHECKS)}
    assert codes == {code for code in explanations() if code.startswith("PK9")}


def test_every_rule_has_a_test_of_its_own() -> None:
    """The name of a test begins with the rule that it breaks."""
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests" / "preflight").glob("test_*.py"))
    boxes = {"X08", "X09", "X10"}
    assert [rule for rule in CHECKS if f"test_{rule.lower()}_" not in tests and rule not in boxes] == []
    assert all(f'"{rule} page' in tests for rule in boxes)


def test_a_screen_file_is_told_what_it_lacks(kit: object) -> None:
    from pathlib import Path

    assert isinstance(kit, Path)
    found = {finding.code for finding in inspect(kit.read_bytes())}
    assert {"X01", "X03", "X06", "X08", "X12"} <= found
    assert not found & {"X00", "X11", "X21"}


def test_findings_become_problems() -> None:
    found = (Finding("X12", 2, "a picture is in RGB", "ask for CMYK"), Finding("X13", None, "soft", "", "warning"))
    first, second = problems(found, "card.pdf")
    assert first == ("PK912", Origin("card.pdf"), "page 2: a picture is in RGB", "ask for CMYK", "error", 1, "")
    assert (second.code, second.message, second.severity) == ("PK913", "soft", "warning")


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.6", b"<html>", bytes(5000), b"%PDF-1.6\n%%EOF\n", b"%PDF-1.6\ntrailer<</Root 1 0 R>>\n%%EOF"]
)
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    assert {finding.code for finding in inspect(data)} == {"X00"}


@pytest.mark.parametrize("part", range(6))
def test_damaged_files_give_findings(part: int) -> None:
    """Fifty a part, three hundred in all."""
    chance, whole = random.Random(part), light()
    assert inspect(whole) == ()
    found = [inspect(flipped(whole, chance)) for _ in range(50)]
    assert sum(map(bool, found)) > 40


def test_a_card_is_checked_in_less_than_a_second() -> None:
    job()
    begun = time.process_time()
    inspect(job())
    assert time.process_time() - begun < 1
