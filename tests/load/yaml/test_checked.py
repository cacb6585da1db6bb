"""Errors of the validator are put into words with a hint."""

import pytest

from presskit.errors import ModelError, Problem
from presskit.load.yaml.checked import flowed, read_as
from presskit.load.yaml.nodes import parse_document
from presskit.model.profile import Profile


def problems(text: str) -> list[Problem]:
    with pytest.raises(ModelError) as failed:
        read_as(Profile, parse_document(text.encode(), "f.yaml")[0])
    return list(failed.value.problems)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("person: {name: Jo, tem: x}", "did you mean team?"),
        ("person: {name: Jo}\npull-quotes: []", "did you mean pull_quotes?"),
        ("person: {name: Jo}\nlinks: [{lable: x, url: y}]", "did you mean label?"),
        ("person: {}", "for example name: Mara Example"),
        ("person: {name: Jo}\nissued: 1.3.2020", "year-month-day, e.g. 2020-03-01"),
        ("person: {name: Jo}\nfigures: [{label: x, count: podium}]", "did you mean podiums?"),
        ("person: {name: [Jo]}", "for example Mara Example"),
        ("person: {name: Jo}\npartners: [Volta]", "for example {name: Example Oil}"),
        ("person: {name: Jo}\nstory: [x]", "for example {text: She began in 2006.}"),
        ("person: {name: Jo, “team”: x}", "remove the quotation marks: curly ones are part of the word"),
    ],
)
def test_hints_say_what_to_write(text: str, hint: str) -> None:
    assert hint in [problem.hint for problem in problems(text)]


def test_a_found_value_is_cut_and_spelled() -> None:
    (problem,) = problems(f'person: {{name: Jo}}\nfigures: [{{label: x, count: "a\\tb{"c" * 5000}"}}]')
    assert '"a\\tbccc' in problem.message
    assert len(problem.message) < 240


@pytest.mark.parametrize(
    ("text", "result"),
    [("a", "a"), ("a\nb\n", "a b"), ("a\n\nb\n", "a\nb"), ("a\n  \n\n\nb\nc", "a\nb c"), ("\n\n", "")],
)
def test_flowed(text: str, result: str) -> None:
    assert flowed(text) == result
