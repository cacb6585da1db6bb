"""Info and XMP say the same, and no date is made up."""

from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest

from presskit.page import Metadata
from tests.pdf.conftest import painted
from tests.pdf.sample import METADATA, sample


def read(metadata: Metadata) -> tuple[dict[str, str], dict[str, object]]:
    with pikepdf.open(BytesIO(painted(sample(metadata)))) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        return info, dict(pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False).items())


def test_both_say_what_the_document_says() -> None:
    info, xmp = read(METADATA)
    assert info["/Title"] == xmp["{http://purl.org/dc/elements/1.1/}title"] == "Jo Bäckman & Co: press kit"
    assert [info["/Author"]] == xmp["{http://purl.org/dc/elements/1.1/}creator"] == ["Jo Bäckman"]
    assert info["/Subject"] == xmp["{http://purl.org/dc/elements/1.1/}description"] == "A <kit>"
    assert info["/Keywords"] == xmp["{http://ns.adobe.com/pdf/1.3/}Keywords"] == "racing"
    assert xmp["{http://purl.org/dc/elements/1.1/}language"] == {"en"}
    assert not [key for key in (*info, *xmp) if "Date" in key]


def test_what_is_not_said_is_left_out() -> None:
    info, xmp = read(replace(METADATA, author="", subject="", keywords=""))
    assert set(info) == {"/Title", "/Creator", "/Producer"}
    assert not [key for key in xmp if key.endswith(("creator", "description", "Keywords"))]


@pytest.mark.parametrize(
    ("created", "date"),
    [
        ("2020-03-01", "2020-03-01T00:00:00"),
        ("2020-03-01T12:30:05Z", "2020-03-01T12:30:05"),
        ("2020-03-01T12:30:05+05:45", "2020-03-01T06:45:05"),
    ],
)
def test_dates_are_utc_and_equal(created: str, date: str) -> None:
    metadata = replace(METADATA, created=created)
    info, xmp = read(metadata)
    compact = date.translate({ord(c): None for c in "-:T"})
    assert info["/CreationDate"] == info["/ModDate"] == f"D:{compact}Z"
    assert xmp["{http://ns.adobe.com/xap/1.0/}CreateDate"] == f"{date}Z"
    assert page.is_pdf_compliant_bytes(painted(sample(metadata)), profile="2a")


def test_the_colour_profile_is_srgb_without_a_clock(sample_pdf: pikepdf.Pdf) -> None:
    (intent,) = sample_pdf.Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()
    assert (int(intent.DestOutputProfile.N), profile[16:20], profile[36:40]) == (3, b"RGB ", b"acsp")
    assert profile[24:36] == bytes((0x07, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    assert profile[84:100] == bytes(16)
