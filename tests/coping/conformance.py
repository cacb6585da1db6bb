"""What a file for the screen lacks, to all who can say so: PDF/UA-1 and PDF/A-2a as two validators read them, a reading
aloud, our count of tags. veraPDF judges where the extra `conformance` is installed, as it is in .ci/run."""

from pathlib import Path

import outloud
import page as page_validation
import pikepdf

from tests import verapdf
from tests.pdf.streams import faults


def shortcomings(path: Path) -> list[str]:
    """Everything that is wrong with a file, or would be read out wrongly; nothing for one that conforms."""
    return [*quick_shortcomings(path), *(verapdf.failures(path) if verapdf.INSTALLED else ())]


def quick_shortcomings(path: Path) -> list[str]:
    """The same without veraPDF, which takes a second a file."""
    data = path.read_bytes()
    reports = [page_validation.validate_pdf_bytes(data, profile=profile) for profile in ("ua1", "2a")]
    found = [failure.message for report in reports for failure in report.failures]
    with pikepdf.open(path) as pdf:
        found += map(str, faults(pdf))
    findings = outloud.check(str(path)).findings
    return found + [str(finding) for finding in findings if finding.severity in ("warning", "error")]
