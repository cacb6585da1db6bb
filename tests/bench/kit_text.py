"""The text of a kit as plain lists, for the peers: the same words for every tool.

In: a profile file. Out: a dict of text, lists and dicts, as the maker of a small script would hold it. Knows
nothing of presskit, so that a peer's cold start is its own.
"""

from pathlib import Path
from typing import Any

import yaml


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
