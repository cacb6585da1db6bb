"""Every fixed word that the program asks for stands in every language file, and none stands there in vain."""

import re
from pathlib import Path

import pytest

from presskit.errors import Origin
from presskit.load.template.template_file import read_words
from presskit.locations import templates_folder

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
    assert {key for key in stems if key not in used and not key.startswith(("chart_", "area_"))} == set()


def test_braces_in_a_value_are_left_as_they_are() -> None:
    english = read_words(templates_folder(), "en", Origin("test"))
    assert english.say("document_title", name="{edition}", edition="Kit") == "{edition}, Kit"
