"""The type roles of a brand: from `presskit.roles`, else derived from `typography`.

In: the two blocks. Out: one TypeRole per role; a family comes from its `fontpkg-*` package or, with
`source: file`, from the brand's own folder. Nothing is downloaded; a family that is not installed is an error
that says how to install it.
Source: the brand.yml specification, section typography.
"""

import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from presskit.errors import ModelError
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.brand.brand_styles import ROLES
from presskit.load.files import resolve_asset
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node
from presskit.model.brand import RoleName, TypeRole

USUAL_FAMILY = "Barlow"
"""Family of a brand that names none."""
WEIGHTS = {
    "thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400,
    "medium": 500, "semi-bold": 600, "demi-bold": 600,
    "bold": 700, "extra-bold": 800, "ultra-bold": 800, "black": 900,
}  # fmt: skip

_ROLE_KEYS = ("family", "weight", "italic", "axes", "tracking", "capitals")
_AXIS = re.compile(r"[A-Za-z][A-Za-z0-9]{3}")


class _Setting(NamedTuple):
    """What `typography.base` or `typography.headings` says."""

    family: str
    weight: int
    italic: bool


class Typography:
    """Reads the type of one brand file that lies in `folder`."""

    def __init__(self, reader: BrandReader, block: Node | None, folder: Path) -> None:
        self._reader = reader
        self._looked_up: dict[str, bool] = {}
        members = reader.mapping(block)
        self._files = self._own_files(members.get("fonts"), folder)
        self._base = self._setting(members.get("base"), _Setting(USUAL_FAMILY, 400, False))
        bold = _Setting(self._base.family, 700, False)
        self._headings = self._setting(members.get("headings"), bold) if "headings" in members else bold

    def roles(self, node: Node | None) -> Mapping[RoleName, TypeRole]:
        """Every role: as the brand gives it, else derived."""
        given = self._reader.strict(node, ROLES)
        usual = self._derived()
        return {name: self._role(given[name]) if name in given else usual[name] for name in ROLES}

    def _derived(self) -> Mapping[RoleName, TypeRole]:
        base, heading = self._base, self._headings
        return {
            "display": self._cut(heading.family, heading.weight, heading.italic),
            "quote": self._cut(heading.family, min(heading.weight, 500), True),
            "head": self._cut(heading.family, max(heading.weight, 600), False),
            "label": self._cut(base.family, 600, False, tracking=0.06, capitals=True),
            "small": self._cut(base.family, base.weight, False),
            "marker": self._cut(base.family, 600, False),
            "text": self._cut(base.family, base.weight, base.italic),
            "strong": self._cut(base.family, 700, base.italic),
            "emphasis": self._cut(base.family, base.weight, not base.italic),
        }

    def _cut(
        self, family: str, weight: int, italic: bool, *, tracking: float = 0.0, capitals: bool = False
    ) -> TypeRole:
        return TypeRole(family, weight, italic, files=self._files.get(family, ()), tracking=tracking, capitals=capitals)

    def _role(self, node: Node) -> TypeRole:
        read = self._reader
        members = read.strict(node, _ROLE_KEYS, ("family", "weight"))
        family = self._family(members.get("family"), USUAL_FAMILY)
        tracking = members.get("tracking")
        return TypeRole(
            family=family,
            weight=self._weight(members.get("weight"), 400),
            italic="italic" in members and read.flag(members["italic"]),
            axes=self._axes(members.get("axes")),
            files=self._files.get(family, ()),
            tracking=(read.number(tracking, -0.2, 1) or 0.0) if tracking else 0.0,
            capitals="capitals" in members and read.flag(members["capitals"]),
        )

    def _axes(self, node: Node | None) -> tuple[tuple[str, float], ...]:
        axes = []
        for tag, entry in sorted(self._reader.mapping(node).items()):
            if not _AXIS.fullmatch(tag) or tag == "wght":
                hint = "the weight of the role pins wght" if tag == "wght" else "axes have four letters, such as opsz"
                self._reader.report("PK102", entry, f"{shown(tag)} is no axis to pin", hint, at_key=True)
            elif (value := self._reader.number(entry, -10000, 10000)) is not None:
                axes.append((tag, float(value)))
        return tuple(axes)

    def _setting(self, node: Node | None, usual: _Setting) -> _Setting:
        if node is not None and not isinstance(node.value, dict):
            return _Setting(self._family(node, usual.family), usual.weight, usual.italic)
        members = self._reader.mapping(node)
        style = members.get("style")
        return _Setting(
            self._family(members.get("family"), usual.family, at=node),
            self._weight(members.get("weight"), usual.weight),
            style.text in ("italic", "oblique") if style else usual.italic,
        )

    def _weight(self, node: Node | None, usual: int) -> int:
        if node is None:
            return usual
        if isinstance(node.value, str) and node.value in WEIGHTS:
            return WEIGHTS[node.value]
        return round(self._reader.number(node, 1, 1000) or usual)

    def _family(self, node: Node | None, usual: str, at: Node | None = None) -> str:
        """A family that can be set; reported once if it cannot."""
        family = (self._reader.text(node) if node else None) or usual
        place = node or at
        if place is not None and not self._is_available(family):
            self._looked_up[family] = True
            self._reader.report(
                "PB105",
                place,
                f"the font family {shown(family)} is not installed",
                f"pip install fontpkg-{slug(family)}, or give files with source: file",
            )
        return family

    def _is_available(self, family: str) -> bool:
        if family not in self._looked_up:
            package = f"fontpkg_{slug(family).replace('-', '_')}"
            self._looked_up[family] = family in self._files or find_spec(package) is not None
        return self._looked_up[family]

    def _own_files(self, node: Node | None, folder: Path) -> dict[str, tuple[str, ...]]:
        """Files of the families with `source: file`; other sources mean installed packages."""
        found: dict[str, tuple[str, ...]] = {}
        for entry in self._reader.items(node):
            members = self._reader.mapping(entry)
            if members.get("source", entry).value != "file":
                continue
            family = self._reader.text(members["family"]) if "family" in members else None
            files = self._reader.items(members.get("files"))
            if family is None or not files:
                self._reader.report("PB106", entry, "a font with source: file needs a family and its files")
                continue
            resolved = [self._resolved(file, folder) for file in files]
            found[family] = tuple(file for file in resolved if file)
        return found

    def _resolved(self, node: Node, folder: Path) -> str:
        """One font file: a path, or a mapping with `path`; weight and slope are read from the file."""
        named = self._reader.mapping(node).get("path", node) if isinstance(node.value, dict) else node
        written = self._reader.text(named)
        if written is None:
            return ""
        try:
            return str(resolve_asset(written, folder, named.origin))
        except ModelError as error:
            self._reader.problems += error.problems
            return ""


def slug(family: str) -> str:
    """How the package of a family is called: "Barlow Condensed" is `fontpkg-barlow-condensed`."""
    return re.sub(r"[^a-z0-9]+", "-", family.lower()).strip("-")
