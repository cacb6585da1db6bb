"""Overlays: a file that changes or hides values of a profile for one purpose and leaves the profile as it is.

In: the nodes of a profile, and of an overlay that is written like one. Out: one tree, in which every value still knows
the file and line that it was written in, so that all later problems name the right one.

A mapping is merged key by key. A list whose entries have an id is merged entry by entry, and new ids are added at its
end; any other list is replaced. `key: null` hides a value, unless it has to be there.
"""

from dataclasses import MISSING, fields, is_dataclass
from typing import Any, cast, get_args, get_origin

from presskit.errors import ModelError, Problem
from presskit.load.problems.wording import shown
from presskit.load.yaml.node import Node
from presskit.model.profile import Profile
from presskit.model.schema import documented, inner_type


def overlaid(root: Node, overlay: Node) -> tuple[Node, tuple[Problem, ...]]:
    """The profile with the changes of an overlay, and a problem for every value that cannot be hidden.

    Raises:
        ModelError: the overlay is no mapping.
    """
    if not isinstance(overlay.value, dict):
        message = "an overlay is a mapping (key: value)"
        raise ModelError([Problem("PK114", overlay.origin, message, "begin with a key of the profile")])
    problems: list[Problem] = []
    return _mapping(root, overlay, Profile, "", problems), tuple(problems)


def _merged(base: Node | None, over: Node, kind: Any, path: str, problems: list[Problem]) -> Node:
    if isinstance(over.value, dict):
        return _mapping(base, over, kind, path, problems)
    if base is not None and _have_ids(base) and _have_ids(over):
        return _by_id(base, over, kind, path, problems)
    return _moved(over, path)


def _mapping(base: Node | None, over: Node, kind: Any, path: str, problems: list[Problem]) -> Node:
    """The mapping with the keys of `over` changed, added or hidden."""
    onto = base if base is not None and isinstance(base.value, dict) else over._replace(value={}, path=path)
    assert isinstance(onto.value, dict) and isinstance(over.value, dict)
    members = dict(onto.value)
    known = documented(cast("type", kind)) if is_dataclass(kind) else {}
    for key, node in over.value.items():
        if node.value is not None or key not in known:
            kind_of_key = inner_type(known[key][0]) if key in known else None
            members[key] = _merged(members.get(key), node, kind_of_key, f"{path}.{key}".lstrip("."), problems)
        elif _is_required(kind, key):
            problems.append(Problem("PK138", node.origin, f"{shown(key)} cannot be hidden: it has to be there",
                                    "write another value, or leave the line out", length=node.width))  # fmt: skip
        else:
            members.pop(key, None)
    return onto._replace(value=members)


def _by_id(base: Node, over: Node, kind: Any, path: str, problems: list[Problem]) -> Node:
    """The list with the entries of `over` merged into those of the same id, or added."""
    assert isinstance(base.value, tuple) and isinstance(over.value, tuple)
    entries = list(base.value)
    places = {_id(entry): index for index, entry in enumerate(entries)}
    member = get_args(kind)[0] if get_origin(kind) is tuple else None
    for entry in over.value:
        # An id that the overlay has twice is added, so that it is found to be used twice.
        index = places.pop(_id(entry), len(entries))
        onto = entries[index] if index < len(entries) else None
        entries[index : index + 1] = [_merged(onto, entry, member, f"{path}.{index}", problems)]
    return base._replace(value=tuple(entries))


def _have_ids(node: Node) -> bool:
    return isinstance(node.value, tuple) and bool(node.value) and all(_id(entry) for entry in node.value)


def _id(entry: Node) -> str:
    name = entry.value.get("id") if isinstance(entry.value, dict) else None
    return name.text if name is not None else ""


def _is_required(cls: Any, key: str) -> bool:
    return any(field.name.rstrip("_") == key and field.default is MISSING for field in fields(cls))


def _moved(node: Node, path: str) -> Node:
    """The node with the path that it has in the merged tree."""
    value = node.value
    if isinstance(value, dict):
        value = {key: _moved(child, f"{path}.{key}") for key, child in value.items()}
    elif isinstance(value, tuple):
        value = tuple(_moved(child, f"{path}.{index}") for index, child in enumerate(value))
    return node._replace(value=value, path=path)
