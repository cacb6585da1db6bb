"""Paint a finished document for a print shop: PDF/X-4, all colour in the inks of one printing condition.

In: a Document and a Press. Out: an untagged PDF 1.6 without links or bookmarks, written to a binary sink in one
piece: pages with their bleed on a larger sheet, with crop and fold marks and a slug line if the press wants them.
Source: ISO 15930-7 (PDF/X-4); ISO 32000-1, 14.11.2 (page boxes).
"""

from typing import BinaryIO

from presskit.imposing.imposition import sheets
from presskit.imposing.sheet import Placement, Sheet
from presskit.model.geometry import Box
from presskit.model.press import Press
from presskit.page import NO_PICTURES, Document, Pictures
from presskit.pdf.fine import in_black
from presskit.pdf.flate import FLATE, deflated
from presskit.pdf.images import Images
from presskit.pdf.ink import CMYK_SPACE
from presskit.pdf.marks import mark_operators, registration
from presskit.pdf.objects import BLENDED, File, PageDictionary
from presskit.pdf.operands import exact
from presskit.pdf.press_metadata import press_information, press_intent, press_packet
from presskit.pdf.resources import Fonts
from presskit.pdf.surface import PressSurface


def paint_for_press(document: Document, press: Press, sink: BinaryIO, pictures: Pictures = NO_PICTURES) -> None:
    """Write `document` to `sink` as PDF/X-4; the same bytes for the same document, press and pictures.

    Raises:
        ValueError: a document without pages, with a colour that has no CMYK value, with a picture that is not among
            `pictures`, or whose pages fit on no sheet.
    """
    if not document.pages:
        raise ValueError("a document has at least one page")
    file = File(b"1.6")
    fonts = Fonts(items for page in document.pages for items in (*page.layers, page.slug))
    images = Images([layer for page in document.pages for layer in page.layers], pictures, CMYK_SPACE)
    spaces = b"/ColorSpace<<%s>>" % registration(file) if press.marks else b""
    resources = b"%d 0 R" % file.enter(b"<</Font%s%s%s>>" % (fonts.resources(file), images.resources(file), spaces))
    for sheet in sheets(document, press):
        _enter_sheet(file, sheet, resources, fonts, images)
    catalog = file.Catalog
    catalog.OutputIntents = b"[%s]" % press_intent(file, press.intent)
    packet = press_packet(document.metadata, file.digest())
    catalog.Metadata = b"%d 0 R" % file.enter_stream(packet, b"/Type/Metadata/Subtype/XML")
    sink.writelines(file.written(info=file.enter(press_information(document.metadata))))


def _enter_sheet(file: File, sheet: Sheet, resources: bytes, fonts: Fonts, images: Images) -> None:
    entry = PageDictionary()
    file.enter_page(entry)
    entry.Contents = b"%d 0 R" % file.enter_stream(deflated(_content(sheet, fonts, images)), FLATE)
    entry.Parent = file.Reference(file.Pages)
    entry.MediaBox = _box(Box(0, 0, sheet.width, sheet.height), sheet)
    entry.BleedBox = _box(sheet.trim.grown(sheet.bleed), sheet)
    entry.TrimBox = _box(sheet.trim, sheet)
    entry.Resources = resources
    if any(images.forms.blend_on(place.page.items) for place in sheet.placements):
        entry.Group = BLENDED % CMYK_SPACE.name


def _box(box: Box, sheet: Sheet) -> bytes:
    corners = (box.x, sheet.height - box.bottom, box.right, sheet.height - box.y)
    return b"[%s]" % b" ".join(map(exact, corners))


def _content(sheet: Sheet, fonts: Fonts, images: Images) -> bytes:
    parts = [_placed(place, sheet, fonts, images) for place in sheet.placements]
    if sheet.slug and (slug := _slug(sheet, fonts)):
        parts.append(slug)
    parts.append(mark_operators(sheet.marks, sheet.height))
    return b"\n".join(part for part in parts if part)


def _placed(place: Placement, sheet: Sheet, fonts: Fonts, images: Images) -> bytes:
    """A page at its place, cut off at its bleed: nothing of it prints under the marks or on its neighbour."""
    page, trim = place.page, place.trim
    if place.turned:
        matrix = b"-1 0 0 -1 %s %s" % (exact(trim.right), exact(sheet.height - trim.y))
    else:
        matrix = b"1 0 0 1 %s %s" % (exact(trim.x), exact(sheet.height - trim.bottom))
    edge = exact(-sheet.bleed)
    size = exact(page.width + 2 * sheet.bleed), exact(page.height + 2 * sheet.bleed)
    content = b"\n".join(PressSurface(page, fonts, images).content(in_black(page.items)))
    return b"q %s cm %s %s %s %s re W n\n%s\nQ" % (matrix, edge, edge, *size, content)


def _slug(sheet: Sheet, fonts: Fonts) -> bytes:
    """The slug line of the first page, over the top left corner of the block."""
    page = sheet.placements[0].page
    if not page.slug:
        return b""
    corner = sheet.trim.x, sheet.height - sheet.trim.y - page.height
    line = b"\n".join(PressSurface(page, fonts).content(page.slug))
    return b"q 1 0 0 1 %s %s cm\n%s\nQ" % (*map(exact, corner), line)
