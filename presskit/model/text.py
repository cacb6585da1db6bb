"""Rules about authored text: what counts as a word-for-word excerpt, and what a profile's own text is.

In: texts. Out: answers. Pure. Source of the excerpt rule: the design's section on pull quotes.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args

from presskit.model.profile import Profile
from presskit.model.schema import documented

SOFT_HYPHEN = "\u00ad"
"""Where a word may break: no part of the text that is set, copied, found and spoken."""

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_NUMBER_WORDS: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    "once": 1, "twice": 2, "thrice": 3, "double": 2, "triple": 3,
}  # fmt: skip
_LARGE_NUMBER = r"(?i)\b(thirt|fort|fift|sixt|sevent|eight|ninet)(y|ieth)|\btwenty\b|\b(hundred|thousand|million|dozen)"
"""Words that a table of single words does not read rightly."""
_NUMERAL = r"[0-9]+(?:[.,\u00a0\u202f][0-9]+)*"


def unbroken(text: str) -> str:
    """`text` without the marks of where its words may break."""
    return text.replace(SOFT_HYPHEN, "")


def is_excerpt(quote: str, text: str) -> bool:
    """Whether `quote` stands in `text` word for word.

    Only a capital at its start and a full stop at its end may be added; words stay whole.
    """
    quote, text = unbroken(quote), unbroken(text)
    starts = (quote, quote[:1].lower() + quote[1:]) if quote[:1].isupper() else (quote,)
    wanted = [start.removesuffix(end) for start in starts for end in ("", ".")]
    return any(_stands_in(words, text) for words in wanted if any(c.isalnum() for c in words))


def printed_texts(profile: Profile, fields: Collection[str] = ("story", "interview")) -> Iterator[str]:
    """The running texts that a pull quote may come from, or those of them in `fields`."""
    if "story" in fields:
        for paragraph in profile.story:
            yield paragraph.text
    if "interview" in fields:
        for entry in profile.interview:
            yield entry.question
            yield entry.answer


def spoken_texts(profile: Profile) -> Iterator[str]:
    """The texts that somebody says: paragraphs with a speaker, and the interview."""
    for paragraph in profile.story:
        if paragraph.speaker is not None:
            yield paragraph.text
    for entry in profile.interview:
        yield entry.question
        yield entry.answer


def contradicts(value: str, stated: str, language: str) -> bool:
    """Whether `stated` says numbers, in figures or English words, and that of `value` is none of them."""
    if language.partition("-")[0] == "en" and re.search(_LARGE_NUMBER, stated):
        return False
    said, shown = _numbers(stated, language), _numbers(value, language)
    return bool(said and shown and not shown & said)


def _numbers(text: str, language: str) -> set[str]:
    found = {re.sub(r"[^0-9]", "", numeral).lstrip("0") or "0" for numeral in re.findall(_NUMERAL, text)}
    if language.partition("-")[0] == "en":
        words = re.findall(r"[a-z]+", text.lower())
        found |= {str(_NUMBER_WORDS[word]) for word in words if word in _NUMBER_WORDS}
    return found


def stated_texts(profile: Profile) -> Iterator[str]:
    """Every text of the profile that may state a figure: those that the model marks so."""
    return _stated(profile)


def _stated(record: Any) -> Iterator[str]:
    for name, inner in stating(record.__class__).items():
        found = getattr(record, name)
        for value in found if isinstance(found, tuple) else (found,):
            if inner and value is not None:
                yield from _stated(value)
            elif value:
                yield value


@cache
def stating(cls: Any) -> Mapping[str, bool]:
    """Fields of a record that may state a figure -> whether they are records with such fields themselves."""
    found = {}
    for field, (kind, doc) in zip(fields(cls), documented(cls).values(), strict=True):
        if doc.states or any(stating(record) for record in _records(kind)):
            found[field.name] = not doc.states
    return found


def _records(kind: Any) -> list[Any]:
    """The records that a type is made of: Fact of tuple[Fact, ...]."""
    return [kind] if is_dataclass(kind) else [record for part in get_args(kind) for record in _records(part)]


def is_quoted(text: str) -> bool:
    """Whether the whole text stands in quotation marks already, or begins with a quotation dash."""
    return text.startswith(tuple("“„‟«»–—")) or (len(text) > 1 and text[0] == text[-1] == '"')


def _stands_in(words: str, text: str) -> bool:
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() and words[0].isalnum()) and not (after.isalnum() and words[-1].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False
