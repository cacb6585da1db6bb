"""Facts: the ruled fact box, the strip under a name, and the contact block that replaces it where there is one."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Facts, Pair, Panel
from presskit.model.addresses import followed, telephones
from presskit.model.profile import Fact
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit


def pair(kit: Kit, key: str) -> Pair | None:
    """The pair for `key`: `team`, `driver` or `next_goal` of the person, else the fact with that id."""
    person = kit.profile.person
    if key == "name":
        return Pair(person.role or kit.words.say("name"), person.name, origin=kit.origin("person.name"))
    if key in ("team", "next_goal"):
        value = getattr(person, key)
        return Pair(kit.words.say(key), value, origin=kit.origin(f"person.{key}")) if value else None
    for index, fact in enumerate(kit.profile.facts):
        if fact.id == key:
            return Pair(fact.label, fact.short or fact.value, origin=kit.origin(f"facts.{index}.value"))
    return None


@record
class FactBox:
    """All facts, or chosen ones, label beside value."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    pick: Annotated[tuple[str, ...] | None, Doc("Fact ids in order; without it every fact.", ["born", "language"])] = (
        None
    )
    style: Annotated[Literal["text", "panel_text"], Doc("Type style of the values.", "panel_text")] = "text"

    def printed(self, kit: Kit) -> list[str]:
        """The facts that it shows."""
        facts = enumerate(kit.profile.facts)
        return [f"facts.{index}" for index, fact in facts if self.pick is None or fact.id in self.pick]

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Every fact in the profile's order, or the chosen ones that exist."""
        if self.pick is not None:
            chosen = tuple(p for p in (pair(kit, key) for key in self.pick) if p)
            return (Facts(chosen, "box", chosen[0].origin, self.style),) if chosen else ()
        pairs = tuple(
            Pair(fact.label, fact.value, origin=kit.origin(f"facts.{i}.value"))
            for i, fact in enumerate(kit.profile.facts)
        )
        return (Facts(pairs, "box", pairs[0].origin, self.style),) if pairs else ()


@record
class FactStrip:
    """Chosen facts in columns, label over value."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"pick": ("team", "lives_in", "currently")}

    pick: Annotated[
        tuple[str, ...],
        Doc("Fact ids in order; also name, team and next_goal of the person.", ["team", "lives_in"]),
    ]
    contact: Annotated[bool, Doc("Show the press contact instead, where the profile has one.", True)] = False
    form: Annotated[Literal["strip", "line"], Doc("Label over value in columns, or values on one line.", "line")] = (
        "strip"
    )

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The contact block or the facts that exist."""
        found = contact_pairs(kit) if self.contact else ()
        if not found:
            found = tuple(p for p in (pair(kit, key) for key in self.pick) if p)
        elif language := pair(kit, "language"):
            found = (*found, language)
        return (Facts(found, self.form, found[0].origin),) if found else ()


@record
class FactPanel:
    """All facts in a narrow column, label over value, in their short forms; the press contact at its foot."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"without": ("interests",)}

    without: Annotated[tuple[str, ...], Doc("Fact ids that are left out.", ["interests"])] = ()

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The facts and the contact that there are."""
        pairs = tuple(
            Pair(fact.label, fact.short or fact.value, origin=kit.origin(f"facts.{index}.value"))
            for index, fact in self._shown(kit)
        )
        contact = contact_pairs(kit)
        return (Panel(pairs, kit.words.say("press_contact"), contact),) if pairs or contact else ()

    def printed(self, kit: Kit) -> list[str]:
        """The facts that it shows."""
        return [f"facts.{index}" for index, _ in self._shown(kit)]

    def _shown(self, kit: Kit) -> list[tuple[int, Fact]]:
        return [(index, fact) for index, fact in enumerate(kit.profile.facts) if fact.id not in self.without]


@record
class FactStack:
    """Chosen facts one over another, label over value."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"pick": ("born", "language", "interests")}

    pick: Annotated[tuple[str, ...], Doc("Fact ids in order.", ["born", "language"])]

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The facts that exist."""
        found = tuple(p for p in (pair(kit, key) for key in self.pick) if p)
        return (Facts(found, "stack", found[0].origin),) if found else ()


@record
class Contact:
    """The press contact, label beside value."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """What is known of it, or nothing."""
        found = contact_pairs(kit)
        if found and kit.profile.contact and kit.profile.contact.name:
            found = (found[0]._replace(label=kit.words.say("contact")), *found[1:])
        return (Facts(found, "rows", kit.origin("contact")),) if found else ()


def contact_pairs(kit: Kit) -> tuple[Pair, ...]:
    """The press contact as pairs with live links; what is missing closes up."""
    contact, words = kit.profile.contact, kit.words
    if contact is None:
        return ()
    rung = telephones(contact.telephone) if contact.telephone else ()
    rows = (
        ("press_contact", "name", contact.name, None),
        ("email", "email", contact.email, followed(f"mailto:{contact.email}")),
        ("telephone", "telephone", contact.telephone, rung[0].link if rung else None),
        ("web", "web", contact.web, followed(contact.web or "")),
        ("photos", "photos", contact.photos, followed(contact.photos or "")),
    )
    return tuple(
        Pair(words.say(label), value, link, kit.origin(f"contact.{field}"))
        for label, field, value, link in rows
        if value
    )
