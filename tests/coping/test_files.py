"""The files of the coping cases conform: PDF/UA-1, PDF/A-2a, no warning, everything tagged once and in order."""

from io import BytesIO
from pathlib import Path

import outloud
import page as page_validation
import pikepdf
import pytest

from tests.conftest import BRANDS
from tests.coping.kits import variant, written
from tests.coping.variants import VARIANTS
from tests.pdf.streams import faults

CASES = [(name, BRANDS[number % 2]) for number, name in enumerate(VARIANTS)]
"""Every case in one of the two brands by turns: what conforms in one does in the other, but looks another way."""


@pytest.mark.parametrize(("name", "brand"), CASES)
def test_file_conforms(name: str, brand: str, tmp_path: Path) -> None:
    path = tmp_path / "kit.pdf"
    data = written(variant(name, brand), path)
    for profile in ("ua1", "2a"):
        report = page_validation.validate_pdf_bytes(data, profile=profile)
        assert [failure.message for failure in report.failures] == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert faults(pdf) == []
    findings = outloud.check(str(path)).findings
    assert [finding for finding in findings if finding.severity in ("warning", "error")] == []
