"""Bookmarks, page labels and links lead where they say."""

import pikepdf
import pytest

from presskit.page import Page
from presskit.pdf.navigation import page_labels


def test_one_bookmark_a_page(sample_pdf: pikepdf.Pdf) -> None:
    with sample_pdf.open_outline() as outline:
        found = [(entry.title, entry.destination[0].objgen) for entry in outline.root]
    first, second = sample_pdf.pages
    assert found == [("Jo Bäckman", first.obj.objgen), ("Results", second.obj.objgen)]


def test_the_catalog_shows_the_title_and_the_language(sample_pdf: pikepdf.Pdf) -> None:
    root = sample_pdf.Root
    assert root.ViewerPreferences.DisplayDocTitle is True
    assert root.MarkInfo.Marked is True
    assert str(root.Lang) == "en"
    assert [str(page.Tabs) for page in sample_pdf.pages] == ["/S", "/S"]


@pytest.mark.parametrize(
    ("labels", "written"),
    [
        ("1 2 3", b"<</Nums[0<</S/D>>]>>"),
        ("Cover 2 3", b"<</Nums[0<</P(Cover)>>1<</S/D/St 2>>]>>"),
        ("1 2 A-1 4", b"<</Nums[0<</S/D>>2<</P(A-1)>>3<</S/D/St 4>>]>>"),
    ],
)
def test_labels_count_by_themselves(labels: str, written: bytes) -> None:
    assert page_labels([Page(9, 9, (), label, "t") for label in labels.split()]) == written


def test_links_are_live_and_say_what_they_do(sample_pdf: pikepdf.Pdf) -> None:
    (link,) = sample_pdf.pages[0].Annots
    assert str(link.A.URI) == "https://press.example/b%C3%A4ckman?a=(1)"
    assert str(link.Contents) == "Press pages of Jo Bäckman"
    assert [float(number) for number in link.Rect] == [70, 373, 132, 386]
    assert int(link.F) == 4
    assert [int(number) for number in link.Border] == [0, 0, 0]
