"""One description of a field serves checking and teaching."""

from dataclasses import is_dataclass
from typing import Any, get_args

import pytest
from pydantic_core import ValidationError

from presskit.model.profile import Profile
from presskit.model.results import Group, ResultsFile
from presskit.model.schema import documented, inner_type, json_schema, validator


def models(cls: type, found: dict[str, type] | None = None) -> dict[str, type]:
    """All dataclasses that a dataclass is made of, itself included."""
    found = {} if found is None else found
    found[cls.__name__] = cls
    for kind, _ in documented(cls).values():
        inner = inner_type(kind)
        for member in (inner, *get_args(inner)):
            if is_dataclass(member) and isinstance(member, type):
                models(member, found)
    return found


MODELS = models(Profile) | {"ResultsFile": ResultsFile}


def test_the_walk_saw_all_models() -> None:
    assert {"Profile", "Person", "Photo", "Group", "Entry", "ResultsFile"} <= set(MODELS)
    assert len(MODELS) == 32


@pytest.mark.parametrize("cls", MODELS.values(), ids=MODELS)
def test_every_field_is_explained(cls: type) -> None:
    for name, (kind, doc) in documented(cls).items():
        holds_models = any(is_dataclass(member) for member in (inner_type(kind), *get_args(inner_type(kind))))
        assert doc.text.endswith("."), name
        assert doc.example is not None or holds_models or name in ("medium", "long"), name


@pytest.mark.parametrize("cls", MODELS.values(), ids=MODELS)
def test_examples_are_valid(cls: type) -> None:
    """A mapping of all examples is accepted, so the schema teaches nothing wrong."""
    holders = {"person": {"name": "Jo"}, "entries": [{"place": 1, "event": "Cup"}]}
    data = {key: value for key, value in holders.items() if key in documented(cls)}
    data |= {key: doc.example for key, (_, doc) in documented(cls).items() if doc.example is not None}
    assert validator(cls).validate_python(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"person": {"name": 1}}, "string_type"),
        ({"person": {"name": "x"}, "figures": [{"label": "x", "hero": 1}]}, "bool_type"),
        ({"person": {"name": "x"}, "figures": [{"label": "x", "hero": "yes"}]}, "bool_type"),
        (
            {"person": {"name": "x"}, "results": [{"season": "2018", "entries": [{"place": 1, "event": "x"}]}]},
            "wrong_kind",
        ),
        (
            {"person": {"name": "x"}, "results": [{"season": True, "entries": [{"place": 1, "event": "x"}]}]},
            "wrong_kind",
        ),
        ({"person": {"name": "x"}, "results": [{"entries": [{"place": 1.5, "event": "x"}]}]}, "wrong_kind"),
        ({"person": {"name": "x", "nam": "x"}}, "unexpected_keyword_argument"),
        ({"person": {"name": "  "}}, "string_pattern_mismatch"),
    ],
)
def test_nothing_is_bent_into_shape(data: dict[str, Any], kind: str) -> None:
    with pytest.raises(ValidationError) as failed:
        validator(Profile).validate_python(data)
    assert kind in {error["type"] for error in failed.value.errors()}


def test_keywords_of_python_are_keys_all_the_same() -> None:
    group = validator(Group).validate_python({"class": "Cup", "entries": [{"place": 1, "event": "x", "class": "A"}]})
    assert (group.class_, group.entries[0].class_) == ("Cup", "A")


def test_json_schema_teaches() -> None:
    schema = json_schema(Profile)
    name = schema["$defs"]["Person"]["properties"]["name"]
    assert name["examples"] == ["Mara Example"]
    assert name["description"] == "Full name as it is printed."
    assert schema["additionalProperties"] is False
    forms = schema["properties"]["results"]["anyOf"]
    assert [form["type"] for form in forms] == ["array", "object"]
    assert list(forms[1]["properties"]) == ["file"]
