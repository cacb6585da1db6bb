"""Results as they are printed: place, event, value, and what is small under it.

In: entries of the profile and the fixed words. Out: Result blocks. Everything that an entry says is printed; what
nobody stated leaves no gap.
"""

from collections.abc import Iterator

from presskit.content.printed_results import Place, Result, ResultGroup
from presskit.model.field import Field, Marker
from presskit.model.outcomes import word_key
from presskit.model.results import TOTALS, Entry, Group, Totals
from presskit.model.words import Words

NAMED = "–"
"""In the place of a title or award that stands in words beside it."""
SEPARATOR = " · "
SAID = ("sprint", "heat", "qualifying", "round", "standing", "stage", "record")
"""Kinds that are said: a race is what one expects, the others say it themselves."""


def marker_of(entry: Entry, field: Field) -> Marker | None:
    """The marker of an entry, if its place is one of the best."""
    return field.marker(entry.place, is_title=entry.is_title and entry.is_named)


def printed(entry: Entry, words: Words, *, season: str | None = None) -> Result:
    """One result; of a date in its season the year is not repeated."""
    details = SEPARATOR.join(_details(entry, words, season))
    return Result(
        place_of(entry, words), printed_event(entry), entry.value, tuple(filter(None, (details, entry.note or "")))
    )


def printed_group(group: Group, words: Words) -> ResultGroup:
    """The results of a group, and what it adds up to."""
    season = group.season_label
    rows = [printed(entry, words, season=season) for entry in group.entries]
    if group.totals is not None:
        rows.append(Result(Place("", spoken=words.say("spoken_total")), printed_totals(group.totals, words)))
    named = [part for part in (group.class_, group.team) if part]
    return ResultGroup(season, ", ".join(named) or None, tuple(rows))


def place_of(entry: Entry, words: Words) -> Place:
    """A marker, an ordinal ("6th"), the short form of an outcome, or a dash where words beside it say it."""
    if marker := marker_of(entry, words.field):
        return Place(marker.text, marker.plate, words.say(f"spoken_{marker.plate}"))
    if isinstance(entry.place, int):
        return Place(f"{entry.place}{words.ordinal_suffix(entry.place)}")
    if entry.is_named:
        return Place(NAMED)
    key = word_key(entry.place)
    return Place(words.texts.get(f"{key}_short", entry.place), spoken=words.texts.get(key))


def printed_event(entry: Entry) -> str:
    """Title if the place is one, event, class: "Best woman, Karting World Championship, RX2"."""
    named = str(entry.place) if entry.is_named else ""
    parts = [named[:1].upper() + named[1:], entry.event, entry.class_ or ""]
    return ", ".join(part for part in parts if part)


def printed_totals(totals: Totals, words: Words) -> str:
    """What is stated, in figures: "16 starts, 7 wins"."""
    stated = [(name, number) for name in TOTALS if (number := getattr(totals, name)) is not None]
    return ", ".join(words.say(f"total_{name}{'_many' * (number != 1)}", number=number) for name, number in stated)


def _details(entry: Entry, words: Words, season: str | None) -> Iterator[str]:
    if entry.kind in SAID:
        yield words.say(f"kind_{entry.kind}")
    if entry.against:
        yield words.say("detail_against", name=entry.against)
    if entry.series:
        yield entry.series
    if place := ", ".join(part for part in (entry.venue, entry.country) if part):
        yield place
    if entry.date:
        yield words.day(entry.date, year=not entry.date.startswith(f"{season}-"))
    if entry.car or entry.number:
        number = words.say("detail_number", number=entry.number) if entry.number else None
        yield ", ".join(part for part in (entry.car, number) if part)
    if entry.team:
        yield entry.team
