"""Paint a finished document: the whole way from pages to the bytes of a file.

In: a Document. Out: a PDF that is at once PDF/UA-1 and PDF/A-2a, written to a binary sink in one piece.
Nothing is laid out, measured or read but font files and the colour profile.
"""

from typing import BinaryIO

from presskit.page import NO_PICTURES, Document, LinkArea, Page, Pictures
from presskit.pdf import ink
from presskit.pdf.document_metadata import information, output_intent, packet
from presskit.pdf.flate import FLATE
from presskit.pdf.images import Images
from presskit.pdf.layers import content
from presskit.pdf.navigation import annotation, bookmarks, page_labels
from presskit.pdf.objects import BLENDED, File, PageDictionary
from presskit.pdf.operands import number, text_string
from presskit.pdf.resources import Fonts
from presskit.pdf.structure import Structure


def paint(document: Document, sink: BinaryIO, pictures: Pictures = NO_PICTURES) -> None:
    """Write `document` to `sink` as PDF; the same bytes for the same document and pictures.

    Raises:
        ValueError: a document without pages, or with a picture that is not among `pictures`.
    """
    if not document.pages:
        raise ValueError("a document has at least one page")
    file = File()
    pages = [PageDictionary() for _ in document.pages]
    numbers = [file.enter_page(page) for page in pages]
    structure = Structure(document, file, numbers)
    layers = [layer for page in document.pages for layer in page.layers]
    fonts, images = Fonts(layers), Images(layers, pictures)
    _paint_pages(document, file, pages, structure, fonts, images)
    _add_links(document, file, pages, structure)
    catalog = file.Catalog
    catalog.StructTreeRoot = b"%d 0 R" % structure.root()
    # After the tags, whose numbers are then the same in kits that have other fonts.
    resources = file.enter(b"<</Font%s%s>>" % (fonts.resources(file), images.resources(file)))
    for entry in pages:
        entry.Resources = b"%d 0 R" % resources
    catalog.MarkInfo = b"<</Marked true>>"
    catalog.Lang = text_string(document.metadata.language)
    catalog.ViewerPreferences = b"<</DisplayDocTitle true>>"
    catalog.Outlines = b"%d 0 R" % bookmarks(file, document.pages, numbers)
    catalog.PageLabels = page_labels(document.pages)
    catalog.Metadata = b"%d 0 R" % file.enter_stream(packet(document.metadata), b"/Type/Metadata/Subtype/XML")
    catalog.OutputIntents = b"[%s]" % output_intent(file)
    sink.writelines(file.written(info=file.enter(information(document.metadata))))


def _paint_pages(
    document: Document, file: File, pages: list[PageDictionary], structure: Structure, fonts: Fonts, images: Images
) -> None:
    roles = tuple(element.role for element in document.structure)
    for index, (page, entry) in enumerate(zip(document.pages, pages, strict=True)):
        painted = content(page, roles, fonts, ink.SCREEN, images)
        entry.Contents = b"%d 0 R" % file.enter_stream(painted.stream, FLATE)
        entry.Parent = file.Reference(file.Pages)
        entry.MediaBox = b"[0 0 %s %s]" % (number(page.width), number(page.height))
        entry.StructParents = b"%d" % index
        entry.Tabs = b"/S"
        if any(map(images.forms.blend_on, page.layers)):
            entry.Group = BLENDED % ink.RGB_SPACE.name
        structure.add_page(index, painted.marks)


def _add_links(document: Document, file: File, pages: list[PageDictionary], structure: Structure) -> None:
    for index, page in enumerate(document.pages):
        links = [item for item in page.items if type(item) is LinkArea]
        if links:
            entered = [_link(link, page, index, file, structure) for link in links]
            pages[index].Annots = b"[%s]" % b" ".join(entered)


def _link(link: LinkArea, page: Page, index: int, file: File, structure: Structure) -> bytes:
    number = file.reserve()
    file.fill(number, annotation(link, page.height, structure.add_link(index, link.mark, number)))
    return b"%d 0 R" % number
