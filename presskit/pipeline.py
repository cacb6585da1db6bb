"""The functions that join the rooms: read, compose, lay out, paint, write.

    profile YAML + brand YAML + template YAML -> model -> stories -> pages -> PDF bytes -> one whole file

One way; every step's result is data. `render` is the step for programs that already hold the model.
"""

import gc
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from presskit.errors import ModelError, Origin, PressKitError, Problem
from presskit.layout.pages import Story, lay_out
from presskit.layout.setting import Setting
from presskit.load.brand import find_brand, read_brand
from presskit.load.files import write_atomic
from presskit.load.profile import read_profile_file
from presskit.load.template import find_template, read_template, read_words
from presskit.locations import brands_folder, templates_folder
from presskit.model.brand import Brand
from presskit.model.profile import Profile
from presskit.model.template import PageSpec, Template
from presskit.model.words import Words
from presskit.page import Document, Metadata
from presskit.sections.section import Kit
from presskit.typography.coverage import UnprintableTextError
from presskit.typography.faces import open_fonts
from presskit.typography.fontfiles import FamilyNotInstalled, FontProblem

EDITIONS = ("press-kit",)


class Built(NamedTuple):
    """One file that was written."""

    path: Path
    edition: str
    pages: int
    size_bytes: int
    warnings: tuple[Problem, ...] = ()
    """Warnings of the profile and the brand; the same for every edition of a run."""


class Sources(NamedTuple):
    """The folders that templates and brands are read from."""

    templates: Path
    brands: Path

    @staticmethod
    def shipped() -> "Sources":
        """Those that come with presskit."""
        return Sources(templates_folder(), brands_folder())


def compose(
    profile: Profile, template: Template, words: Words, origins: Mapping[str, Origin]
) -> tuple[tuple[Story, ...], dict[str, Story]]:
    """The stories of all page plans that the profile has content for, and those of the masters."""
    prints = frozenset(
        frame.section
        for page in template.pages
        if all(has(profile, need) for need in page.needs)
        for frame in page.frames
    )
    kit = Kit(profile, words, template.word, prints, origins)
    stories = tuple(_story(page, kit) for page in template.pages if all(has(profile, need) for need in page.needs))
    return stories, {name: _story(page, kit) for name, page in template.masters.items()}


def has(profile: Profile, need: str) -> bool:
    """Whether the profile has anything for a page plan's need."""
    return bool(getattr(profile, need))


def _story(page: PageSpec, kit: Kit) -> Story:
    blocks = tuple(frame.content.compose(kit) for frame in page.frames)
    return Story(page, blocks, _head(page.running_head, kit), _head(page.bookmark, kit))


def _head(key: str | None, kit: Kit) -> str:
    """A running head or bookmark: authored for the story, with years for the results, else fixed words."""
    if key is None:
        return ""
    profile, say = kit.profile, kit.words.say
    if key == "story" and profile.headlines and profile.headlines.story_head:
        return profile.headlines.story_head
    if key == "results_years":
        seasons = profile.seasons
        if seasons is None:
            return say("results")
        first, last = seasons
        years = str(first) if first == last else say("years", first=first, last=last)
        return say(key, years=years)
    return say(key, name=profile.person.name)


def document(
    profile: Profile, brand: Brand, template: Template, words: Words, origins: Mapping[str, Origin]
) -> Document:
    """Compose and lay out one edition.

    Raises:
        OversetError: text does not fit its frame.
        ModelError: a character that no font has, or a script that is not supported.
    """
    name = profile.person.name
    setting = Setting(brand, template.grid, dict(open_fonts(brand, profile.language)), words, name)
    stories, masters = compose(profile, template, words, origins)
    edition = words.say(template.word)
    metadata = Metadata(
        title=words.say("document_title", name=name, edition=edition),
        author=name,
        subject=words.say("subject", name=name, edition=edition),
        language=profile.language,
        created=profile.issued or _source_date(),
    )
    try:
        return lay_out(stories, masters, template, setting, metadata)
    except UnprintableTextError as error:
        raise ModelError(_unprintable(error, profile, origins)) from error
    except FontProblem as error:
        raise ModelError([Problem("PK708", Origin(error.file), f"the font cannot be used: {error.reason}",
                                  "replace the file, or name another font in the brand")]) from error  # fmt: skip
    except FamilyNotInstalled as error:
        raise ModelError([Problem("PK709", Origin(brand.name), str(error), error.pip_line)]) from error


def _source_date() -> str | None:
    """The date that reproducible builds give, as UTC; None if there is none."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdigit():
        return None
    from datetime import UTC, datetime

    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _unprintable(error: UnprintableTextError, profile: Profile, origins: Mapping[str, Origin]) -> list[Problem]:
    """A problem for every value of the profile that has the character."""
    found = [
        Problem("PK701", origins[path], error.message, error.hint)
        for path, text in texts(profile)
        if any(c in text for c in error.characters) and path in origins
    ]
    return found or [Problem("PK701", Origin("profile"), error.message, error.hint)]


def texts(value: object, path: str = "") -> list[tuple[str, str]]:
    """Every text of a model value with its dotted path."""
    if isinstance(value, str):
        return [(path, value)]
    if isinstance(value, tuple):
        return [pair for i, member in enumerate(value) for pair in texts(member, f"{path}.{i}".lstrip("."))]
    fields: Any = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return []
    return [pair for name in fields for pair in texts(getattr(value, name), f"{path}.{name.rstrip('_')}".lstrip("."))]


def render(profile: Profile, brand: Brand, template: Template, words: Words | None = None) -> bytes:
    """The PDF of one edition.

    Raises:
        PressKitError: see `document`.
    """
    from io import BytesIO

    from presskit.pdf.writer import paint

    sink = BytesIO()
    with _collector_paused():
        paint(document(profile, brand, template, words or shipped_words(profile.language), {}), sink)
    return sink.getvalue()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pages are hundreds of thousands of tuples and no cycles: looking for some again and again costs a third."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@cache
def shipped_words(language: str) -> Words:
    """The fixed words of a language that comes with presskit."""
    return read_words(templates_folder(), language, Origin("profile"))


def build(
    profile_path: Path,
    *,
    editions: tuple[str, ...] = EDITIONS,
    brand: str | None = None,
    out: Path,
    sources: Sources | None = None,
    progress: Callable[[str], None] | None = None,
) -> tuple[Built, ...]:
    """Build editions of a profile; every file is written whole or not at all, none before all are laid out.

    Args:
        profile_path: the profile.
        editions: names of templates.
        brand: name or path of a brand, instead of the profile's own.
        out: folder that gets a folder named after the person.
        sources: other folders of templates and brands.
        progress: told what is being made, for long work.

    Raises:
        PressKitError: what the user has to put right; nothing was written.
        OutputError: the result cannot be written.
    """
    from io import BytesIO

    from presskit.pdf.writer import paint

    made, warnings = laid_out(profile_path, editions, brand, sources, progress)
    built = []
    for edition, finished in made:
        sink = BytesIO()
        paint(finished, sink)
        path = out / slug(finished.metadata.author) / f"{edition}.pdf"
        write_atomic(path, sink.getvalue())
        built.append(Built(path, edition, len(finished.pages), sink.tell(), warnings))
    return tuple(built)


def laid_out(
    profile_path: Path,
    editions: tuple[str, ...],
    brand: str | None,
    sources: Sources | None,
    progress: Callable[[str], None] | None = None,
) -> tuple[list[tuple[str, Document]], tuple[Problem, ...]]:
    """Every edition of a profile as a Document, and the warnings on the way.

    Raises:
        PressKitError: every problem of the inputs, then every overset of all editions.
    """
    sources = sources or Sources.shipped()
    read = read_profile_file(profile_path)
    profile, warnings, origins = read.profile, read.warnings, read.origins
    place = None if brand else origins.get("brand")
    look, noted = read_brand(find_brand(brand or profile.brand, brands=sources.brands, origin=place))
    words = read_words(sources.templates, profile.language, origins.get("language", Origin(str(profile_path))))
    made: list[tuple[str, Document]] = []
    problems: list[Problem] = []
    for edition in editions:
        if progress:
            progress(edition)
        template = read_template(find_template(edition, sources.templates))
        try:
            made.append((edition, document(profile, look, template, words, origins)))
        except PressKitError as error:
            problems += error.problems
    if problems:
        raise ModelError(problems)
    return made, warnings + noted


def check(profile_path: Path, *, brand: str | None = None, sources: Sources | None = None) -> tuple[Problem, ...]:
    """Every problem and warning of a profile in all editions, without writing anything."""
    try:
        return laid_out(profile_path, EDITIONS, brand, sources)[1]
    except PressKitError as error:
        return error.problems


class Proofed(NamedTuple):
    """The pages of a run as text, and the pictures that were written, if any were asked for."""

    text: str
    pictures: tuple[Path, ...]
    warnings: tuple[Problem, ...]


def proof(
    profile_path: Path,
    *,
    editions: tuple[str, ...] = EDITIONS,
    brand: str | None = None,
    png: bool = False,
    out: Path,
    sources: Sources | None = None,
) -> Proofed:
    """Editions as stable text, and as pictures if `png`.

    Args:
        profile_path: the profile.
        editions: names of templates.
        brand: name or path of a brand, instead of the profile's own.
        png: also write a picture of every page and one contact sheet.
        out: folder for the pictures, which gets a folder named after the person.
        sources: other folders of templates and brands.

    Raises:
        PressKitError: what the user has to put right.
        OutputError: a picture cannot be written, or the `preview` extra is missing.
    """
    from io import BytesIO

    from presskit import proof as proofs
    from presskit.pdf.writer import paint
    from presskit.pictures import pictures

    made, warnings = laid_out(profile_path, editions, brand, sources)
    written = []
    for edition, finished in made if png else ():
        sink = BytesIO()
        paint(finished, sink)
        for name, data in pictures(sink.getvalue()).items():
            written.append(out / slug(finished.metadata.author) / f"{edition}-{name}.png")
            write_atomic(written[-1], data)
    text = "".join(proofs.proof(finished) for _, finished in made)
    return Proofed(text, tuple(written), warnings)


def slug(name: str) -> str:
    """A folder name of letters, figures and hyphens from a person's name.

    "Jessica Bäckman" gives "jessica-backman"; a name without any Latin letter keeps its own letters.
    """
    folded = name.casefold().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "profile"


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
