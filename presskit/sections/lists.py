"""Lists under titles of their own: the members of a team or band, then whatever the profile lists."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar

from presskit.content.blocks import Block, Listing, ListRow
from presskit.model.listing import Member
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.sections.section import Kit, Reducible, Selective

SEPARATOR = " · "


@record
class Lists(Reducible, Selective):
    """All lists, or as many entries as there is room for."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    most: Annotated[int | None, Doc("How many entries of all lists together; without it all.", 8)] = None

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """One block a list; nothing without any."""
        left = self.most
        found: list[Block] = []
        for listing, _ in _listings(kit):
            rows = listing.rows if left is None else listing.rows[:left]
            if rows:
                found.append(listing._replace(rows=rows))
            left = None if left is None else left - len(rows)
        return tuple(found)

    def printed(self, kit: Kit) -> list[str]:
        """The entries that it shows."""
        return _paths(kit)[: self.most]

    def left_out(self, kit: Kit) -> list[str]:
        """The entries beyond those."""
        return [] if self.most is None else _paths(kit)[self.most :]


def _paths(kit: Kit) -> list[str]:
    return [path for _, paths in _listings(kit) for path in paths]


def _listings(kit: Kit) -> Iterator[tuple[Listing, list[str]]]:
    """Every list with the dotted paths of its entries."""
    profile, say = kit.profile, kit.words.say
    if profile.members:
        paths = [f"members.{i}" for i in range(len(profile.members))]
        rows = tuple(_member(m, path, kit) for m, path in zip(profile.members, paths, strict=True))
        title = say("members")
        yield Listing(title, rows, say("list_continued", title=title), kit.origin("members")), paths
    for i, authored in enumerate(profile.lists):
        paths = [f"lists.{i}.entries.{j}" for j in range(len(authored.entries))]
        rows = tuple(
            ListRow(entry.date, entry.head, entry.text, entry.value, kit.origin(path))
            for entry, path in zip(authored.entries, paths, strict=True)
        )
        continued = say("list_continued", title=authored.title)
        yield Listing(authored.title, rows, continued, kit.origin(f"lists.{i}.title")), paths


def _member(member: Member, path: str, kit: Kit) -> ListRow:
    said = [kit.words.say("path_step", label=fact.label, text=fact.value) for fact in member.facts]
    return ListRow(None, member.name, SEPARATOR.join(said) or None, member.role, kit.origin(path))
