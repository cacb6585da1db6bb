"""A brand: surfaces, type roles, styles and the few numbers of the artwork system, all as data.

A page plan names a surface and a style; it never names a colour or a font.
Source: brand.yaml of the brand's folder, read by load/brand.py (which also derives what a plain brand.yml lacks).
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from presskit.errors import Origin
from presskit.model.colour import Colour
from presskit.model.drawing import Drawing
from presskit.model.record import record
from presskit.units import Pt

SurfaceName = Literal["prime", "deep", "paper", "flash"]
Grid = Literal["a4", "deck", "handout"]
RoleName = Literal["display", "quote", "head", "label", "small", "marker", "text", "strong", "emphasis"]


class Band(NamedTuple):
    """One band of the ribbon; width and gap in ribbon units (points at scale 1)."""

    width: float
    gap: float
    """Gap after the band, towards the inside of the cover bend."""
    colour: Colour


class Surface(NamedTuple):
    """One of the four grounds that a page plan can name, with the ink of every role on it."""

    name: SurfaceName
    bg: Colour
    fg: Colour
    mute: Colour
    acc: Colour
    """Accent for small text."""
    acc_large: Colour
    """Accent at 18 pt or larger, 14 pt if bold."""
    rule: Colour
    panel: Colour
    tone: Colour
    """The monogram."""
    bands: tuple[Band, ...]
    """First is the outer side of the cover bend; the widest is the lead."""
    kerb: tuple[Colour, Colour]
    first: tuple[Colour, Colour]
    """Marker P1: fill and text."""
    second: tuple[Colour, Colour]
    """Marker P2: fill and text."""
    outline: Colour
    """Outline and text of P3 and pole."""


class TypeRole(NamedTuple):
    """A cut of a family and how it is set."""

    family: str
    """Family name as its font package gives it, e.g. "Barlow Condensed"."""
    weight: int
    italic: bool
    axes: tuple[tuple[str, float], ...] = ()
    """Further variable axes to pin (opsz), sorted; the weight axis is pinned from `weight`."""
    files: tuple[str, ...] = ()
    """Font files of the brand's own folder (absolute paths); empty: from the fontpkg package."""
    tracking: float = 0.0
    """em; -0.008 is -0.8 %."""
    capitals: bool = False
    """Draw capitals; the stored text keeps its case."""
    fallback: str = "Noto Sans"
    """The family that prints what this one lacks, of the same kind."""


class TextStyle(NamedTuple):
    """Size and leading of one named style in a role, in points."""

    role: RoleName
    size: Pt
    leading: Pt


class BrandLogo(NamedTuple):
    """The logo of a brand; one that has no sides is the same on both grounds."""

    light: Drawing
    """For light grounds."""
    dark: Drawing
    """For dark grounds."""


@record
class Brand:
    """Everything that distinguishes one look from another."""

    name: str
    title: str
    slant: float
    """k: horizontal lean per unit of height of every diagonal (tan of the display type's angle)."""
    turn: Pt
    """Radius of the large ribbon bends at scale 1 (Apex 150, Paddock 170)."""
    corner: Pt
    """Corner radius of plates and markers."""
    surfaces: Mapping[SurfaceName, Surface]
    roles: Mapping[RoleName, TypeRole]
    styles: Mapping[Grid, Mapping[str, TextStyle]]
    """Per page grid: style name -> style. Names: the table in `STYLES` of load/brand.py."""
    name_fit: Literal["each", "widest"]
    """Cover name: each line fitted to the measure, or one size for all by the widest line."""
    name_measure: Mapping[Grid, Pt]
    logo_clear: Pt
    """Space that partners' logos keep from the edge of their panel, at least."""
    logo_least: Pt
    """Length of the longer side of a logo, at least, where its panel has room for that."""
    origins: Mapping[str, Origin]
    """Where its file says things that are looked at later: `color`, `palette.NAME`, and files by their paths."""
    photo_tones: tuple[Colour, Colour] | None = None
    """Photos in slots are printed from this dark to this light colour; None: in their own colours."""
    logo: BrandLogo | None = None
    """The brand's own, for the furniture."""
