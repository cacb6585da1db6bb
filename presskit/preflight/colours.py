"""Colour spaces as a press sees them: which inks a colour lays down, and which spaces a press does not know.

In: colour space objects of a PDF. Out: Spaces, and Colours with the share of each ink.
An ICC space of four components counts as CMYK, one of one as black; a spot ink counts as an ink of its own.
Source: ISO 32000-1, 8.6 (colour spaces).
"""

from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, Object, Stream, String

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
REGISTRATION = "All"
"""The colour of crop marks: on every plate."""


class Space(NamedTuple):
    """A colour space."""

    family: str
    """DeviceCMYK, ICCBased, Separation …"""
    components: int
    inks: tuple[str, ...] = ()
    """One a component; none for a space that a press does not know, and for grey, which is black upside down."""
    foreign: str = ""
    """`RGB` or `Lab`, if the space is that or stands on that."""
    base: "Space | None" = None
    """Of an indexed space and of patterns that are given a colour."""
    lookup: bytes = b""
    """The colours of an indexed space."""

    @property
    def first(self) -> tuple[float, ...]:
        """The colour that is current when the space is chosen."""
        if self.family == "DeviceCMYK":
            return (0.0, 0.0, 0.0, 1.0)
        return (float(self.family in ("Separation", "DeviceN")),) * self.components

    @property
    def is_grey(self) -> bool:
        """Black upside down: 1 is paper."""
        return self.components == 1 and not (self.inks or self.lookup or self.base)


CMYK = Space("DeviceCMYK", 4, PROCESS)
GREY = Space("DeviceGray", 1)
RGB = Space("DeviceRGB", 3, foreign="RGB")
LAB = Space("Lab", 3, foreign="Lab")
PATTERN = Space("Pattern", 0)

_NAMED = {
    "/DeviceCMYK": CMYK, "/CMYK": CMYK, "/DeviceGray": GREY, "/G": GREY, "/DeviceRGB": RGB, "/RGB": RGB,
    "/CalRGB": RGB, "/CalGray": GREY, "/Lab": LAB, "/Pattern": PATTERN,
}  # fmt: skip
_DEEPEST = 4


class Colour(NamedTuple):
    """A space and the numbers in it."""

    space: Space
    values: tuple[float, ...]

    @property
    def inks(self) -> dict[str, float]:
        """Share of each ink, 0 to 1; empty for patterns and for what is no printing colour."""
        if self.space.is_grey:
            return {"Black": 1 - self.values[0]} if self.values else {}
        if self.space.base and self.space.lookup:
            return self._looked_up.inks
        return {ink: share for ink, share in zip(self.space.inks, self.values, strict=False) if ink != "None"}

    @property
    def total(self) -> float:
        """All inks together: 4 is the most that four plates can lay down; registration colour is on each of them."""
        return sum(share * (4 if ink == REGISTRATION else 1) for ink, share in self.inks.items())

    @property
    def _looked_up(self) -> "Colour":
        base = self.space.base or GREY
        at = int(self.values[0]) * base.components if self.values else 0
        return Colour(base, tuple(byte / 255 for byte in self.space.lookup[at : at + base.components]))


def space_of(written: Object | None, resources: Object | None, depth: int = 0) -> Space:
    """The space that a name or an array stands for.

    Raises:
        ValueError: no colour space, or one that is made of itself.
    """
    if depth > _DEEPEST:
        raise ValueError("a colour space is made of itself")
    if isinstance(written, Name):
        spaces = resources.get("/ColorSpace") if isinstance(resources, Dictionary) else None
        listed = spaces.get(str(written)) if isinstance(spaces, Dictionary) else None
        if str(written) in _NAMED:
            return _NAMED[str(written)]
        return space_of(listed, resources, depth + 1)
    if not isinstance(written, Array) or not len(written):
        raise ValueError("not a colour space")
    family = str(written[0])[1:]
    if family == "ICCBased":
        return _by_profile(written[1])
    if family in ("Separation", "DeviceN"):
        names = [written[1]] if family == "Separation" else list(written[1])
        inks = tuple(str(name)[1:] for name in names)
        return Space(family, len(inks), inks, space_of(written[2], resources, depth + 1).foreign)
    if family in ("Indexed", "I"):
        base = space_of(written[1], resources, depth + 1)
        return Space("Indexed", 1, (), base.foreign, base, _bytes(written[3]))
    if family == "Pattern" and len(written) > 1:
        base = space_of(written[1], resources, depth + 1)
        return Space("Pattern", base.components, (), base.foreign, base)
    return space_of(written[0], None, depth + 1)


def _by_profile(profile: Object) -> Space:
    count = int(profile.get("/N", 0))
    if count not in (1, 3, 4):
        raise ValueError("a colour profile of no known kind")
    return Space("ICCBased", count, PROCESS if count == 4 else (), "RGB" if count == 3 else "")


def _bytes(table: Object) -> bytes:
    if isinstance(table, Stream):
        return table.read_bytes()
    if isinstance(table, String):
        return bytes(table)
    raise ValueError("an indexed colour space without colours")
