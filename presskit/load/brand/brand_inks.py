"""What a brand's colours become on a press: black letters on light surfaces, and what cannot be printed.

In: surfaces as read or derived; the brand file, for places. Out: the surfaces with the ink of small text; problems.
Letters made of several inks need plates that meet to a few hundredths of a millimetre, which no press promises: small
dark text is set in black alone, and the quieter kind in a tint of it.
"""

from collections.abc import Mapping
from pathlib import Path

from presskit.errors import Origin, Problem
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node, read_document
from presskit.model.brand import Brand, Surface, SurfaceName
from presskit.model.colour import Cmyk, Colour
from presskit.model.contrast import luminance

TEXT: Cmyk = (0.0, 0.0, 0.0, 1.0)
MUTE: Cmyk = (0.0, 0.0, 0.0, 0.7)
MOST_INK = 300
"""Most ink of all four plates in any area, in per cent of one plate: more does not dry on coated paper."""

_DESCRIBE = "for print give presskit.surfaces, in colours of color.palette that have presskit.inks"
_ON_SURFACE = ("fg", "mute", "acc", "outline")
_ON_PLATE = ("first", "second")


def with_text_inks(surfaces: Mapping[SurfaceName, Surface]) -> dict[SurfaceName, Surface]:
    """The surfaces with what small text is printed in, where dark text stands on something light."""
    light = [surface for surface in surfaces.values() if _darker(surface.fg, surface.bg)]
    inks: dict[Colour, Cmyk] = {surface.mute: MUTE for surface in light}
    inks.update({surface.fg: TEXT for surface in light})
    return {name: _inked(surface, inks) for name, surface in surfaces.items()}


def _inked(surface: Surface, inks: Mapping[Colour, Cmyk]) -> Surface:
    changed: dict[str, object] = {}
    for token in _ON_SURFACE:
        colour: Colour = getattr(surface, token)
        if colour in inks and _darker(colour, surface.bg):
            changed[token] = colour._replace(text_cmyk=inks[colour])
    for token in _ON_PLATE:
        plate, text = getattr(surface, token)
        if text in inks and _darker(text, plate):
            changed[token] = (plate, text._replace(text_cmyk=inks[text]))
    return surface._replace(**changed)  # type: ignore[arg-type]


def _darker(colour: Colour, ground: Colour) -> bool:
    return luminance(colour.rgb) < luminance(ground.rgb)


def unprintable(brand: Brand, path: Path) -> tuple[Problem, ...]:
    """A problem for every colour of a brand that a press cannot print, at its place in the file at `path`.

    Colours that were worked out from a few stand in no palette, where an ink could be put beside them; they share one.
    """
    faulty = [(colour, fault) for colour in _colours(brand) if (fault := _fault(colour))]
    if not faulty:
        return ()
    root, _ = read_document(path)
    reader = BrandReader()
    color = reader.mapping(reader.mapping(root).get("color"))
    palette = reader.mapping(color.get("palette"))
    found = [_problem(*fault, palette[colour.name]) for colour, fault in faulty if colour.name in palette]
    derived = [f"{colour.name} {colour.hex}" for colour, _ in faulty if colour.name not in palette]
    if derived:
        message = f"colours that were worked out have no CMYK value: {', '.join(derived)}"
        place = root.value["color"].origin if isinstance(root.value, dict) and color else Origin(str(path))
        found.append(Problem("PB111", place, message, _DESCRIBE))
    return tuple(found)


def _colours(brand: Brand) -> list[Colour]:
    """Every colour of the surfaces and of photos once, by name."""
    found: dict[str, Colour] = {}
    for surface in brand.surfaces.values():
        for colour in _of_surface(surface):
            found.setdefault(colour.name, colour)
    for colour in brand.photo_tones or ():
        found.setdefault(colour.name, colour)
    return list(found.values())


def _of_surface(surface: Surface) -> tuple[Colour, ...]:
    bands = (band.colour for band in surface.bands)
    plain = (surface.bg, surface.fg, surface.mute, surface.acc, surface.acc_large, surface.rule)
    others = (surface.panel, surface.tone, surface.outline)
    return (*plain, *others, *bands, *surface.kerb, *surface.first, *surface.second)


def _fault(colour: Colour) -> tuple[str, str, str] | None:
    """Code, message and hint."""
    name = colour.name
    if colour.cmyk is None:
        message = f"the colour {shown(name)} ({colour.hex}) has no CMYK value and cannot be printed"
        return "PB111", message, f"give it under presskit.inks: {name}: [cyan, magenta, yellow, black], in per cent"
    total = round(100 * sum(colour.cmyk), 3)
    if total > MOST_INK:
        message = f"the colour {shown(name)} takes {total:g} % of ink; a press takes {MOST_INK}"
        return "PB112", message, "lower its cyan, magenta and yellow under presskit.inks"
    return None


def _problem(code: str, message: str, hint: str, node: Node) -> Problem:
    return Problem(code, node.key_origin or node.origin, message, hint, "error", len(node.key))
