"""What a brand file says of looks and nobody uses: told once, so that nobody waits for it to happen.

In: the standard blocks of a brand.yml. Out: one note that lists the keys; `meta` and `defaults` are for other programs.
A file that gives our own tokens in the place of standard ones has decided itself.
"""

from collections.abc import Iterator, Mapping

from presskit.load.brand.brand_reader import BrandReader
from presskit.load.yaml.nodes import Node

_COLOURS = ("palette", "background", "foreground", "primary", "secondary")
_TYPE = ("fonts", "base", "headings")
_SETTING = ("family", "weight", "style")
_MOST_NAMED = 8
_HINT = "sizes of type are presskit.styles, the colours of pages presskit.surfaces; all else is for other programs"


def tell_unused(reader: BrandReader, file: Mapping[str, Node], own: Mapping[str, Node]) -> None:
    """Remember one note on all standard keys that have no effect."""
    found: list[Node] = []
    if "surfaces" not in own and "primary" in reader.given(file.get("color")):  # else each may have to stand in
        found += _others(file.get("color"), _COLOURS)
    if "styles" not in own and "roles" not in own:
        found += _others(file.get("typography"), _TYPE)
        for block in ("base", "headings"):
            found += _others(reader.given(file.get("typography")).get(block), _SETTING)
    if found:
        found.sort(key=lambda node: (node.line, node.column))
        names = [node.path for node in found[:_MOST_NAMED]]
        more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
        reader.warn("PB119", found[0], f"not used: {', '.join(names)}{more}", _HINT, at_key=True)


def _others(node: Node | None, known: tuple[str, ...]) -> Iterator[Node]:
    members = node.value if node is not None and isinstance(node.value, dict) else {}
    return (member for key, member in members.items() if key not in known and member.value is not None)
