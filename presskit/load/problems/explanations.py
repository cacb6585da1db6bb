"""The table of problem codes: what each means, why it is one, and an example that is wrong and one that is right.

In: the YAML files in the folder `codes`, one for each range. Out: Explanations. Codes are stable and never reused; a
retired one stays in its file. A new code is one entry of one file: the tests run its examples, and docs/messages.md
is written from it.

Ranges: PK1xx what is written in YAML, PK2xx layout, PK3xx files and paths, PK4xx tables (CSV), PK5xx output,
PK6xx pictures and logos, PK7xx templates and fonts, PK8xx print, PK9xx preflight (X12 is PK912); PB brands.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from presskit.load.yaml.nodes import Node, read_yaml

_FOLDER = Path(__file__).with_name("codes")


class Explanation(NamedTuple):
    """What there is to know of one code; a file of codes says once what its entries share."""

    code: str
    about: str
    """The subject of the file that it stands in."""
    means: str
    reason: str
    wrong: str
    right: str
    form: str = "text"
    """Examples are the text of a file, words that say what a file is like, or a whole command."""
    file: str = "profile.yaml"
    """The file that the examples are."""
    command: str = "presskit check profile.yaml"
    """What tells the problem."""
    start: str = ""
    """What stands in the file before the example."""
    beside: Mapping[str, str] = {}
    """Name -> text of the files that lie beside it."""


@cache
def explanations() -> Mapping[str, Explanation]:
    """Code -> its explanation, subject by subject, in the order of their first codes; those of brands are last."""
    subjects = [_subject(read_yaml(path)) for path in _FOLDER.glob("*.yaml")]
    ordered = sorted(subjects, key=lambda found: (found[0].code.startswith("PB"), found[0].code))
    return {one.code: one for found in ordered for one in found}


def _subject(root: Node) -> list[Explanation]:
    shared = _members(root)
    codes = _members(shared.pop("codes"))
    written = {code: shared | _members(entry) for code, entry in sorted(codes.items())}
    return [
        Explanation(code, **{key: _plain(node) for key, node in fields.items()})  # type: ignore[arg-type]
        for code, fields in written.items()
    ]


def _members(node: Node) -> dict[str, Node]:
    return dict(node.value) if isinstance(node.value, dict) else {}


def _plain(node: Node) -> str | Mapping[str, str]:
    if isinstance(node.value, dict):
        return {name: member.text for name, member in node.value.items()}
    return node.text
