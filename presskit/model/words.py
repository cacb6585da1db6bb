"""The fixed words of an edition in one language: labels, spoken text, number words.

In: templates/words/<language>.yaml, and those of a field, read by load/template/words_file.py. Users never write these;
they belong to the template.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from presskit.model.field import Field
from presskit.model.record import record
from presskit.model.text import unbroken

_FIELD = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=1024)
def _split(text: str) -> tuple[str, ...]:
    """What stands between the fields, and their names, in turns."""
    return tuple(_FIELD.split(text))


class MissingWordError(KeyError):
    """A fixed word that is asked for and not there."""

    @property
    def word(self) -> str:
        """Its key."""
        return str(self.args[0])


@record
class Words:
    """Texts by key, with {fields} that `say` fills; the set of keys is that of the English file."""

    language: str
    texts: Mapping[str, str]
    numbers: Sequence[str]
    """Number words from zero on; larger numbers are printed as figures."""
    ordinals: Sequence[str]
    """Suffixes of 1st, 2nd, 3rd, and of all others."""
    months: Sequence[str]
    field: Field
    """What these words are about: its places, and what partners can have."""

    def say(self, key: str, **values: str | int) -> str:
        """The text of `key` with its fields filled.

        Raises:
            MissingWordError: neither the language nor the field has the word.
        """
        try:
            text = self.texts[key]
        except KeyError:
            raise MissingWordError(key) from None
        if not values:
            return text
        # In one pass: what stands in braces in a value is the user's, and stays.
        parts = list(_split(text))
        parts[1::2] = [unbroken(str(values[field])) if field in values else f"{{{field}}}" for field in parts[1::2]]
        return "".join(parts)

    def years(self, seasons: tuple[int, int] | None) -> str:
        """First and last season, such as "2006–2019", or the only one; empty if none is stated."""
        if seasons is None:
            return ""
        first, last = seasons
        return str(first) if first == last else self.say("years", first=first, last=last)

    def count(self, key: str, number: int) -> str:
        """`number` things: `key` has a form for one and, as `key`_many, a form for the rest."""
        return self.say(key if number == 1 else f"{key}_many", number=number, word=self.number(number))

    def day(self, date: str, *, year: bool = True) -> str:
        """A date such as 2020-03-01 as it is printed: 1 March 2020, or without the year."""
        written, month, day = date.split("-")
        key = "date" if year else "date_of_year"
        return self.say(key, day=int(day), month=self.months[int(month) - 1], year=written)

    def number(self, number: int) -> str:
        """A small number as a word, a large one in figures."""
        return self.numbers[number] if number < len(self.numbers) else str(number)

    def ordinal_suffix(self, number: int) -> str:
        """The letters after the figure: st, nd, rd, th."""
        last = 0 if number % 100 in (11, 12, 13) else number % 10
        return self.ordinals[last - 1] if 1 <= last <= 3 else self.ordinals[3]

    def listed(self, items: Sequence[str]) -> str:
        """A spoken list: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return self.say("and", first=", ".join(items[:-1]), last=items[-1])
