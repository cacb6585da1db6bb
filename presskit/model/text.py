"""Rules about authored text: what counts as a word-for-word excerpt, and what a profile's own text is.

In: texts. Out: answers. Pure. Source of the excerpt rule: the design's section on pull quotes.
"""

from collections.abc import Iterator

from presskit.model.profile import Profile


def is_excerpt(quote: str, text: str) -> bool:
    """Whether `quote` stands in `text` word for word.

    Only a capital at its start and a full stop at its end may be added; words stay whole.
    """
    starts = (quote, quote[:1].lower() + quote[1:]) if quote[:1].isupper() else (quote,)
    wanted = [start.removesuffix(end) for start in starts for end in ("", ".")]
    return any(_stands_in(words, text) for words in wanted if any(c.isalnum() for c in words))


def printed_texts(profile: Profile) -> Iterator[str]:
    """The running texts that a pull quote may come from."""
    for paragraph in profile.story:
        yield paragraph.text
    for entry in profile.interview:
        yield entry.question
        yield entry.answer


def stated_texts(profile: Profile) -> Iterator[str]:
    """Every text of the profile that may state a figure."""
    yield from printed_texts(profile)
    for fact in profile.facts:
        yield fact.value
    for group in profile.results:
        for entry in group.entries:
            yield entry.source or entry.event
    for node in profile.career_path:
        yield node.text
    if profile.bios:
        yield from (bio for bio in (profile.bios.short, profile.bios.medium, profile.bios.long) if bio)


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
