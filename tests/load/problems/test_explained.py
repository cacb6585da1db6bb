"""Explanations as text: one, the list, and the page of the documentation."""

import re

from presskit.load.problems.explained import as_list, as_markdown, as_text
from presskit.load.problems.explanations import explanations

CODES = explanations()


def test_one_code_has_its_reason_and_both_examples() -> None:
    assert as_text(CODES["PK102"]) == (
        "PK102: unknown key\n"
        "\n"
        "A key that nobody reads would be printed nowhere, and a slip of the pen would\n"
        "look like a bug of the layout.\n"
        "\n"
        "Wrong, profile.yaml:\n"
        "\n"
        "    headline: {story: [From the gravel up]}\n"
        "\n"
        "Right, profile.yaml:\n"
        "\n"
        "    headlines: {story: [From the gravel up]}\n"
        "\n"
        "It is told by: presskit check profile.yaml"
    )


def test_a_command_is_its_own_example() -> None:
    told = as_text(CODES["PK210"])
    assert "Wrong:\n\n    presskit build profile.yaml --edition press-kit --no-marks\n" in told
    assert "It is told by" not in told


def test_the_list_has_every_code_once_under_its_subject() -> None:
    listed = as_list(CODES.values())
    assert re.findall(r"^  (P[KB][0-9]{3})  ", listed, re.MULTILINE) == list(CODES)
    subjects = re.findall(r"^(\S.*)$", listed, re.MULTILINE)
    assert len(subjects) == len(set(subjects)) == 12


def test_the_page_has_every_code_once_and_as_many_examples() -> None:
    page = as_markdown(CODES.values())
    assert re.findall(r"^### (P[KB][0-9]{3}): ", page, re.MULTILINE) == list(CODES)
    assert (
        len(re.findall(r"^Wrong", page, re.MULTILINE)) == len(re.findall(r"^Right", page, re.MULTILINE)) == len(CODES)
    )
