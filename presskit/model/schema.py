"""Strict validation of frozen dataclasses: one description of a field serves checking and the JSON Schema.

In: dataclasses whose fields are `Annotated[type, Doc(...)]`. Out: a compiled validator that takes plain data
(dict, list, scalars) and yields instances, or every error at once; and the JSON Schema of the same
description.

Only `pydantic_core`, the compiled engine of pydantic, is used to validate: importing pydantic itself and
defining forty models takes longer than a whole build may. pydantic is imported to export the JSON Schema and
for nothing else. A field whose name is a Python keyword carries an underscore at its end (`class_`); its key
is written without it.
"""

import dataclasses
import types
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, cast, get_args, get_origin

from presskit.model.engine import engine
from presskit.model.record import record

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

Core = dict[str, Any]
"""A core schema of pydantic, as plain data."""

_NO_INK = (
    r"\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
"""Characters beside spaces that print nothing: controls, format characters, joiners, fillers, variation selectors."""
_INK = rf"[^\s{_NO_INK}]"
EMPTY_WORDS = rf"(?:^|(?<=\s)|[ ])[{_NO_INK}]+(?=\s|$)"
"""Words that print nothing, each with the blank before it."""
ONE_PARAGRAPH = rf"^[^\n]*{_INK}[^\n]*$"
"""Not blank, and without a paragraph break."""
PARAGRAPHS = _INK
"""Not blank."""


@record
class Doc:
    """What an author needs to know of a field, for the JSON Schema and for error hints."""

    text: str
    example: object = None
    least: float | None = None
    """Smallest number, fewest characters, or fewest members."""
    most: float | None = None
    """Largest number, most characters, or most members (texts without it: 300)."""
    pattern: str | None = None
    """Regular expression (Rust syntax, anchored by the author) that a text has to match."""
    form: str = ""
    """What `pattern` means, in words: "2020-03-01"."""
    paragraphs: bool = False
    """A text of several paragraphs, separated by blank lines."""
    each: int = 300
    """Most characters of each member of a list of texts."""
    states: bool = False
    """A figure of the profile may be stated by these words."""
    among: tuple[str, ...] = ()
    """The only texts that it may be, where they come from another description."""
    alternative: type | None = None
    """Another form that the JSON Schema permits, because the reader turns it into this one."""


NO_DOC = Doc("")
MOST_CHARACTERS = 300


@lru_cache(maxsize=256)
def documented(cls: type) -> Mapping[str, tuple[Any, Doc]]:
    """Key as written -> (type, Doc) of every field of a dataclass, in order."""
    found = {}
    for field in dataclasses.fields(cls):
        kind, doc = field.type, NO_DOC
        if get_origin(kind) is Annotated:
            kind, *extra = get_args(kind)
            doc = next((e for e in extra if isinstance(e, Doc)), NO_DOC)
        found[field.name.rstrip("_")] = (kind, doc)
    return found


def derived(cls: type) -> tuple[str, ...]:
    """What follows from the fields of a dataclass: its properties, in order."""
    return tuple(name for name, value in vars(cls).items() if isinstance(value, property))


@lru_cache(maxsize=64)
def validator(cls: type) -> "SchemaValidator":
    """The compiled validator of a dataclass; compiled once a process."""
    found: SchemaValidator = engine().SchemaValidator(core_schema(cls))
    return found


@lru_cache(maxsize=64)
def core_schema(cls: type) -> Core:
    """The core schema of a dataclass: strict scalars, no unknown keys, lists become tuples."""
    fields = [_field(cls, field, *documented(cls)[field.name.rstrip("_")]) for field in dataclasses.fields(cls)]
    return {
        "type": "dataclass",
        "cls": cls,
        "fields": [field.name for field in dataclasses.fields(cls)],
        "slots": "__slots__" in cls.__dict__,
        "frozen": True,
        "config": {"extra_fields_behavior": "forbid"},
        "schema": {
            "type": "dataclass-args",
            "dataclass_name": cls.__name__,
            "fields": fields,
            "extra_behavior": "forbid",
        },
        "ref": f"{cls.__module__}.{cls.__qualname__}",
    }


def is_optional(kind: Any) -> bool:
    """Whether the type admits None."""
    return get_origin(kind) in (Union, types.UnionType) and type(None) in get_args(kind)


def inner_type(kind: Any) -> Any:
    """The type without `| None`."""
    if not is_optional(kind):
        return kind
    members = [member for member in get_args(kind) if member is not type(None)]
    return members[0] if len(members) == 1 else Union[tuple(members)]  # noqa: UP007 (built from a list)


def _field(cls: type, field: "dataclasses.Field[Any]", kind: Any, doc: Doc) -> Core:
    schema = _schema(kind, doc)
    if field.default is not dataclasses.MISSING:
        schema = {"type": "default", "schema": schema, "default": field.default}
    elif field.default_factory is not dataclasses.MISSING:
        schema = {"type": "default", "schema": schema, "default_factory": field.default_factory}
    if doc.text:
        teaching: dict[str, object] = {"description": doc.text}
        if doc.example is not None:
            teaching["examples"] = [doc.example]
        schema["metadata"] = {"pydantic_js_updates": teaching}
    found: Core = {"type": "dataclass-field", "name": field.name, "schema": schema, "kw_only": True}
    if field.name.endswith("_"):
        found["validation_alias"] = found["serialization_alias"] = field.name.rstrip("_")
    return found


def _schema(kind: Any, doc: Doc) -> Core:
    if kind is str:
        return {"type": "literal", "expected": list(doc.among)} if doc.among else _text(doc)
    if kind is int or kind is float:
        number: Core = {"type": kind.__name__, "strict": True}
        return number | _limits(doc, "ge", "le") | ({"allow_inf_nan": False} if kind is float else {})
    if kind is bool:
        return {"type": "bool", "strict": True}
    if kind is Any:
        return {"type": "any"}
    if dataclasses.is_dataclass(kind):
        return dict(core_schema(cast("type", kind)))
    return _composed(kind, doc)


def _composed(kind: Any, doc: Doc) -> Core:
    origin, members = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"type": "literal", "expected": list(members)}
    if is_optional(kind):
        return {"type": "nullable", "schema": _schema(inner_type(kind), doc)}
    if origin in (Union, types.UnionType):
        return _union(members, doc)
    if origin is tuple:
        return _tuple(members, doc)
    if origin is Mapping:
        return {
            "type": "dict",
            "keys_schema": _text(Doc("", most=80)),
            "values_schema": _schema(members[1], NO_DOC),
        }
    raise TypeError(f"no schema for {kind!r}")


def _text(doc: Doc) -> Core:
    return {
        "type": "str",
        "strict": True,
        "strip_whitespace": True,
        "max_length": int(doc.most or MOST_CHARACTERS),
        "pattern": doc.pattern or (PARAGRAPHS if doc.paragraphs else ONE_PARAGRAPH),
    }


WORD, MAPPING = "", "{}"
"""Steps by which pydantic names the two forms of a value in the place of an error; no key is written like them."""


def _union(members: tuple[Any, ...], doc: Doc) -> Core:
    if any(dataclasses.is_dataclass(member) for member in members):
        word, mapping = members
        return {
            "type": "tagged-union",
            "choices": {WORD: _schema(word, doc), MAPPING: _schema(mapping, NO_DOC)},
            "discriminator": _form,
        }
    limits = {str: doc, int: Doc("", least=doc.least)}
    return {
        "type": "union",
        "choices": [_schema(member, limits.get(member, doc)) for member in members],
        "custom_error_type": "wrong_kind",
        "custom_error_message": "wrong kind",
    }


def _form(value: object) -> str:
    return MAPPING if isinstance(value, dict) else WORD


def _tuple(members: tuple[Any, ...], doc: Doc) -> Core:
    if len(members) == 2 and members[1] is Ellipsis:
        item = _schema(members[0], Doc("", most=doc.each) if members[0] is str else NO_DOC)
        return {"type": "tuple", "items_schema": [item], "variadic_item_index": 0} | _limits(
            doc, "min_length", "max_length"
        )
    return {"type": "tuple", "items_schema": [_schema(member, doc) for member in members]}


def _limits(doc: Doc, least: str, most: str) -> Core:
    found: Core = {}
    if doc.least is not None:
        found[least] = int(doc.least) if least == "min_length" else doc.least
    if doc.most is not None:
        found[most] = int(doc.most) if most == "max_length" else doc.most
    return found


def json_schema(cls: type) -> dict[str, Any]:
    """The JSON Schema of a dataclass, with every field's description and example."""
    from pydantic.json_schema import GenerateJsonSchema

    class Teaching(GenerateJsonSchema):
        """Leaves out titles, which would only repeat the keys."""

        def field_title_should_be_set(self, schema: Any) -> bool:
            return False

    found = Teaching(by_alias=True).generate(core_schema(cls))
    for key, (_, doc) in documented(cls).items():
        if doc.alternative:
            other = Teaching(by_alias=True).generate(core_schema(doc.alternative))
            written = found["properties"][key]
            teaching = {word: written.pop(word) for word in ("description", "examples", "default") if word in written}
            found["properties"][key] = {"anyOf": [written, other], **teaching}
    _take_numbers(found)
    return {"$schema": GenerateJsonSchema.schema_dialect, **found}


def _take_numbers(schema: Any) -> None:
    """Free texts may be written as bare numbers, so editors must not complain of `number: 27`."""
    members = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    if isinstance(schema, dict) and schema.get("pattern") in (ONE_PARAGRAPH, PARAGRAPHS):
        schema["type"] = ["string", "number"]
    for member in members:
        _take_numbers(member)
