"""Codes are read from the finished page by somebody else's reader, and say what stands beside them."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from presskit.errors import OversetError
from presskit.load.template.template_file import read_template
from presskit.model.profile import Contact, Fact, Link, Person, Profile
from presskit.page import Document, LinkArea, Shape, TextRun
from presskit.pipeline import build
from tests.conftest import BRANDS, JESSICA
from tests.coping.conformance import shortcomings
from tests.coping.kits import laid_out, written
from tests.sections.test_sections import template_of

JO = Profile(
    Person("Jörg Ångström-Łoś", given="Jörg", family="Ångström-Łoś", team="Ex; Ample, Racing"),
    facts=(Fact("lives_in", "Lives in", "Överby"),),
)
MAIL = Contact(email="jo@example.com", telephone="+46 70 000 00 00")
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ångström-Łoś;Jörg;;;\r\nFN:Jörg Ångström-Łoś\r\nEMAIL:jo@example.com\r\n"
    "TEL:+46700000000\r\nORG:Ex\\; Ample\\, Racing\r\nADR:;;;Överby;;;\r\nEND:VCARD"
)


def page_of(profile: Profile, folder: Path, brand: str = "apex", surface: str = "prime") -> Document:
    frame = {"section": "qr", "columns": [0, 6], "y": 300, "bottom": 420}
    name = {"section": "name", "columns": [0, 12], "y": 72, "bottom": 200}
    path = template_of(name, folder, frame)
    path.write_text(path.read_text("utf-8").replace("surface: paper", f"surface: {surface}", 1), "utf-8")
    return laid_out(profile, brand, read_template(path))


def scanned(data: bytes) -> list[str]:
    picture = pypdfium2.PdfDocument(data)[0].render(scale=150 / 72).to_pil().convert("L")
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def said(document: Document) -> list[str]:
    runs = (item for item in document.pages[0].items if isinstance(item, TextRun))
    return ["".join(piece.text for piece in run.pieces) for run in runs]


@pytest.mark.parametrize("surface", ["prime", "deep", "paper", "flash"])
@pytest.mark.parametrize("brand", BRANDS)
def test_a_card_keeps_its_umlauts(brand: str, surface: str, tmp_path: Path) -> None:
    document = page_of(replace(JO, contact=MAIL), tmp_path, brand, surface)
    assert scanned(written(document, tmp_path / "a.pdf")) == [CARD]


def test_a_card_is_told_in_plain_text(tmp_path: Path) -> None:
    document = page_of(replace(JO, contact=MAIL), tmp_path)
    assert said(document)[-5:] == [
        "Scan to save the contact", "Ex; Ample, Racing", "Överby", "jo@example.com", "+46 70 000 00 00",
    ]  # fmt: skip
    areas = [item for item in document.pages[0].items if isinstance(item, LinkArea)]
    assert [area.target for area in areas] == ["mailto:jo@example.com", "tel:+46700000000"]


def test_only_the_name_is_always_in_a_card(tmp_path: Path) -> None:
    profile = Profile(Person("Jo", team="Racing of the " + "Long " * 60))
    with pytest.raises(OversetError):
        page_of(profile, tmp_path)  # the plain text beside it has no room
    short = Profile(Person("Jo"))
    (text,) = scanned(written(page_of(short, tmp_path), tmp_path / "a.pdf"))
    assert text == "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Jo;;;;\r\nFN:Jo\r\nEND:VCARD"


def test_the_web_address_goes_before_other_links(tmp_path: Path) -> None:
    links = (Link("Mail", "mailto:a@example.com"), Link("Results", "https://example.com/results/"))
    listed = page_of(replace(JO, links=links), tmp_path)
    assert scanned(written(listed, tmp_path / "a.pdf")) == ["https://example.com/results/"]
    assert said(listed)[-2:] == ["Scan: Results", "example.com/results"]
    own = page_of(replace(JO, links=links, contact=Contact(web="https://jo.example")), tmp_path)
    assert scanned(written(own, tmp_path / "a.pdf")) == ["https://jo.example"]
    (area,) = (item for item in own.pages[0].items if isinstance(item, LinkArea))
    assert area.target == "https://jo.example"


def test_code_and_link_are_the_same_plain_address(tmp_path: Path) -> None:
    document = page_of(replace(JO, contact=Contact(web="HTTPS://münchen.example/straße")), tmp_path)
    (area,) = (item for item in document.pages[0].items if isinstance(item, LinkArea))
    assert area.target == "https://xn--mnchen-3ya.example/stra%C3%9Fe"
    assert scanned(written(document, tmp_path / "a.pdf")) == [area.target]
    assert said(document)[-1] == "münchen.example/straße"


def test_a_card_has_every_number_that_can_be_rung(tmp_path: Path) -> None:
    telephone = "+46 (0)70 174 06 05 / +1 555 0100 ext. 12"
    document = page_of(replace(JO, contact=replace(MAIL, telephone=telephone)), tmp_path)
    (text,) = scanned(written(document, tmp_path / "a.pdf"))
    assert "\r\nTEL:+46701740605\r\nTEL:+15550100\\,12\r\n" in text
    areas = [item for item in document.pages[0].items if isinstance(item, LinkArea)]
    assert [area.target for area in areas] == ["mailto:jo@example.com", "tel:+46701740605"]
    assert said(document)[-1] == telephone


@pytest.mark.parametrize("contact", [MAIL, Contact(web="https://jo.example")])
def test_the_page_conforms(contact: Contact, tmp_path: Path) -> None:
    written(page_of(replace(JO, contact=contact), tmp_path), tmp_path / "a.pdf")
    assert shortcomings(tmp_path / "a.pdf") == []


def test_the_code_is_one_path_in_black_ink(tmp_path: Path) -> None:
    document = page_of(JO, tmp_path)
    (figure,) = (element for element in document.structure if element.role == "Figure")
    (code,) = (item for item in document.pages[0].items if isinstance(item, Shape) and item.mark == figure.id)
    assert code.fill is not None
    assert code.fill.cmyk == (0, 0, 0, 1)
    assert figure.alt == "QR code with the contact card of Jörg Ångström-Łoś"


def test_a_code_that_would_be_too_fine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OversetError) as error:
        page_of(replace(JO, contact=Contact(web="https://jo.example/" + "a" * 300)), tmp_path)
    assert "too fine: it carries 319 bytes" in str(error.value)


@pytest.mark.parametrize("brand", BRANDS)
def test_the_handout_carries_the_card_of_the_example(brand: str, tmp_path: Path) -> None:
    for built in build(JESSICA, editions=("handout",), brand=brand, out=tmp_path):
        (text,) = scanned(built.path.read_bytes())
        assert "\r\nFN:Jessica Bäckman\r\nORG:Target Competition\r\n" in text
