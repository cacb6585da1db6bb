"""How a reader finds the way: bookmarks, page labels and live links.

In: pages with their titles, labels and link areas. Out: objects and entries of the catalog.
Source: ISO 32000-1, 12.3.3 (outlines), 12.4.2 (page labels), 12.5.6.5 (links); ISO 14289-1, 7.18.
"""

from collections.abc import Sequence

from presskit.page import LinkArea, Page
from presskit.pdf.objects import File
from presskit.pdf.operands import address, rectangle, text_string
from presskit.units import Pt


def bookmarks(file: File, pages: Sequence[Page], numbers: Sequence[int]) -> int:
    """Enter one bookmark a page; returns the number of the outline. `numbers`: the pages' objects."""
    root = file.reserve(1 + len(pages))
    first, last = root + 1, root + len(pages)
    for own, page, number in zip(range(first, last + 1), pages, numbers, strict=True):
        before = b"/Prev %d 0 R" % (own - 1) if own > first else b""
        after = b"/Next %d 0 R" % (own + 1) if own < last else b""
        entry = text_string(page.title), root, before, after, number
        file.fill(own, b"<</Title%s/Parent %d 0 R%s%s/Dest[%d 0 R/Fit]>>" % entry)
    file.fill(root, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (first, last, len(pages)))
    return root


def page_labels(pages: Sequence[Page]) -> bytes:
    """The number tree of labels: one entry where counting begins, one for each label that is not a number."""
    entries: list[bytes] = []
    expected = ""
    for index, page in enumerate(pages):
        counts = page.label.isascii() and page.label.isdigit() and not page.label.startswith("0")
        if counts and page.label != expected:
            start = b"" if page.label == "1" else b"/St " + page.label.encode()
            entries.append(b"%d<</S/D%s>>" % (index, start))
        elif not counts:
            entries.append(b"%d<</P%s>>" % (index, text_string(page.label)))
        expected = str(int(page.label) + 1) if counts else ""
    return b"<</Nums[%s]>>" % b"".join(entries)


def annotation(link: LinkArea, height: Pt, key: int) -> bytes:
    """A live link without a border, on a page of `height`; `key` is its StructParent."""
    area, contents, target = rectangle(link.box, height), text_string(link.contents), address(link.target)
    return b"<</Type/Annot/Subtype/Link/Rect%s/Border[0 0 0]/F 4/StructParent %d/Contents%s/A<</S/URI/URI%s>>>>" % (
        area,
        key,
        contents,
        target,
    )
