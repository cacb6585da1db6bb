"""veraPDF judges: it passes what is whole, in both brands, and tells what is broken."""

from pathlib import Path

import pikepdf
import pytest

from tests import verapdf

pytestmark = pytest.mark.skipif(not verapdf.INSTALLED, reason=verapdf.WITHOUT)


def test_the_kit_of_the_worked_example_conforms(kit: Path) -> None:
    assert verapdf.failures(kit) == []


def test_a_broken_file_fails_each_standard_by_the_rule_that_it_breaks(kit: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(kit) as pdf:
        del pdf.Root.Lang
        pdf.Root.MarkInfo.Marked = False
        del pdf.Root.OutputIntents
        pdf.save(broken)
    told = [" ".join(text.split()[:2]) for text in verapdf.failures(broken)]
    assert "ua1 6.2-1" in told
    assert any(text.startswith("2a 6.2.4.3") for text in told)
    assert verapdf.failures(kit) == []


def test_a_file_that_is_no_pdf_is_not_passed(tmp_path: Path) -> None:
    text = tmp_path / "text.pdf"
    text.write_text("This is no PDF.", encoding="utf-8")
    assert verapdf.failures(text)
