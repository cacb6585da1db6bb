"""A painted document holds against validators, reads back as it was written, and is the same each time."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import outloud
import page
import pikepdf
import pypdfium2
import pytest
from pdfminer.high_level import extract_text

from presskit.page import Document
from presskit.pdf.writer import paint
from tests.pdf.conftest import one_page, painted
from tests.pdf.lettering import DISPLAY, TEXT, Tags, run
from tests.pdf.sample import METADATA, sample
from tests.pdf.streams import faults, unembedded_fonts
from tests.pdf.tagtree import tag_tree

TREE = """\
Document
  Sect
    H1 (title: Jo Bäckman) "Jo Bäckman"
    P
      "The official first flight of the season "
      Link
        "press.example"
        -> https://press.example/b%C3%A4ckman?a=(1) (Press pages of Jo Bäckman)
      " is on."
    L (numbering Disc)
      LI
        Lbl "•"
        LBody "podiums"
      LI
        Lbl "•"
        LBody "titles (four)"
  Sect
    H2 (title: Results) "Results"
    Table
      TR
        TH (scope Column) "Season"
        TH (scope Column) "Place"
      TR
        TH (scope Row; rows 2) "2019"
        TD "1st"
      TR
        TD
    Figure (alt: A chart with two wins in 2015 and four in 2016.; box 30 240 130 300) ""
    P (lang: sv) "Heja Jo! Straße"
    P
      Span (lang: en; expansion: Touring Car Racing) "TCR"
    P "flat AVA"
"""


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_sample_passes_the_validator(sample_bytes: bytes, profile: str) -> None:
    report = page.validate_pdf_bytes(sample_bytes, profile=profile)
    assert report.rules.total > 50
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_sample_reads_well_aloud(sample_file: Path) -> None:
    result = outloud.check(str(sample_file))
    assert not result.error
    assert [str(finding) for finding in result.findings if finding.severity in ("error", "warning")] == []


def test_tags_read_back_as_they_were_given(sample_pdf: pikepdf.Pdf) -> None:
    assert tag_tree(sample_pdf) == TREE


def test_content_and_tags_agree(sample_pdf: pikepdf.Pdf) -> None:
    assert faults(sample_pdf) == []


def test_every_font_is_embedded(sample_pdf: pikepdf.Pdf) -> None:
    assert unembedded_fonts(sample_pdf) == []
    fonts = [font for page_ in sample_pdf.pages for font in page_.Resources.Font.values()]
    assert {str(font.DescendantFonts[0].Subtype) for font in fonts} == {"/CIDFontType0", "/CIDFontType2"}


def test_text_comes_back_as_it_is_stored(sample_bytes: bytes) -> None:
    """Capitals are drawn and ligatures set, and still the letters are those of the profile."""
    pdfium = [page_.get_textpage().get_text_range() for page_ in pypdfium2.PdfDocument(sample_bytes)]
    assert pdfium[0].split("\r\n")[:2] == ["Jo Bäckman", "The official first flight of the "]
    assert pdfium[1].split("\r\n")[3:6] == ["Heja Jo! Straße", "TCR", "flat AVA"]
    miner = extract_text(BytesIO(sample_bytes))
    for text in ("Jo Bäckman\n", "The official first flight of the", "Heja Jo! Straße\n", "flat AVA\n"):
        assert text in miner


def test_sharp_s_in_capitals_reads_as_it_is_stored(tmp_path: Path) -> None:
    """Two letters S stand for one ß: the second has no text of its own."""
    tags = Tags()
    heading = tags.add("H1", tags.add("Document"), title="Groß")
    data = painted(one_page(tags, run("Groß ist Weiß", heading, 20, 60, DISPLAY, 30)))
    assert pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range() == "Groß ist Weiß"
    assert extract_text(BytesIO(data)).replace("\u200b", "").strip() == "Groß ist Weiß"
    assert not [
        *page.validate_pdf_bytes(data, profile="ua1").failures,
        *page.validate_pdf_bytes(data, profile="2a").failures,
    ]
    with pikepdf.open(BytesIO(data)) as pdf:
        assert faults(pdf) == []


def test_same_bytes_again_whatever_was_painted_before() -> None:
    first = painted(sample())
    tags = Tags()
    painted(one_page(tags, run("Other letters: XYZ", tags.add("P", tags.add("Document")), 20, 40, TEXT)))
    assert painted(sample()) == first


def test_same_bytes_in_another_process() -> None:
    script = (
        "import sys, hashlib; from tests.pdf.conftest import painted; from tests.pdf.sample import sample; "
        "print(hashlib.sha256(painted(sample())).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Kathmandu"), ("2", "America/St_Johns"))
    }
    assert len(digests) == 1


def test_a_document_without_pages_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        paint(Document((), (), METADATA), BytesIO())


def test_identifier_follows_the_content() -> None:
    tags = Tags()
    mark = tags.add("P", tags.add("Document"))
    identifiers = []
    for text in ("one", "two", "one"):
        with pikepdf.open(BytesIO(painted(one_page(tags, run(text, mark, 20, 40))))) as pdf:
            identifiers.append(bytes(pdf.trailer.ID[0]))
    assert identifiers[0] == identifiers[2] != identifiers[1]
