"""What an SVG element looks like: attributes, then rules of style elements, then its own style, as CSS has it.

In: the tree. Out: for every element the values that it declares, each with the element that says so; what cannot be
drawn or would reach outside of the file is reported. Rules may select by name, class or id; no more is needed by
what drawing programs write.
Source: SVG 1.1, chapter 6; CSS 2.1, chapter 6.4.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from presskit.load.problems.wording import shown
from presskit.load.svg.tree import Element

Report = Callable[[str, Element, str, str], None]
"""Code, element, message, hint."""

INHERITED = frozenset({
    "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "color", "visibility",
    "clip-rule",
})  # fmt: skip
OWN = frozenset({"opacity", "display", "clip-path"})
MOST_RULES = 200
NEUTRAL: Mapping[str, tuple[str, ...]] = {
    "mask": ("none",), "filter": ("none",), "marker": ("none",), "marker-start": ("none",), "marker-mid": ("none",),
    "marker-end": ("none",), "mix-blend-mode": ("normal",), "vector-effect": ("none",),
    "paint-order": ("normal", "fill", "fill stroke", "fill markers stroke", "markers fill stroke"),
    "transform": (), "mask-image": ("none",), "clip": ("auto",), "d": (),
}  # fmt: skip
"""Properties that change the look and are not drawn, with the values that change nothing."""
_NOT_STYLE = ("transform", "d")
"""Attributes of the same name are no style."""
_SELECTOR = re.compile(r"(?:([A-Za-z][\w-]*)|\*)?((?:[.#][\w-]+)*)")
OUTSIDE = re.compile(r"(?i)url\(\s*[\"']?\s*(?!#)|expression\s*\(|@import")


class Value(NamedTuple):
    """One declared value, and who declares it."""

    text: str
    by: Element


class Rule(NamedTuple):
    """Declarations for elements of a name, an id and classes (each may be empty)."""

    name: str
    ids: frozenset[str]
    classes: frozenset[str]
    declarations: dict[str, Value]

    def selects(self, element: Element) -> bool:
        """Whether the rule is for `element`."""
        attributes = element.attributes
        return (
            self.name in ("", element.name)
            and self.ids <= {attributes.get("id", "")}
            and self.classes <= set(attributes.get("class", "").split())
        )

    @property
    def weight(self) -> tuple[int, int, int]:
        """Ids count more than classes, classes more than names; the later of equals wins."""
        return len(self.ids), len(self.classes), bool(self.name)


class Styles:
    """The rules of a drawing, and what they make of each element."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.rules: list[Rule] = []
        self._ruled: dict[tuple[str, str, str], dict[str, Value]] = {}

    def read(self, root: Element) -> None:
        """Take the rules of every style element, lightest first."""
        waiting = [root]
        for element in waiting:
            waiting += element.children
            if element.name == "style":
                self.rules += self._rules(element)
                if len(self.rules) > MOST_RULES:
                    self.report("PK657", element, f"the drawing has more than {MOST_RULES} rules", "simplify it")
                    self.rules = []
                    return
        self.rules.sort(key=lambda rule: rule.weight)

    def declared(self, element: Element) -> dict[str, Value]:
        """What the element says about its look, heaviest word last."""
        found = {
            key: Value(text.strip(), element)
            for key, text in element.attributes.items()
            if key in INHERITED or key in OWN or (key in NEUTRAL and key not in _NOT_STYLE)
        }
        found |= self._from_rules(element)
        found |= self._declarations(element.attributes.get("style", ""), element)
        for key, value in found.items():
            self._refuse_effects(key, value)
        return found

    def _from_rules(self, element: Element) -> dict[str, Value]:
        """What the rules say of elements of this name, id and class; looked for once."""
        attributes = element.attributes
        key = element.name, attributes.get("id", ""), attributes.get("class", "")
        if key not in self._ruled:
            found: dict[str, Value] = {}
            for rule in self.rules:
                if rule.selects(element):
                    found |= rule.declarations
            self._ruled[key] = found
        return self._ruled[key]

    def _refuse_effects(self, key: str, value: Value) -> None:
        if OUTSIDE.search(value.text):
            self.report("PK653", value.by, f"{key} reaches outside of the drawing", "draw it in the file itself")
        elif key in NEUTRAL and value.text not in NEUTRAL[key]:
            hint = "flatten effects in the drawing program"
            self.report("PK654", value.by, f"{key}: {shown(value.text)} cannot be drawn", hint)

    def _rules(self, element: Element) -> Iterator[Rule]:
        text = re.sub(r"/\*.*?(\*/|$)|<!--|-->", " ", element.text, flags=re.DOTALL)
        while text.strip():
            head, _, rest = text.partition("{")
            body, _, text = rest.partition("}")
            if "@" in head or OUTSIDE.search(head):
                word = head.strip().split()[0] if head.strip() else "@"
                self.report("PK653" if "import" in word else "PK655", element, f"{shown(word)} cannot be used",
                            "put plain rules such as .a{fill:#0A1030} into the style element")  # fmt: skip
                return
            declarations = self._declarations(body, element)
            for selector in head.split(","):
                found = _SELECTOR.fullmatch(selector.strip())
                if found is None or not selector.strip():
                    self.report("PK655", element, f"the selector {shown(selector.strip())} is not understood",
                                "select by one name, class or id")  # fmt: skip
                    continue
                parts = re.findall(r"[.#][\w-]+", found[2])
                ids, classes = ({part[1:] for part in parts if part[0] == mark} for mark in "#.")
                yield Rule(found[1] or "", frozenset(ids), frozenset(classes), declarations)

    def _declarations(self, text: str, element: Element) -> dict[str, Value]:
        found = {}
        for part in text.split(";"):
            key, colon, value = part.partition(":")
            if colon:
                found[key.strip().lower()] = Value(value.replace("!important", "").strip(), element)
        return found
