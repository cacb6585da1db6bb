"""The font families of a brand: what a written name stands for, and what stands in for a family that is not here.

In: `typography.fonts`, and names as brand files write them: a family, or a stack of them as in CSS. Out: a family that
can be set, from its `fontpkg-*` package or from files in the brand's own folder. Nothing is downloaded, and fonts of
the system are not used: the same input gives the same pages everywhere.
Source: the brand.yml specification, section typography.fonts; CSS Fonts Module Level 4, section 2.1.
"""

from pathlib import Path

from presskit.errors import ModelError, Origin
from presskit.load.brand import font_packages as packages
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.files import resolve_asset
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node

_SAVE = "save the TTF or OTF file beside the brand file and write its name (web fonts, WOFF2, cannot be embedded)"
_OWN_FILES = "put its TTF or OTF files beside the brand file and name them with source: file"


class Families:
    """The families of one brand file that lies in `folder`."""

    def __init__(self, reader: BrandReader, fonts: Node | None, folder: Path) -> None:
        self._reader = reader
        self._folder = folder
        self._own: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._system: set[str] = set()
        self._told: set[str] = set()
        self.origins: dict[str, Origin] = {}
        """Where each of the brand's own files is named, by its path."""
        for entry in reader.items(fonts):
            self._declare(entry)

    def files(self, family: str) -> tuple[str, ...]:
        """The brand's own files of a family; none: it comes from its package."""
        return self._own.get(family.casefold(), ("", ()))[1]

    def family(self, node: Node) -> str | None:
        """A family that can be set, for a name or stack; None after it was reported that there is no name."""
        written = self._reader.text(node)
        names = [name for part in (written or "").split(",") if (name := part.strip().strip("'\"").strip())]
        if not names:
            return None
        found = next((usable for name in names if (usable := self._usable(name))), None)
        taken = found or packages.of_the_kind(names[0])
        if self._usable(names[0]) is None and names[0].casefold() not in self._told:
            self._told.add(names[0].casefold())
            self._tell(node, names[0], taken, is_choice=found is not None)
        return taken

    def _usable(self, name: str) -> str | None:
        if name.casefold() in self._own and self.files(name):
            return self._own[name.casefold()][0]
        if generic := packages.GENERIC.get(name.lower()):
            return generic
        return name if packages.is_installed(name) else None

    def _tell(self, node: Node, name: str, taken: str, *, is_choice: bool) -> None:
        """A family is not here: an error if one command brings it, else a note on what stands in."""
        if packages.is_packaged(name):
            hint = f"pip install fontpkg-{packages.slug(name)}, or {_OWN_FILES}"
        elif near := packages.nearest(name):
            hint = f"did you mean {near}? (pip install fontpkg-{near}); else {_OWN_FILES}"
        else:
            like = packages.alike(name)
            hint = f"{_OWN_FILES}, or name a family that has a package, such as {like}"
            hint += "" if packages.is_installed(like) else f" (pip install fontpkg-{packages.slug(like)})"
        if packages.is_packaged(name) and not is_choice:
            self._reader.report("PB105", node, f"the font family {shown(name)} is not installed", hint)
            return
        why = "no font package is called so"
        if name.casefold() in self._system:
            why = "fonts of the system are not used, since pages are to be the same everywhere"
        elif packages.is_packaged(name):
            why = "it is not installed"
        message = f"the font family {shown(name)} is not used ({why}): {taken} stands in"
        self._reader.warn("PB116", node, message, hint)

    def _declare(self, entry: Node) -> None:
        """Remember an entry of `fonts`. Google and Bunny Fonts are the installed packages."""
        members = self._reader.mapping(entry)
        source = members["source"].text if "source" in members else ""
        named = members.get("family")
        if named is None or named.value is None:
            if source == "file":
                self._reader.report("PB106", entry, "a font with source: file needs a family and its files")
            return
        family = self._reader.text(named)
        if family is None:
            return
        if source == "system":
            self._system.add(family.casefold())
        if source != "file":
            return
        listed = members.get("files")
        files = (listed,) if listed and isinstance(listed.value, str) else self._reader.items(listed)
        if not files:
            self._reader.report("PB106", entry, "a font with source: file needs a family and its files")
            return
        self._own[family.casefold()] = family, tuple(file for file in map(self._file, files) if file)
        if not self.files(family):
            self._told.add(family.casefold())

    def _file(self, node: Node) -> str:
        """One font file: a path, or a mapping with `path`; weight and slope are read from the file."""
        named = self._reader.mapping(node).get("path", node) if isinstance(node.value, dict) else node
        written = self._reader.text(named)
        if written is None:
            return ""
        if written.lower().startswith(("http:", "https:", "//")):
            self._reader.warn("PB118", named, f"{shown(written)} is a web address; fonts are never downloaded", _SAVE)
            return ""
        try:
            file = str(resolve_asset(written, self._folder, named.origin))
            self.origins[file] = named.origin
            return file
        except ModelError as error:
            self._reader.problems += error.problems
            return ""
