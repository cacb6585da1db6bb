"""One season told by its results: a title, a line, and a block for each of the best."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content.blocks import Block, Display, Line
from presskit.content.slides import PodiumBlock, SeasonBlocks
from presskit.model.counting import marked
from presskit.model.outcomes import MERIT, POLE
from presskit.model.profile import Profile
from presskit.model.record import record
from presskit.model.results import Entry, Kind
from presskit.sections.printed_results import SEPARATOR, place_of
from presskit.sections.section import Kit

MOST_BLOCKS = 4
AFTER_PODIUM = 3.5
"""Where a pole position stands among the places."""
LEADING: tuple[Kind, ...] = ("sprint", "heat", "qualifying")
"""Kinds that lead to a result: after all others."""
OTHERS, OUT = 50, 99
"""Where other good outcomes stand, and those that are none."""


def told(profile: Profile) -> str | None:
    """The season that is told: the one that the profile names, else the newest single one of the results."""
    if profile.season is not None:
        return str(profile.season.season)
    if profile.seasons is None:
        return None
    newest = profile.seasons[1]
    named = (str(group.season) for group in profile.results if group.season is not None and group.years[-1] == newest)
    return next(named, None)


def results_of(profile: Profile, season: str | None) -> list[tuple[str, Entry]]:
    """The results of a season with their dotted paths, the best first; who did not finish only in a story told."""
    found = [
        (f"results.{i}.entries.{j}", entry)
        for i, group in enumerate(profile.results)
        if group.season is not None and str(group.season) == season
        for j, entry in enumerate(group.entries)
        if _rank(entry) < OUT or profile.season is not None
    ]
    return sorted(found, key=lambda result: (result[1].kind in LEADING, _rank(result[1])))


def _rank(entry: Entry) -> float:
    if entry.is_title:
        return 0
    if isinstance(entry.place, int):
        return entry.place
    if entry.place == POLE:
        return AFTER_PODIUM
    return OTHERS - MERIT.index(entry.place) if entry.place in MERIT else OTHERS if entry.is_named else OUT


@record
class SeasonTitle:
    """The title of the season."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The authored title, else the season's year; nothing without a story or results of that season."""
        season, story = told(kit.profile), kit.profile.season
        if story is None and not results_of(kit.profile, season):
            return ()
        title = story.title if story else kit.words.say("season_title", season=season or "")
        return (Display((title,), "page_title", "H2", False, True, kit.origin("season.title")),)


@record
class SeasonText:
    """The line under its title."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The authored line, if there is one."""
        story = kit.profile.season
        if story is None or not story.text:
            return ()
        return (Line(story.text, "subtitle", "mute", "P", origin=kit.origin("season.text")),)


@record
class Podium:
    """Its best results as blocks of a podium."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """Up to four blocks."""
        profile = kit.profile
        remarks = {remark.event: remark.text for remark in profile.season.remarks} if profile.season else {}
        shown = results_of(profile, told(profile))[:MOST_BLOCKS]
        blocks = tuple(_block(path, entry, remarks.get(entry.event), kit) for path, entry in shown)
        return (SeasonBlocks(blocks),) if blocks else ()


@record
class SeasonRest:
    """What else there was, where the blocks are not all."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """A line that counts the other results; nothing if all have a block."""
        entries = [entry for _, entry in results_of(kit.profile, told(kit.profile))[MOST_BLOCKS:]]
        if not entries:
            return ()
        words = kit.words
        found = {plate: number for plate, number in marked(entries, words.field).items() if number}
        counts = [words.count(f"chart_{plate}", number) for plate, number in found.items()]
        if others := len(entries) - sum(found.values()):
            counts.append(words.count("other_results", others))
        return (Line(words.say("and_besides", places=words.listed(counts)), "label", "mute", "P"),)


def _block(path: str, entry: Entry, remark: str | None, kit: Kit) -> PodiumBlock:
    """The event's part before the first comma is its head, the rest its detail; a title stands before both."""
    event, _, rest = entry.event.partition(", ")
    place, suffix = place_of(entry, kit.words), ""
    if entry.is_named:
        event, rest = str(entry.place)[:1].upper() + str(entry.place)[1:], entry.event
    elif isinstance(entry.place, int) and not place.plate:
        place, suffix = place._replace(text=str(entry.place)), kit.words.ordinal_suffix(entry.place)
    kind = kit.words.say(f"kind_{entry.kind}") if entry.kind in LEADING else None
    detail = SEPARATOR.join(part for part in (kind, remark or rest, entry.value) if part)
    return PodiumBlock(place, suffix, event, detail or None, kit.origin(path))
