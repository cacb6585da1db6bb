"""Values of the model by the dotted paths that origins and messages use.

In: a record of the model, or a tuple of them. Out: what stands at a path, or every text with its path. Pure.
"""

from typing import Any


def texts(value: object, path: str = "") -> list[tuple[str, str]]:
    """Every text of a model value with its dotted path."""
    if isinstance(value, str):
        return [(path, value)]
    if isinstance(value, tuple):
        return [pair for i, member in enumerate(value) for pair in texts(member, f"{path}.{i}".lstrip("."))]
    fields: Any = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return []
    return [pair for name in fields for pair in texts(getattr(value, name), f"{path}.{name.rstrip('_')}".lstrip("."))]


def value_at(value: Any, path: str) -> Any:
    """What stands at a dotted path, such as `results.0.class`; None where there is nothing."""
    for key in path.split(".") if path else ():
        if isinstance(value, tuple):
            value = value[int(key)] if key.isdecimal() and int(key) < len(value) else None
        else:
            value = getattr(value, key, getattr(value, f"{key}_", None))
    return value
