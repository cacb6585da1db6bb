"""Read a brand: any valid brand.yml, with our own tokens in its block `presskit` where it has one.

In: the path of a brand file. Out: a Brand and warnings; every problem of the file at once as ModelError.
Whatever `presskit` leaves out is derived from the standard keys (derive.py for surfaces, brand_fonts.py for
type roles, brand_styles.py for sizes). Standard keys that we have no use for are accepted and ignored.
Source: https://posit-dev.github.io/brand-yml for the format; the design rules for our tokens.

Codes: those of load/codes.py for keys, values and files, and for brands:

    PB101  a colour is not understood
    PB102  colours refer to each other in a circle
    PB103  there is no colour of that name
    PB104  a style is not understood or too small
    PB105  a font family is not installed
    PB106  a font with source: file lacks its family or files
    PB107  a pair of colours lacks contrast
    PB108  a colour was moved to have contrast (warning)
    PB109  there is no such brand
    PB110  a logo is a web address and not used (warning)
    PB111  a colour has no CMYK value (an edition for print)
    PB112  a colour takes more ink than a press does (an edition for print)
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.errors import ModelError, Origin, Problem
from presskit.load.brand.brand_colours import Palette, rgb
from presskit.load.brand.brand_fonts import Typography
from presskit.load.brand.brand_inks import with_text_inks
from presskit.load.brand.brand_reader import NOTHING, BrandReader
from presskit.load.brand.brand_styles import GRIDS, STYLES, read_styles
from presskit.load.brand.brand_surfaces import SURFACES, read_surfaces
from presskit.load.files import near_names, resolve_asset
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.nodes import Node, read_document
from presskit.model.brand import Brand, Grid, Surface, SurfaceName
from presskit.model.colour import Colour
from presskit.units import Pt

if TYPE_CHECKING:
    from presskit.load.brand.derived_surfaces import Change, Theme

__all__ = ["STYLES", "find_brand", "read_brand"]

FILE_NAMES = ("brand.yaml", "brand.yml", "_brand.yml")
"""What a brand file in a folder may be called; the last is the standard's own name."""
USUAL_SLANT = 0.0
USUAL_TURN: Pt = 160.0
USUAL_CLEAR: Pt = 9.0
USUAL_LEAST: Pt = 24.0
USUAL_MEASURE: Mapping[Grid, Pt] = {"a4": 504.0, "deck": 432.0, "handout": 232.4}
"""Width of a cover name: the live width of the page or panel (on the deck, what the monogram leaves)."""

_STANDARD_KEYS = ("meta", "logo", "color", "typography", "defaults", "presskit")
_OWN_KEYS = (
    "slant",
    "turn",
    "corner",
    "name_fit",
    "name_measure",
    "logo_clear",
    "logo_least",
    "photo_tones",
    "inks",
    "twins",
    "surfaces",
    "roles",
    "styles",
)
_FITS = ("each", "widest")
_LOGO_SIZES = ("medium", "large", "small")


def find_brand(name_or_path: str, *, brands: Path, origin: Origin | None = None) -> Path:
    """The brand file that a word or path means.

    Args:
        name_or_path: the name of a folder in `brands`, or the path of a brand file or of its folder. It is
            a path if it has a separator or ends in .yaml or .yml: a bare name never means the working folder.
        brands: folder of the installed brands.
        origin: where the name was written, if in a file.

    Raises:
        ModelError: there is no such brand.
    """
    separators = {os.sep, os.altsep or os.sep, "/"}
    is_path = name_or_path.endswith((".yaml", ".yml")) or any(mark in name_or_path for mark in separators)
    place = Path(name_or_path).expanduser() if is_path else brands / name_or_path
    if is_path and place.is_file():
        return place
    for name in FILE_NAMES if name_or_path.strip(". ") else ():
        if (file := place / name).is_file():
            return file
    message, hint = _path_fault(name_or_path, place) if is_path else _name_fault(name_or_path, brands)
    raise ModelError([Problem("PB109", origin or Origin(name_or_path), message, hint)])


def read_brand(path: Path) -> tuple[Brand, tuple[Problem, ...]]:
    """A brand and its warnings.

    Raises:
        ModelError: with every problem of the file, warnings included, in the order of its lines.
    """
    root, warnings = read_document(path)
    reader = BrandReader()
    brand = _Reading(reader, root, path).brand()
    explained = {problem.origin.line for problem in reader.problems}
    noted = [p for p in warnings if p.code != "PK136" or p.origin.line not in explained]
    problems = sorted((*noted, *reader.problems), key=lambda p: (p.origin.line, p.origin.column))
    if brand is None or any(problem.severity == "error" for problem in problems):
        raise ModelError(problems)
    return brand, tuple(problems)


def _path_fault(written: str, place: Path) -> tuple[str, str]:
    if place.is_dir():
        return f"the folder {shown(written)} has no brand file", f"name it {' or '.join(FILE_NAMES)}"
    if place.exists():
        return f"{shown(written)} is not a file", "name a brand file or its folder"
    return f"there is no brand {shown(written)}: the path does not exist", near_names(place.name, place.parent)


def _name_fault(name: str, brands: Path) -> tuple[str, str]:
    message = f"there is no brand {shown(name)}"
    if name.strip(". ") and Path(name).exists():
        return message, f"for a path write ./{name}"
    known = _installed(brands)
    hint = did_you_mean(name, known)
    return message, hint if hint.startswith("did") else f"installed: {', '.join(known)}" if known else ""


def _installed(brands: Path) -> list[str]:
    folders = sorted(brands.iterdir()) if brands.is_dir() else []
    return [folder.name for folder in folders if any((folder / name).is_file() for name in FILE_NAMES)]


class _Reading:
    """One file on its way to a Brand."""

    def __init__(self, reader: BrandReader, root: Node, path: Path) -> None:
        self.read = reader
        self.path = path
        self.root = root
        self.file = reader.mapping(root)
        self.check_keys()
        self.color = reader.mapping(self.file.get("color"))
        self.own = reader.strict(self.file.get("presskit"), _OWN_KEYS)
        self.palette = Palette(reader, self.color, self.own.get("inks"), self.own.get("twins"))

    def check_keys(self) -> None:
        """Other people's keys pass, but a misspelt one of ours would be ignored in silence."""
        for key in [key for key in self.file if key not in _STANDARD_KEYS]:
            if (hint := did_you_mean(key, _STANDARD_KEYS)).startswith("did you mean"):
                self.read.report("PK102", self.file[key], f"unknown key {shown(key)}", hint, at_key=True)

    def brand(self) -> Brand | None:
        name = self.path.parent.resolve().name if self.path.name in FILE_NAMES else self.path.stem
        surfaces = self.surfaces()
        roles = Typography(self.read, self.file.get("typography"), self.path.parent).roles(self.own.get("roles"))
        brand = Brand(
            name=name,
            title=self.title() or name.replace("-", " ").title(),
            slant=self.number("slant", 0, 0.6, USUAL_SLANT),
            turn=self.number("turn", 60, 240, USUAL_TURN),
            corner=self.number("corner", 0, 12, 0.0),
            surfaces=with_text_inks(surfaces),
            roles=roles,
            styles=read_styles(self.read, self.own.get("styles")),
            name_fit="each" if self.fit() == "each" else "widest",
            name_measure=self.measures(),
            logo_clear=self.number("logo_clear", 0, 36, USUAL_CLEAR),
            logo_least=self.number("logo_least", 0, 200, USUAL_LEAST),
            photo_tones=self.tones(),
            logo=self.logo(),
        )
        return brand if len(surfaces) == len(SURFACES) else None

    def surfaces(self) -> dict[SurfaceName, Surface]:
        found = read_surfaces(self.read, self.palette, self.own.get("surfaces"))
        if len(found) == len(SURFACES):
            return found
        from presskit.load.brand.derived_surfaces import derive_surfaces  # our own brands never need it

        theme = self.theme()
        if theme is None or any(problem.severity == "error" for problem in self.read.problems):
            return found
        derived, changes = derive_surfaces(theme)
        for change in changes:
            if change.surface not in found:
                self.tell(change)
        return {**derived, **found}

    def theme(self) -> "Theme | None":
        """The colours to derive from; the primary one is required, black on white is usual."""
        if "primary" not in self.color:
            place = self.file.get("color", self.root)
            self.read.report("PK104", place, "color lacks primary, the main colour of the brand", at_key=True)
            return None
        primary = self.palette.colour(self.color["primary"])
        background = self.theme_colour("background", "#FFFFFF")
        foreground = self.theme_colour("foreground", "#1A1A1A")
        secondary = self.palette.colour(self.color["secondary"]) if "secondary" in self.color else None
        from presskit.load.brand.derived_surfaces import Theme

        if primary is None or background is None or foreground is None:
            return None
        return Theme(background, foreground, primary, secondary)

    def theme_colour(self, key: str, usual: str) -> Colour | None:
        node = self.color.get(key)
        return self.palette.colour(node) if node else Colour(key, rgb(usual), None)

    def tell(self, change: "Change") -> None:
        """Report a colour that was moved, with both values and ratios."""
        pair = change.pair
        after = pair._replace(colour=change.after)
        node = self.color.get(change.key) or self.file.get("color", self.root)
        self.read.warn(
            "PB108",
            node,
            f"{change.key} {pair.colour.hex} has contrast {pair.ratio:.2f} on {pair.ground.hex} and needs "
            f"{pair.minimum:g}: {change.after.hex} ({after.ratio:.2f}) is used for {pair.token} "
            f"of the {change.surface} surface",
            "to choose yourself, give presskit.surfaces",
        )

    def number(self, key: str, least: float, most: float, usual: float) -> float:
        found = self.read.number(self.own[key], least, most) if key in self.own else usual
        return float(usual if found is None else found)

    def fit(self) -> str:
        node = self.own.get("name_fit")
        if node is not None and node.text not in _FITS:
            self.read.report("PK121", node, f"{shown(node.text)} is no way to fit a name", "each or widest")
        return node.text if node else "widest"

    def measures(self) -> Mapping[Grid, Pt]:
        given = self.read.strict(self.own.get("name_measure"), GRIDS)
        found = {grid: self.read.number(given[grid], 100, 800) for grid in GRIDS if grid in given}
        return {grid: float(found.get(grid) or usual) for grid, usual in USUAL_MEASURE.items()}

    def tones(self) -> tuple[Colour, Colour] | None:
        """Dark and light end of the photos in slots; None for photos in their own colours."""
        node = self.own.get("photo_tones")
        if node is None:
            return None
        found = [self.palette.colour(member) for member in node.value] if isinstance(node.value, tuple) else []
        if len(found) != 2:
            self.read.report("PK121", node, "two colours are expected here", "write dark and light: [navy, white]")
            return None
        dark, light = found
        return (dark, light) if dark and light else None

    def title(self) -> str | None:
        """`meta.name`: a text, or a mapping with `full` and `short`."""
        name = self.read.mapping(self.file.get("meta")).get("name")
        if name is None:
            return None
        members = self.read.mapping(name) if isinstance(name.value, dict) else NOTHING
        chosen = members.get("full") or members.get("short") or name
        return self.read.text(chosen)

    def logo(self) -> str | None:
        """The file of the logo: `logo` itself, or the best of its sizes, perhaps by a name of `images`."""
        node = self.file.get("logo")
        if node is None or node.value is None:
            return None
        images = NOTHING
        if isinstance(node.value, dict) and "path" not in node.value:
            images = self.read.mapping(node.value.get("images"))
            node = next((node.value[size] for size in _LOGO_SIZES if size in node.value), None)
        for key in ("light", "path"):
            node = images.get(node.text, node) if node and node.text else node
            node = node.value.get(key, node) if node and isinstance(node.value, dict) else node
        written = self.read.text(node) if node else None
        if node is None or written is None:
            return None
        if written.startswith(("http://", "https://")):
            self.read.warn(
                "PB110",
                node,
                "the logo is a web address; nothing is downloaded, so it is not used",
                "put the file in the folder of the brand and write its name",
            )
            return None
        try:
            return str(resolve_asset(written, self.path.parent, node.origin))
        except ModelError as error:
            self.read.problems += error.problems
            return None
