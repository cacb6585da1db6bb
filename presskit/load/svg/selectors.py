"""Selectors of a drawing's style sheet: which elements a rule is for.

In: the text before a rule's brace. Out: a Selector, None for one that no printed element ever meets (`:hover`), or
ValueError for what is not understood.
Source: CSS Selectors 3, the part that drawing programs and icon sets write.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from presskit.load.svg.tree import Element

MOST_PARTS = 8
_STEP = re.compile(r"\s*([>+])\s*|\s+")
_SIMPLE = re.compile(
    r"([A-Za-z][\w-]*|\*)|[.]([\w-]+)|#([\w-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?)=\s*(?:\"([^\"]*)\"|'([^']*)'|([\w-]+))\s*)?\]"
    r"|::?([\w-]+)(?:\(([^()]*)\))?"
)
NEVER = frozenset({
    "hover", "active", "focus", "focus-visible", "focus-within", "visited", "target", "link", "any-link", "checked",
    "before", "after", "selection", "first-letter", "first-line", "host", "host-context", "lang", "dir", "disabled",
})  # fmt: skip
"""States and parts that a drawing on paper does not have."""

Test = Callable[[Element], bool]
_PLACES: Mapping[str, Test] = {
    "root": lambda element: element.parent is None,
    "first-child": lambda element: element.place == 0,
    "last-child": lambda element: element.place == _siblings(element) - 1,
    "only-child": lambda element: _siblings(element) == 1,
    "empty": lambda element: not element.children,
}
_MATCHES: Mapping[str, Callable[[str, str], bool]] = {
    "": lambda found, wanted: found == wanted,
    "~": lambda found, wanted: wanted in found.split(),
    "|": lambda found, wanted: found == wanted or found.startswith(f"{wanted}-"),
    "^": lambda found, wanted: bool(wanted) and found.startswith(wanted),
    "$": lambda found, wanted: bool(wanted) and found.endswith(wanted),
    "*": lambda found, wanted: bool(wanted) and wanted in found,
}


class Compound(NamedTuple):
    """What one element must be."""

    name: str = ""
    ids: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    tests: tuple[Test, ...] = ()

    def meets(self, element: Element) -> bool:
        """Whether `element` is that."""
        return (
            self.name in ("", element.name)
            and (not self.ids or self.ids <= {element.attributes.get("id", "")})
            and (not self.classes or self.classes <= element.classes)
            and all(test(element) for test in self.tests)
        )


class Selector(NamedTuple):
    """The element itself, and what stands around it, from the inside outwards."""

    last: Compound
    around: tuple[tuple[str, Compound], ...] = ()
    """Each with its combinator: " ", ">" or "+"."""

    @property
    def weight(self) -> tuple[int, int, int]:
        """Ids count more than classes, classes more than names."""
        parts = [self.last, *(part for _, part in self.around)]
        return (
            sum(len(part.ids) for part in parts),
            sum(len(part.classes) + len(part.tests) for part in parts),
            sum(bool(part.name) for part in parts),
        )

    @property
    def by_itself(self) -> bool:
        """Whether name, id and classes of an element decide."""
        return not self.around and not self.last.tests

    def meets(self, element: Element) -> bool:
        """Whether the rule is for `element`."""
        return self.last.meets(element) and _around(element, self.around)


def selector(text: str) -> Selector | None:
    """The selector in `text`."""
    parts, steps = _split(text.strip())
    compounds = [_compound(part) for part in parts]
    if any(compound is None for compound in compounds):
        return None
    found = [compound for compound in compounds if compound is not None]
    return Selector(found[-1], tuple(zip(steps[::-1], found[-2::-1], strict=True)))


def _split(text: str) -> tuple[list[str], list[str]]:
    """Compounds and the combinators between them."""
    parts: list[str] = []
    steps: list[str] = []
    at = 0
    while at < len(text):
        end = at
        while found := _SIMPLE.match(text, end):
            end = found.end()
        if end == at or len(parts) == MOST_PARTS:
            raise ValueError(text)
        parts.append(text[at:end])
        if end < len(text):
            step = _STEP.match(text, end)
            if step is None or step.end() == len(text):
                raise ValueError(text)
            steps.append(step[1] or " ")
            end = step.end()
        at = end
    if not parts:
        raise ValueError(text)
    return parts, steps


def _compound(text: str) -> Compound | None:
    name, ids, classes, tests = "", set(), set(), []
    for tag, class_, id_, key, way, *values, state, inside in _SIMPLE.findall(text):
        if tag:
            name = "" if tag == "*" else tag
        elif class_:
            classes.add(class_)
        elif id_:
            ids.add(id_)
        elif key:
            tests.append(_attribute(key, way, next(filter(None, values), None)))
        elif state in NEVER:
            return None
        elif state == "not" and (other := _compound(inside.strip())) is not None:
            tests.append(_no(other))
        elif state in _PLACES and not inside:
            tests.append(_PLACES[state])
        elif state != "not":
            raise ValueError(text)
    return Compound(name, frozenset(ids), frozenset(classes), tuple(tests))


def _no(other: Compound) -> Test:
    return lambda element: not other.meets(element)


def _attribute(key: str, way: str, wanted: str | None) -> Test:
    if wanted is None and not way:
        return lambda element: key in element.attributes
    matches = _MATCHES[way]
    return lambda element: matches(element.attributes.get(key, ""), wanted or "")


def _siblings(element: Element) -> int:
    return len(element.parent.children) if element.parent else 1


def _around(element: Element, around: tuple[tuple[str, Compound], ...]) -> bool:
    """Whether what a selector asks for stands around an element: step by step all that fits, each looked at once."""
    front = {element}
    for step, wanted in around:
        front = {other for inner in front for other in _beside(inner, step) if wanted.meets(other)}
    return bool(front)


def _beside(element: Element, step: str) -> Iterator[Element]:
    """Where a combinator leads to."""
    outer = element.parent
    if step == "+":
        if outer is not None and element.place:
            yield outer.children[element.place - 1]
        return
    while outer is not None:
        yield outer
        outer = outer.parent if step == " " else None
