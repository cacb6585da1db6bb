"""Made-up people, each with a name, a story, facts and results of their own, as long as those of the worked example.

In: a number. Out: the text of a profile file, the same for the same number. Only words that everybody uses are shared:
the fortieth has still one word in twelve that stands in no kit before. Quotes are words of the
story or the interview. Knows nothing of presskit, so that a peer's cold start is its own.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import yaml

_SAY = yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_bytes())
_GROUPS = 12
"""Of results, three entries each on the average."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


class Somebody:
    """One person, while the profile is being made up."""

    def __init__(self, number: int) -> None:
        """Person `number`; every number is somebody else."""
        self._random = Random(f"person {number}")
        self.given, pronoun = self.one_of(_SAY["given"]).rsplit(" ", 1)
        self._she = pronoun == "she"
        self.family = self.one_of(_SAY["family"])
        self.home, self.team, self.country = self._place(), self._team(), self.one_of(_SAY["words"]["country"])
        self.born = self._random.randint(1975, 2003)
        self.disciplines = self._random.sample(_SAY["disciplines"], 3)
        self._events = [self._event() for _ in range(14)]
        self._words = self._vocabulary()

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"

    def one_of(self, choices: Any) -> Any:
        """A member of a sequence."""
        return self._random.choice(choices)

    def between(self, first: int, last: int) -> int:
        """A number, both ends included."""
        return self._random.randint(first, last)

    def some_of(self, choices: Any, count: int) -> list[Any]:
        """Different members of a sequence."""
        found: list[Any] = self._random.sample(choices, count)
        return found

    def _place(self) -> str:
        return str(self.one_of(_SAY["stems"]) + self.one_of(_SAY["middles"]) + self.one_of(_SAY["endings"]))

    def _team(self) -> str:
        return f"{self._place()} {self.one_of(_SAY['teams'])}"

    def _event(self) -> str:
        where = self.one_of((self._place(), self._place(), self.one_of(_SAY["words"]["country"])))
        return f"{where} {self.one_of(self.disciplines)['short']} {self.one_of(_SAY['kinds'])}"

    def event(self) -> str:
        """A race or series that this person drives in again and again, or one that comes once."""
        return str(self.one_of((*self._events, self._event(), self._event())))

    def _person(self) -> str:
        given = self.one_of(_SAY["given"]).split()[0]
        return f"{given} {self.one_of((self.one_of(_SAY['family']), self._place()))}"

    def _vocabulary(self) -> Mapping[str, Callable[[], Any]]:
        """What fills the gaps, by their names."""
        own = {"she": "she" if self._she else "he", "her": "her" if self._she else "him", "given": self.given}
        return {
            **{gap: partial(self.one_of, words) for gap, words in _SAY["words"].items()},
            **{gap: partial(str, word) for gap, word in own.items()},
            "home": lambda: self.home, "ordinal": partial(self.one_of, _ORDINALS),
            "number": lambda: self.between(11, 98), "small": lambda: self.between(4, 15),
            "year": lambda: self.between(self.born + 12, 2025), "place": self._place, "event": self.event,
            "person": self._person, "team": lambda: self.one_of((self.team, self._team())),
            "discipline": lambda: self.one_of(self.disciplines)["label"].lower(),
        }  # fmt: skip

    def filled(self, sentence: str) -> str:
        """A sentence with its gaps filled, each one anew."""
        out, rest = "", sentence
        while "{" in rest:
            before, _, rest = rest.partition("{")
            gap, _, rest = rest.partition("}")
            out += before + self._word(gap)
        return out + rest

    def _word(self, gap: str) -> str:
        key, _, ending = gap.lower().partition("_")
        word = str(self._words[key]())
        if ending == "s":
            word += "’s"
        elif ending == "ly":
            word = (word[:-1] + "i" if word.endswith("y") else word) + "ly"
        elif ending:
            word = word.removesuffix("e") + ending if not word.endswith("y") or ending == "ing" else word[:-1] + "ied"
        return word[0].upper() + word[1:] if gap[0].isupper() else word

    def sentences(self, choices: Any, count: int) -> str:
        """Running text of so many sentences."""
        return " ".join(self.filled(sentence) for sentence in self.some_of(choices, count))


def profile(number: int, rows: int | None = None) -> str:
    """The YAML of person `number`, with so many results or about as many as the worked example has."""
    who = Somebody(number)
    quotes, figures = _short_quotes(who), _figures(who)
    made = {
        "language": "en",
        "brand": "apex",
        "person": {
            "name": who.name,
            "given": who.given,
            "family": who.family,
            "team": who.team,
            "championship": f"{who.filled('{country}')} {who.one_of(_SAY['kinds'])} {who.between(2019, 2026)}",
            "next_goal": f"{who.event()} in {who.between(2026, 2029)}",
        },
        "headlines": {"story": ["Meet " + who.given, who.family], "career_path": _title(who)},
        "facts": _facts(who, figures),
        "figures": figures,
        "story": _story(who, quotes[:2]),
        "interview": _interview(who, quotes[2:]),
        "pull_quotes": [
            {"slot": "lead", "text": quotes[0]},
            {"slot": "column", "text": quotes[1]},
            {"slot": "hero", "text": quotes[2], "accent": _end_of(quotes[2]), "label": f"{who.name} on racing"},
            {"slot": "closing", "text": quotes[3], "accent": _end_of(quotes[3])},
        ],
        "disciplines": [{"id": _id(kind["label"]), "label": kind["label"]} for kind in who.disciplines],
        "career_path": _career(who),
        "results": _results(who, rows),
    }
    return str(yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=118))


def _short_quotes(who: Somebody) -> list[str]:
    found: list[str] = []
    while len(found) < 4:
        quote = who.filled(who.one_of(_SAY["short_said"])) + "."
        if 18 <= len(quote) <= 34 and max(map(len, quote.split())) < 11 and quote not in found:
            found.append(quote)
    return found


def _end_of(quote: str) -> str:
    return " ".join(quote.split()[-2:])


def _title(who: Somebody) -> list[str]:
    return [f"From {who.home}", f"to {who.filled('{place}')}"]


def _id(label: str) -> str:
    return label.lower().replace(" ", "_")


def _facts(who: Somebody, figures: list[dict[str, Any]]) -> list[dict[str, str]]:
    month, day = who.one_of(_MONTHS), who.between(4, 20)
    study, school = who.one_of(_SAY["words"]["study"]), who.filled("{place}")
    interests = who.some_of(_SAY["words"]["interest"], 3)
    tongues = who.some_of(_SAY["languages"], 2)
    values = {
        "Born": f"{month} {day}th, {who.born}",
        "Lives in": f"{who.home}, {who.country}",
        "Occupation": f"Racing driver for {who.team}, studying {study} at the University of {school}",
        "Merits": ", ".join(figure["stated"] for figure in figures),
        "Language": f"{tongues[0]} and {tongues[1]}",
        "Interests": f"{interests[0].capitalize()}, {interests[1]} and {interests[2]}",
        "Role model": f"{who.one_of(_SAY['given']).split()[0]} {who.one_of(_SAY['family'])}",
        "Currently": f"{who.event()} {who.between(2019, 2026)}",
    }
    return [{"id": _id(label), "label": label, "value": value} for label, value in values.items()]


def _figures(who: Somebody) -> list[dict[str, Any]]:
    labels = ("{country} winner", "podiums in {country}", "place for {country}", "{country} Cup")
    texts = [who.filled(label) for label in labels]
    values = who.some_of(range(2, 60), 4)
    suffixes = ("×", "", *[_SUFFIXES.get(value % 10 if value > 20 else value, "th") for value in values[2:]])
    figures: list[dict[str, Any]] = [
        {"value": str(value), "label": text, "stated": f"{value}{suffix} {text}", "suffix": suffix}
        for value, text, suffix in zip(values, texts, suffixes, strict=True)
    ]
    del figures[1]["suffix"]
    figures[0]["hero"] = True
    return figures


def _story(who: Somebody, quotes: list[str]) -> list[dict[str, str]]:
    told = iter(who.some_of(_SAY["told"], 20))
    said = iter(who.some_of(_SAY["said"], 7))
    story = []
    for number, count in enumerate((4, 0, 3, 0, 2, 3, 0, 3, 0)):
        if count:
            story.append({"text": " ".join(who.filled(next(told)) for _ in range(count))})
            continue
        text = " ".join(who.filled(next(said)) for _ in range(1 + number % 2))
        if quotes:
            text = f"{quotes.pop(0)} {text}"
        story.append({"speaker": who.name, "text": text})
    return story


def _interview(who: Somebody, quotes: list[str]) -> list[dict[str, str]]:
    pairs = [
        {"question": who.filled(question), "answer": who.sentences(_SAY["said"], 2 + number % 2)}
        for number, question in enumerate(who.some_of(_SAY["questions"], 4))
    ]
    for pair, quote in zip(pairs, quotes, strict=False):
        pair["answer"] = f"{quote} {pair['answer']}"
    return pairs


def _career(who: Somebody) -> list[dict[str, Any]]:
    years = sorted(who.some_of(range(who.born + 7, 2026), 6))
    steps = [
        {"label": str(year), "text": who.filled(step), "discipline": _id(who.disciplines[number // 2]["label"])}
        for number, (year, step) in enumerate(zip(years, who.some_of(_SAY["steps"], 6), strict=True))
    ]
    last = _id(who.disciplines[2]["label"])
    for year in (2026, 2027):
        steps.append({"label": str(year), "text": f"Aim: {who.event()}", "discipline": last, "aim": True})
    return steps


def _results(who: Somebody, rows: int | None) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = []
    left = _GROUPS * 3 if rows is None else rows
    while left > 0 and (rows or len(groups) < _GROUPS):
        kind = who.one_of(who.disciplines)
        classes = who.some_of(_SAY["classes"], 2)
        group: dict[str, Any] = {"class": f"{kind['short']} {classes[0]} & {classes[1]}"}
        if who.between(0, 2):
            group["season"] = max(2025 - len(groups), who.born + 6)
        group["disciplines"] = [_id(kind["label"])]
        group["entries"] = [_entry(who) for _ in range(who.between(1, 5 if rows is None else min(5, left)))]
        left -= len(group["entries"])
        groups.append(group)
    return groups


def _entry(who: Somebody) -> dict[str, Any]:
    entry: dict[str, Any] = {"place": who.one_of((1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 11, 14, "pole", "DNF"))}
    round_ = who.one_of(("", "", f" event {who.between(1, 9)}", f", {who.filled('{place}')}"))
    entry["event"] = who.event() + round_
    if not who.between(0, 3):
        entry["class"] = who.one_of(_SAY["classes"])
    if not who.between(0, 15):
        entry["note"] = who.filled("Fastest lap of the race, {number} seconds ahead of {country}")
    return entry
