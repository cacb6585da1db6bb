"""X03, X04, X05: what the file says about itself, in its XMP packet and again in its Info dictionary.

Source: ISO 15930-7, 6.17 (identification), 6.18 (metadata), 6.20 (trapping).
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from pikepdf import Stream

from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile

CONFORMANCE = "PDF/X-4"
_REQUIRED = {
    "dc:title": "title", "xmp:CreateDate": "date of creation", "xmp:ModifyDate": "date of the last change",
    "xmp:MetadataDate": "date of its metadata", "xmpMM:DocumentID": "document identifier",
    "xmpMM:VersionID": "version", "xmpMM:RenditionClass": "rendition class",
}  # fmt: skip
_TWINS = {"CreationDate": "xmp:CreateDate", "ModDate": "xmp:ModifyDate"}
_DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:Z|([+-])(\d\d)(?:'|:)?(\d\d)?)?"
)


def identified(file: PrintFile) -> Iterator[Finding]:
    """X03: readable metadata that say PDF/X-4.

    It is the promise that the shop's preflight holds the file to; compressed metadata are not found by all tools.
    """
    stream = file.pdf.Root.get("/Metadata")
    remedy = "export it as PDF/X-4, not as an ordinary PDF"
    if not isinstance(stream, Stream) or file.packet is None:
        yield Finding("X03", None, "the file has no metadata (XMP) that can be read", remedy)
        return
    if "/Filter" in stream:
        yield Finding("X03", None, "the metadata are compressed", "export it with plain metadata")
    if (said := file.packet.get("pdfxid:GTS_PDFXVersion", "")) != CONFORMANCE:
        words = (
            f"the file says {said}, not {CONFORMANCE}" if said else f"the file does not say that it is {CONFORMANCE}"
        )
        yield Finding("X03", None, words, remedy)


def described(file: PrintFile) -> Iterator[Finding]:
    """X04: title, three dates, document identifier, version and rendition class.

    With them a shop tells the corrected file from the one before, and the job from another with the same name.
    """
    if file.packet is None:
        return
    missing = [words for key, words in _REQUIRED.items() if not file.packet.get(key)]
    if missing:
        yield Finding("X04", None, f"the metadata lack {_listed(missing)}", "fill them in and export again")


def consistent(file: PrintFile) -> Iterator[Finding]:
    """X05: the file says whether it is trapped, and Info and XMP say the same of that, of title and of dates.

    A shop that traps a trapped file doubles the overlaps; two dates in one file mean that a tool touched only half.
    """
    if file.packet is None:
        return
    trapped = file.info.get("Trapped", "").removeprefix("/"), file.packet.get("pdf:Trapped", "")
    if trapped[0] not in ("True", "False") or trapped[0] != trapped[1]:
        words = (
            f"the file does not say clearly whether it is trapped (Info {_said(trapped[0])}, XMP {_said(trapped[1])})"
        )
        yield Finding("X05", None, words, "set Trapped to False, unless traps were made")
    pairs = [(info, file.info.get(info), file.packet.get(xmp)) for info, xmp in _TWINS.items()]
    wrong = [key for key, info, xmp in pairs if info and xmp and moment(info) != moment(xmp)]
    title = file.info.get("Title")
    if title is not None and file.packet.get("dc:title") and title.split() != file.packet["dc:title"].split():
        wrong.append("Title")
    if wrong:
        words = f"Info and XMP disagree about {_listed(wrong)}"
        yield Finding("X05", None, words, "export the file again instead of editing its properties")


def moment(written: str) -> datetime | str:
    """The moment that a PDF date or an ISO 8601 date means; the text itself if it is neither."""
    if not (found := _DATE.fullmatch(written.strip().rstrip("'"))):
        return written
    year, month, day, hour, minute, second, sign, hours, minutes = found.groups()
    ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    numbers = int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)
    try:
        return datetime(*numbers, tzinfo=timezone(ahead) if sign else UTC)
    except ValueError:
        return written


def _said(value: str) -> str:
    return value or "nothing"


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
