"""One edition of a profile: composed to stories, laid out to pages.

In: the model (profile, brand, template, words) and where its values were written. Out: a Document. Writes no file, and
reads none but to point at a character that cannot be printed.
"""

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from presskit.content.blocks import Block
from presskit.editions.dates import VARIABLE, source_date
from presskit.editions.make_room import dropped, fitted
from presskit.errors import ModelError, Origin, Problem
from presskit.layout.page_maker import Story
from presskit.layout.pages import lay_out
from presskit.layout.setting import Setting
from presskit.load.problems.places import sharpened
from presskit.model.brand import Brand
from presskit.model.drawing import Drawing
from presskit.model.picture import PictureSource
from presskit.model.profile import PhotoSlot, Profile
from presskit.model.recipient import Recipient
from presskit.model.selection import SelectedOrigins, selected
from presskit.model.slots import photos_in
from presskit.model.template import PageSpec, Template
from presskit.model.words import Words
from presskit.page import Document, Metadata
from presskit.sections.section import Kit, Pictorial, Section, Selective
from presskit.typography.faces import open_fonts
from presskit.typography.fontfiles import FamilyNotInstalled, FontProblem
from presskit.typography.glyph_coverage import UnprintableTextError


def compose(kit: Kit, template: Template) -> tuple[tuple[Story, ...], dict[str, Story]]:
    """The stories of all page plans that the profile has content for, and those of the masters."""
    composed: dict[Section, tuple[Block, ...]] = {}
    stories = tuple(_story(page, kit, composed) for page in _wanted(kit.profile, template))
    return stories, {name: _story(page, kit, composed) for name, page in template.masters.items()}


def left_out(profile: Profile, template: Template, words: Words, origins: Mapping[str, Origin]) -> tuple[Problem, ...]:
    """A warning for everything in the profile that this edition has no room for: nothing vanishes in silence."""
    kit = _kit(profile, template, words, origins)
    paths = [
        path
        for page in _wanted(kit.profile, template)
        for frame in page.frames
        if isinstance(frame.content, Selective)
        for path in frame.content.left_out(kit)
    ]
    return tuple(
        Problem("PK205", kit.origins[path], f"not printed: the {template.edition} has no room for another one",
                "remove it, or one of those before it", "warning")
        for path in dict.fromkeys(paths)
        if path in kit.origins
    )  # fmt: skip


def _kit(
    profile: Profile,
    template: Template,
    words: Words,
    origins: Mapping[str, Origin],
    recipient: Recipient | None = None,
    logos: Mapping[str, Drawing] | None = None,
    pictures: Mapping[str, PictureSource] | None = None,
) -> Kit:
    own, kept = selected(profile, template.variant_of or template.edition)
    prints = frozenset(frame.section for page in _wanted(own, template) for frame in page.frames)
    places = SelectedOrigins(origins, kept) if kept else origins
    return Kit(own, words, template.word, prints, places, recipient, profile, logos, pictures)


def _wanted(profile: Profile, template: Template) -> list[PageSpec]:
    """The page plans that the profile has everything for."""
    return [
        page
        for page in template.pages
        if all(has(profile, need) for need in page.needs) and not any(has(profile, lack) for lack in page.lacks)
    ]


def has(profile: Profile, need: str) -> bool:
    """Whether the profile has anything for a page plan's need: one of its keys, or a slot such as photos.cover."""
    key, _, slot = need.partition(".")
    return bool(photos_in(profile, cast(PhotoSlot, slot)) if slot else getattr(profile, key))


def _story(page: PageSpec, kit: Kit, composed: dict[Section, tuple[Block, ...]]) -> Story:
    """One plan with its blocks; those of a section that other plans name too are in `composed`."""
    blocks = []
    for section in [frame.content for frame in page.frames]:
        found = composed.get(section)
        if found is None:
            found = composed[section] = section.compose(kit)
        blocks.append(found)
    return Story(page, tuple(blocks), _head(page.running_head, kit), _head(page.bookmark, kit))


def _head(key: str | None, kit: Kit) -> str:
    """A running head or bookmark: authored for the story, with years for the results, else fixed words."""
    if key is None:
        return ""
    profile, say = kit.profile, kit.words.say
    if key == "story" and profile.headlines and profile.headlines.story_head:
        return profile.headlines.story_head
    if key == "results_years":
        years = kit.words.years(profile.seasons)
        return say(key if years else "results", years=years)
    return say(key, name=profile.person.name)


def document(
    profile: Profile,
    brand: Brand,
    template: Template,
    words: Words,
    origins: Mapping[str, Origin],
    recipient: Recipient | None = None,
    logos: Mapping[str, Drawing] | None = None,
    pictures: Mapping[str, PictureSource] | None = None,
) -> Document:
    """Compose and lay out one edition.

    Args:
        profile: what is to be printed.
        brand: its look.
        template: the edition.
        words: fixed words of the profile's language.
        origins: where the profile's values were written.
        recipient: who a personal edition is for.
        logos: the partners' logos, by the file's name as the profile writes it.
        pictures: the profile's photos, opened, by the path that stands there.

    Raises:
        OversetError: text does not fit its frame.
        ModelError: a photo whose licence has expired, a character that no font has, or a script that is not supported.
    """
    name = profile.person.name
    setting = Setting(brand, template.grid, dict(open_fonts(brand, profile.language)), words, name)
    kit = _kit(profile, template, words, origins, recipient, logos, pictures)
    if faults := _expired(kit, template):
        raise ModelError(faults)
    edition = words.say(template.word)
    metadata = Metadata(
        title=words.say("document_title", name=name, edition=edition),
        author=name,
        subject=words.say("subject", name=name, edition=edition),
        language=profile.language,
        created=profile.issued or _source_date(),
    )
    try:
        finished, used = fitted(template, lambda tried: lay_out(*compose(kit, tried), setting, metadata))
    except UnprintableTextError as error:
        raise ModelError(_unprintable(error, kit)) from error
    except FontProblem as error:
        raise ModelError([Problem("PK708", Origin(error.file), f"the font cannot be used: {error.reason}",
                                  "replace the file, or name another font in the brand")]) from error  # fmt: skip
    except FamilyNotInstalled as error:
        raise ModelError([Problem("PK709", Origin(brand.name), str(error), error.pip_line)]) from error
    return finished if used is template else replace(finished, dropped=dropped(template, used, kit))


def _expired(kit: Kit, template: Template) -> list[Problem]:
    """A problem for every photo of this edition that may not be used any more on the date of issue."""
    profile = kit.profile
    if profile.issued is None or not profile.photos:
        return []
    shown = [
        path
        for page in _wanted(profile, template)
        for frame in page.frames
        if isinstance(frame.content, Pictorial)
        for path in frame.content.shows(kit)
    ]
    return [
        Problem("PK140", kit.origin(f"{path}.expires") or Origin("profile"),
                f"the licence ended on {photo.expires}, before the date of issue, {profile.issued}",
                f"renew it, take another photo, or add not_for: {template.edition}")
        for path in dict.fromkeys(shown)
        if (photo := profile.photos[int(path.rpartition(".")[2])]).is_expired(profile.issued)
    ]  # fmt: skip


def _source_date() -> str | None:
    try:
        return source_date(os.environ.get(VARIABLE))
    except ValueError as error:
        raise ModelError([Problem("PK103", Origin(VARIABLE), str(error), "unset it, or give it seconds")]) from error


def _unprintable(error: UnprintableTextError, kit: Kit) -> list[Problem]:
    """A problem for every value of the profile and the recipient that has the character."""
    found = [
        Problem("PK701", sharpened(origin, error.characters), error.message, error.hint)
        for path, text in (*texts(kit.profile), *texts(kit.recipient, "recipient"))
        if any(c in text for c in error.characters) and (origin := kit.origin(path))
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
