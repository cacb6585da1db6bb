"""What is known of font families by name: which have a package, which have serifs, what CSS's generic names mean.

In: the name of a family. Out: facts. Nothing is looked up anywhere: a name is advised only if its package was seen.
Source: the `fontpkg-*` packages on PyPI, November 2026; CSS Fonts Module Level 4, section 2.1.2 (generic families).
"""

import re
from importlib.util import find_spec

SANS, SERIF, MONOSPACE = "Noto Sans", "Noto Serif", "Roboto Mono"
"""The families that come with presskit and stand in for others."""

GENERIC = {
    "sans-serif": SANS, "ui-sans-serif": SANS, "system-ui": SANS, "-apple-system": SANS, "blinkmacsystemfont": SANS,
    "ui-rounded": SANS, "cursive": SANS, "fantasy": SANS, "emoji": SANS, "inherit": SANS, "initial": SANS,
    "serif": SERIF, "ui-serif": SERIF, "math": SERIF,
    "monospace": MONOSPACE, "ui-monospace": MONOSPACE,
}  # fmt: skip
"""Names of CSS that mean whatever family of a kind there is."""

_NAMES = """
    abeezee abel abril-fatface acme albert-sans alegreya-sans alfa-slab-one almarai alumni-sans amiri andada-pro
    anek-telugu antic-slab anton archivo archivo-black archivo-narrow arimo arvo asap assistant
    atkinson-hyperlegible baloo-2 barlow barlow-condensed barlow-semi-condensed be-vietnam-pro bebas-neue bitter
    black-ops-one bodoni-moda bricolage-grotesque bungee cabin cairo cardo catamaran caveat chakra-petch changa-one
    chivo cinzel comfortaa cormorant cormorant-garamond crimson-pro crimson-text dancing-script delius dm-mono
    dm-sans dm-serif-display dm-serif-text domine dosis eb-garamond encode-sans epilogue exo exo-2 figtree fira-code
    fira-sans fira-sans-condensed fjalla-one frank-ruhl-libre fraunces fredoka geist geist-mono geologica
    gravitas-one great-vibes hammersmith-one hanken-grotesk heebo hind hind-siliguri ibm-plex-mono ibm-plex-sans
    ibm-plex-sans-arabic ibm-plex-sans-condensed ibm-plex-serif inconsolata indie-flower instrument-sans
    instrument-serif inter inter-tight jetbrains-mono josefin-sans jost kalam kanit karla lato league-spartan lexend
    lexend-deca libre-baskerville libre-franklin lilita-one literata lobster lobster-two lora luckiest-guy manrope
    marcellus maven-pro merriweather merriweather-sans montserrat mukta mulish news-cycle newsreader
    noto-kufi-arabic noto-sans noto-sans-arabic noto-sans-devanagari noto-sans-display noto-sans-khmer
    noto-sans-tamil noto-sans-telugu noto-sans-thai noto-serif nunito nunito-sans oleo-script onest open-sans
    orbitron oswald outfit overpass oxygen pacifico permanent-marker play playfair-display plus-jakarta-sans poppins
    press-start-2p prompt pt-sans pt-sans-narrow pt-serif public-sans questrial quicksand rajdhani raleway
    ramabhadra red-hat-display red-hat-text rethink-sans righteous roboto roboto-condensed roboto-flex roboto-mono
    roboto-slab rowdies rubik russo-one saira saira-condensed sanchez sarabun satisfy schibsted-grotesk
    shadows-into-light share-tech signika slabo-27px smooch-sans sofia-sans sora source-code-pro source-sans-3
    source-serif-4 space-grotesk space-mono spectral syne tajawal teko titan-one titillium-web unbounded urbanist
    varela-round viga vollkorn work-sans yanone-kaffeesatz yellowtail zeyada zilla-slab
"""
_PACKAGED = frozenset(_NAMES.split())
_WITH_SERIFS = re.compile(
    "antiqua|athelas|baskerville|bembo|bitter|bodoni|book-old|caladea|cambria|cardo|caslon|century|charter|cinzel|"
    "cormorant|crimson|didot|domine|fatface|fraunces|garamond|gelasio|georgia|gravitas|hoefler|libre-caslon|literata|"
    "lora$|marcellus|merriweather$|minion|newsreader|palatino|playfair|ruhl|sabon|sanchez|serif|slab|spectral|"
    "tiempos|times|tinos|trajan|vollkorn"
)
_MONOSPACED = re.compile("mono(?!type)|courier|consolas|menlo|inconsolata|-code|typewriter")
_ALIKE = {
    "helvetica": "Arimo", "arial": "Arimo", "segoe": "Open Sans", "calibri": "Lato", "gotham": "Montserrat",
    "proxima": "Montserrat", "futura": "Jost", "sf-pro": "Inter", "san-francisco": "Inter", "gill": "Cabin",
    "times": "PT Serif", "garamond": "EB Garamond", "baskerville": "Libre Baskerville", "bodoni": "Bodoni Moda",
}  # fmt: skip
"""Packaged families that look much like those that come with systems, by how the name begins."""


def slug(family: str) -> str:
    """How the package of a family is called: "Barlow Condensed" is `fontpkg-barlow-condensed`."""
    return re.sub(r"[^a-z0-9]+", "-", family.lower()).strip("-")


def is_packaged(family: str) -> bool:
    """Whether there is a package of this family to install."""
    return slug(family) in _PACKAGED


def is_installed(family: str) -> bool:
    """Whether the package of a family is installed here."""
    name = slug(family)
    return bool(name) and len(name) < 100 and find_spec(f"fontpkg_{name.replace('-', '_')}") is not None


def nearest(family: str) -> str:
    """The packaged family that was meant by a misspelt name; empty if none is so called, or nearly."""
    import difflib

    return next(iter(difflib.get_close_matches(slug(family), sorted(_PACKAGED), n=1, cutoff=0.82)), "")


def of_the_kind(family: str) -> str:
    """The family of presskit that stands in for another: with serifs, of one width, or plain."""
    name = slug(family)
    if _MONOSPACED.search(name):
        return MONOSPACE
    return SERIF if "sans" not in name and _WITH_SERIFS.search(name) else SANS


def alike(family: str) -> str:
    """A family with a package that looks like another, or is at least of its kind."""
    begins = (taken for name, taken in _ALIKE.items() if slug(family).startswith(name))
    return next(begins, of_the_kind(family))
