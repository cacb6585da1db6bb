"""A QR code with its reason and the same in plain text: the kit's link, or a contact card.

The kit's link is the web address of the press contact, else the first web address under links. Without one the code
carries a contact card (vCard 3.0) of what the profile says of the person, and of nothing else.
Source: RFC 2426 (vCard); design rules for QR codes.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, Pair, QRCode
from presskit.model.addresses import followed, telephones, without_scheme
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.facts import contact_pairs, pair
from presskit.sections.section import Kit

MOST_BYTES = 280
"""Of a code with modules of 0.4 mm on 30 mm (version 12, level M); a card leaves out what goes beyond."""


@record
class QR:
    """A code on a white square, 30 mm wide, and what it says beside it."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"pick": ("team", "lives_in")}

    pick: Annotated[
        tuple[str, ...],
        Doc("What stands beside a contact card: fact ids, also team and next_goal.", ["team"]),
    ] = ("team", "lives_in")

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Always one code: every profile has at least a name."""
        link = _link(kit)
        if link is None:
            return (self._card(kit),)
        label, url, path = link
        alt, target = kit.words.say("qr_alt_link", address=url), followed(url) or url
        said = Pair("", without_scheme(url), target, kit.origin(path))
        return (QRCode(target, label, (said,), alt, kit.origin(path)),)

    def _card(self, kit: Kit) -> QRCode:
        person = kit.profile.person
        beside = [found for key in self.pick if (found := pair(kit, key))]
        own = [found for found in contact_pairs(kit) if (found.link or "").startswith(("mailto:", "tel:"))]
        role = (Pair("", person.role, origin=kit.origin("person.role")),) if person.role else ()
        lines = (*role, *beside, *own) or (Pair("", person.brief_name, origin=kit.origin("person.name")),)
        alt = kit.words.say("qr_alt_card", name=person.name)
        return QRCode(card(kit), kit.words.say("scan_card"), lines, alt, kit.origin("person.name"))


def _link(kit: Kit) -> tuple[str, str, str] | None:
    """Reason, address and dotted path of the kit's link."""
    contact = kit.profile.contact
    if contact and contact.web:
        return kit.words.say("scan_web"), contact.web, "contact.web"
    for index, link in enumerate(kit.profile.links):
        if (followed(link.url) or "").startswith("http"):
            return kit.words.say("scan_link", label=link.label), link.url, f"links.{index}.url"
    return None


def card(kit: Kit) -> str:
    """The contact card, with as many of the known facts as a readable code takes; a name always."""
    heads = [["BEGIN:VCARD", "VERSION:3.0", *names] for names in _names(kit)]
    head = next((head for head in heads if _size(head) <= MOST_BYTES), heads[-1])
    size = _size(head)
    rows = []
    for row in _rows(kit):
        size += len(row.encode()) + 2
        if size <= MOST_BYTES:
            rows.append(row)
    return "\r\n".join([*head, *rows, "END:VCARD"])


def _size(head: Sequence[str]) -> int:
    return len("\r\n".join([*head, "END:VCARD"]).encode())


def _names(kit: Kit) -> Iterator[tuple[str, str]]:
    """The name in its parts and as it is printed, then with less of it for a name that fills the code."""
    person = kit.profile.person
    parted = f"N:{_escaped(person.family)};{_escaped(person.given)};;;" if person.family and person.given else ""
    yield parted or f"N:{_escaped(person.name)};;;;", f"FN:{_escaped(person.name)}"
    if parted:
        yield parted, f"FN:{_escaped(person.forms[-1])}"
    words = person.forms[-1].split()
    for count in range(len(words), 0, -1):
        yield "N:;;;;", f"FN:{_escaped(' '.join(words[:count]))}"


def _rows(kit: Kit) -> Iterator[str]:
    """What else is known, what leads to the person first."""
    person, contact, place = kit.profile.person, kit.profile.contact, pair(kit, "lives_in")
    if contact and contact.email:
        yield f"EMAIL:{_escaped(contact.email)}"
    for telephone in telephones(contact.telephone) if contact and contact.telephone else ():
        yield f"TEL:{_escaped(telephone.dialled)}"
    if person.team:
        yield f"ORG:{_escaped(person.team)}"
    if person.role:
        yield f"TITLE:{_escaped(person.role)}"
    if place:
        yield f"ADR:;;;{_escaped(place.value)};;;"


def _escaped(text: str) -> str:
    """A value as vCard writes it."""
    escaped = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return " ".join(escaped.split())
