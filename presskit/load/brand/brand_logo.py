"""The logo of a brand: the best of its sizes, followed through the names of `images`.

In: the block `logo` of a brand.yml. Out: the path of a file in the folder of the brand.
Source: the brand.yml specification, section logo.
"""

from pathlib import Path

from presskit.errors import ModelError
from presskit.load.brand.brand_reader import NOTHING, BrandReader
from presskit.load.files import resolve_asset
from presskit.load.yaml.nodes import Node

_LOGO_SIZES = ("medium", "large", "small")


def read_logo(read: BrandReader, node: Node | None, folder: Path) -> str | None:
    """The file of the logo: `logo` itself, or the best of its sizes, perhaps by a name of `images`."""
    if node is None or node.value is None:
        return None
    images = NOTHING
    if isinstance(node.value, dict) and "path" not in node.value:
        images = read.mapping(node.value.get("images"))
        node = next((node.value[size] for size in _LOGO_SIZES if size in node.value), None)
    for key in ("light", "path"):
        node = images.get(node.text, node) if node and node.text else node
        node = node.value.get(key, node) if node and isinstance(node.value, dict) else node
    written = read.text(node) if node else None
    if node is None or written is None:
        return None
    if written.startswith(("http://", "https://")):
        read.warn(
            "PB110",
            node,
            "the logo is a web address; nothing is downloaded, so it is not used",
            "put the file in the folder of the brand and write its name",
        )
        return None
    try:
        return str(resolve_asset(written, folder, node.origin))
    except ModelError as error:
        read.problems += error.problems
        return None
