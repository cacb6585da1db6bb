"""What a print file says about itself: Info, XMP packet, the claim to PDF/X-4, and the printing condition.

In: the document's Metadata, a digest of its content, the OutputIntent. Out: bytes.
Source: ISO 15930-7, 6.2 (output intent), 6.10 (identification, Trapped, dates); XMP Media Management for the ids.
"""

from uuid import UUID

from presskit.model.press import OutputIntent
from presskit.page import Metadata
from presskit.pdf.document_metadata import described, information
from presskit.pdf.objects import File
from presskit.pdf.operands import text_string

_UNDATED = "1970-01-01"
"""PDF/X demands dates, and a kit may have none. Zero on the computers' own calendar is what archives and packagers
write for "not known": nobody takes it for the day of printing, and it is the same on every machine and every day."""


def dated(metadata: Metadata) -> Metadata:
    """The same with a date."""
    if metadata.created is not None:
        return metadata
    given = {name: getattr(metadata, name) for name in Metadata.__dataclass_fields__}
    return Metadata(**{**given, "created": _UNDATED})


def press_information(metadata: Metadata) -> bytes:
    """The Info dictionary. Nothing is trapped here: that is the print shop's to do."""
    return information(dated(metadata))[:-2] + b"/Trapped/False>>"


def press_packet(metadata: Metadata, digest: bytes) -> bytes:
    """The XMP metadata, uncompressed. The document's id follows from `digest`, 16 bytes: its version has no past."""
    properties = "\n".join(described(dated(metadata)))
    date = properties.partition("<xmp:ModifyDate>")[2].partition("<")[0]
    values = {"{described}": properties, "{date}": date, "{id}": str(UUID(bytes=digest, version=5))}
    out = _XMP
    for place, value in values.items():
        out = out.replace(place, value)
    return out.encode()


def press_intent(file: File, intent: OutputIntent) -> bytes:
    """Enter the profile of the press, as it is: it gains a quarter by compression, for half of a build's time."""
    profile = file.enter_stream(intent.profile, b"/N 4")
    registry = b"/RegistryName(http://www.color.org)" if intent.registered else b""
    return b"<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier%s%s/Info%s/DestOutputProfile %d 0 R>>" % (
        text_string(intent.identifier),
        registry,
        text_string(intent.description),
        profile,
    )


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
{described}
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmpMM:DocumentID>uuid:{id}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
