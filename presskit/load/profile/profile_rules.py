"""Rules that hold between the fields of a profile: ids, seasons, links, dates, and those of text_rules.

In: a validated profile and the nodes it came from. Out: Problems. Every rule is one function in RULES; files
that the profile names are looked for by `named_files`.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from pathlib import Path

from presskit.errors import ModelError, Problem
from presskit.load.files import resolve_asset
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.profile.results_rules import words_of_the_field
from presskit.load.template.edition_names import named_editions
from presskit.load.yaml.checked import find, problem_at
from presskit.load.yaml.nodes import Node
from presskit.model.profile import Profile
from presskit.model.text import stating
from presskit.registry import Register

Rule = Callable[[Profile, Node], Iterator[Problem]]


def cross_checked(
    profile: Profile, root: Node, *, templates: Sequence[Path] = (), without: Set[str] = frozenset()
) -> list[Problem]:
    """Every problem between the fields of a profile, sorted by place.

    Args:
        profile: the validated profile.
        root: the nodes that it was read from.
        templates: folders of the editions that it may name; none: any name is right.
        without: top-level fields taken out because they are wrong; rules that read one are skipped.
    """
    found = [
        problem
        for name, rule in RULES.items()
        if not READS.get(name, set()) & without
        for problem in rule(profile, root)
    ]
    found += named_editions(profile, root, templates)
    found += words_of_the_field(profile, root, templates)
    return sorted(found, key=lambda p: (p.origin.file, p.origin.line, p.origin.column))


def unique_ids(profile: Profile, root: Node) -> Iterator[Problem]:
    """An id names one fact or one discipline."""
    named = {"facts": [f.id for f in profile.facts], "disciplines": [d.id for d in profile.disciplines]}
    for field, ids in named.items():
        for index, name in enumerate(ids):
            if (first := ids.index(name)) < index:
                line = find(root, (field, first, "id")).line
                message = f"the id {shown(name)} is used in line {line} already"
                yield problem_at(root, (field, index, "id"), "PK125", message, "choose another one")


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
            yield problem_at(root, loc, "PK124", f"there is no discipline {shown(name)}", hint)


def said_entries(profile: Profile, root: Node) -> Iterator[Problem]:
    """An entry of a list says something."""
    for i, listing in enumerate(profile.lists):
        for j, entry in enumerate(listing.entries):
            if entry.head is None and entry.text is None:
                loc = ("lists", i, "entries", j)
                yield problem_at(root, loc, "PK104", "the entry lacks a head and a text", "for example head: Slipway")


def real_dates(profile: Profile, root: Node) -> Iterator[Problem]:
    """Dates exist in the calendar."""
    dates: list[tuple[Sequence[str | int], str | None]] = [(("issued",), profile.issued)]
    for i, photo in enumerate(profile.photos):
        dates += [(("photos", i, "expires"), photo.expires), (("photos", i, "taken"), photo.taken)]
    dates += [(("audience", i, "date"), figure.date) for i, figure in enumerate(profile.audience)]
    dates += [
        (("results", i, "entries", j, "date"), entry.date)
        for i, group in enumerate(profile.results)
        for j, entry in enumerate(group.entries)
    ]
    for loc, written in dates:
        if written is not None and (fault := _date_fault(written)):
            yield problem_at(root, loc, "PK103", fault, "write dates as year-month-day, e.g. 2020-03-01")


def dated_licences(profile: Profile, root: Node) -> Iterator[Problem]:
    """A last day of use needs a date of issue to be compared with; what has expired stops the editions that use it."""
    for i, photo in enumerate(profile.photos):
        if photo.expires is not None and profile.issued is None:
            message = f"the licence ends on {photo.expires}, and no date of issue says whether that is past"
            hint = "give the profile its date, for example issued: 2020-03-01"
            yield problem_at(root, ("photos", i, "expires"), "PK140", message, hint)._replace(severity="warning")


def named_files(profile: Profile, root: Node) -> Iterator[Problem]:
    """Photos that the profile names exist inside the folder of the file that names them."""
    for index, photo in enumerate(profile.photos):
        origin = find(root, ("photos", index, "file")).origin
        try:
            resolve_asset(photo.file, Path(origin.file).parent, origin)
        except ModelError as error:
            yield from error.problems


RULES: Register[Rule] = Register(
    "presskit.load",
    {
        "unique_ids": "profile.profile_rules.unique_ids",
        "known_disciplines": "profile.profile_rules.known_disciplines",
        "true_quotes": "profile.text_rules.true_quotes",
        "said_quotes": "profile.text_rules.said_quotes",
        "spoken_paragraphs": "profile.text_rules.spoken_paragraphs",
        "true_figures": "profile.text_rules.true_figures",
        "short_bio": "profile.text_rules.short_bio",
        "sane_seasons": "profile.results_rules.sane_seasons",
        "stated_groups": "profile.results_rules.stated_groups",
        "permitted_links": "profile.contact_rules.permitted_links",
        "sane_email": "profile.contact_rules.sane_email",
        "ringing_telephones": "profile.contact_rules.ringing_telephones",
        "real_dates": "profile.profile_rules.real_dates",
        "said_entries": "profile.profile_rules.said_entries",
        "dated_licences": "profile.profile_rules.dated_licences",
        "one_kind_of_tag": "template.edition_names.one_kind_of_tag",
        "single_areas": "profile.partnership_rules.single_areas",
        "single_benefits": "profile.partnership_rules.single_benefits",
        "single_partners": "profile.partnership_rules.single_partners",
        "told_season": "profile.partnership_rules.told_season",
    },
)
"""Name -> rule. A new rule is one function and one line here."""
READS = {
    "known_disciplines": frozenset({"disciplines"}),
    "true_quotes": frozenset({"story", "interview"}),
    "said_quotes": frozenset({"story", "interview"}),
    "true_figures": stating(Profile).keys(),
    "dated_licences": frozenset({"issued"}),
    "told_season": frozenset({"results"}),
}
"""Rule -> the fields that it looks things up in, if any."""


def _date_fault(written: str) -> str:
    from datetime import date

    try:
        date.fromisoformat(written)
    except ValueError:
        return f"there is no day {shown(written)}"
    return ""
