"""One copy of an edition: composed to stories, laid out to pages.

In: a job and its inputs. Out: what was made, with its warnings. Writes no file, and reads none but to point at a
character that cannot be printed.
"""

import os
from typing import cast

from presskit.content.blocks import Block
from presskit.editions.brand_type import opened_fonts, unusable
from presskit.editions.dates import VARIABLE, source_date
from presskit.editions.edition_photos import soft
from presskit.editions.job import Inputs, Job, Made
from presskit.editions.left_out import NO_ROOM, no_room
from presskit.editions.make_room import dropped, fitted
from presskit.editions.print_file import condition
from presskit.editions.printable import with_inks
from presskit.editions.too_long import too_long
from presskit.errors import ModelError, Origin, OversetError, PressKitError, Problem
from presskit.layout import pages
from presskit.layout.page_maker import Story
from presskit.layout.pages import NoRoomError
from presskit.layout.setting import Setting
from presskit.load.problems.places import sharpened
from presskit.load.problems.wording import shown
from presskit.model.brand import Brand
from presskit.model.profile import PhotoSlot, Profile
from presskit.model.selection import SelectedOrigins, selected
from presskit.model.slots import photos_in
from presskit.model.template import PageSpec, Template
from presskit.model.text import unbroken
from presskit.model.values import texts
from presskit.model.words import MissingWordError, Words
from presskit.page import Document, Metadata
from presskit.sections.section import Kit, Pictorial, Reducible, Section, Selective
from presskit.typography.fontfiles import FontProblem
from presskit.typography.glyph_coverage import UnprintableTextError


def compose(kit: Kit, template: Template) -> tuple[tuple[Story, ...], dict[str, Story]]:
    """The stories of all page plans that the profile has content for, and those of the masters."""
    composed: dict[Section, tuple[Block, ...]] = {}
    stories = tuple(_story(page, kit, composed) for page in wanted(kit.profile, template))
    return stories, {name: _story(page, kit, composed) for name, page in template.masters.items()}


def left_out(kit: Kit, template: Template) -> tuple[Problem, ...]:
    """A warning for everything in the profile that this edition has no room for: nothing vanishes in silence."""
    sections = [frame.content for page in wanted(kit.profile, template) for frame in page.frames]
    printed = {path for section in sections if isinstance(section, Reducible) for path in section.printed(kit)}
    paths = [
        path
        for section in sections
        if isinstance(section, Selective)
        for path in section.left_out(kit)
        if path not in printed
    ]
    return tuple(
        no_room(Problem(NO_ROOM, origin, "", severity="warning", edition=template.edition),
                {template.edition: [origin.line]})
        for path in dict.fromkeys(paths)
        if (origin := kit.origin(path))
    )  # fmt: skip


def kit_of(job: Job, inputs: Inputs) -> Kit:
    """What the sections of an edition compose from: the part of the profile that it gets."""
    profile, template = inputs.profile, job.template
    own, kept = selected(profile, template.variant_of or template.edition)
    prints = frozenset(frame.section for page in wanted(own, template) for frame in page.frames)
    places = SelectedOrigins(inputs.origins, kept) if kept else inputs.origins
    return Kit(own, inputs.words, template.word, prints, places, job.recipient, profile, inputs.logos, inputs.pictures)


def wanted(profile: Profile, template: Template) -> list[PageSpec]:
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
        return unbroken(profile.headlines.story_head)
    if key == "introduction" and profile.person.role:
        return profile.person.role
    if key == "results_years":
        years = kit.words.years(profile.seasons)
        return say(key if years else "results", years=years)
    return say(key, name=profile.person.name)


def lay_out(job: Job, inputs: Inputs) -> Made:
    """Compose and lay out one copy of an edition.

    Raises:
        OversetError: text does not fit its frame.
        ModelError: a photo that may not be shown or has too few pixels for print, a font that cannot be used, a
            character that no font has, or a script that is not supported. Warnings are among the problems.
    """
    kit = kit_of(job, inputs)
    try:
        return _made(kit, job, inputs)
    except MissingWordError as error:
        raise ModelError([_wordless(error, kit)]) from error


def _wordless(error: MissingWordError, kit: Kit) -> Problem:
    """What is said where neither the words of the language nor those of the field have a word."""
    field, language = kit.words.field.field, kit.words.language
    hint = f"add it to words/{language}.yaml, or to the words of fields/{field}.yaml"
    message = f"there is no word {shown(error.word)} in the language {shown(language)}"
    return Problem("PK712", kit.origin("language") or Origin("profile"), message, hint)


def _made(kit: Kit, job: Job, inputs: Inputs) -> Made:
    noticed = left_out(kit, job.template)
    brand = inputs.brand
    if job.template.policy.printed:
        brand, noted = with_inks(brand, condition(job.printing))
        noticed += noted
    try:
        finished, shortened = _document(kit, brand, job.template)
        noticed += shortened
        unsharp = soft(finished, job.template)
        if any(problem.severity == "error" for problem in unsharp):
            raise ModelError(unsharp)
    except PressKitError as error:
        error.problems += noticed
        raise
    return Made(job, finished, inputs.brand.name, noticed + unsharp)


def _document(kit: Kit, brand: Brand, template: Template) -> tuple[Document, tuple[Problem, ...]]:
    """The pages, and a warning for everything that was left out because one of them was too full."""
    profile, words = kit.whole or kit.profile, kit.words
    if faults := _expired(kit, template):
        raise ModelError(faults)
    metadata = _metadata(profile, words, template)
    setting = Setting(brand, template.grid, opened_fonts(brand, profile.language), words, metadata.author)
    try:
        finished, used = fitted(template, lambda tried: pages.lay_out(*compose(kit, tried), setting, metadata))
    except NoRoomError as error:
        found = [(template.edition, excess) for excess in error.excess]
        raise OversetError(too_long(found, profile), error.excess) from error
    except UnprintableTextError as error:
        raise ModelError(_unprintable(error, kit)) from error
    except FontProblem as error:
        raise ModelError([unusable(brand, error)]) from error
    return finished, () if used is template else dropped(template, used, kit)


def _metadata(profile: Profile, words: Words, template: Template) -> Metadata:
    name, edition = unbroken(profile.person.name), words.say(template.word)
    return Metadata(
        title=words.say("document_title", name=name, edition=edition),
        author=name,
        subject=words.say("subject", name=name, edition=edition),
        language=profile.language,
        created=profile.issued or _source_date(),
    )


def _expired(kit: Kit, template: Template) -> list[Problem]:
    """A problem for every photo of this edition that may not be used any more on the date of issue."""
    profile = kit.profile
    if profile.issued is None or not profile.photos:
        return []
    shown = [
        path
        for page in wanted(profile, template)
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
