"""What an SVG element looks like: attributes, then rules of style elements, then its own style, as CSS has it.

In: the tree. Out: for every element the values that it declares, each with the element that says so; what cannot be
drawn or would reach outside of the file is reported.
Source: SVG 1.1, chapter 6; SVG 2, chapter 6.6 (properties for positions and sizes); CSS Cascade 4.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from presskit.load.problems.wording import shown
from presskit.load.svg.budget import Budget
from presskit.load.svg.selectors import Selector, selector
from presskit.load.svg.stylesheet import OUTSIDE, Declared, blocks, declarations
from presskit.load.svg.tree import Element

Report = Callable[[str, Element, str, str], None]
"""Code, element, message, hint."""

INHERITED = frozenset({
    "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "color", "visibility",
    "clip-rule", "paint-order", "marker-start", "marker-mid", "marker-end",
})  # fmt: skip
OWN = frozenset({
    "opacity", "display", "clip-path", "mask", "mask-type", "filter", "mix-blend-mode", "isolation", "vector-effect",
    "transform-origin", "transform-box", "overflow", "stop-color", "stop-opacity",
})  # fmt: skip
GEOMETRY = frozenset({"x", "y", "width", "height", "cx", "cy", "r", "rx", "ry"})
"""Attributes that a style may give as well."""
UNDRAWN: Mapping[str, tuple[str, ...]] = {
    "mask-image": ("none",), "d": ("none",), "backdrop-filter": ("none",), "rotate": ("none",), "scale": ("none",),
    "translate": ("none",), "offset-path": ("none",), "zoom": ("1", "100%", "normal"),
}  # fmt: skip
"""Properties that change the look and are not drawn, with the values that change nothing."""
MOST_RULES = 2_000
_WIDE = re.compile(r"(?i)(?:color|lab|lch|oklab|oklch|color-mix|light-dark)\(")
"""Colours of screens that show more than usual: the one given before them is for all others."""


class Value(NamedTuple):
    """One declared value, and who declares it."""

    text: str
    by: Element


class Rule(NamedTuple):
    """Declarations, and for whom."""

    selector: Selector
    declared: tuple[Declared, ...]
    by: Element
    order: tuple[int, int, int, int]
    """Its weight; the later of equals wins."""


class Styles:
    """The rules of a drawing, and what they make of each element."""

    def __init__(self, report: Report, budget: Budget) -> None:
        self.report, self.budget = report, budget
        self.rules: dict[str, list[Rule]] = defaultdict(list)
        """By what their element surely has: #id, .class or its name; by "" the others."""
        self.count = 0
        self._ruled: dict[tuple[str, str, str], list[Rule]] = {}
        self._declared: dict[Element, dict[str, Value]] = {}

    def read(self, root: Element) -> None:
        """Take the rules of every style element."""
        waiting = [root]
        for element in waiting:
            waiting += element.children
            if element.name == "style":
                for rule in self._rules(element):
                    last = rule.selector.last
                    keys = [f"#{min(last.ids)}"] if last.ids else [f".{min(last.classes)}"] if last.classes else []
                    self.rules[(*keys, last.name)[0]].append(rule)

    def declared(self, element: Element) -> dict[str, Value]:
        """What the element says about its look, heaviest word last; positions and sizes become its attributes."""
        if element not in self._declared:
            self._declared[element] = self._read(element)
        return self._declared[element]

    def _read(self, element: Element) -> dict[str, Value]:
        self.budget.spend(1 + sum(map(len, element.attributes.values())) // 8)
        found = {
            key: Value(text.strip(), element)
            for key, text in element.attributes.items()
            if key in INHERITED or key in OWN or key == "marker"
        }
        found["transform"] = Value(element.attributes.get("transform", ""), element)
        said = [(word, rule.by) for rule in self._rules_for(element) for word in rule.declared]
        said += [(word, element) for word in declarations(element.attributes.get("style", ""))]
        if said:
            self._say(found, said, element)
        for key in ("marker-start", "marker-mid", "marker-end") if "marker" in found else ():
            found.setdefault(key, found["marker"])
        for key, value in found.items():
            self._look_out(key, value)
        return found

    def _say(self, found: dict[str, Value], said: list[tuple[Declared, Element]], element: Element) -> None:
        """Apply rules and style, those that are important last."""
        for word, by in sorted(said, key=lambda pair: pair[0].important):
            if word.key in GEOMETRY:
                element.attributes[word.key] = word.text
            elif word.text not in UNDRAWN.get(word.key, (word.text,)):
                hint = "flatten effects in the drawing program"
                self.report("PK654", by, f"{word.key}: {shown(word.text)} cannot be drawn", hint)
            elif not (_WIDE.match(word.text) and word.key in found):
                found[word.key] = Value(word.text, by)

    def _rules_for(self, element: Element) -> Iterable[Rule]:
        """The rules for an element, the lightest first; looked for once where name, id and classes decide."""
        if not self.rules:
            return ()
        attributes = element.attributes
        key = element.name, attributes.get("id", ""), attributes.get("class", "")
        if key in self._ruled:
            return self._ruled[key]
        keys = (f"#{key[1]}", *(f".{name}" for name in element.classes), element.name, "")
        rules = [rule for name in keys for rule in self.rules.get(name, ())]
        self.budget.spend(len(keys) + len(rules))
        met = sorted((rule for rule in rules if rule.selector.meets(element)), key=lambda rule: rule.order)
        if all(rule.selector.by_itself for rule in rules):
            self._ruled[key] = met
        return met

    def _look_out(self, key: str, value: Value) -> None:
        if "(" in value.text and OUTSIDE.search(value.text):
            self.report("PK653", value.by, f"{key} reaches outside of the drawing", "draw it in the file itself")

    def _rules(self, element: Element) -> Iterator[Rule]:
        self.budget.spend(len(element.text) // 8)
        for block in blocks(element.text, lambda code, message, hint: self.report(code, element, message, hint)):
            self.count += max(1, len(block.heads))
            if self.count > MOST_RULES:
                self.report("PK657", element, f"the drawing has more than {MOST_RULES} rules", "simplify it")
                return
            for head in block.heads:
                try:
                    found = selector(head)
                except ValueError:
                    self.report("PK655", element, f"the selector {shown(head)} is not understood",
                                "select by names, classes and ids")  # fmt: skip
                    continue
                if found:
                    yield Rule(found, block.declared, element, (*found.weight, self.count))
