"""The colours of a brand file: names resolved, CSS notations read, printing inks put beside them.

In: the `color` block of a brand.yml and our `inks` and `twins`. Out: Colours, by node. A colour may be a name in
`color.palette`, another key of `color`, or any colour of CSS, in this order; chains are followed, circles refused.
A mapping with `light` and `dark` is taken by its light side: we print on both, from one palette.
Source: the brand.yml specification, section color.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from presskit.errors import Origin
from presskit.load.brand.brand_reader import BrandReader
from presskit.load.brand.css_colours import CssColour, css_colour
from presskit.load.problems.wording import shown
from presskit.load.yaml.nodes import Node
from presskit.model.colour import Cmyk, Colour
from presskit.model.contrast import Rgb

_ALMOST_HEX = re.compile(r"#?(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
_WRITE_HEX = 'write # and six digits in quotation marks, "#0A1030"'
MOST_INK = 300
"""Most ink of all four plates in any area, in per cent of one plate: more does not dry on coated paper."""
_MOST_NAMES = 8
"""Names of a circle that a message repeats."""


class _Found(NamedTuple):
    colour: Colour
    from_palette: bool
    """Whether the colour has the name of an entry of the palette."""


class Palette:
    """Looks colours up; each is built once."""

    def __init__(
        self, reader: BrandReader, color: Mapping[str, Node], inks: Node | None, twins: Node | None = None
    ) -> None:
        self._reader = reader
        self._palette = reader.mapping(color.get("palette"))
        self._names = {light_side(node).path: name for name, node in self._palette.items()}
        self._theme = {key: node for key, node in color.items() if key != "palette"}
        self._inks = self._read_inks(inks)
        self._twins = self._read_twins(twins)
        self._found: dict[str, _Found | None] = {}
        for node in self._palette.values():
            self.colour(node)

    @property
    def origins(self) -> dict[str, Origin]:
        """Where each entry of the palette stands, as `palette.NAME`."""
        return {f"palette.{name}": node.key_origin or node.origin for name, node in self._palette.items()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the palette, in the order of the file."""
        return tuple(self._palette)

    def named(self, name: str) -> Colour | None:
        """The colour of the palette that has a name."""
        return self.colour(self._palette[name])

    def colour(self, node: Node) -> Colour | None:
        """The colour that a value stands for; None after a problem was reported."""
        node = light_side(node)
        if node.path not in self._found:
            self._resolve(node)
        found = self._found[node.path]
        return found.colour if found else None

    def _resolve(self, asked: Node) -> None:
        """Follow names to a colour, and settle all on the way: what is known, or told, once stays so."""
        chain, passed = [asked], {asked.path}
        while (target := self._named(chain[-1])) is not None:
            if target.path in self._found:
                break
            if target.path in passed:
                self._circle(chain, target)
                break
            chain.append(target)
            passed.add(target.path)
        found = self._found.get(target.path) if target else self._written(chain.pop())
        for node in reversed(chain):
            self._found[node.path] = found = self._passed_on(found, node) if found else None

    def _named(self, node: Node) -> Node | None:
        """What a name refers to: the palette first, so that `primary: primary` can name a palette colour.

        An entry that is called as a colour of CSS may be that colour: `black: black`.
        """
        found = self._palette.get(node.text)
        if found is None or found.path == node.path:
            found = self._theme.get(node.text, found)
        if found is None or (found.path == node.path and css_colour(node.text)):
            return None
        return light_side(found)

    def _written(self, node: Node) -> _Found | None:
        """The colour at the end of a chain."""
        written = self._css(node)
        found = None
        if written is not None:
            found = self._passed_on(_Found(Colour(_hex(written.rgb), written.rgb, None), False), node)
        self._found[node.path] = found
        return found

    def _css(self, node: Node) -> CssColour | None:
        """A notation of CSS; None after a problem was reported."""
        written = css_colour(node.text)
        if written is None:
            self._unknown(node)
        elif written.opacity < 1:
            self._reader.report(
                "PB101",
                node,
                f"{shown(node.text)} is translucent ({written.opacity:.0%} opaque); a colour of a brand is opaque",
                "write the colour that it has on its ground",
            )
            return None
        elif not written.in_srgb:
            self._reader.warn(
                "PB113",
                node,
                f"{shown(node.text)} is stronger than screens show (sRGB); {_hex(written.rgb)}, the nearest, is used",
                f'to choose yourself, write "{_hex(written.rgb)}" or another',
            )
        return written

    def _passed_on(self, found: _Found, node: Node) -> _Found:
        """The colour under the name of a node: the nearest ink to who asks holds, the last name of the palette."""
        name = self._names.get(node.path)
        if name is None:
            return found
        colour = found.colour
        return _Found(
            colour._replace(
                name=colour.name if found.from_palette else name,
                cmyk=self._inks.get(name, colour.cmyk),
                twin=self._twins.get(name, colour.twin),
            ),
            True,
        )

    def _circle(self, chain: list[Node], target: Node) -> None:
        start = next(place for place, node in enumerate(chain) if node.path == target.path)
        names = [node.key for node in (*chain[start:], target)]
        if len(names) > _MOST_NAMES:
            names[_MOST_NAMES // 2 : -_MOST_NAMES // 2] = ["…"]
        self._reader.report(
            "PB102",
            target,
            f"colours refer to each other in a circle: {' → '.join(names)}",
            "give one of them a hex value",
        )

    def _unknown(self, node: Node) -> None:
        if isinstance(node.value, dict | tuple):
            self._reader.report("PB101", node, f"{node.key} has to be one colour")
        elif not node.text.strip():
            self._reader.report(
                "PB101",
                node,
                f"{node.key} has no colour",
                'put it in quotation marks ("#0A1030"): without them # begins a comment',
            )
        elif _ALMOST_HEX.fullmatch(node.text) or node.text.startswith("#"):
            self._reader.report("PB101", node, f"{shown(node.text)} is not a colour", _WRITE_HEX)
        elif "(" in node.text:
            hint = 'write it as CSS does, rgb(10, 16, 48) or oklch(0.2 0.06 270), or "#0A1030"'
            self._reader.report("PB101", node, f"{shown(node.text)} is not a colour", hint)
        else:
            hint = self._reader.near(node.text, self._palette) or 'name a colour of color.palette or write "#0A1030"'
            self._reader.report("PB103", node, f"there is no colour {shown(node.text)} in color.palette", hint)

    def _read_inks(self, node: Node | None) -> dict[str, Cmyk]:
        found = {}
        for name, entry in self._reader.strict(node, self._palette).items():
            parts = self._reader.items(entry, 4)
            shares = [share for part in parts if (share := self._reader.number(part, 0, 100)) is not None]
            if len(shares) == 4:
                if sum(shares) > MOST_INK:
                    message = f"the colour {shown(name)} takes {sum(shares):g} % of ink; a press takes {MOST_INK}"
                    self._reader.report("PB112", entry, message, "lower its cyan, magenta and yellow")
                cyan, magenta, yellow, black = (share / 100 for share in shares)
                found[name] = (cyan, magenta, yellow, black)
        return found

    def _read_twins(self, node: Node | None) -> dict[str, Rgb]:
        found = {}
        for name, entry in self._reader.strict(node, self._palette).items():
            if entry.text in self._palette or css_colour(entry.text) is None:
                self._reader.report("PB101", entry, f"{shown(entry.text)} is not a colour", _WRITE_HEX)
            elif written := self._css(entry):
                found[name] = written.rgb
        return found


def light_side(node: Node) -> Node:
    """A value that differs by the surface it stands on, by its side for light ones."""
    if isinstance(node.value, dict):
        return node.value.get("light") or node.value.get("dark") or node
    return node


def _hex(rgb: Rgb) -> str:
    return Colour("", rgb, None).hex
