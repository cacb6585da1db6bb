"""Developed pictures as image objects of a file, and the operators that show them.

In: the pictures of a document's items, and their pixels as JPEG or deflated samples. Out: one image object for each
distinct run of bytes, as it is; operators for a content stream. No file is opened here and no pixel is touched.
Source: ISO 32000-1, 8.9.5 (image dictionaries), 7.4.4.4 (rows as in PNG), 7.4.8 (JPEG).
"""

from collections.abc import Sequence

from presskit.memory import Kept
from presskit.page import NO_PICTURES, WHOLE, Drawn, Item, Picture, Pictures
from presskit.pdf.forms import Forms, drawings_of
from presskit.pdf.image_objects import enter_image
from presskit.pdf.ink import RGB_SPACE, Space
from presskit.pdf.objects import File
from presskit.pdf.operands import exact
from presskit.units import Pt


def _found(items: tuple[Item, ...]) -> tuple[Picture, ...]:
    return tuple([item for item in items if type(item) is Picture])


_pictures = Kept(_found)


class Images:
    """The pictures of one document, each with the name of its image object."""

    def __init__(self, layers: Sequence[tuple[Item, ...]], pictures: Pictures, space: Space = RGB_SPACE) -> None:
        """Learn every picture and drawing on the layers of all pages.

        Args:
            layers: of all pages.
            pictures: their pixels.
            space: in which drawings are painted.

        Raises:
            ValueError: a picture has not been developed.
        """
        shown = [picture for items in layers for picture in _pictures(items)]
        if any(picture.exposure not in pictures for picture in shown):
            raise ValueError("a picture of the document has not been developed")
        self._encoded = {picture.exposure: pictures[picture.exposure] for picture in shown}
        images = dict.fromkeys(encoded._replace(shown=WHOLE) for encoded in self._encoded.values())
        self._names = {image: b"/P%d" % number for number, image in enumerate(images, 1)}
        self.forms = Forms(layers, pictures, space)

    def resources(self, file: File) -> bytes:
        """Enter the images into `file`; returns the entry of the resources, nothing without images."""
        entries = [b"%s %d 0 R" % (name, enter_image(file, image)) for image, name in self._names.items()]
        entries += self.forms.resources(file)
        if not entries:
            return b""
        return b"/XObject<<%s>>" % b"".join(entries)

    def shown_on(self, items: tuple[Item, ...], height: Pt) -> list[bytes]:
        """The operators of every picture and drawing of a layer on a page of `height`."""
        forms = [self.drawn(item, height) for item in drawings_of(items)]
        return [self.shown(picture, height) for picture in _pictures(items)] + forms

    def drawn(self, item: Drawn, height: Pt) -> bytes:
        """The operators that put a drawing at its place on a page of `height`; the caller saves the state."""
        return self.forms.shown(item, height)

    def shown(self, picture: Picture, height: Pt) -> bytes:
        """The operators that put a picture at its place on a page of `height`; the caller saves the state."""
        encoded = self._encoded[picture.exposure]
        box, (left, top, right, bottom) = picture.box, encoded.shown
        width, tall = box.width / (right - left), box.height / (bottom - top)
        x, y = box.x - left * width, box.y - top * tall
        matrix = b"%s 0 0 %s %s %s cm" % (exact(width), exact(tall), exact(x), exact(height - y - tall))
        cut = b""
        if encoded.shown != WHOLE:
            corner = exact(box.x), exact(height - box.bottom)
            cut = b"%s %s %s %s re W n " % (*corner, exact(box.width), exact(box.height))
        return b"%s%s %s Do" % (cut, matrix, self._names[encoded._replace(shown=WHOLE)])


NO_IMAGES = Images((), NO_PICTURES)
