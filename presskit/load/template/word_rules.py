"""Rules of a words file: it has every word that the shipped English one has, and fills no others than that into them.

In: a words file and the English texts. Out: Problems with their places. A word more than the English ones is right: a
template of one's own may ask for it.
"""

import re
from collections.abc import Iterator, Mapping

from presskit.errors import Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.checked import problem_at
from presskit.load.yaml.nodes import Node

_FILLED = re.compile(r"\{(\w+)\}")
_MOST_NAMED = 8


def missing_words(root: Node, texts: Mapping[str, str], english: Mapping[str, str]) -> Iterator[Problem]:
    """One problem for all words that are missing."""
    missing = [key for key in english if key not in texts]
    if not missing:
        return
    named = ", ".join(map(shown, missing[:_MOST_NAMED]))
    more = len(missing) - _MOST_NAMED
    message = f"the words lack {named}{f' and {more} more' if more > 0 else ''}"
    hint = f"in English: {missing[0]}: {english[missing[0]]}"
    problem = problem_at(root, ("texts",), "PK104", message, hint)
    texts_node = root.value["texts"] if isinstance(root.value, dict) else root
    yield problem._replace(origin=texts_node.key_origin or problem.origin, length=len("texts"))


def strange_fields(root: Node, texts: Mapping[str, str], english: Mapping[str, str]) -> Iterator[Problem]:
    """Words in braces that nothing is filled into would be printed with their braces."""
    for key, text in texts.items():
        known = _FILLED.findall(english.get(key, text))
        for field in _FILLED.findall(text):
            if field not in known:
                hint = did_you_mean(field, known) or "take the braces away"
                yield problem_at(
                    root, ("texts", key), "PK133", f"nothing is filled into {shown(f'{{{field}}}')} here", hint
                )
