"""Surfaces for a brand that names only a few colours.

In: background, foreground, primary and perhaps a secondary colour. Out: the four surfaces, and what had to
change so that contrast holds. Only OKLCh lightness is moved, and only of foreground and accents.

`prime` is the primary colour, `paper` the lighter and `deep` the darker of background and foreground, the
latter darkened; `flash` is the secondary colour, else a light tint of the primary one. The ribbon is three
bands in text colour and a lead in the accent, the plainest of the shipped ribbons.
"""

from collections.abc import Callable
from typing import NamedTuple

from presskit.load.brand.brand_contrast import Pair, nearest_passing
from presskit.model.brand import Band, Surface, SurfaceName
from presskit.model.colour import Colour
from presskit.model.contrast import LARGE_TEXT, SMALL_TEXT, Rgb, contrast, luminance

WHITE = Colour("white", (1.0, 1.0, 1.0), None)
BLACK = Colour("black", (0.0, 0.0, 0.0), None)

_MUTES = (0.35, 0.25, 0.15, 0.05, 0.0)
"""Shares of the ground in secondary text; the first that is legible."""


class Theme(NamedTuple):
    """The colours that a plain brand file gives."""

    background: Colour
    foreground: Colour
    primary: Colour
    secondary: Colour | None


class Change(NamedTuple):
    """One colour that was moved, for the report."""

    key: str
    """Which key of `color` gave it."""
    surface: SurfaceName
    pair: Pair
    """As the brand gives it."""
    after: Colour


def derive_surfaces(theme: Theme) -> tuple[dict[SurfaceName, Surface], tuple[Change, ...]]:
    """The four surfaces, and every change that contrast made necessary."""
    return _Derivation(theme).surfaces()


class _Derivation:
    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.changes: list[Change] = []
        text = self.passing("foreground", "paper", Pair("fg", theme.foreground, theme.background, SMALL_TEXT))
        self.dark, self.light = sorted((text, theme.background), key=lambda colour: luminance(colour.rgb))
        self.night = _mixed("deep", self.dark, BLACK, 0.35)

    def surfaces(self) -> tuple[dict[SurfaceName, Surface], tuple[Change, ...]]:
        primary = self.theme.primary
        flash = self.theme.secondary or _mixed("flash", primary, self.light, 0.85)
        found: dict[SurfaceName, Surface] = {
            "prime": self.prime(primary),
            "deep": self.accented("deep", self.night, self.light),
            "paper": self.accented("paper", self.light, self.dark),
            "flash": self.accented("flash", flash, self.text_on(flash)),
        }
        return found, tuple(self.changes)

    def prime(self, bg: Colour) -> Surface:
        """The primary colour as ground: its accent is the text colour, its second colour the other end."""
        fg = self.text_on(bg)
        second = self.light if fg in (self.night, BLACK) else self.night
        return self.surface("prime", bg, fg, fg, fg, second)

    def accented(self, name: SurfaceName, bg: Colour, fg: Colour) -> Surface:
        """A ground with the primary colour as accent."""
        primary = self.theme.primary
        acc = self.passing("primary", name, Pair("acc", primary, bg, SMALL_TEXT))
        large = self.passing("primary", name, Pair("acc_large", primary, bg, LARGE_TEXT))
        return self.surface(name, bg, fg, acc, large, fg)

    def surface(self, name: SurfaceName, bg: Colour, fg: Colour, acc: Colour, lead: Colour, second: Colour) -> Surface:
        away = WHITE if luminance(fg.rgb) < luminance(bg.rgb) else BLACK
        mute = next(mixed for share in _MUTES if _legible(mixed := _mixed(f"{name}-mute", fg, bg, share), bg))
        return Surface(
            name=name, bg=bg, fg=fg, mute=mute, acc=acc, acc_large=lead,
            rule=_mixed(f"{name}-rule", fg, bg, 0.78),
            panel=_mixed(f"{name}-panel", bg, away, 0.15),
            tone=_mixed(f"{name}-tone", bg, fg, 0.07),
            bands=(Band(4, 9, fg), Band(4, 9, fg), Band(26, 9, second), Band(40, 0, lead)),
            kerb=(second, fg) if second != fg else (lead, bg),
            first=(lead, self.text_on(lead)),
            second=(second, self.text_on(second)),
            outline=fg,
        )  # fmt: skip

    def text_on(self, ground: Colour) -> Colour:
        """The first of the brand's light and dark, white and black that is legible; one always is."""
        return next(ink for ink in (self.light, self.night, WHITE, BLACK) if _legible(ink, ground))

    def passing(self, key: str, surface: SurfaceName, pair: Pair) -> Colour:
        """The colour of a pair, moved in lightness if it has to be."""
        if pair.holds:
            return pair.colour
        moved = nearest_passing(pair.colour.rgb, pair.ground.rgb, pair.minimum)
        after = Colour(f"{surface}-{pair.token}", moved, None)
        self.changes.append(Change(key, surface, pair, after))
        return after


def _legible(ink: Colour, ground: Colour) -> bool:
    return contrast(ink.rgb, ground.rgb) >= SMALL_TEXT


def _mixed(name: str, first: Colour, second: Colour, share: float) -> Colour:
    """`first` with `share` of `second`, rounded to what a hex value can say."""
    channel: Callable[[float, float], float] = lambda a, b: round((a + (b - a) * share) * 255) / 255  # noqa: E731
    red, green, blue = map(channel, first.rgb, second.rgb)
    mixed: Rgb = (red, green, blue)
    return Colour(name, mixed, None)
