"""One season told by its results: a title, a line, and a block for each of the best."""

from collections.abc import Mapping
from typing import Any, ClassVar

from presskit.content.blocks import Block, Display, Line
from presskit.content.slides import PodiumBlock, SeasonBlocks
from presskit.model.profile import Profile
from presskit.model.record import record
from presskit.model.results import POLE, Entry, Marker
from presskit.sections.section import Kit

MOST_BLOCKS = 4
PODIUM = 3
SPOKEN: Mapping[Marker, str] = {
    "P1": "spoken_first",
    "P2": "spoken_second",
    "P3": "spoken_third",
    "PP": "spoken_pole",
}
"""Word keys of what a screen reader says for a marker."""


def told(profile: Profile) -> int | None:
    """The season that is told: the one that the profile names, else the newest of the results."""
    if profile.season is not None:
        return profile.season.season
    return profile.seasons[1] if profile.seasons else None


def results_of(profile: Profile, season: int | None) -> list[tuple[str, Entry]]:
    """The best results of a season with their dotted paths, best first; a pole counts less than the podium."""
    found = [
        (f"results.{i}.entries.{j}", entry)
        for i, group in enumerate(profile.results)
        if group.season is not None and group.season == season
        for j, entry in enumerate(group.entries)
        if entry.place == POLE or isinstance(entry.place, int)
    ]
    return sorted(found, key=lambda result: _rank(result[1]))[:MOST_BLOCKS]


def _rank(entry: Entry) -> float:
    return entry.place if isinstance(entry.place, int) else PODIUM + 0.5


@record
class SeasonTitle:
    """The title of the season."""

    EXAMPLE: ClassVar[Mapping[str, Any]] = {}

    def compose(self, kit: Kit) -> tuple[Block, ...]:
        """The authored title, else the season's year; nothing without results of that season."""
        season, story = told(kit.profile), kit.profile.season
        if not results_of(kit.profile, season):
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
        if story is None or not story.text or not results_of(kit.profile, story.season):
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
        blocks = tuple(
            _block(path, entry, remarks.get(entry.event), kit) for path, entry in results_of(profile, told(profile))
        )
        return (SeasonBlocks(blocks),) if blocks else ()


def _block(path: str, entry: Entry, remark: str | None, kit: Kit) -> PodiumBlock:
    """The event's part before the first comma is its head, the rest its detail."""
    event, _, rest = entry.event.partition(", ")
    marker = entry.marker
    number, suffix, spoken = marker or str(entry.place), "", None
    if marker:
        spoken = kit.words.say(SPOKEN[marker])
    elif isinstance(entry.place, int):
        suffix = kit.words.ordinal_suffix(entry.place)
    return PodiumBlock(marker, number, suffix, spoken, event, remark or rest or None, kit.origin(path))
