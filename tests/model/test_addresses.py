"""What is written as an address, and what a device follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model.addresses import followed, telephones, without_scheme

NUMBERS = {
    "+46 (0)70 174 06 05": ["tel:+46701740605"],
    "0046 70 174 06 05": ["tel:+46701740605"],
    "Tel.: 0046 8 465 004 00, 0044 20 7946 0000": ["tel:+46846500400", "tel:+442079460000"],
    "+44 (0) 20 7946 0000": ["tel:+442079460000"],
    "+39 06 1234567": ["tel:+39061234567"],
    "+1 555 0100 ext. 12": ["tel:+15550100;ext=12"],
    "+1 (555) 010-0100 x9": ["tel:+15550100100;ext=9"],
    "+46 70 174 06 05 / +46 8 465 004 00": ["tel:+46701740605", "tel:+46846500400"],
    "+46 70 174 06 05 (Jo), +44 20 7946 0000 (office)": ["tel:+46701740605", "tel:+442079460000"],
    "Tel. +46 70 174 06 05": ["tel:+46701740605"],
    "+1 800 FLOWERS": ["tel:+18003569377"],
    "070-174 06 05": ["tel:0701740605"],
    "+00 00 000 00 00": [],
    "on request": [],
}


@pytest.mark.parametrize("written", NUMBERS)
def test_numbers_ring(written: str) -> None:
    assert [number.link for number in telephones(written)] == NUMBERS[written]


def test_a_contact_card_waits_before_it_dials_the_extension() -> None:
    assert [number.dialled for number in telephones("+1 555 0100 ext. 12")] == ["+15550100,12"]


ADDRESSES = {
    "https://example.com": "https://example.com",
    "HTTPS://Example.COM/Path?q=Ö#a": "https://example.com/Path?q=%C3%96#a",
    "https://münchen.example/straße": "https://xn--mnchen-3ya.example/stra%C3%9Fe",
    "https://MÜNCHEN.example:8443": "https://xn--mnchen-3ya.example:8443",
    "https://παράδειγμα.example/a%20b": "https://xn--hxajbheg2az3al.example/a%20b",
    "http://my_team.example": "http://my_team.example",
    "www.example.com": "https://www.example.com",
    "example.com/straße": "https://example.com/stra%C3%9Fe",
    "MAILTO:jo@example.com?subject=Hi": "mailto:jo@example.com?subject=Hi",
    "mailto:jo@münchen.example": "mailto:jo@xn--mnchen-3ya.example",
    "Tel:+46 (0)70 174 06 05": "tel:+46701740605",
    "tel:112": "tel:112",
    "https://-⁠.example": None,
    "https://": None,
    "javascript:alert(1)": None,
    "JavaScript:x": None,
    "data:text/html,x": None,
    "file:///etc/passwd": None,
    "//example.com": None,
    "jo@example.com": None,
    "tel:on-request": None,
    "logo": None,
}


@pytest.mark.parametrize("written", ADDRESSES)
def test_links_lead_where_they_say(written: str) -> None:
    assert followed(written) == ADDRESSES[written]


@given(st.one_of(st.text(max_size=60), st.text(max_size=40).map("https://".__add__), st.text().map("tel:".__add__)))
def test_what_is_followed_is_ascii_and_of_four_kinds(written: str) -> None:
    address = followed(written)
    assert address is None or (address.isascii() and address.startswith(("https://", "http://", "mailto:", "tel:")))


@pytest.mark.parametrize("written", ["https://example.com/", "HTTP://example.com", "example.com"])
def test_the_scheme_is_not_printed_where_room_is_short(written: str) -> None:
    assert without_scheme(written) == "example.com"
