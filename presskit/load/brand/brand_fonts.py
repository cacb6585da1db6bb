"""The type roles of a brand: from `presskit.roles`, else derived from `typography`.

In: the two blocks. Out: one TypeRole per role, in families that can be set (font_families.py).
Source: the brand.yml specification, section typography.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from presskit.errors import Origin
from presskit.load.brand import font_packages as packages
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.brand.brand_styles import ROLES
from presskit.load.brand.font_families import Families
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node
from presskit.model.brand import RoleName, TypeRole

USUAL_FAMILY = "Barlow"
"""Family of a brand that names none."""
WEIGHTS = {
    "thin": 100, "hairline": 100, "extralight": 200, "ultralight": 200, "light": 300, "normal": 400, "regular": 400,
    "book": 400, "medium": 500, "semibold": 600, "demibold": 600,
    "bold": 700, "extrabold": 800, "ultrabold": 800, "black": 900, "heavy": 900,
}  # fmt: skip

_ROLE_KEYS = ("family", "weight", "italic", "axes", "tracking", "capitals")
_AXIS = re.compile(r"[A-Za-z][A-Za-z0-9]{3}")
_NUMBER = re.compile(r"[0-9]{1,4}")
_BETWEEN_WORDS = re.compile(r"[-_ ]+")


class _Setting(NamedTuple):
    """What `typography.base` or `typography.headings` says."""

    family: str
    weight: int
    italic: bool


class Typography:
    """Reads the type of one brand file that lies in `folder`."""

    def __init__(self, reader: BrandReader, block: Node | None, folder: Path) -> None:
        self._reader = reader
        members = reader.given(block)
        self._families = Families(reader, members.get("fonts"), folder)
        self._base = self._setting(members.get("base"), _Setting(USUAL_FAMILY, 400, False))
        bold = _Setting(self._base.family, 700, False)
        self._headings = self._setting(members.get("headings"), bold)

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Where the brand's own font files are named, by their paths."""
        return self._families.origins

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
            "label": self._cut(base.family, 600, False)._replace(tracking=0.06, capitals=True),
            "small": self._cut(base.family, base.weight, False),
            "marker": self._cut(base.family, 600, False),
            "text": self._cut(base.family, base.weight, base.italic),
            "strong": self._cut(base.family, 700, base.italic),
            "emphasis": self._cut(base.family, base.weight, not base.italic),
        }

    def _cut(self, family: str, weight: int, italic: bool) -> TypeRole:
        return TypeRole(
            family, weight, italic, files=self._families.files(family), fallback=packages.of_the_kind(family)
        )

    def _role(self, node: Node) -> TypeRole:
        read = self._reader
        members = read.strict(node, _ROLE_KEYS, ("family", "weight"))
        family = self._families.family(members["family"]) if "family" in members else None
        tracking = members.get("tracking")
        italic = "italic" in members and read.flag(members["italic"])
        return self._cut(family or USUAL_FAMILY, self._weight(members.get("weight"), 400), italic)._replace(
            axes=self._axes(members.get("axes")),
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
            return usual._replace(family=self._families.family(node) or usual.family)
        members = self._reader.given(node)
        named, style = members.get("family"), members.get("style")
        return _Setting(
            (self._families.family(named) if named else None) or usual.family,
            self._weight(members.get("weight"), usual.weight),
            style.text.lower().startswith(("italic", "oblique")) if style else usual.italic,
        )

    def _weight(self, node: Node | None, usual: int) -> int:
        """100 to 900, as a number or in words, with or without hyphens and quotation marks."""
        if node is None:
            return usual
        if isinstance(node.value, str):
            word = _BETWEEN_WORDS.sub("", node.value.strip().lower())
            if word in WEIGHTS:
                return WEIGHTS[word]
            if _NUMBER.fullmatch(word):
                node = node._replace(value=int(word))
        return round(self._reader.number(node, 1, 1000) or usual)
