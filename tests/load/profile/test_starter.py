"""The starter: everything in it that is commented out works once the # is taken away, and the schema accepts it."""

import re
from pathlib import Path
from typing import Any

import pytest

from presskit.cli.new import _STAND_INS
from presskit.imaging.stand_in import stand_in
from presskit.load.profile.profile_file import read_profile_file
from presskit.load.profile.starter import named, starter_text, write_starter
from presskit.load.yaml.nodes import plain, read_yaml
from presskit.model.profile import Profile
from presskit.model.schema import documented, json_schema
from tests.conftest import JESSICA

SCHEMA = json_schema(Profile)
NAME = "Mara Example"
TEXT = starter_text(NAME)
PHOTOS = {name: stand_in("hills", 1840, 2454) for name in _STAND_INS}
KEYS = {key for cls in ("Profile", "Person") for key in SCHEMA.get("$defs", {}).get(cls, SCHEMA)["properties"]}
EXAMPLE = rf"(?m)^ *# (?:{'|'.join(sorted(KEYS))}):.*\n(?:#   .*\n?)*"
EXAMPLES = [found[0] for found in re.finditer(EXAMPLE, TEXT)]


def uncommented(text: str) -> str:
    return re.sub(r"(?m)^( *)# ", r"\1", text)


def test_the_examples_were_found() -> None:
    assert [re.sub(r"[ #]*(\w+):.*", r"\1", example, flags=re.S) for example in EXAMPLES] == [
        "editions",
        "issued",
        "number",
        "links",
    ]
    assert set(documented(Profile)) <= KEYS


@pytest.mark.parametrize("examples", [*([e] for e in EXAMPLES), EXAMPLES], ids=lambda e: f"{len(e)}: {e[0].split()[1]}")
def test_examples_work_once_uncommented(examples: list[str], tmp_path: Path) -> None:
    path = write_starter(tmp_path, NAME, PHOTOS).written[0]
    text = TEXT
    for example in examples:
        text = text.replace(example, uncommented(example))
    path.write_text(text, encoding="utf-8")
    read = read_profile_file(path)
    assert read.warnings == ()
    assert list(faults(plain(read_yaml(path)), SCHEMA)) == []


ASKED = {
    "Tomas Lindqvist": ("tomas-lindqvist", "Tomas Lindqvist"),
    "tomas-lindqvist": ("tomas-lindqvist", "Tomas Lindqvist"),
    "kits/Jörg  Ångström-Łoś": ("kits/jorg-angstrom-los", "Jörg Ångström-Łoś"),
    "Ирина": ("irina", "Ирина"),
    "/tmp/mara": ("/tmp/mara", "Mara"),
    "mara/": ("mara", "Mara"),
}


@pytest.mark.parametrize("asked", ASKED)
def test_a_name_makes_a_folder_and_a_folder_a_name(asked: str) -> None:
    folder, name = named(asked)
    assert (folder.as_posix(), name) == ASKED[asked]


PARTED = {
    "Tomas Lindqvist": ("Tomas", "Lindqvist"),
    "Maria Antonia Example": ("Maria Antonia", "Example"),
    "Jan de Vries": ("Jan", "de Vries"),
    "Max Emilian van der Sample": ("Max Emilian", "van der Sample"),
    "Mara": (None, None),
    'Jo "Fast" O\'Sample: #1': ('Jo "Fast" O\'Sample:', "#1"),
    "Null No": ("Null", "No"),
}


@pytest.mark.parametrize("name", PARTED)
def test_the_name_stands_in_the_profile(name: str, tmp_path: Path) -> None:
    profile = read_profile_file(write_starter(tmp_path, name, PHOTOS).written[0]).profile
    assert (profile.person.given, profile.person.family) == PARTED[name]
    assert profile.person.name == profile.story[1].speaker == name
    assert profile.story[0].text.startswith(f"{name} sat in a kart")


def test_everything_that_a_page_can_show_is_active() -> None:
    made = {line.partition(":")[0] for line in TEXT.splitlines() if line[:1].isalpha()}
    assert set(documented(Profile)) - made == {"issued", "editions", "links", "lists", "members"}


def test_no_comma_breaks_a_value() -> None:
    assert not re.findall(r"(?m)^[^#\n]*\{.*", TEXT)


@pytest.mark.parametrize("fault", [{"person": {"name": []}}, {"persn": 1}, {"person": {"name": "x"}, "facts": "x"}])
def test_the_schema_still_refuses(fault: dict[str, Any]) -> None:
    assert list(faults(fault, SCHEMA))


def test_the_schema_accepts_the_worked_example() -> None:
    assert list(faults(plain(read_yaml(JESSICA)), SCHEMA)) == []


TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,), "null": (type(None),),
    "array": (list,), "object": (dict,),
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], path: str = "") -> list[str]:
    """What a JSON Schema (of the words that ours uses) has against a value."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] | {k: v for k, v in schema.items() if k != "$ref"}
    found: list[str] = []
    if "anyOf" in schema and all(faults(value, choice, path) for choice in schema["anyOf"]):
        found.append(f"{path}: none of the forms")
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    right = any(isinstance(value, TYPES[k]) and (k == "boolean" or not isinstance(value, bool)) for k in kinds)
    if kinds and not right:
        found.append(f"{path}: {value!r} is not {kinds}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{path}: {value!r} is not one of {schema['enum']}")
    fits = isinstance(value, str) and len(value) <= schema.get("maxLength", len(value))
    if isinstance(value, str) and not (fits and re.search(schema.get("pattern", ""), value)):
        found.append(f"{path}: {value!r} does not match")
    if isinstance(value, dict) and "properties" in schema:
        found += [f"{path}.{key}: lacking" for key in schema.get("required", ()) if key not in value]
        for key, member in value.items():
            known = schema["properties"].get(key)
            found += [f"{path}.{key}: unknown"] if known is None else faults(member, known, f"{path}.{key}")
    if isinstance(value, list):
        for index, member in enumerate(value):
            found += faults(member, schema.get("items", {}), f"{path}.{index}")
    return found
