"""Every fixed word that the program asks for stands in every language file, and none stands there in vain."""

import re
from pathlib import Path

import pytest

from presskit.errors import Origin
from presskit.load.template.words_file import read_words
from presskit.locations import templates_folder
from presskit.model.outcomes import OUTCOMES, POLE, word_key
from presskit.model.results import TOTALS
from presskit.sections.printed_results import SAID

PACKAGE = Path(__file__).parent.parent / "presskit"
LANGUAGES = sorted(path.stem for path in (templates_folder() / "words").glob("*.yaml"))


def asked() -> set[str]:
    """Keys in calls of say and count, of templates, and of tables of keys, as far as they are written out."""
    texts = [path.read_text("utf-8") for path in (*PACKAGE.rglob("*.py"), *templates_folder().glob("*.yaml"))]
    return set(re.findall(r"[a-z_]+", " ".join(texts)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_keys_of_english(language: str) -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    other = read_words(templates_folder(), language, Origin("test"))
    assert other.texts.keys() == english.texts.keys()
    for key, text in english.texts.items():
        assert set(re.findall(r"\{\w+\}", other.texts[key])) <= set(re.findall(r"\{\w+\}", text)), key


def test_literal_keys_are_in_the_file() -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    literal = {
        key
        for path in PACKAGE.rglob("*.py")
        for key in re.findall(r"\b(?:say|count)\(\s*\"([a-z_]+)\"", path.read_text("utf-8"))
    }
    assert len(literal) > 20
    assert literal <= english.texts.keys()


def test_titles_without_a_headline_have_words() -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    assert {"story", "career_path", "results", "interview"} <= english.texts.keys()


def test_no_word_stands_there_in_vain() -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    used = asked()
    stems = {key.removesuffix("_many") for key in english.texts}
    made = ("chart_", "area_", "outcome_", "kind_", "total_", "spoken_")
    assert {key for key in stems if key not in used and not key.startswith(made)} == set()


def test_everything_that_results_may_say_has_words() -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    asked_for = {word_key(outcome) for outcome in OUTCOMES if outcome != POLE}
    assert {key.removesuffix("_short") for key in english.texts if key.startswith("outcome_")} == asked_for
    assert {f"total_{name}{many}" for name in TOTALS for many in ("", "_many")} <= english.texts.keys()
    assert {f"kind_{kind}" for kind in SAID} == {key for key in english.texts if key.startswith("kind_")}
    shorts = [text for key, text in english.texts.items() if key.endswith("_short")]
    assert [text for text in shorts if len(text) > 4] == []


def test_braces_in_a_value_are_left_as_they_are() -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    assert english.say("document_title", name="{edition}", edition="Kit") == "{edition}, Kit"


def test_the_same_words_are_the_same_object() -> None:
    """Pages that were laid out are remembered by it."""
    origin = Origin("test")
    assert read_words(templates_folder(), "en", origin) is read_words(templates_folder(), "en", origin)
