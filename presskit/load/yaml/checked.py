"""Nodes to validated values: every error becomes a Problem with the place of the value, in own words.

In: a Node tree and a documented dataclass. Out: an instance, or all problems. A text field also takes a bare
number or true/false, as it was written: the first run reports those fields, they are replaced by their text,
the second run decides. Line breaks in a text become blanks; a blank line stays as a paragraph break.
"""

import re
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, get_args, get_origin

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.key_hints import key_hint
from presskit.load.yaml.nodes import MOST_PROBLEMS, Node
from presskit.model.engine import engine
from presskit.model.profile import DATE_FORM
from presskit.model.schema import EMPTY_WORDS, MAPPING, PARAGRAPHS, WORD, Doc, documented, inner_type, validator

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails, ValidationError

MOST_UNKNOWN = 20
"""Unknown keys that are told one by one: more of them have one cause."""
T = TypeVar("T")
Loc = tuple[str | int, ...]


def read_as(cls: type[T], node: Node, *, within: str = "the file") -> T:
    """The instance of a documented dataclass that `node` describes; messages call it `within`.

    Raises:
        ModelError: with every problem, at most 50, sorted by place.
    """
    data = authored(node)
    check = validator(cast("type", cls)).validate_python
    try:
        return check(data)  # type: ignore[no-any-return]
    except engine().ValidationError as error:
        failure = error
    if _take_texts(data, node, failure):
        try:
            return check(data)  # type: ignore[no-any-return]
        except engine().ValidationError as error:
            failure = error
    raise ModelError(_problems(cls, node, failure, within)) from None


def authored(node: Node) -> Any:
    """Plain data, with the line breaks of texts turned into blanks (a blank line into a paragraph break)."""
    value = node.value
    if isinstance(value, dict):
        return {key: authored(child) for key, child in value.items()}
    if isinstance(value, tuple):
        return [authored(child) for child in value]
    return flowed(value if value.isprintable() else re.sub(EMPTY_WORDS, "", value)) if isinstance(value, str) else value


def flowed(text: str) -> str:
    """`text` with line breaks as blanks; blank lines become one line break each."""
    if "\n" not in text:
        return text
    paragraphs = "\n".join(line.strip(" \t") for line in text.split("\n")).strip("\n").split("\n\n")
    return "\n".join(" ".join(part.strip("\n").split("\n")) for part in paragraphs if part.strip())


def find(node: Node, loc: Sequence[str | int]) -> Node:
    """The node at `loc`, or the nearest one above it that exists."""
    for step in loc:
        value = node.value
        if isinstance(value, dict) and step in value:
            node = value[str(step)]
        elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
            node = value[step]
        else:
            break
    return node


def problem_at(root: Node, loc: Sequence[str | int], code: str, message: str, hint: str) -> Problem:
    """A problem with the value at `loc`."""
    node = find(root, loc)
    return Problem(code, node.origin, message, hint, length=node.width)


def _take_texts(data: Any, node: Node, failure: "ValidationError") -> bool:
    """Replace bare numbers and booleans by what was written where the validator wants a text."""
    taken = False
    # Without the inputs: of a missing key that is the whole entry, and there may be a hundred thousand of them.
    for error in failure.errors(include_url=False, include_context=False, include_input=False):
        loc = _place(error)
        if error["type"] != "string_type" or not isinstance(find(node, loc).value, int | float):
            continue
        holder = data
        for step in loc[:-1]:
            holder = holder[step]
        holder[loc[-1]] = find(node, loc).text
        taken = True
    return taken


def _problems(cls: type, root: Node, failure: "ValidationError", within: str) -> list[Problem]:
    errors = failure.errors(include_url=False, include_input=False)
    places = {_place(error) for error in errors}
    found = []
    unknown = [error for error in errors if error["type"] == "unexpected_keyword_argument"]
    untold = {id(error) for error in unknown[MOST_UNKNOWN:]}
    for error in errors:
        loc = _place(error)
        if id(error) in untold:
            continue
        if error["type"] == "too_short" and any(len(p) > len(loc) and p[: len(loc)] == loc for p in places):
            continue
        found.append(_problem(cls, root, loc, error, within))
        if len(found) == MOST_PROBLEMS:
            break
    if untold:
        message = f"and {len(untold):,} more unknown keys"
        found.append(Problem("PK102", root.origin, message, "mend the first ones, and the rest may follow"))
    return sorted(found, key=lambda p: (p.origin.file, p.origin.line, p.origin.column, p.code))


def _place(error: "ErrorDetails") -> Loc:
    """Where an error is, without the names of the forms that a value may have."""
    return tuple(step for step in error["loc"] if step not in (WORD, MAPPING))


def _problem(cls: type, root: Node, loc: Loc, error: "ErrorDetails", within: str) -> Problem:
    node = find(root, loc)
    kind = error["type"]
    if kind == "unexpected_keyword_argument":
        return _unknown_key(cls, node, loc)
    if kind == "missing":
        return _missing(cls, node, loc, within)
    field, doc = _described(cls, loc)
    name = _name(loc) or within
    code, message = _fault(kind, error, field, doc, node)
    hint = doc.form if code in ("PK103", "PK133") else ""
    if kind == "wrong_kind" and code != "PK133":
        hint = doc.text
    if code == "PK121":
        hint = did_you_mean(str(node.text), doc.among or _choices(field))
    place = node.origin if node.line else Origin(root.file)
    return Problem(code, place, f"{name} {message}", hint or _example(doc, field), length=node.width)


def _unknown_key(cls: type, node: Node, loc: Loc) -> Problem:
    key = str(loc[-1])
    place = node.key_origin or node.origin
    hint = key_hint(cls, _owner(cls, loc[:-1]), key, len(loc))
    return Problem("PK102", place, f"unknown key {shown(key)}", hint, length=len(key))


def _missing(cls: type, node: Node, loc: Loc, within: str) -> Problem:
    field, doc = _described(cls, loc)
    if isinstance(loc[-1], int):
        return Problem("PK130", node.origin, f"{_name(loc[:-1])} has too few members", _example(doc, field))
    owner = f"{_name(loc[:-1]) or within} lacks"
    place = node.key_origin or node.origin
    width = len(node.key) if node.key_origin else 1
    return Problem("PK104", place, f'{owner} "{loc[-1]}"', _example(doc, field, str(loc[-1])), length=width)


def _fault(kind: str, error: "ErrorDetails", field: Any, doc: Doc, node: Node) -> tuple[str, str]:
    limit = error.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _form_fault(node, doc)
    if kind == "string_too_long":
        return (
            "PK117",
            f"has {len(node.text.strip()):,} characters, at most {limit['max_length']:,} are possible",
        )
    if kind in ("too_long", "too_short"):
        least = f"at least {limit.get('min_length', 0):,} needed"
        most = f"at most {limit.get('max_length', 0):,} possible"
        return "PK130", f"has {_count(node)} members, {least if kind == 'too_short' else most}"
    if kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        low = "least" if kind.startswith("greater") else "most"
        return "PK120", f"is {shown(node.text)}, it has to be at {low} {limit.get('ge', limit.get('le'))}"
    if kind == "literal_error":
        return "PK121", f"has to be one of {', '.join(doc.among or _choices(field))}, found {_found(node)}"
    if kind == "wrong_kind" and doc.form and type(node.value) is str:
        return "PK133", f"does not have the required form, found {_found(node)}"
    if kind == "wrong_kind" and doc.least is not None and type(node.value) is int and node.value < doc.least:
        return "PK120", f"is {shown(node.text)}, it has to be {doc.least:g} or more"
    return "PK105", f"has to be {_wanted(field)}, found {_found(node)}"


def _form_fault(node: Node, doc: Doc) -> tuple[str, str]:
    if not node.text.strip():
        return "PK118", "is blank"
    if not re.search(PARAGRAPHS, node.text):
        return "PK118", "shows nothing: all its characters are invisible"
    if "\n" in flowed(node.text.strip()):
        return "PK133", "has a blank line in it, so it is more than one paragraph"
    code = "PK103" if doc.form == DATE_FORM else "PK133"
    return code, f"does not have the required form, found {_found(node)}"


def _choices(kind: Any) -> list[str]:
    """The words that a field may have."""
    members = get_args(inner_type(kind))
    return [str(word) for member in members for word in (get_args(member) if get_args(member) else (member,))
            if not is_dataclass(word)]  # fmt: skip


def _described(cls: type, loc: Loc) -> tuple[Any, Doc]:
    """Type and Doc of the field at `loc`; of a member of a list, the member's type with the list's Doc."""
    kind: Any = cls
    doc = Doc("")
    for step in loc:
        kind = inner_type(kind)
        if isinstance(step, str) and not is_dataclass(kind):
            kind = next((member for member in get_args(kind) if is_dataclass(member)), kind)
        if isinstance(step, int):
            members = get_args(kind)
            kind = members[0] if members else Any
        elif is_dataclass(kind):
            kind, doc = documented(cast("type", kind)).get(step, (Any, Doc("")))
        else:
            kind, doc = Any, Doc("")
    return kind, doc


def _owner(cls: type, loc: Loc) -> type | None:
    kind = inner_type(_described(cls, loc)[0]) if loc else cls
    return kind if is_dataclass(kind) else None


def _wanted(kind: Any) -> str:
    kind = inner_type(kind)
    names: dict[Any, str] = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    if kind in names:
        return names[kind]
    origin = get_origin(kind)
    if origin is tuple:
        return "a list"
    if origin is Literal:
        return " or ".join(str(word) for word in get_args(kind))
    if is_dataclass(kind):
        return "a mapping (key: value)"
    return " or ".join(_wanted(member) for member in get_args(kind)) or "something else"


def _found(node: Node) -> str:
    if isinstance(node.value, dict):
        return "a mapping"
    if isinstance(node.value, tuple):
        return "a list"
    return "nothing" if node.value is None else shown(node.text)


def _count(node: Node) -> int:
    return len(node.value) if isinstance(node.value, tuple | dict) else 0


def _name(loc: Loc) -> str:
    """The way to a field, counted from 1: results 2, entries 4, place."""
    words: list[str] = []
    for step in loc:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(str(step))
    return ", ".join(words)


def _example(doc: Doc, kind: Any, key: str = "") -> str:
    example = _record_example(kind) if doc.example is None else doc.example
    if example is None:
        return doc.text
    written = _flow(example)
    return f"for example {key}: {written}" if key else f"for example {written}"


def _record_example(kind: Any) -> object | None:
    """An entry, or a list with one, made of the examples of the fields that it must have."""
    inner = inner_type(kind)
    if is_dataclass(inner):
        return _required(cast("type", inner)) or None
    members = get_args(inner)
    if get_origin(inner) is not tuple or not is_dataclass(members[0]):
        return None
    return [_required(cast("type", members[0]))]


def _required(cls: type) -> dict[str, object]:
    required = [field.name for field in fields(cls) if field.default is MISSING]
    found = {name: documented(cls)[name][1].example for name in required if name in documented(cls)}
    return {name: example for name, example in found.items() if example is not None}


def _flow(value: object, *, inside: bool = False) -> str:
    """An example as it would be written in YAML, on one line."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(_flow(member, inside=True) for member in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(member, inside=True)}' for key, member in value.items())}}}"
    if inside and isinstance(value, str) and any(mark in value for mark in (",", ": ", "[", "{")):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)
