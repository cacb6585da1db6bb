"""Variants of the worked example: every case that the pages have to cope with, as model data.

In: the profile of the example. Out: profiles that differ from it in one thing each.
"""

from collections.abc import Callable
from dataclasses import replace

from presskit.model.profile import (
    Contact,
    Discipline,
    Fact,
    Figure,
    Paragraph,
    PathNode,
    Person,
    Profile,
    PullQuote,
    Question,
)
from presskit.model.results import Entry, Group

Change = Callable[[Profile], Profile]


def named(name: str, given: str | None = None, family: str | None = None) -> Change:
    """The same person under another name."""

    def change(profile: Profile) -> Profile:
        person = replace(profile.person, name=name, given=given, family=family)
        headline = profile.headlines and replace(profile.headlines, story=())
        return replace(profile, person=person, headlines=headline)

    return change


def story_times(number: int) -> Change:
    """The story told `number` times over."""
    return lambda profile: replace(profile, story=profile.story * number)


def half_story(profile: Profile) -> Profile:
    return replace(profile, story=profile.story[:4])


def one_sentence(profile: Profile) -> Profile:
    return replace(profile, story=(Paragraph("Jessica started at a karting school when she was seven."),))


def two_column_quotes(profile: Profile) -> Profile:
    """As many quotes as a half story has room for."""
    more = PullQuote("Hard races provided a very good training.", "column")
    return replace(half_story(profile), pull_quotes=(*profile.pull_quotes, more))


def one_long_paragraph(profile: Profile) -> Profile:
    text = " ".join(paragraph.text for paragraph in profile.story * 4)
    return replace(profile, story=(Paragraph(text),))


def twelve_questions(profile: Profile) -> Profile:
    return replace(profile, interview=profile.interview * 3)


def one_question(profile: Profile) -> Profile:
    return replace(profile, interview=profile.interview[:1])


def endless_answer(profile: Profile) -> Profile:
    first, *others = profile.interview
    answer = " ".join([first.answer] * 30)
    return replace(profile, interview=(Question(first.question, answer), *others))


def entries(number: int, start: int = 0) -> tuple[Entry, ...]:
    """Places from first to last over and over, with classes, notes, titles and retirements among them."""
    places: tuple[int | str, ...] = (1, 2, 3, "pole", 4, 11, 12, 13, 21, "DNF", "best woman", 7)
    circuits = ("Northring", "Lakeside", "Old Mill", "Harbour Street", "Pinewood", "Two Hills", "Airfield")
    cups = ("Regional Cup", "Winter Cup", "City Trophy", "District Championship", "Spring Masters")
    return tuple(
        Entry(
            places[i % len(places)],
            f"{cups[i % 5]} {circuits[i * i % 7]}, heat {i % 3 + 1} of {('the final', 'the practice')[i // 31 % 2]}",
            "KF3" if i % 5 == 0 else None,
            "Fastest lap of the race" if i % 11 == 3 else None,
            kind="award" if places[i % len(places)] == "best woman" else "race",
        )
        for i in range(start, start + number)
    )


def results(*sizes: int, season: int | None = 2019) -> Change:
    """Groups of these sizes, newest first; every third one without a season."""

    def change(profile: Profile) -> Profile:
        groups = tuple(
            Group(
                entries(size, sum(sizes[:i])),
                season - i if season is not None and i % 3 != 2 else None,
                class_=f"Touring Car Cup {i + 1}",
                disciplines=("karting", "rallycross", "touring_cars")[i % 3 : i % 3 + 1],
            )
            for i, size in enumerate(sizes)
        )
        return replace(profile, results=groups)

    return change


def without(**emptied: object) -> Change:
    """Some keys left out; figures that count results go with the results."""
    return lambda profile: replace(profile, **emptied)


def no_hero(profile: Profile) -> Profile:
    return replace(profile, figures=tuple(figure for figure in profile.figures if not figure.hero))


def only_hero(profile: Profile) -> Profile:
    return replace(profile, figures=tuple(figure for figure in profile.figures if figure.hero))


def wide_hero(value: str, suffix: str, label: str) -> Change:
    """Another hero figure; the rest stay."""

    def change(profile: Profile) -> Profile:
        hero = Figure(label, value, stated="3 times Swedish Champion", suffix=suffix, hero=True)
        return replace(profile, figures=(hero, *(figure for figure in profile.figures if not figure.hero)))

    return change


def long_labels(profile: Profile) -> Profile:
    labels = ("Championships", "Place of birth and home town", "Education", "Greatest successes so far in racing")
    facts = tuple(replace(fact, label=labels[i % 4]) for i, fact in enumerate(profile.facts[:5]))
    return replace(profile, facts=facts)


def long_lines(profile: Profile) -> Profile:
    """Results with long classes, events and notes, a range of seasons, and places of every kind."""
    event = "European Championship for Junior Drivers of the Northern and Eastern Regions, Harbour Street Circuit"
    note = "Fastest lap of the race in the rain, on the tyres of the day before, after a start from the last row"
    places: tuple[int | str, ...] = (1, 2, 3, "pole", 102, "DNS", "winner of the trophy for the fairest driver")
    group = Group(
        tuple(Entry(place, event, "Touring Car Junior Plus", note, title=place == places[-1]) for place in places),
        seasons=(2010, 2014), class_="Rotax Max Senior, Senior 125, OK, Rallycross & Formula Regional of the North",
        disciplines=("karting",),
    )  # fmt: skip
    return replace(profile, results=(group, replace(group, seasons=()), *profile.results))


def six_disciplines(profile: Profile) -> Profile:
    names = ("karting", "rallycross", "touring_cars", "formula", "endurance", "hillclimb")
    groups = tuple(replace(group, disciplines=names[i % 6 : i % 6 + 2]) for i, group in enumerate(profile.results))
    disciplines = tuple(Discipline(name, name.replace("_", " ").title()) for name in names)
    return replace(profile, results=groups, disciplines=disciplines)


def path_of(number: int) -> Change:
    """A career path of so many nodes."""

    def change(profile: Profile) -> Profile:
        path = (profile.career_path * 3)[:number]
        return replace(profile, career_path=tuple(replace(node, aim=False) for node in path))

    return change


def single_discipline(profile: Profile) -> Profile:
    path = tuple(PathNode(node.label, node.text) for node in profile.career_path)
    return replace(profile, career_path=path)


def contact(profile: Profile) -> Profile:
    return replace(
        profile,
        contact=Contact(
            "Example Press Office", "press@example.com", "+46 70 000 00 00", "https://www.example.com",
            "https://www.example.com/photos", "All texts and pictures may be used freely in editorial context.",
        ),
    )  # fmt: skip


def long_addresses(profile: Profile) -> Profile:
    return replace(
        profile,
        contact=Contact(
            email="press.office.of.jessica.backman@press-service.example-racing-team.com",
            web="https://www.example-racing-team.com/drivers/jessica-backman/press",
            photos="https://photos.example-racing-team.com/albums/2020/jessica-backman",
        ),
    )


def only_email(profile: Profile) -> Profile:
    return replace(profile, contact=Contact(email="press@example.com"))


def long_facts(profile: Profile) -> Profile:
    facts = tuple(
        Fact(fact.id, fact.label, f"{fact.value}, {fact.value}" if i % 3 == 0 else fact.value)
        for i, fact in enumerate(profile.facts)
    )
    return replace(profile, facts=facts)


def numbered(profile: Profile) -> Profile:
    return replace(profile, person=replace(profile.person, number="27"))


def only_person(profile: Profile) -> Profile:
    return Profile(Person("Jessica Bäckman"))


VARIANTS: dict[str, Change] = {
    "sample": lambda profile: profile,
    # names
    "name_hyphen": named("Maximiliane Wolkenstein-Trostburg"),
    "name_three_lines": named("Maria Magdalena Oberndorfer-Weissenstein"),
    "name_many_parts": named("Juan Carlos Alejandro de la Fuente y Montenegro-Villalobos"),
    "name_one_long_word": named("Wolfeschlegelsteinhausenbergerdorff"),
    "name_short": named("Bo Ek", "Bo", "Ek"),
    "name_very_short": named("Al"),
    "name_one_word": named("Ronaldinho"),
    "name_ring": named("Åsa Ångström-Öberg", "Åsa", "Ångström-Öberg"),
    "name_polish": named("Łukasz Święcicki"),
    "name_turkish": named("Şebnem Ğüç"),
    "name_greek": named("Ωμέγα Παπαδόπουλος"),
    "name_cyrillic": named("Дмитрий Шостакович"),
    "race_number": numbered,
    # story
    "story_sentence": one_sentence,
    "story_half": half_story,
    "story_half_two_quotes": two_column_quotes,
    "story_double": story_times(2),
    "story_tenfold": story_times(10),
    "story_one_paragraph": one_long_paragraph,
    "story_missing": without(story=(), pull_quotes=()),
    # interview
    "interview_missing": without(interview=(), pull_quotes=()),
    "interview_one": one_question,
    "interview_twelve": twelve_questions,
    "interview_endless": endless_answer,
    # results
    "results_missing": without(results=()),
    "results_one": results(1),
    "results_few": results(7, 6),
    "results_one_page": results(6, 5, 7, 6),
    "results_60": results(8, 7, 9, 6, 8, 7, 9, 6),
    "results_600": results(*[12] * 50),
    "results_group_of_100": results(4, 100, 3),
    "results_group_unstated_100": results(100, season=None),
    "results_long_lines": long_lines,
    "results_six_disciplines": six_disciplines,
    # facts page
    "facts_long_labels": long_labels,
    "hero_wide": wide_hero("1,234", "", "race kilometres"),
    "hero_two_digits": wide_hero("27", "th", "in the Motorsport Games"),
    "hero_long_label": wide_hero("150", "+", "international championship appearances"),
    "facts_missing": without(facts=()),
    "facts_long": long_facts,
    "figures_missing": without(figures=()),
    "figures_no_hero": no_hero,
    "figures_only_hero": only_hero,
    "path_missing": without(career_path=()),
    "path_of_two": path_of(2),
    "path_of_four": path_of(4),
    "path_of_twelve": path_of(12),
    "path_level": single_discipline,
    "only_facts": without(figures=(), career_path=()),
    "no_facts_no_figures": without(figures=(), facts=()),
    # contact and the rest
    "contact": contact,
    "contact_long": long_addresses,
    "contact_email": only_email,
    "no_quotes": without(pull_quotes=()),
    "only_person": only_person,
}
