"""Rules of authored text: quotations stand in the text, figures are stated by it, short texts are short.

In: a validated profile and the nodes it came from. Out: Problems. The list of all rules stands in rules.py.
Source: the design's sections on pull quotes, figures and the media sheet.
"""

from collections.abc import Iterator

from presskit.errors import Problem
from presskit.load.problems.wording import shown
from presskit.load.yaml.checked import problem_at
from presskit.load.yaml.nodes import Node
from presskit.model.profile import SHORT_BIO, SLOT_LIMITS, SPEECH_SLOTS, Profile
from presskit.model.text import contradicts, is_excerpt, is_quoted, printed_texts, spoken_texts, stated_texts, unbroken


def true_quotes(profile: Profile, root: Node) -> Iterator[Problem]:
    """A pull quote is a short excerpt of story or interview, word for word."""
    text = "\n".join(printed_texts(profile)) if profile.pull_quotes else ""
    for index, quote in enumerate(profile.pull_quotes):
        loc = ("pull_quotes", index, "text")
        limit = SLOT_LIMITS[quote.slot]
        if len(quote.text) > limit:
            yield problem_at(
                root,
                loc,
                "PK127",
                f"the quote has {len(quote.text)} characters, the slot {quote.slot} takes {limit}",
                "choose fewer words",
            )
        if is_quoted(quote.text):
            yield problem_at(
                root,
                loc,
                "PK132",
                "the quote brings its own quotation marks",
                "leave them out: they are set for you",
            )
        elif not is_excerpt(quote.text, text):
            yield problem_at(
                root,
                loc,
                "PK126",
                f"{shown(quote.text)} does not stand in the story or the interview",
                "copy the words exactly; only a capital at the start and a full stop at the end may be added",
            )
        if quote.accent is not None and quote.accent not in quote.text:
            yield problem_at(
                root,
                ("pull_quotes", index, "accent"),
                "PK126",
                f"{shown(quote.accent)} does not stand in the quote",
                "name words of the quote itself",
            )


def said_quotes(profile: Profile, root: Node) -> Iterator[Problem]:
    """What prints in quotation marks was said by somebody."""
    said = "\n".join(spoken_texts(profile))
    told = "\n".join(paragraph.text for paragraph in profile.story if paragraph.speaker is None)
    for index, quote in enumerate(profile.pull_quotes):
        if quote.slot in SPEECH_SLOTS and is_excerpt(quote.text, told) and not is_excerpt(quote.text, said):
            yield problem_at(
                root,
                ("pull_quotes", index, "text"),
                "PK135",
                "these words are narration, not said by anybody; they print in quotation marks",
                "choose words of an answer, or of a paragraph with a speaker",
            )._replace(severity="warning")


def spoken_paragraphs(profile: Profile, root: Node) -> Iterator[Problem]:
    """Quotation marks are set from who speaks, so the text has none of its own."""
    for index, paragraph in enumerate(profile.story):
        if paragraph.speaker is None:
            if paragraph.attribution is not None:
                yield problem_at(
                    root,
                    ("story", index, "attribution"),
                    "PK131",
                    "an attribution needs a speaker",
                    "add speaker: with the name of who says it",
                )
        elif is_quoted(paragraph.text):
            yield problem_at(
                root,
                ("story", index, "text"),
                "PK132",
                "the text brings its own quotation mark or dash",
                "leave it out: quotation marks are set because there is a speaker",
            )


def true_figures(profile: Profile, root: Node) -> Iterator[Problem]:
    """A figure is either stated by the profile's own text, or counted from its results."""
    text = None
    for index, figure in enumerate(profile.figures):
        loc = ("figures", index)
        if (figure.count is None) == (figure.value is None and figure.stated is None) or (
            figure.count is None and (figure.value is None or figure.stated is None)
        ):
            yield problem_at(
                root,
                loc,
                "PK131",
                "a figure has either value and stated, or count",
                'for example value: 3, stated: "3 times Cup winner"; or count: podiums',
            )
        elif figure.stated is not None:
            text = unbroken("\n".join(stated_texts(profile))) if text is None else text
            if unbroken(figure.stated) not in text:
                yield problem_at(
                    root,
                    (*loc, "stated"),
                    "PK128",
                    f"{shown(figure.stated)} does not stand in the profile's own text",
                    "copy the words of a fact, the story, the interview or a result",
                )
            elif figure.value is not None and contradicts(figure.value, figure.stated, profile.language):
                yield problem_at(
                    root,
                    (*loc, "value"),
                    "PK134",
                    f"{shown(figure.value)} is not a number of the words that state it: {shown(figure.stated)}",
                    "correct the value, or name the words that state it",
                )._replace(severity="warning")


def short_bio(profile: Profile, root: Node) -> Iterator[Problem]:
    """The short biography fits the sheet that it is made for."""
    words = len(profile.bio.short.split()) if profile.bio and profile.bio.short else 0
    if words > SHORT_BIO:
        message = f"bio, short has {words} words, at most {SHORT_BIO} are possible"
        yield problem_at(root, ("bio", "short"), "PK117", message, f"cut {words - SHORT_BIO}")
