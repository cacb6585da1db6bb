"""The logo of a brand: the best of its sizes, for light and for dark grounds, followed through the names of `images`.

In: the block `logo` of a brand.yml: a file, a mapping with `path` and `alt`, or sizes of these. Out: a BrandLogo. The
file has to be there; one that cannot be drawn is told and not used, for the pages are whole without it.
Source: the brand.yml specification, section logo.
"""

from collections.abc import Mapping
from pathlib import Path

from presskit.errors import ModelError
from presskit.load.brand.brand_reader import NOTHING, BrandReader
from presskit.load.files import read_asset
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node
from presskit.model.brand import BrandLogo
from presskit.model.drawing import Drawing

SIZES = ("medium", "large", "small")
"""The first that there is stands in the furniture."""
_SIDES = ("light", "dark")
_MOST_STEPS = 4
"""From a size to its side, to a name of `images`, to a mapping, to its path."""


class LogoReader:
    """Reads the logo of one brand file that lies in `folder`."""

    def __init__(self, reader: BrandReader, folder: Path) -> None:
        self._read = reader
        self._folder = folder
        self._drawings: dict[str, Drawing | None] = {}

    def logo(self, node: Node | None) -> BrandLogo | None:
        """The logo for both kinds of ground; one without sides is for both."""
        if node is None or node.value is None:
            return None
        images = NOTHING
        if isinstance(node.value, dict):
            images = self._read.given(node.value.get("images"))
            node = next((node.value[size] for size in SIZES if size in node.value), node)
        found = [self._drawing(_followed(node, side, images)) for side in _SIDES]
        first = found[0] or found[1]
        return BrandLogo(found[0] or first, found[1] or first) if first else None

    def _drawing(self, node: Node | None) -> Drawing | None:
        """The drawing in a file; None where there is none, or none that can be drawn. Each file is told once."""
        written = self._read.text(node) if node else None
        if node is None or written is None:
            return None
        if written not in self._drawings:
            self._drawings[written] = self._opened(written, node)
        return self._drawings[written]

    def _opened(self, written: str, node: Node) -> Drawing | None:
        from presskit.load.svg.svg_file import MOST_BYTES, read_drawing  # our own brands have no logo

        if written.lower().startswith(("http:", "https:", "//")):
            why = "the logo is a web address; nothing is downloaded, so it is not used"
            self._read.warn("PB110", node, why, "put the file in the folder of the brand and write its name")
            return None
        try:
            data = read_asset(written, self._folder, node.origin, most=MOST_BYTES)
        except ModelError as error:
            self._read.problems += error.problems
            return None
        if not written.lower().endswith(".svg"):
            why = f"the logo {shown(written)} is a picture and not used: so small, only drawings are sharp"
            self._read.warn("PB110", node, why, "give the same as SVG")
            return None
        try:
            drawing, noted = read_drawing(data, str(self._folder / written))
        except ModelError as error:
            why = f"the logo {shown(written)} cannot be drawn and is not used: {error.problems[0].message}"
            self._read.warn("PB110", node, why, error.problems[0].hint)
            return None
        self._read.problems += noted
        return drawing


def _followed(node: Node, side: str, images: Mapping[str, Node]) -> Node | None:
    """The value that names the file for a kind of ground: through sides, names of `images`, and `path`."""
    for _ in range(_MOST_STEPS):
        if isinstance(node.value, dict):
            members = node.value
            keys = (side, "path", *_SIDES)
            named = next((members[key] for key in keys if key in members and members[key].value is not None), None)
            if named is None:
                return None
            node = named
        elif node.text in images:
            node = images[node.text]
        else:
            break
    return node
