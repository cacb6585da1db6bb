"""YAML is read by our own rules: what is a number, where things stand, what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presskit.errors import ModelError
from presskit.load.yaml.checked import find
from presskit.load.yaml.nodes import parse_document, plain
from presskit.load.yaml.parsing import MOST_DEPTH


def read(text: str) -> object:
    return plain(parse_document(text.encode(), "f.yaml")[0])


DEEP = {"lists": "[" * 5_000, "mappings": "{a: " * 5_000, "mixed": "[{a: " * 5_000, "late": "a: b\nc: " + "[" * 5_000}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_our_limit_of_depth_is_told_whatever_the_parser_thinks_of_it(text: str) -> None:
    with pytest.raises(ModelError) as raised:
        read(text)
    assert [problem.code for problem in raised.value.problems] == ["PK109"]


def test_a_fault_behind_shallow_brackets_is_no_matter_of_depth() -> None:
    with pytest.raises(ModelError) as raised:
        read("a: [b, [c]]\nd: [e")
    assert [problem.code for problem in raised.value.problems] == ["PK101"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("12:30:45", "12:30:45"),
        ("00123", "00123"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("+46", "+46"),
        (".inf", ".inf"),
        ("0x10", "0x10"),
        ("=", "="),
        ("True", "True"),
        ("2020-03-01", "2020-03-01"),
        ("9" * 16, "9" * 16),
        ("'7'", "7"),
        ("7", 7),
        ("-7", -7),
        ("1.10", 1.1),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_only_plain_numbers_and_three_words_are_not_text(written: str, value: object) -> None:
    found = read(f"key: {written}\n")
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


def test_a_number_keeps_what_was_written() -> None:
    root, _ = parse_document(b"version: 1.10\n", "f.yaml")
    assert isinstance(root.value, dict)
    assert root.value["version"].text == "1.10"


def test_values_and_keys_know_their_places() -> None:
    text = "person:\n  name: Jo\nstory:\n  - text: 'ab'\n  - text: >\n      long\n"
    root, _ = parse_document(text.encode(), "f.yaml")
    name = find(root, ("person", "name"))
    assert (str(name.origin), name.origin.path, str(name.key_origin)) == ("f.yaml:2:9", "person.name", "f.yaml:2:3")
    first = find(root, ("story", 0))
    assert (str(first.origin), first.key_origin, first.origin.path) == ("f.yaml:4:5", None, "story.0")
    long = find(root, ("story", 1, "text"))
    assert (str(long.origin), long.value) == ("f.yaml:5:11", "long\n")


def test_all_faults_of_a_file_are_told_at_once() -> None:
    text = 'a: &x 1\na: 2\nb: !!int 3\n1: c\nc: "\\0"\n<<: *x\n'
    with pytest.raises(ModelError) as failed:
        read(text)
    assert [p.code for p in failed.value.problems] == [
        "PK110", "PK106", "PK111", "PK115", "PK108", "PK110", "PK110"]  # fmt: skip


def test_the_deepest_permitted_nesting_is_read() -> None:
    text = "[" * MOST_DEPTH + "]" * MOST_DEPTH
    found = read(text)
    for _ in range(MOST_DEPTH - 1):
        assert isinstance(found, list)
        (found,) = found
    assert found == []
    with pytest.raises(ModelError, match="PK109"):
        read(f"[{text}]")


def test_at_most_fifty_problems() -> None:
    with pytest.raises(ModelError) as failed:
        read("".join("a: 1\n" for _ in range(200)))
    assert len(failed.value.problems) == 50


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from([*"ab01:-?[]{}&*!|>'\"%@`#,.~\n\t ", "  ", ": ", "- ", "“", "\u00a0", "\0", "<<"])).map(
        "".join
    )
)
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        parse_document(text.encode(), "f.yaml")
    except ModelError as refused:
        assert all(
            p.message and 0 <= p.origin.line <= text.count("\n") + text.count("\r") + 2 for p in refused.problems
        )


@settings(max_examples=200, deadline=None)
@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        parse_document(data, "f.yaml")
    except ModelError as refused:
        assert refused.problems
