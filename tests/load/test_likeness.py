"""What a file in the wrong place seems to be."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.load.likeness import likeness, no_text


def archive(*names: str) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as packed:
        for name in names:
            packed.writestr(name, "<x/>")
    return sink.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (archive("[Content_Types].xml", "xl/workbook.xml"), "results.csv", "an Excel workbook"),
        (archive("[Content_Types].xml", "word/document.xml"), "a", "a Word document"),
        (archive("ppt/presentation.xml"), "a", "a PowerPoint file"),
        (archive("photos/start.jpg"), "photos.csv", "a ZIP archive"),
        (b"PK\3\4", "Results.XLSX", "an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "results.xls", "an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "results", "a file of an old Office"),
        (b"\0\0\0\x20ftypavif", "a", "an AVIF photo"),
        (b"  <html>", "a", "a web page"),
    ],
)
def test_files_are_told_by_what_is_in_them(data: bytes, name: str, what: str) -> None:
    assert likeness(data, name) == what


def test_who_names_a_workbook_learns_what_to_save() -> None:
    assert no_text(b"PK\3\4", "a.xlsx") == ("an Excel workbook", 'save its sheet as "CSV UTF-8" and name that file')


@given(st.text(st.characters(categories=["L", "N"]), min_size=1), st.sampled_from(["profile.yaml", "results.csv"]))
def test_words_are_taken_for_nothing_else(text: str, name: str) -> None:
    assert no_text(text.encode(), name) is None


@pytest.mark.parametrize("text", ["BMW: 1", "MMORPG,2", "II*", "person: {name: Jo}"])
def test_texts_that_begin_like_pictures_are_texts(text: str) -> None:
    assert no_text(text.encode(), "profile.yaml") is None
