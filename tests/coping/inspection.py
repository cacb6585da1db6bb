"""What can be said of finished pages without painting them: where ink lies, what is read, what runs into what."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from presskit.model.geometry import Box
from presskit.model.profile import Profile
from presskit.page import Artifact, Document, Face, Page, TextRun
from presskit.sections.story import spoken
from presskit.typography.faces import hb_font

SLACK = 0.6
"""Points by which boxes may overlap: hairline serifs and overshoots do."""


@cache
def glyph_box(face: Face, gid: int) -> tuple[float, float, float, float] | None:
    """Left, bottom, right, top of a glyph's ink in em, y up; None for a blank."""
    font = hb_font(face)
    extents = font.get_glyph_extents(gid)
    if extents is None or not extents.width:
        return None
    em = font.scale[0]
    left, top = extents.x_bearing / em, extents.y_bearing / em
    return left, top + extents.height / em, left + extents.width / em, top


def ink(run: TextRun) -> Box | None:
    """The box round the ink of a run on its page; None if it shows nothing."""
    x, boxes = run.x, []
    for piece in run.pieces:
        for glyph in piece.glyphs:
            box = glyph_box(piece.face, glyph.gid)
            if box is not None:
                left = x + (box[0] + glyph.dx / 1000) * run.size
                right = x + (box[2] + glyph.dx / 1000) * run.size
                lift = glyph.dy / 1000
                boxes.append((left, run.y - (box[3] + lift) * run.size, right, run.y - (box[1] + lift) * run.size))
            x += (glyph.width + glyph.kern) * run.size / 1000 + run.tracking
    if not boxes:
        return None
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    return Box(left, top, max(box[2] for box in boxes) - left, max(box[3] for box in boxes) - top)


def text_of(run: TextRun) -> str:
    return "".join(piece.text for piece in run.pieces)


def inked(page: Page) -> list[tuple[TextRun, Box]]:
    """The runs of a page that show something, with their boxes."""
    boxes = [(item, ink(item)) for item in page.items if isinstance(item, TextRun)]
    return [(run, box) for run, box in boxes if box is not None]


def off_the_page(document: Document) -> list[str]:
    """Text whose ink leaves the trim."""
    return [
        f"page {page.label}: {text_of(run)!r} at {box}"
        for page in document.pages
        for run, box in inked(page)
        if box.x < 0 or box.y < 0 or box.right > page.width or box.bottom > page.height
    ]


def collisions(document: Document) -> list[str]:
    """Pairs of runs whose ink overlaps. Parts of one figure lean into each other and are left aside."""
    found = []
    for page in document.pages:
        for (one, a), (other, b) in combinations(inked(page), 2):
            parts = one.mark == other.mark and (one.size != other.size or one.y == other.y)
            across = min(a.right, b.right) - max(a.x, b.x)
            down = min(a.bottom, b.bottom) - max(a.y, b.y)
            if not parts and across > SLACK and down > SLACK:
                found.append(f"page {page.label}: {text_of(one)!r} and {text_of(other)!r}")
    return found


def contents(document: Document) -> str:
    """Everything that is read, element after element in the order of the tag tree."""
    texts: dict[int, list[str]] = {}
    for page in document.pages:
        for item in page.items:
            if isinstance(item, TextRun) and not isinstance(item.mark, Artifact):
                texts.setdefault(item.mark, []).append(text_of(item))
    elements = (element.id for element in document.structure if element.id in texts)
    return plain("\n".join("".join(texts[element]) for element in elements))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def authored(profile: Profile) -> Iterator[str]:
    """Every text of the profile that a press kit prints, in the order of its pages."""
    yield profile.person.name
    for paragraph in profile.story:
        yield spoken(paragraph)
    for entry in profile.interview:
        yield f"{entry.question} {entry.answer}"
    for fact in profile.facts:
        yield f"{fact.label} {fact.value}"
    for group in profile.results:
        for entry in group.entries:
            yield " ".join(filter(None, (entry.event + (f", {entry.class_}" if entry.class_ else ""), entry.note)))


def lost(document: Document, profile: Profile) -> list[str]:
    """Authored texts that do not stand in the document, or stand out of order."""
    read, at, missing = contents(document), 0, []
    for text in map(plain, authored(profile)):
        place = read.find(text, at)
        if place < 0:
            missing.append(text)
        else:
            at = place + len(text)
    return missing


def skipped_headings(document: Document) -> list[str]:
    """Headings that are more than one level below the one before, and every H1 but the first."""
    levels = [int(element.role[1]) for element in document.structure if re.fullmatch("H[1-6]", element.role)]
    found = [f"H{after} after H{before}" for before, after in zip([0, *levels], levels, strict=False)
             if after > before + 1]  # fmt: skip
    return found + ["a second H1"] * (levels.count(1) - 1)
