"""Facts: the ruled fact box, the strip under a name, and the contact block that replaces it where there is one."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from presskit.content.blocks import Block, Facts, Pair, Panel
from presskit.model.addresses import followed, telephones
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Reducible, Selective

SHORT = 36
"""Most characters of a fact on one line that no plan has asked for."""


def pair(kit: Kit, key: str) -> Pair | None:
    """The pair for `key`: `team`, `driver` or `next_goal` of the person, else the fact with that id."""
    person = kit.profile.person
    if key == "name":
        return Pair(person.role or kit.words.say("name"), person.brief_name, origin=kit.origin("person.name"))
    if key in ("team", "next_goal"):
        value = getattr(person, key)
        return Pair(kit.words.say(key), value, origin=kit.origin(f"person.{key}")) if value else None
    for index, fact in enumerate(kit.profile.facts):
        if fact.id == key:
            return Pair(fact.label, fact.short or fact.value, origin=kit.origin(f"facts.{index}.value"))
    return None


class _Chosen(Reducible, Selective):
    """What the facts of a section have in common: those that it prefers first, then the author's, up to so many."""

    prefer: tuple[str, ...]
    without: tuple[str, ...] = ()
    most: int | None

    def printed(self, kit: Kit) -> list[str]:
        """The facts that it shows."""
        return [path for path, _ in self._shown(kit) if path.startswith("facts.")]

    def left_out(self, kit: Kit) -> list[str]:
        """The facts that it does not show."""
        shown = self.printed(kit)
        return [path for index in range(len(kit.profile.facts)) if (path := f"facts.{index}") not in shown]

    def _shown(self, kit: Kit) -> list[tuple[str, Pair]]:
        """Their dotted paths and what is printed."""
        found = [(key, named) for key in self.prefer if (named := pair(kit, key))]
        own = [fact.id for fact in kit.profile.facts if fact.id not in (*self.prefer, *self.without)]
        found += [(key, named) for key in own if (named := pair(kit, key))]
        places = {fact.id: f"facts.{index}" for index, fact in enumerate(kit.profile.facts)}
        return [(places.get(key, key), named) for key, named in found[: self.most]]


@record
class FactBox(_Chosen):
    """Facts, label beside value: all, or as many as there is room for."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    prefer: Annotated[tuple[str, ...], Doc("Fact ids that come first.", ["born", "language"])] = ()
    without: Annotated[tuple[str, ...], Doc("Fact ids that stand elsewhere.", ["lives_in"])] = ()
    most: Annotated[int | None, Doc("How many there is room for; without it all, in full.", 5)] = None
    style: Annotated[Literal["text", "panel_text"], Doc("Type style of the values.", "panel_text")] = "text"

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The facts that there are; of a limited number the short forms."""
        pairs = tuple(found for _, found in self._shown(kit))
        return (Facts(pairs, "box", pairs[0].origin, self.style),) if pairs else ()

    def _shown(self, kit: Kit) -> list[tuple[str, Pair]]:
        if self.most is not None:
            return super()._shown(kit)
        return [
            (f"facts.{i}", Pair(fact.label, fact.value, origin=kit.origin(f"facts.{i}.value")))
            for i, fact in enumerate(kit.profile.facts)
        ]


@record
class FactStrip(_Chosen):
    """A few facts in columns, label over value."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"prefer": ("team", "lives_in", "currently")}

    prefer: Annotated[
        tuple[str, ...],
        Doc("Fact ids that come first; also name, team and next_goal of the person.", ["team", "lives_in"]),
    ]
    most: Annotated[int, Doc("How many there is room for.", 3)] = 6
    contact: Annotated[bool, Doc("Show the press contact instead, where the profile has one.", True)] = False
    form: Annotated[Literal["strip", "line"], Doc("Label over value in columns, or values on one line.", "line")] = (
        "strip"
    )

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The contact block or the facts that exist."""
        found = contact_pairs(kit) if self.contact else ()
        if not found:
            found = tuple(named for _, named in self._shown(kit))
        elif language := pair(kit, "language"):
            found = (*found, language)
        return (Facts(found, self.form, found[0].origin),) if found else ()

    def left_out(self, kit: Kit) -> list[str]:
        """None: it repeats what stands in a box elsewhere."""
        return []

    def printed(self, kit: Kit) -> list[str]:
        """The facts that it shows."""
        return [] if self.contact and contact_pairs(kit) else super().printed(kit)

    def _shown(self, kit: Kit) -> list[tuple[str, Pair]]:
        """Those that it prefers; only where there are none, short ones of the others."""
        chosen = super()._shown(kit)
        named = [pair(kit, key) for key in self.prefer]
        if any(named):
            return [(path, found) for path, found in chosen if found in named]
        return [(path, found) for path, found in chosen if len(found.value) <= SHORT]


@record
class FactPanel(_Chosen):
    """Facts in a narrow column, label over value, in their short forms; the press contact at its foot."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"without": ("interests",)}

    prefer: Annotated[tuple[str, ...], Doc("Fact ids that come first.", ["born", "language"])] = ()
    without: Annotated[tuple[str, ...], Doc("Fact ids that are left out.", ["interests"])] = ()
    most: Annotated[int, Doc("How many there is room for.", 5)] = 40

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The facts and the contact that there are."""
        pairs, contact = tuple(found for _, found in self._shown(kit)), contact_pairs(kit)
        return (Panel(pairs, kit.words.say("press_contact"), contact),) if pairs or contact else ()


@record
class FactStack(_Chosen):
    """A few facts one over another, label over value."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {"prefer": ("born", "language", "interests"), "most": 3}

    prefer: Annotated[tuple[str, ...], Doc("Fact ids that come first.", ["born", "language"])] = ()
    without: Annotated[tuple[str, ...], Doc("Fact ids that stand elsewhere.", ["lives_in"])] = ()
    most: Annotated[int, Doc("How many there is room for.", 5)] = 5

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The facts that there are."""
        found = tuple(named for _, named in self._shown(kit))
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
