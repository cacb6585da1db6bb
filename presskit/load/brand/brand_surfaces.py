"""The surfaces of a brand as its author wrote them, each held against the contrast gate.

In: `presskit.surfaces`, names looked up in the palette. Out: Surfaces. A pair that fails is an error at the
colour that has to change, and names the nearest one that passes.
"""

from typing import get_args

from presskit.load.brand.brand_colours import Palette
from presskit.load.brand.brand_contrast import Pair, nearest_passing, pairs
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.yaml.nodes import Node
from presskit.model.brand import Band, Surface, SurfaceName
from presskit.model.colour import Colour

SURFACES: tuple[SurfaceName, ...] = get_args(SurfaceName)

_PLAIN = ("bg", "fg", "mute", "acc", "acc_large", "rule", "panel", "tone", "outline")
_PAIRS = ("kerb", "first", "second")
_TOKENS = (*_PLAIN, "bands", *_PAIRS)
_GROUND = {"first": "its fill", "second": "its fill"}


def read_surfaces(reader: BrandReader, palette: Palette, node: Node | None) -> dict[SurfaceName, Surface]:
    """The surfaces that the file gives in full; faulty ones are left out and reported."""
    members = reader.strict(node, SURFACES)
    found = {}
    for name in SURFACES:
        if name in members and (surface := _surface(reader, palette, name, members[name])):
            found[name] = surface
            _gate(reader, surface, members[name])
            _gate_print(reader, surface, members[name])
    return found


def _surface(reader: BrandReader, palette: Palette, name: SurfaceName, node: Node) -> Surface | None:
    members = reader.strict(node, _TOKENS, _TOKENS)
    plain = {token: palette.colour(members[token]) for token in _PLAIN if token in members}
    two = {token: _two(reader, palette, members[token]) for token in _PAIRS if token in members}
    bands = _bands(reader, palette, members["bands"]) if "bands" in members else None
    found = {**plain, **two, "bands": bands}
    if len(found) < len(_TOKENS) or any(value is None for value in found.values()):
        return None
    return Surface(name=name, **found)  # type: ignore[arg-type]


def _two(reader: BrandReader, palette: Palette, node: Node) -> tuple[Colour, Colour] | None:
    found = [palette.colour(entry) for entry in reader.items(node, 2)]
    return (found[0], found[1]) if len(found) == 2 and found[0] and found[1] else None


def _bands(reader: BrandReader, palette: Palette, node: Node) -> tuple[Band, ...] | None:
    bands = [band for entry in reader.items(node) if (band := _band(reader, palette, entry))]
    if not 1 <= len(node.value if isinstance(node.value, tuple) else "") <= 8:
        reader.report("PK130", node, "a ribbon has one to eight bands")
    return tuple(bands) if isinstance(node.value, tuple) and 1 <= len(bands) == len(node.value) <= 8 else None


def _band(reader: BrandReader, palette: Palette, node: Node) -> Band | None:
    parts = reader.items(node, 3)
    if not parts:
        return None
    width, gap = reader.number(parts[0], 0.5, 200), reader.number(parts[1], 0, 200)
    colour = palette.colour(parts[2])
    return None if width is None or gap is None or colour is None else Band(width, gap, colour)


def _gate(reader: BrandReader, surface: Surface, node: Node) -> None:
    """Report every pair that does not hold, with the nearest colour that would."""
    for pair in pairs(surface):
        if not pair.holds:
            reader.report("PB107", _place(node, pair), _words(surface, pair), _remedy(pair))


def _gate_print(reader: BrandReader, surface: Surface, node: Node) -> None:
    """The same for what the press makes of the colours, where that is told; a pair is told once."""
    for pair in pairs(surface):
        printed = pair._replace(colour=_printed(pair.colour), ground=_printed(pair.ground))
        if pair.holds and not printed.holds:
            reader.report("PB107", _place(node, pair), f"printed, {_words(surface, printed)}", _remedy(printed))


def _printed(colour: Colour) -> Colour:
    return colour._replace(rgb=colour.twin or colour.rgb)


def _place(node: Node, pair: Pair) -> Node:
    assert isinstance(node.value, dict)
    place: Node = node.value[pair.token]
    members = place.value
    return members[1] if isinstance(members, tuple) else place


def _words(surface: Surface, pair: Pair) -> str:
    ground = _GROUND.get(pair.token, "bg")
    return (
        f"surface {surface.name}: {pair.token} ({pair.colour.name} {pair.colour.hex}) on {ground} "
        f"({pair.ground.name} {pair.ground.hex}) has contrast {pair.ratio:.2f}; {pair.minimum:g} is needed"
    )


def _remedy(pair: Pair) -> str:
    nearest = Colour("", nearest_passing(pair.colour.rgb, pair.ground.rgb, pair.minimum), None)
    return f"the nearest colour that passes is {nearest.hex}"
