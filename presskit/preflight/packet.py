"""The XMP packet of a file, flattened: what a rule asks for is one property and its text.

In: the bytes of a packet. Out: a Packet. Knows no PDF.
Source: ISO 16684-1, 7 (RDF serialisation): a property stands as an attribute of its description or as an element.
"""

from collections.abc import Mapping
from xml.etree import ElementTree

Packet = Mapping[str, str]
"""Property with its usual prefix, for example `xmp:CreateDate`, -> text."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
}


def read_packet(data: bytes) -> Packet | None:
    """The properties of the schemas that print files use; None if `data` is no XML that may be read.

    A document type is refused: packets have none, and with one come entities that grow without end.
    """
    if b"<!DOCTYPE" in data:
        return None
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError):
        return None
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        found |= {name: text for key, text in description.items() if (name := _name(key))}
        found |= {name: _text(element) for element in description if (name := _name(element.tag))}
    return found


def _name(qualified: str) -> str:
    space, _, local = qualified[1:].partition("}")
    return f"{_PREFIXES[space]}:{local}" if space in _PREFIXES else ""


def _text(element: ElementTree.Element) -> str:
    """The text of a property, or that of the first entry of its list."""
    return next((text.strip() for text in element.itertext() if text.strip()), "")
