"""Rules that hold between the fields of a profile: ids, quotations, figures, seasons, links, dates.

In: a validated profile and the nodes it came from. Out: Problems. Every rule is one function in RULES; files
that the profile names are looked for by `named_files`.
"""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from pathlib import Path

from presskit.errors import ModelError, Problem
from presskit.load.checked import find
from presskit.load.files import resolve_asset
from presskit.load.nodes import Node
from presskit.load.words import did_you_mean, shown
from presskit.model.profile import SLOT_LIMITS, SPEECH_SLOTS, Profile
from presskit.model.results import FIRST_SEASON, LAST_SEASON, SPECIAL_PLACES
from presskit.model.text import contradicts, is_excerpt, is_quoted, printed_texts, spoken_texts, stated_texts

Rule = Callable[[Profile, Node], Iterator[Problem]]

_LINK = r"(https?://[^\s/]|mailto:[^\s@]+@|tel:\+?[0-9])[^\s]*"
_EMAIL = r"[^\s@,;:<>()\"\\]{1,64}@[^\s@,;:<>()\"\\.]+(\.[^\s@,;:<>()\"\\.]+)+"
_ORDINAL = r"(?i)P?([0-9]{1,3})(?:st|nd|rd|th|\.)?"


def cross_checked(profile: Profile, root: Node, *, without: Set[str] = frozenset()) -> list[Problem]:
    """Every problem between the fields of a profile, sorted by place.

    Args:
        profile: the validated profile.
        root: the nodes that it was read from.
        without: top-level fields taken out because they are wrong; rules that read one are skipped.
    """
    found = [problem for rule, reads in RULES.items() if not reads & without for problem in rule(profile, root)]
    return sorted(found, key=lambda p: (p.origin.file, p.origin.line, p.origin.column))


def unique_ids(profile: Profile, root: Node) -> Iterator[Problem]:
    """An id names one fact or one discipline."""
    named = {"facts": [f.id for f in profile.facts], "disciplines": [d.id for d in profile.disciplines]}
    for field, ids in named.items():
        for index, name in enumerate(ids):
            if (first := ids.index(name)) < index:
                line = find(root, (field, first, "id")).line
                message = f"the id {shown(name)} is used in line {line} already"
                yield _problem(root, (field, index, "id"), "PK125", message, "choose another one")


def known_disciplines(profile: Profile, root: Node) -> Iterator[Problem]:
    """Results and career path refer to disciplines that are listed."""
    known = {discipline.id for discipline in profile.disciplines}
    used: list[tuple[Sequence[str | int], str]] = [
        (("results", i, "disciplines", j), name)
        for i, group in enumerate(profile.results)
        for j, name in enumerate(group.disciplines)
    ]
    used += [
        (("career_path", i, "discipline"), node.discipline)
        for i, node in enumerate(profile.career_path)
        if node.discipline is not None
    ]
    for loc, name in used:
        if name not in known:
            hint = did_you_mean(name, sorted(known)) or "list it under disciplines: [{id: …, label: …}]"
            yield _problem(root, loc, "PK124", f"there is no discipline {shown(name)}", hint)


def true_quotes(profile: Profile, root: Node) -> Iterator[Problem]:
    """A pull quote is a short excerpt of story or interview, word for word."""
    text = "\n".join(printed_texts(profile)) if profile.pull_quotes else ""
    for index, quote in enumerate(profile.pull_quotes):
        loc = ("pull_quotes", index, "text")
        limit = SLOT_LIMITS[quote.slot]
        if len(quote.text) > limit:
            yield _problem(
                root,
                loc,
                "PK127",
                f"the quote has {len(quote.text)} characters, the slot {quote.slot} takes {limit}",
                "choose fewer words",
            )
        if is_quoted(quote.text):
            yield _problem(
                root,
                loc,
                "PK132",
                "the quote brings its own quotation marks",
                "leave them out: they are set for you",
            )
        elif not is_excerpt(quote.text, text):
            yield _problem(
                root,
                loc,
                "PK126",
                f"{shown(quote.text)} does not stand in the story or the interview",
                "copy the words exactly; only a capital at the start and a full stop at the end may be added",
            )
        if quote.accent is not None and quote.accent not in quote.text:
            yield _problem(
                root,
                ("pull_quotes", index, "accent"),
                "PK126",
                f"{shown(quote.accent)} does not stand in the quote",
                "name words of the quote itself",
            )


def said_quotes(profile: Profile, root: Node) -> Iterator[Problem]:
    """What prints in quotation marks was said by somebody."""
    said = "\n".join(spoken_texts(profile))
    told = "\n".join(paragraph.text for paragraph in profile.story if paragraph.speaker is None)
    for index, quote in enumerate(profile.pull_quotes):
        if quote.slot in SPEECH_SLOTS and is_excerpt(quote.text, told) and not is_excerpt(quote.text, said):
            yield _problem(
                root,
                ("pull_quotes", index, "text"),
                "PK135",
                "these words are narration, not said by anybody; they print in quotation marks",
                "choose words of an answer, or of a paragraph with a speaker",
            )._replace(severity="warning")


def spoken_paragraphs(profile: Profile, root: Node) -> Iterator[Problem]:
    """Quotation marks are set from who speaks, so the text has none of its own."""
    for index, paragraph in enumerate(profile.story):
        if paragraph.speaker is None:
            if paragraph.attribution is not None:
                yield _problem(
                    root,
                    ("story", index, "attribution"),
                    "PK131",
                    "an attribution needs a speaker",
                    "add speaker: with the name of who says it",
                )
        elif is_quoted(paragraph.text):
            yield _problem(
                root,
                ("story", index, "text"),
                "PK132",
                "the text brings its own quotation mark or dash",
                "leave it out: quotation marks are set because there is a speaker",
            )


def true_figures(profile: Profile, root: Node) -> Iterator[Problem]:
    """A figure is either stated by the profile's own text, or counted from its results."""
    text = None
    for index, figure in enumerate(profile.figures):
        loc = ("figures", index)
        if (figure.count is None) == (figure.value is None and figure.stated is None) or (
            figure.count is None and (figure.value is None or figure.stated is None)
        ):
            yield _problem(
                root,
                loc,
                "PK131",
                "a figure has either value and stated, or count",
                'for example value: 3, stated: "3 times Cup winner"; or count: podiums',
            )
        elif figure.stated is not None:
            text = "\n".join(stated_texts(profile)) if text is None else text
            if figure.stated not in text:
                yield _problem(
                    root,
                    (*loc, "stated"),
                    "PK128",
                    f"{shown(figure.stated)} does not stand in the profile's own text",
                    "copy the words of a fact, the story, the interview or a result",
                )
            elif figure.value is not None and contradicts(figure.value, figure.stated, profile.language):
                yield _problem(
                    root,
                    (*loc, "value"),
                    "PK134",
                    f"{shown(figure.value)} is not a number of the words that state it: {shown(figure.stated)}",
                    "correct the value, or name the words that state it",
                )._replace(severity="warning")


def sane_seasons(profile: Profile, root: Node) -> Iterator[Problem]:
    """Seasons are years, ranges run forwards, and stated groups run newest first."""
    newest: int | None = None
    for index, group in enumerate(profile.results):
        loc = ("results", index)
        if group.season is not None and group.seasons:
            yield _problem(root, (*loc, "seasons"), "PK131", "a group has either season or seasons", "keep one of them")
        if not group.years:
            continue
        first, last = group.years[0], group.years[-1]
        field = (*loc, "season" if group.season is not None else "seasons")
        if group.season is None and (len(group.seasons) != 2 or first >= last):
            yield _problem(
                root,
                field,
                "PK129",
                "seasons is a first and a later last year",
                "for example seasons: [2010, 2011]",
            )
        elif first < FIRST_SEASON or last > LAST_SEASON:
            yield _problem(root, field, "PK129", f"{first} is no season", "for example 2018")
        elif newest is not None and last > newest:
            yield _problem(
                root,
                field,
                "PK129",
                f"season {last} stands below season {newest}",
                "groups run newest first: move it up",
            )
        newest = last if newest is None else min(newest, last)


def written_places(profile: Profile, root: Node) -> Iterator[Problem]:
    """A place is a number, one of the special words exactly, or a title; never an ordinal."""
    special = {place.casefold(): place for place in SPECIAL_PLACES} | {"pp": "pole", "pole position": "pole"}
    for i, group in enumerate(profile.results):
        for j, entry in enumerate(group.entries):
            if isinstance(entry.place, int) or entry.place in SPECIAL_PLACES:
                continue
            meant = special.get(entry.place.casefold())
            if meant is None and (found := re.fullmatch(_ORDINAL, entry.place)):
                meant = found[1].lstrip("0") or "1"
            if meant is not None:
                loc = ("results", i, "entries", j, "place")
                yield _problem(
                    root,
                    loc,
                    "PK121",
                    f"{shown(entry.place)} is not how a place is written",
                    f"write {meant}",
                )


def permitted_links(profile: Profile, root: Node) -> Iterator[Problem]:
    """Links lead to the web, to mail or to a telephone; never to a script or a file."""
    links: list[tuple[Sequence[str | int], str | None]] = [
        (("links", i, "url"), link.url) for i, link in enumerate(profile.links)
    ]
    links += [(("partners", i, "url"), partner.url) for i, partner in enumerate(profile.partners)]
    if profile.contact:
        links += [(("contact", "web"), profile.contact.web), (("contact", "photos"), profile.contact.photos)]
    for loc, url in links:
        if url is not None and not re.fullmatch(_LINK, url):
            yield _problem(
                root,
                loc,
                "PK122",
                f"{shown(url)} is not a link that may be printed",
                "https:, http:, mailto: or tel:, for example https://example.com",
            )


def sane_email(profile: Profile, root: Node) -> Iterator[Problem]:
    """The press contact has exactly one address."""
    email = profile.contact.email if profile.contact else None
    if email is not None and not re.fullmatch(_EMAIL, email):
        yield _problem(
            root,
            ("contact", "email"),
            "PK123",
            f"{shown(email)} is not one e-mail address",
            "for example press@example.com",
        )


def real_dates(profile: Profile, root: Node) -> Iterator[Problem]:
    """Dates exist in the calendar."""
    dates: list[tuple[Sequence[str | int], str | None]] = [(("issued",), profile.issued)]
    for i, photo in enumerate(profile.photos):
        dates += [(("photos", i, "expires"), photo.expires), (("photos", i, "taken"), photo.taken)]
    for loc, written in dates:
        if written is not None and (fault := _date_fault(written)):
            yield _problem(root, loc, "PK103", fault, "write dates as year-month-day, e.g. 2020-03-01")


def named_files(profile: Profile, root: Node, folder: Path) -> Iterator[Problem]:
    """Photos and logos that the profile names exist inside its folder."""
    named: list[tuple[Sequence[str | int], str | None]] = [
        (("photos", i, "file"), photo.file) for i, photo in enumerate(profile.photos)
    ]
    named += [(("partners", i, "logo"), partner.logo) for i, partner in enumerate(profile.partners)]
    for loc, written in named:
        if written is None:
            continue
        node = find(root, loc)
        try:
            resolve_asset(written, folder, node.origin)
        except ModelError as error:
            yield from error.problems


RULES: dict[Rule, frozenset[str]] = {
    unique_ids: frozenset(),
    known_disciplines: frozenset({"disciplines"}),
    true_quotes: frozenset({"story", "interview"}),
    said_quotes: frozenset({"story", "interview"}),
    spoken_paragraphs: frozenset(),
    true_figures: frozenset({"story", "interview", "facts", "results", "career_path", "bios"}),
    sane_seasons: frozenset(),
    written_places: frozenset(),
    permitted_links: frozenset(),
    sane_email: frozenset(),
    real_dates: frozenset(),
}
"""Rule -> the fields that it looks things up in."""


def _date_fault(written: str) -> str:
    from datetime import date

    try:
        date.fromisoformat(written)
    except ValueError:
        return f"there is no day {shown(written)}"
    return ""


def _problem(root: Node, loc: Sequence[str | int], code: str, message: str, hint: str) -> Problem:
    node = find(root, loc)
    return Problem(code, node.origin, message, hint, length=node.width)
