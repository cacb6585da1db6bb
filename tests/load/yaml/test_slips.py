"""Slips in YAML are told as what they are, at their own place."""

import pytest

from presskit.errors import ModelError
from presskit.load.yaml.nodes import parse_document

PERSON = "person: {name: Jo Example}\n"
SLIPS = {
    f"{PERSON}facts:\n  - {{id: a, label: Lives in, value: Eskelby, Sweden}}\n": (
        '3:46 the comma ends the value "Eskelby", so "Sweden" is taken as a key of its own',
        'put the value in quotation marks: value: "Eskelby, Sweden"',
    ),
    "person: {team: A, B, and C, name: Jo}\n": (
        '1:19 the comma ends the value "A", so "B, and C" is taken as a key of its own',
        'put the value in quotation marks: team: "A, B, and C"',
    ),
    "a: {value: 12,400, stated: b}\n": (
        '1:15 the comma ends the value "12", so "400" is taken as a key of its own',
        'put the value in quotation marks: value: "12,400"',
    ),
    "a: {value: “Eskelby, Sweden”}\n": (
        "1:22 curly quotation marks do not hold a text together, so the comma ends it",
        'use straight ones: value: "Eskelby, Sweden"',
    ),
    f"{PERSON}facts:\n  -{{id: a, label: b}}\n": ("3:3 the hyphen of a list needs a blank after it", "write - {"),
    f"{PERSON}story:\n  -text: Hello\n": ("3:3 the hyphen of a list needs a blank after it", "write - text:"),
    "person:\n  name:Jo Example\n  team: A\n": (
        "2:7 the key name needs a blank after its colon",
        "write name: Jo Example",
    ),
    'facts:\n  - id: a\n    label: "Lives in\n    value: b\n  - id: "b"\n': (
        "3:12 the quotation mark that opens here is not closed on its line",
        'close it: "Lives in"',
    ),
    "person:\n  team: 'Jo's team'\n": (
        "2:12 the apostrophe ends the text that stands in single quotation marks",
        'put it in double ones: "Jo\'s team"',
    ),
    'person:\n  name: "Jo" Example\n': (
        "2:14 the text goes on after its closing quotation mark",
        "put all of it in single ones: '\"Jo\" Example'",
    ),
    "person:\n  name: Jo\n   team: A\n": (
        '3:4 the line is indented deeper than "name" above it, and belongs to nothing',
        "indent it by 2 blanks, as name is, if it belongs beside it",
    ),
    "person:\n  name: Jo\nfacts:\n  - id: a\n  label: b\n": (
        '5:3 the line is indented less than "id" above it, and belongs to nothing',
        "indent it by 4 blanks, as id is, if it belongs beside it",
    ),
    "story:\n  - text: >-\n    A story\n": (
        "3:5 the text after >- stands no deeper than its key",
        "indent all its lines by 6 blanks",
    ),
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_once(text: str) -> None:
    with pytest.raises(ModelError) as told:
        parse_document(text.encode(), "a.yaml")
    (problem,) = told.value.problems
    place = f"{problem.origin.line}:{problem.origin.column}"
    assert (f"{place} {problem.message}", problem.hint) == SLIPS[text]
    assert problem.code == "PK101"


@pytest.mark.parametrize(
    "text",
    [
        "a: {b: c, d: }\n",
        "a: {b, c: d}\n",
        "a: [b, c]\n",
        'a: "x\n  y: z"\n',
        "a: -5\n",
        "a:\n- b: c\n  d: e\n",
        "'-a': b\n",
        "a: it's\n",
    ],
)
def test_what_yaml_allows_is_no_slip(text: str) -> None:
    parse_document(text.encode(), "a.yaml")
