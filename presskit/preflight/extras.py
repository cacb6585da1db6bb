"""X14, X15, X16: what paper cannot do, and what would print otherwise than it looks.

Source: ISO 15930-7, 6.14 to 6.16 (annotations, actions, forms), 6.6 (transfer and halftone), 6.11, 6.12 (XObjects),
6.21 (optional content). Stricter on purpose: no annotations and no layers at all.
"""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Stream

from presskit.preflight.events import Adjusted
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile

_ACTIONS = {"/OpenAction", "/AA", "/JavaScript", "/JS"}
_ACTIVE = {
    "/GoTo",
    "/GoToR",
    "/GoToE",
    "/Launch",
    "/URI",
    "/JavaScript",
    "/SubmitForm",
    "/Named",
    "/Rendition",
    "/ResetForm",
}
_CURVES = ("/TR", "/HTO", "/BG", "/UCR")
_CURVES_OR_DEFAULT = ("/TR2", "/BG2", "/UCR2")


def still(file: PrintFile) -> Iterator[Finding]:
    """X14: no comments, links, form fields, actions or scripts.

    Some devices print them, some do not; none of them belongs on paper.
    """
    for page in file.pages:
        annotations = page.page.obj.get("/Annots")
        if isinstance(annotations, Array) and len(annotations):
            yield Finding("X14", page.number, "it has comments, links or fields", "export it without annotations")
    if "/AcroForm" in file.pdf.Root:
        yield Finding("X14", None, "the file is a form (AcroForm)", "export it without fields")
    if any(str(thing.get("/S")) in _ACTIVE or _ACTIONS & set(thing.keys()) for thing in file.dictionaries):
        yield Finding("X14", None, "the file has actions or scripts", "export it without interactive elements")


def plain_curves(file: PrintFile) -> Iterator[Finding]:
    """X15: no transfer curves, no halftone origin, no black generation or undercolour removal of its own.

    They change tones on the plate that no proof shows.
    """
    for page in file.pages:
        settings = [event.settings for event in page.events if isinstance(event, Adjusted)]
        found = {key[1:] for each in settings for key in _CURVES if key in each}
        found |= {
            key[1:] for each in settings for key in _CURVES_OR_DEFAULT if str(each.get(key, "/Default")) != "/Default"
        }
        if found:
            names = ", ".join(sorted(found))
            yield Finding("X15", page.number, f"it brings its own tone curves ({names})", "export it without them")


def self_contained(file: PrintFile) -> Iterator[Finding]:
    """X16: no PostScript, no pages of other files, no attachments, no layers.

    Whether a layer prints is decided by the viewer; what is not in the file is not on the paper.
    """
    faults = dict.fromkeys(fault for thing in file.dictionaries if (fault := _foreign(thing)))
    if "/OCProperties" in file.pdf.Root:
        faults["the file has layers (optional content)"] = None
    for words in faults:
        yield Finding("X16", None, words, "flatten it: export what is to be printed, and only that")


def _foreign(thing: Dictionary | Stream) -> str:
    if thing.get("/Subtype") == "/PS" or thing.get("/Subtype2") == "/PS":
        return "the file contains PostScript"
    if thing.get("/Subtype") == "/Form" and "/Ref" in thing:
        return "the file shows a page of another file (reference)"
    if "/EF" in thing or "/EmbeddedFiles" in thing:
        return "the file has attachments"
    return ""
