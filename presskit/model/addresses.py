"""What people write as an address, and what a device follows: links of the web, of mail and of telephones.

In: authored text. Out: addresses in ASCII, or None where there is nothing to follow. Pages print what was written;
links, QR codes and contact cards carry what comes from here. Pure.
Sources: RFC 3966 (tel), RFC 6068 (mailto), UTS 46 (hosts in Punycode), RFC 3987 3.1 (IRI to URI); telephone numbers
by libphonenumber, which knows the "(0)" of every country and how extensions are written.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

_WEB = re.compile(r"(?i)(https?)://((?:[^\s/?#@]+@)?)([^\s/?#@:]+)((?::[0-9]+)?)((?:[/?#]\S*)?)")
_BARE = re.compile(r"([^\s/?#@:]+\.[^\W\d_]{2,})((?:[/?#]\S*)?)")
"""An address without its scheme, such as www.example.com."""
_MAIL = re.compile(r"(?i)mailto:([^\s@?]+)@([^\s@?]+)((?:\?\S*)?)")
_PLAIN_HOST = re.compile(r"[A-Za-z0-9_.-]+|\[[0-9A-Fa-f:.]+\]")
_LOCAL = re.compile(r"[0-9(][0-9 ()/.–-]*[0-9]")
"""A number of one country: without "+" and the country's code."""
_ABROAD = re.compile(r"((?:^|[^\W\d_]\.?|[,;:]|\s/)\s*)00(?=[1-9])")
"""What most countries dial instead of "+", where a number begins."""
_SAFE = "!#$%&'()*+,/:;=?@[]~"


class Telephone(NamedTuple):
    """A number that can be rung."""

    number: str
    """With "+" and the country's code, or figures alone that ring in one country only."""
    extension: str = ""

    @property
    def link(self) -> str:
        """As an address: tel:+15550100;ext=12."""
        return f"tel:{self.number}{self.extension and f';ext={self.extension}'}"

    @property
    def dialled(self) -> str:
        """As telephones store it: a comma waits before the extension is dialled."""
        return f"{self.number}{self.extension and f',{self.extension}'}"


@lru_cache(maxsize=256)
def telephones(written: str) -> tuple[Telephone, ...]:
    """The numbers in a text such as "+46 (0)70 174 06 05", in their order; none: nothing can be rung."""
    import phonenumbers  # its tables are worth loading only where there is a number

    text = _ABROAD.sub(r"\1+", written)
    found = [match.number for match in phonenumbers.PhoneNumberMatcher(text, None, phonenumbers.Leniency.POSSIBLE)]
    if not found:
        try:
            found = [phonenumbers.parse(text, None)]
        except phonenumbers.NumberParseException:
            local = _LOCAL.fullmatch(written.strip())
            return (Telephone(re.sub("[^0-9]", "", written)),) if local else ()
    form = phonenumbers.PhoneNumberFormat.E164
    return tuple(Telephone(phonenumbers.format_number(one, form), one.extension or "") for one in found)


def followed(written: str) -> str | None:
    """The address that a link follows: https, http, mailto or tel, in ASCII; None if it is none of them.

    "HTTPS://münchen.example/straße" gives "https://xn--mnchen-3ya.example/stra%C3%9Fe"; www.example.com is taken as
    https.
    """
    if found := _WEB.fullmatch(written):
        scheme, user, host, port, rest = found.groups()
        known = _ascii_host(host)
        return known and f"{scheme.lower()}://{_encoded(user)}{known}{port}{_encoded(rest)}"
    if found := _BARE.fullmatch(written):
        known = _ascii_host(found[1])
        return known and f"https://{known}{_encoded(found[2])}"
    if found := _MAIL.fullmatch(written):
        known = _ascii_host(found[2])
        return known and f"mailto:{_encoded(found[1])}@{known}{_encoded(found[3])}"
    if written[:4].lower() == "tel:" and (numbers := telephones(written[4:])):
        return numbers[0].link
    return None


def without_scheme(address: str) -> str:
    """A web address as it is printed where room is short."""
    return re.sub(r"(?i)^https?://", "", address).removesuffix("/")


def _encoded(text: str) -> str:
    return quote(text, safe=_SAFE)


def _ascii_host(host: str) -> str | None:
    """A host in ASCII and small letters; None if no host can have that name."""
    if _PLAIN_HOST.fullmatch(host):
        return host.lower()
    import idna  # few hosts need it

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return None
