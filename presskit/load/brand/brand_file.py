"""Read a brand: any valid brand.yml, with our own tokens in its block `presskit` where it has one.

In: the path of a brand file. Out: a Brand and warnings; every problem of the file at once as ModelError.
Whatever `presskit` leaves out is derived from the standard keys (brand_theme.py for surfaces, brand_fonts.py for
type roles, brand_styles.py for sizes). Every key of the standard may be missing.
Source: https://posit-dev.github.io/brand-yml for the format; the design rules for our tokens.
The codes PB1xx are explained in load/problems/codes/brands.yaml.
"""

from collections.abc import Mapping
from pathlib import Path

from presskit.errors import ModelError, Problem
from presskit.load.brand.brand_colours import Palette
from presskit.load.brand.brand_fonts import Typography
from presskit.load.brand.brand_inks import with_text_inks
from presskit.load.brand.brand_logo import LogoReader
from presskit.load.brand.brand_reader import NOTHING, BrandReader
from presskit.load.brand.brand_styles import GRIDS, STYLES, read_styles
from presskit.load.brand.brand_surfaces import SURFACES
from presskit.load.brand.brand_theme import Surfaces
from presskit.load.brand.find_brand import FILE_NAMES
from presskit.load.brand.unused_keys import tell_unused
from presskit.load.files import read_bytes
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node, parse_document
from presskit.model.brand import Brand, Grid
from presskit.model.colour import Colour
from presskit.turns import in_turn
from presskit.units import Pt

__all__ = ["STYLES", "read_brand"]

MOST_BYTES = 1_000_000
"""A brand file has some kilobytes; larger ones are refused before they are read."""
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


@in_turn
def read_brand(path: Path) -> tuple[Brand, tuple[Problem, ...]]:
    """A brand and its warnings.

    Raises:
        ModelError: with every problem of the file, warnings included, in the order of its lines.
    """
    root, warnings = parse_document(read_bytes(path, most=MOST_BYTES), str(path))
    reader = BrandReader()
    brand = _Reading(reader, root, path).brand()
    explained = {problem.origin.line for problem in reader.problems}
    noted = [p for p in warnings if p.code != "PK136" or p.origin.line not in explained]
    problems = sorted((*noted, *reader.problems), key=lambda p: (p.origin.line, p.origin.column))
    if brand is None or any(problem.severity == "error" for problem in problems):
        raise ModelError(problems)
    return brand, tuple(problems)


class _Reading:
    """One file on its way to a Brand."""

    def __init__(self, reader: BrandReader, root: Node, path: Path) -> None:
        self.read = reader
        self.path = path
        self.file = reader.mapping(root)
        self.check_keys()
        color = self.file.get("color")
        colours = reader.mapping(color, 'write the main colour as color: {primary: "#0A1030"}')
        self.own = reader.strict(self.file.get("presskit"), _OWN_KEYS)
        self.palette = Palette(reader, colours, self.own.get("inks"), self.own.get("twins"))
        self.surfaces = Surfaces(reader, self.palette, colours, color or root)
        place = color or root
        self.origins = {"color": place.key_origin or place.origin, **self.palette.origins}

    def check_keys(self) -> None:
        """Other people's keys pass, but a misspelt one of ours would be ignored in silence."""
        for key in [key for key in self.file if key not in _STANDARD_KEYS]:
            if (hint := self.read.near(key, _STANDARD_KEYS)).startswith("did you mean"):
                self.read.report("PK102", self.file[key], f"unknown key {shown(key)}", hint, at_key=True)

    def brand(self) -> Brand | None:
        name = self.path.parent.resolve().name if self.path.name in FILE_NAMES else self.path.stem
        surfaces = self.surfaces.read(self.own.get("surfaces"))
        typography = Typography(self.read, self.file.get("typography"), self.path.parent)
        brand = Brand(
            name=name,
            title=self.title() or name.replace("-", " ").title(),
            slant=self.number("slant", 0, 0.6, USUAL_SLANT),
            turn=self.number("turn", 60, 240, USUAL_TURN),
            corner=self.number("corner", 0, 12, 0.0),
            surfaces=with_text_inks(surfaces),
            roles=typography.roles(self.own.get("roles")),
            styles=read_styles(self.read, self.own.get("styles")),
            name_fit="each" if self.fit() == "each" else "widest",
            name_measure=self.measures(),
            logo_clear=self.number("logo_clear", 0, 36, USUAL_CLEAR),
            logo_least=self.number("logo_least", 0, 200, USUAL_LEAST),
            origins={**self.origins, **typography.origins},
            photo_tones=self.tones(),
            logo=LogoReader(self.read, self.path.parent).logo(self.file.get("logo")),
        )
        if not self.read.failed:
            tell_unused(self.read, self.file, self.own)
        return brand if len(surfaces) == len(SURFACES) else None

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
        if name is None or name.value is None:
            return None
        members = self.read.mapping(name) if isinstance(name.value, dict) else NOTHING
        chosen = members.get("full") or members.get("short") or name
        return self.read.text(chosen)
