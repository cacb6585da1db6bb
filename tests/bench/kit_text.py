"""The text of a kit as plain lists, for the peers: the same words for every tool, another name each time.

In: a profile file. Out: a dict of text, lists and dicts, as the maker of a small script would hold it. Knows
nothing of presskit, so that a peer's cold start is its own.
"""

from pathlib import Path
from typing import Any

import yaml

GIVEN = (
    "Ada",
    "Björn",
    "Chiara",
    "Émile",
    "Freja",
    "Göran",
    "Håkan",
    "Inés",
    "Łukasz",
    "Nuño",
    "Şebnem",
    "Tomáš",
)
FAMILY = (
    "Andersson",
    "Castellanos",
    "Dvořák",
    "Fernández",
    "Győri",
    "Järvinen",
    "Kowalczyk",
    "Moreau",
    "Nørgaard",
)


def person(number: int) -> tuple[str, str]:
    """Given and family name of kit `number`; the first 108 all differ."""
    return GIVEN[number % len(GIVEN)], FAMILY[number // len(GIVEN) % len(FAMILY)]


def read_kit(path: Path) -> dict[str, Any]:
    """The kit's text as the profile has it."""
    profile = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {
        "given": profile["person"]["given"],
        "family": profile["person"]["family"],
        "tagline": profile["person"]["championship"],
        "story": [_spoken(paragraph) for paragraph in profile["story"]],
        "interview": [[pair["question"], pair["answer"]] for pair in profile["interview"]],
        "facts": [[fact["label"], fact["value"]] for fact in profile["facts"]],
        "quotes": [f"“{quote['text']}”" for quote in profile["pull_quotes"][:4]],
        "results": [
            {"season": _heading(group), "rows": [[str(e["place"]), _event(e)] for e in group["entries"]]}
            for group in profile["results"]
        ],
    }


def _spoken(paragraph: dict[str, str]) -> str:
    quoted = f"“{paragraph['text']}”" if "speaker" in paragraph else paragraph["text"]
    return f"{quoted} {paragraph.get('attribution', '')}".strip()


def _heading(group: dict[str, Any]) -> str:
    seasons = [group["season"]] if "season" in group else group.get("seasons", [])
    return " ".join(filter(None, ["–".join(map(str, seasons)), group.get("class", "")]))


def _event(entry: dict[str, Any]) -> str:
    return ", ".join(filter(None, [entry["event"], entry.get("class", ""), entry.get("note", "")]))


def renamed(value: Any, old: tuple[str, str], new: tuple[str, str]) -> Any:
    """The same data about another person: every given and family name in every text is replaced."""
    if isinstance(value, str):
        return value.replace(old[0], new[0]).replace(old[1], new[1])
    if isinstance(value, list):
        return [renamed(member, old, new) for member in value]
    if isinstance(value, dict):
        return {key: renamed(member, old, new) for key, member in value.items()}
    return value
