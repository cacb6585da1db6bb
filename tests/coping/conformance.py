"""What a file for the screen lacks, to all who can say so: PDF/UA-1, PDF/A-2a, a reading aloud, our count of tags."""

from pathlib import Path

import outloud
import page as page_validation
import pikepdf

from tests.pdf.streams import faults


def shortcomings(path: Path) -> list[str]:
    """Everything that is wrong with a file, or would be read out wrongly; nothing for one that conforms."""
    data = path.read_bytes()
    reports = [page_validation.validate_pdf_bytes(data, profile=profile) for profile in ("ua1", "2a")]
    found = [failure.message for report in reports for failure in report.failures]
    with pikepdf.open(path) as pdf:
        found += map(str, faults(pdf))
    findings = outloud.check(str(path)).findings
    return found + [str(finding) for finding in findings if finding.severity in ("warning", "error")]
