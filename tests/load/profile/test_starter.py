"""The starter: everything in it that is commented out works once the # is taken away, and the schema accepts it."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from presskit.load.profile.profile_file import read_profile_file
from presskit.load.profile.starter import write_starter
from presskit.load.yaml.nodes import plain, read_yaml
from presskit.model.profile import Profile
from presskit.model.schema import documented, json_schema
from tests.conftest import JESSICA, ROOT

SCHEMA = json_schema(Profile)
TEXT = (Path(__file__).parents[3] / "presskit" / "load" / "profile" / "starter.yaml").read_text(encoding="utf-8")
KEYS = {key for cls in ("Profile", "Person") for key in SCHEMA.get("$defs", {}).get(cls, SCHEMA)["properties"]}
EXAMPLE = rf"(?m)^ *# (?:{'|'.join(sorted(KEYS))}):.*\n(?:#   .*\n?)*"
EXAMPLES = [found[0] for found in re.finditer(EXAMPLE, TEXT)]


def uncommented(text: str) -> str:
    return re.sub(r"(?m)^( *)# ", r"\1", text)


def test_the_examples_were_found() -> None:
    assert [re.sub(r"[ #]*(\w+):.*", r"\1", example, flags=re.S) for example in EXAMPLES] == [
        "editions", "issued", "number", "contact", "photos", "partners",
    ]  # fmt: skip
    assert set(documented(Profile)) <= KEYS


@pytest.mark.parametrize("examples", [*([e] for e in EXAMPLES), EXAMPLES], ids=lambda e: f"{len(e)}: {e[0].split()[1]}")
def test_examples_work_once_uncommented(examples: list[str], tmp_path: Path) -> None:
    path = write_starter(tmp_path).written[0]
    text = TEXT
    for example in examples:
        text = text.replace(example, uncommented(example))
    path.write_text(text, encoding="utf-8")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "start.jpg").write_bytes(b"a picture")
    (tmp_path / "logos").mkdir()
    shutil.copy(ROOT / "tests" / "logos" / "volta.svg", tmp_path / "logos" / "oil.svg")
    read = read_profile_file(path)
    assert read.warnings == ()
    assert list(faults(plain(read_yaml(path)), SCHEMA)) == []


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
