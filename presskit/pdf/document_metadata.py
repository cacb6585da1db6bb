"""What a file says about itself: Info dictionary, XMP packet and the claim to PDF/UA-1 and PDF/A-2a.

In: the document's Metadata. Out: bytes. Info and XMP say the same, else PDF/A fails; no date is made up.
Source: ISO 19005-2, 6.6 (metadata, extension schemas), 6.2.3 (output intent); ISO 14289-1, 5 (version).
"""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from presskit.page import Metadata
from presskit.pdf.flate import FLATE, deflated
from presskit.pdf.objects import File
from presskit.pdf.operands import text_string

_CREATOR = "presskit"
_PRODUCER = "ReportLab PDF Library"


def information(metadata: Metadata) -> bytes:
    """The Info dictionary."""
    entries = {
        b"Title": metadata.title,
        b"Author": metadata.author,
        b"Subject": metadata.subject,
        b"Keywords": metadata.keywords,
        b"Creator": _CREATOR,
        b"Producer": _PRODUCER,
    }
    out = [b"/%s%s" % (key, text_string(value)) for key, value in entries.items() if value]
    if created := moment(metadata):
        date = created.strftime("(D:%Y%m%d%H%M%SZ)").encode()
        out.append(b"/CreationDate%s/ModDate%s" % (date, date))
    return b"<<%s>>" % b"".join(out)


def packet(metadata: Metadata) -> bytes:
    """The XMP metadata; PDF/A wants it uncompressed."""
    return _XMP.replace("{described}", "\n".join(described(metadata))).encode()


def described(metadata: Metadata) -> list[str]:
    """The properties of the XMP packet that say the same as Info; prefixes dc, pdf, xmp."""
    title, author, subject, keywords, language = map(
        _escaped, (metadata.title, metadata.author, metadata.subject, metadata.keywords, metadata.language)
    )
    default = '<rdf:Alt><rdf:li xml:lang="x-default">'
    out = [f"<dc:title>{default}{title}</rdf:li></rdf:Alt></dc:title>"]
    if author:
        out.append(f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>")
    if subject:
        out.append(f"<dc:description>{default}{subject}</rdf:li></rdf:Alt></dc:description>")
    out.append(f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>")
    if keywords:
        out.append(f"<pdf:Keywords>{keywords}</pdf:Keywords>")
    if created := moment(metadata):
        date = created.strftime("%Y-%m-%dT%H:%M:%SZ")
        out.append(f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>")
    out.append(f"<xmp:CreatorTool>{_CREATOR}</xmp:CreatorTool>\n<pdf:Producer>{_PRODUCER}</pdf:Producer>")
    return out


def output_intent(file: File) -> bytes:
    """Enter the colour profile; returns the output intent that makes the page's RGB sRGB."""
    profile = file.enter_stream(_srgb(), b"/N 3" + FLATE)
    return (
        b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>" % profile
    )


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    return deflated(Path(__file__).with_name("srgb.icc").read_bytes())


def moment(metadata: Metadata) -> datetime | None:
    """The date in UTC; one without a time is midnight."""
    if metadata.created is None:
        return None
    moment = datetime.fromisoformat(metadata.created)
    return moment.astimezone(UTC) if moment.tzinfo else moment


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{described}
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
