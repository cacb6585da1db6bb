"""Explanations of problem codes for people: on a terminal, as a list, and as a page of the documentation.

In: Explanations. Out: text; nothing is printed here.
"""

from collections.abc import Iterable
from itertools import groupby
from textwrap import fill, indent

from presskit.load.problems.explanations import Explanation

_WIDTH = 80
_PAGE = """# Messages

Every problem that presskit tells has a code. Codes are never reused, so that a search for one finds the same problem in
every version. `presskit explain CODE` prints an entry of this page; the page itself is written by

```sh
presskit explain --markdown > docs/messages.md
```

The tests run every example: the wrong one has to yield the code, and the right one no error.
"""


def as_text(explanation: Explanation) -> str:
    """One code, with its reason and both examples."""
    told = [f"{explanation.code}: {explanation.means}", "", fill(explanation.reason, _WIDTH)]
    for which, example in (("wrong", explanation.wrong), ("right", explanation.right)):
        told += ["", f"{_heading(explanation, which)}:", "", indent(example.rstrip(), "    ")]
    if explanation.form != "command":
        told += ["", f"It is told by: {explanation.command}"]
    return "\n".join(told)


def as_list(explanations: Iterable[Explanation]) -> str:
    """All codes, a line each, under their subjects."""
    parts = []
    for about, entries in groupby(explanations, lambda one: one.about):
        parts.append("\n".join([about, *(f"  {one.code}  {one.means}" for one in entries)]))
    return "\n\n".join(parts)


def as_markdown(explanations: Iterable[Explanation]) -> str:
    """All codes as a page."""
    parts = [_PAGE]
    for about, entries in groupby(explanations, lambda one: one.about):
        told = list(entries)
        parts += [f"## {about}\n", *_shared(told), *(_entry(one) for one in told)]
    return "\n".join(parts)


def _heading(explanation: Explanation, which: str) -> str:
    return which.capitalize() if explanation.form == "command" else f"{which.capitalize()}, {explanation.file}"


def _shared(told: Iterable[Explanation]) -> list[str]:
    """How the file of a subject's examples begins."""
    continued = next((one for one in told if one.start), None)
    if continued is None:
        return []
    return [f"The examples continue this {continued.file}:\n", _fenced(continued.start, continued.file)]


def _entry(one: Explanation) -> str:
    told = [f"### {one.code}: {one.means}\n", f"{fill(one.reason, 118)}\n"]
    for which, example in (("wrong", one.wrong), ("right", one.right)):
        if one.form == "words":
            told.append(f"{which.capitalize()}: {example.rstrip()}\n")
        else:
            told += [f"{_heading(one, which)}:\n", _fenced(example, "" if one.form == "command" else one.file)]
    return "\n".join(told)


def _fenced(text: str, file: str) -> str:
    kind = {"yaml": "yaml", "yml": "yaml", "svg": "xml", "csv": "csv", "": "sh"}[file.rpartition(".")[2]]
    return f"```{kind}\n{text.rstrip()}\n```\n"
