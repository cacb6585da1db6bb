"""The colours of a brand file: names resolved, hex values read, printing inks put beside them.

In: the `color` block of a brand.yml and our `inks` and `twins`. Out: Colours, by node. A colour may be a hex value, a
name in `color.palette`, or another key of `color`; chains are followed, circles refused.
Source: the brand.yml specification, section color.
"""

import re
from collections.abc import Mapping

from presskit.load.brand.brand_reader import BrandReader
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.nodes import Node
from presskit.model.colour import Cmyk, Colour
from presskit.model.contrast import Rgb

_HEX = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_ALMOST_HEX = re.compile(r"#?(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")


def rgb(hex_value: str) -> tuple[float, float, float]:
    """#RGB or #RRGGBB as red, green, blue, each 0 to 1."""
    digits = hex_value[1:]
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = bytes.fromhex(digits)
    return red / 255, green / 255, blue / 255


class Palette:
    """Looks colours up; each is built once."""

    def __init__(
        self, reader: BrandReader, color: Mapping[str, Node], inks: Node | None, twins: Node | None = None
    ) -> None:
        self._reader = reader
        self._palette = reader.mapping(color.get("palette"))
        self._theme = {key: node for key, node in color.items() if key != "palette"}
        self._inks = self._read_inks(inks)
        self._twins = self._read_twins(twins)
        self._found: dict[str, Colour | None] = {}
        for node in self._palette.values():
            self.colour(node)

    def colour(self, node: Node) -> Colour | None:
        """The colour that a value stands for; None after a problem was reported.

        A mapping with `light` and `dark` is taken by its light side: we print on both, from one palette.
        """
        if isinstance(node.value, dict) and (side := node.value.get("light") or node.value.get("dark")):
            node = side
        known = self._palette.get(node.text)
        if known is not None and self._found.get(known.path):
            return self._found[known.path]
        if node.path not in self._found:
            self._resolve(node)
        return self._found[node.path]

    def _resolve(self, asked: Node) -> None:
        """Follow names to a hex value. All on the way to a fault is settled, so that it is told once."""
        chain = [asked]
        while not _HEX.fullmatch(chain[-1].text):
            target = self._named(chain[-1])
            if target is None:
                self._unknown(chain[-1])
            elif target in chain:
                names = " → ".join(node.key for node in (*chain[chain.index(target) :], target))
                self._reader.report(
                    "PB102",
                    target,
                    f"colours refer to each other in a circle: {names}",
                    "give one of them a hex value",
                )
            elif self._found.get(target.path, target) is not None:
                chain.append(target)
                continue
            self._found.update((node.path, None) for node in chain)
            return
        self._found[asked.path] = self._build(chain)

    def _named(self, node: Node) -> Node | None:
        """What a name refers to: the palette first, so that `primary: primary` can name a palette colour."""
        found = self._palette.get(node.text)
        return self._theme.get(node.text, found) if found is None or found.path == node.path else found

    def _build(self, chain: list[Node]) -> Colour:
        """The nearest name with an ink gives the ink; the last one names the colour."""
        names = [node.key for node in chain if node.path.startswith("color.palette.")]
        ink = next((self._inks[name] for name in names if name in self._inks), None)
        text = chain[-1].text
        twin = next((self._twins[name] for name in names if name in self._twins), None)
        return Colour(names[-1] if names else text.upper(), rgb(text), ink, twin=twin)

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
            self._reader.report(
                "PB101",
                node,
                f"{shown(node.text)} is not a colour",
                'write # and six digits in quotation marks, "#0A1030"',
            )
        else:
            hint = did_you_mean(node.text, self._palette) or 'name a colour of color.palette or write "#0A1030"'
            self._reader.report("PB103", node, f"there is no colour {shown(node.text)} in color.palette", hint)

    def _read_inks(self, node: Node | None) -> dict[str, Cmyk]:
        found = {}
        for name, entry in self._reader.strict(node, self._palette).items():
            parts = self._reader.items(entry, 4)
            shares = [share for part in parts if (share := self._reader.number(part, 0, 100)) is not None]
            if len(shares) == 4:
                cyan, magenta, yellow, black = (share / 100 for share in shares)
                found[name] = (cyan, magenta, yellow, black)
        return found

    def _read_twins(self, node: Node | None) -> dict[str, Rgb]:
        found = {}
        for name, entry in self._reader.strict(node, self._palette).items():
            if _HEX.fullmatch(entry.text):
                found[name] = rgb(entry.text)
            else:
                hint = 'write # and six digits in quotation marks, "#0A1030"'
                self._reader.report("PB101", entry, f"{shown(entry.text)} is not a colour", hint)
        return found
