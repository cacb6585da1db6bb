"""How well two colours stand out from each other.

In: sRGB triples, 0 to 1. Out: relative luminance and contrast ratio, 1 to 21.
Source: WCAG 2.2, definitions of relative luminance and contrast ratio.
"""

from functools import lru_cache

Rgb = tuple[float, float, float]

SMALL_TEXT = 4.5
"""Least ratio of text (WCAG 1.4.3, level AA)."""
LARGE_TEXT = 3.0
"""Least ratio of text of 18 pt, or 14 pt if bold."""


@lru_cache(maxsize=1024)
def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Rgb, second: Rgb) -> float:
    """Contrast ratio of two colours, in either order."""
    one, other = luminance(first), luminance(second)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
