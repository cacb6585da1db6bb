"""X06, X07: the printing condition that the colours are meant for, and its profile.

Source: ISO 15930-7, 6.3 (output intents); ICC.1:2010, 7.2 (the header of a profile).
"""

from collections.abc import Iterator

from pikepdf import Stream

from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile


def one_intent(file: PrintFile) -> Iterator[Finding]:
    """X06: exactly one output intent for print, which names its printing condition.

    The numbers of a CMYK colour mean nothing without paper and press; with two conditions the shop must ask.
    """
    found = file.intents
    if len(found) != 1:
        words = f"the file names {len(found) or 'no'} printing condition{'s' * (len(found) != 1)}, instead of one"
        yield Finding("X06", None, words, "export it with one output intent, for example FOGRA39 for coated paper")
    elif not file.condition:
        words = "the printing condition has no name (OutputConditionIdentifier)"
        yield Finding("X06", None, words, "name it as the shop does, for example FOGRA39")


def profile(file: PrintFile) -> Iterator[Finding]:
    """X07: the profile of the condition is embedded, and is one of a printer with four inks, version 2 or 4.

    From it the shop proofs what the designer saw; a screen's profile in its place shifts every colour.
    """
    for intent in file.intents[:1]:
        stream = intent.get("/DestOutputProfile")
        if not isinstance(stream, Stream):
            yield Finding("X07", None, "the profile of the printing condition is not in the file", "embed the profile")
        elif fault := _fault(stream.read_bytes(), stream.get("/N")):
            words = f"the profile of the printing condition {fault}"
            yield Finding("X07", None, words, "embed the CMYK profile of the paper that is printed on")


def _fault(data: bytes, components: object) -> str:
    if len(data) < 128 or data[36:40] != b"acsp" or int.from_bytes(data[:4]) != len(data):
        return "is damaged"
    if data[12:16] != b"prtr":
        return "is not that of a printer"
    if data[16:20] != b"CMYK" or components != 4:
        return "is not one for CMYK"
    return "" if data[8] in (2, 4) else f"is of version {data[8]}, not 2 or 4"
