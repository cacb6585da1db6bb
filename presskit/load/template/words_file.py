"""The fixed words of a language, with those of a field in their place: YAML to the model.

In: templates/words/<language>.yaml and templates/fields/<field>.yaml. Out: Words. A field that a folder of templates
lacks is read from those that come with presskit; a language in which a field has no words keeps the general ones.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from presskit.errors import ModelError, Origin, Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.template.word_rules import missing_words, strange_fields
from presskit.load.yaml.checked import read_as
from presskit.load.yaml.nodes import Node, read_yaml
from presskit.locations import templates_folder
from presskit.model.field import DEFAULT_FIELD, Field
from presskit.model.record import record
from presskit.model.schema import Doc
from presskit.model.words import Words

ENGLISH = "en"
"""The language whose words say which there are."""


@record
class Dictionary:
    """The words file."""

    language: Annotated[str, Doc("Its language code.", "en")]
    numbers: Annotated[tuple[str, ...], Doc("Number words from zero on.")]
    ordinals: Annotated[tuple[str, ...], Doc("Ordinal suffixes: 1st, 2nd, 3rd, others.", least=4, most=4)]
    months: Annotated[tuple[str, ...], Doc("Names of the months.", least=12, most=12)]
    texts: Annotated[Mapping[str, str], Doc("Texts by key.")]


@record
class FieldWords:
    """The words of a field, by language."""

    words: Annotated[Mapping[str, Mapping[str, str]], Doc("Texts by key, by language.")]


def read_words(folder: Path, language: str, origin: Origin, field: str = DEFAULT_FIELD) -> Words:
    """The fixed words of a language, or of its main language where a region is named (en-GB: en).

    Args:
        folder: the templates' folder; the words lie in its folder `words`.
        language: BCP 47 code of the profile.
        origin: where the language was chosen.
        field: whose words take the place of the general ones.

    Raises:
        ModelError: there is no file for the language, or for the field.
    """
    for name in (language, language.partition("-")[0]):
        path = folder / "words" / f"{name}.yaml"
        if path.is_file():
            own = _field_file(folder, field, origin)
            return _together(language, path, path.stat().st_mtime_ns, own, own.stat().st_mtime_ns)
    known = sorted(path.stem for path in (folder / "words").glob("*.yaml"))
    if not known:
        raise ModelError([Problem("PK706", Origin(str(folder)), "this folder of templates lacks the fixed words",
                                  f"give it words/{language}.yaml, copied from the shipped templates")])  # fmt: skip
    raise ModelError([Problem("PK706", origin, f"there are no fixed words for the language {shown(language)} yet",
                              f"languages: {', '.join(known)}; a new one is one file in templates/words")])  # fmt: skip


def read_field(folder: Path, name: str, origin: Origin) -> tuple[Field, Mapping[str, Mapping[str, str]]]:
    """A field and its words by language.

    Raises:
        ModelError: there is none of that name, or its file has problems.
    """
    file = _field_file(folder, name, origin)
    return _read_field(file, file.stat().st_mtime_ns)


def _field_file(folder: Path, name: str, origin: Origin) -> Path:
    files = {path.stem: path for path in (*_fields(templates_folder()), *_fields(folder))}
    if name not in files:
        raise ModelError([Problem("PK149", origin, f"no field is called {shown(name)}",
                                  did_you_mean(name, sorted(files)))])  # fmt: skip
    return files[name]


def _fields(folder: Path) -> list[Path]:
    return sorted((folder / "fields").glob("*.yaml"))


def word_texts(folder: Path) -> Mapping[str, str]:
    """The fixed words beside a template, in English if they are there in it; none if they lie elsewhere."""
    paths = sorted((folder / "words").glob("*.yaml"), key=lambda path: (path.stem != "en", path.stem))
    return _read_words(paths[0], paths[0].stat().st_mtime_ns).texts if paths else {}


@lru_cache(maxsize=16)
def _together(language: str, path: Path, modified: int, field: Path, field_modified: int) -> Words:
    """The words of a language with those of a field; the same object again, by which pages are remembered."""
    found, texts = _read_field(field, field_modified)
    written = _read_words(path, modified)
    spoken = {**written.texts, **texts.get(path.stem, {})}
    return Words(language, spoken, written.numbers, written.ordinals, written.months, found)


@lru_cache(maxsize=16)
def _read_words(path: Path, _modified: int) -> Dictionary:
    root = read_yaml(path)
    written = read_as(Dictionary, root)
    shipped = templates_folder() / "words" / f"{ENGLISH}.yaml"
    if path != shipped:
        english = _read_words(shipped, shipped.stat().st_mtime_ns).texts
        rules = (missing_words, strange_fields)
        if found := [problem for rule in rules for problem in rule(root, written.texts, english)]:
            raise ModelError(found)
    return written


@lru_cache(maxsize=16)
def _read_field(path: Path, _modified: int) -> tuple[Field, Mapping[str, Mapping[str, str]]]:
    root = read_yaml(path)
    if not isinstance(root.value, dict):
        raise ModelError([Problem("PK114", root.origin, "keys and values are expected here", "see templates/fields")])
    own = {key: node for key, node in root.value.items() if key != "words"}
    words = {key: node for key, node in root.value.items() if key == "words"}
    found = read_as(Field, _with(root, own))
    if found.field != path.stem:
        message = f"{shown(found.field)} is not the name of the file"
        raise ModelError([Problem("PK717", own["field"].origin, message, f"write field: {path.stem}")])
    return found, read_as(FieldWords, _with(root, words)).words


def _with(root: Node, members: dict[str, Node]) -> Node:
    return root._replace(value=members)
