"""Inks for colours that come without any: what a press needs to show them, and what it makes of them.

In: colours in sRGB; the colour profile of a press. Out: inks in whole per cent, never more than paper takes, and the
sRGB of what they look like in print. Greys and black are black ink alone: a grey of four inks turns to a colour when
one plate drifts.
Source: ICC.1 (relative colorimetric, black point compensation); ISO 12647-2 (total ink of coated offset).
"""

from functools import lru_cache
from typing import NamedTuple

from presskit.imaging.colour_management import in_srgb, opened_profile
from presskit.imaging.photo_inks import MOST_INK, transformed
from presskit.model.colour import BLACK, NEUTRAL, Cmyk, limited
from presskit.model.contrast import Rgb

LEAST = 0.02
"""Shares of less are left out: so fine a dot does not hold on a plate."""


class Inks(NamedTuple):
    """What is put on paper, and what it looks like there."""

    cmyk: Cmyk
    rgb: Rgb


@lru_cache(maxsize=64)
def inks_of(colours: tuple[Rgb, ...], profile: bytes) -> tuple[Inks, ...]:
    """The inks of each colour on the press of `profile`.

    Raises:
        ProfileError: the profile is damaged.
    """
    from PIL import Image

    if not colours:
        return ()
    flat = bytes(round(255 * channel) for colour in colours for channel in colour)
    found = transformed(Image.frombytes("RGB", (len(colours), 1), flat), opened_profile(profile)).tobytes()
    separated = [found[at : at + 4] for at in range(0, len(found), 4)]
    inks = [_black(rgb, profile) or _tidy(four) for rgb, four in zip(colours, separated, strict=True)]
    return tuple(Inks(cmyk, rgb) for cmyk, rgb in zip(inks, _looks(inks, profile), strict=True))


def _black(rgb: Rgb, profile: bytes) -> Cmyk | None:
    """Black ink alone for a grey: as much as makes it as light; None for colours."""
    lightest = max(rgb)
    if lightest - min(rgb) > NEUTRAL:
        return None
    if lightest <= BLACK:
        return 0.0, 0.0, 0.0, 1.0
    wanted = sum(rgb) / 3
    looks = _greys(profile)
    return 0.0, 0.0, 0.0, min(range(101), key=lambda share: abs(looks[share] - wanted)) / 100


@lru_cache(maxsize=4)
def _greys(profile: bytes) -> tuple[float, ...]:
    """How light 0 to 100 per cent of black ink look."""
    return tuple(sum(rgb) / 3 for rgb in _looks([(0.0, 0.0, 0.0, share / 100) for share in range(101)], profile))


def _tidy(four: bytes) -> Cmyk:
    """Whole per cents of four bytes, within the limit of ink."""
    shares = [share / 255 if share / 255 >= LEAST else 0.0 for share in four]
    cyan, magenta, yellow, black = limited((shares[0], shares[1], shares[2], shares[3]), MOST_INK / 100 - LEAST)
    return round(cyan, 2), round(magenta, 2), round(yellow, 2), round(black, 2)


def _looks(inks: list[Cmyk], profile: bytes) -> list[Rgb]:
    """The sRGB of inks on paper."""
    from PIL import Image

    flat = bytes(round(255 * share) for cmyk in inks for share in cmyk)
    seen = in_srgb(Image.frombytes("CMYK", (len(inks), 1), flat), profile).tobytes()
    return [(seen[at] / 255, seen[at + 1] / 255, seen[at + 2] / 255) for at in range(0, len(seen), 3)]
