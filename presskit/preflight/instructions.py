"""X21: instructions that every device reads alike.

Source: ISO 32000-1, 8.4.2 (q and Q come in pairs), 7.8.2; ISO 15930-7, 6.8 (no BX and EX).
"""

from collections.abc import Iterator

from presskit.preflight.events import Broken
from presskit.preflight.finding import Finding
from presskit.preflight.reader import PrintFile


def well_formed(file: PrintFile) -> Iterator[Finding]:
    """X21: saved states are restored, nothing is skipped, and every instruction can be followed.

    Where one device guesses and another stops, the proof says nothing about the print.
    """
    for page in file.pages:
        for event in dict.fromkeys(event for event in page.events if isinstance(event, Broken)):
            yield Finding("X21", page.number, event.words, event.remedy)
