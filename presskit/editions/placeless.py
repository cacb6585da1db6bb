"""What a profile has and no edition of a run has a place for: nothing vanishes in silence.

In: what each copy of a run is composed from, with its template. Out: one warning for each thing. What an edition has
too little room for says the edition itself (see left_out.py).
"""

from collections.abc import Iterable, Iterator, Sequence

from presskit.content.blocks import Block, QRCode
from presskit.editions.edition import has, wanted
from presskit.editions.left_out import NO_ROOM
from presskit.errors import Origin, Problem
from presskit.load.problems.wording import listed
from presskit.model.template import PageSpec, Template
from presskit.sections.logo_wall import LogoWall
from presskit.sections.pull_quote import PullQuote
from presskit.sections.qr import QR
from presskit.sections.section import Kit, Section

Copy = tuple[Kit, Template]


def placeless(copies: Sequence[Copy]) -> list[Problem]:
    """A warning for every quote, and for all partners and all links, that no copy of a run shows."""
    return [*_quotes(copies), *_partners(copies), *_links(copies)]


def _sections(pages: Iterable[PageSpec]) -> list[Section]:
    return [frame.content for page in pages for frame in page.frames]


def _shown(copies: Sequence[Copy]) -> Iterator[tuple[Kit, Section]]:
    for kit, template in copies:
        for section in _sections(wanted(kit.profile, template)):
            yield kit, section


def _quotes(copies: Sequence[Copy]) -> Iterator[Problem]:
    """Quotes whose place is on pages that give way to others, such as one with a photo."""
    shown: set[Origin] = set()
    hidden: dict[Origin, list[str]] = {}
    behind: set[Origin] = set()
    for kit, template in copies:
        pages = wanted(kit.profile, template)
        there, anywhere = _slots(pages), _slots(template.pages)
        for index, quote in enumerate(kit.profile.pull_quotes):
            origin = kit.origin(f"pull_quotes.{index}")
            if origin and quote.slot in there:
                shown.add(origin)
            elif origin and quote.slot in anywhere:
                hidden.setdefault(origin, []).append(template.edition)
                if any(_gives_way(page, kit) for page in template.pages if quote.slot in _slots([page])):
                    behind.add(origin)
    for origin, editions in hidden.items():
        if origin not in shown:
            names = listed(list(dict.fromkeys(editions)))
            message = f"not printed: the page that has its place is left out of the {names}"
            if origin in behind:
                message = f"not printed: a photo stands in its place in the {names}"
            yield Problem(NO_ROOM, origin, message, "give it another slot, or remove it", "warning")


def _slots(pages: Iterable[PageSpec]) -> set[str]:
    return {section.slot for section in _sections(pages) if isinstance(section, PullQuote)}


def _gives_way(page: PageSpec, kit: Kit) -> bool:
    """Whether a photo of the profile is why a page is left out."""
    return any(lack.startswith("photos.") and has(kit.profile, lack) for lack in page.lacks)


def _partners(copies: Sequence[Copy]) -> Iterator[Problem]:
    if any(isinstance(section, LogoWall) and kit.profile.partners for kit, section in _shown(copies)):
        return
    yield from _group(copies, "partners", "partner", "build an edition with a logo wall too, such as the sponsor-pack")


def _links(copies: Sequence[Copy]) -> Iterator[Problem]:
    """Links lead from QR codes, where there is no address of the contact's own."""
    if any(isinstance(section, QR) and _codes_link(section.compose(kit)) for kit, section in _shown(copies)):
        return
    yield from _group(copies, "links", "link", "only a QR code shows one, where the contact has no web address")


def _codes_link(blocks: Sequence[Block]) -> bool:
    said = (line.origin for block in blocks if isinstance(block, QRCode) for line in block.lines)
    return any(origin and origin.path.startswith("links.") for origin in said)


def _group(copies: Sequence[Copy], key: str, word: str, hint: str) -> Iterator[Problem]:
    """One warning for all entries of a list."""
    places = {
        origin
        for kit, _ in copies
        for index in range(len(getattr(kit.profile, key)))
        if (origin := kit.origin(f"{key}.{index}"))
    }
    if places:
        said = f"the {word} is" if len(places) == 1 else f"all {len(places)} {word}s are"
        message = f"not printed: no edition of this run shows {key}, so {said} left out"
        yield Problem(NO_ROOM, min(places, key=lambda place: place.line), message, hint, "warning")
