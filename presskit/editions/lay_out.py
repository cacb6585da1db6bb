"""Where pages are made up: every edition that is asked for, laid out from one profile.

In: a profile with its overlays, editions, brand, recipients. Out: a Document for each edition and recipient, and all
that is to be said on the way; nothing is painted or written. All problems of all editions come in one run.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.editions.collector import collector_paused
from presskit.editions.edition import document, left_out
from presskit.editions.edition_photos import soft
from presskit.errors import ModelError, Origin, OversetError, PressKitError, Problem
from presskit.load.brand.brand_file import find_brand, read_brand
from presskit.load.brand.brand_inks import unprintable
from presskit.load.profile.named_logos import named_pictures
from presskit.load.profile.profile_file import Origins, Reading, read_profile_file
from presskit.load.template.edition_names import edition_names
from presskit.load.template.template_file import find_template, read_template, read_words
from presskit.locations import Sources
from presskit.model.brand import Brand
from presskit.model.drawing import Drawing
from presskit.model.print_options import AS_TEMPLATES_SAY, PrintOptions, with_options, without_effect
from presskit.model.profile import Profile
from presskit.model.recipient import Recipient
from presskit.model.slug import slug
from presskit.model.template import Template
from presskit.page import Document
from presskit.sections.section import RECIPIENT_LOGO
from presskit.typography.fontfiles import load_font

if TYPE_CHECKING:
    from presskit.imaging.opened_photos import Photos
    from presskit.load.profile.recipients import Addressee


def laid_out(
    profile_path: Path,
    editions: tuple[str, ...],
    brand: str | None,
    sources: Sources | None,
    progress: Callable[[str], None] | None = None,
    recipients: "Sequence[Addressee]" = (),
    printing: PrintOptions = AS_TEMPLATES_SAY,
    overlays: Sequence[Path] = (),
) -> tuple[list[tuple[str, Document]], tuple[Problem, ...]]:
    """Every edition of a profile as a Document, with the name of its file, and the warnings on the way.

    Raises:
        PressKitError: every problem of the inputs, then every overset of all editions.
    """
    sources = sources or Sources.shipped()
    read = read_profile_file(profile_path, sources.editions, overlays)
    return laid_out_of(read, editions, brand, sources, progress, recipients, printing)


def laid_out_of(
    read: Reading,
    editions: tuple[str, ...],
    brand: str | None,
    sources: Sources,
    progress: Callable[[str], None] | None = None,
    recipients: "Sequence[Addressee]" = (),
    printing: PrintOptions = AS_TEMPLATES_SAY,
) -> tuple[list[tuple[str, Document]], tuple[Problem, ...]]:
    """As `laid_out`, for a profile that is read already."""
    profile, origins = read.profile, read.origins
    place = None if brand else origins.get("brand")
    brand_file = find_brand(brand or profile.brand, brands=sources.brands, origin=place)
    look, noted = read_brand(brand_file)
    words = read_words(sources.templates, profile.language, origins.get("language", origins[""]))
    named = editions or profile.editions
    templates = {
        name: with_options(read_template(find_template(name, sources.templates)), printing)
        for name in named or edition_names(sources.templates)
    }
    if not named:
        templates = {name: template for name, template in templates.items() if template.variant_of is None}
    made: list[tuple[str, Document]] = []
    photos, faults = _photos(profile, origins)
    pictures = photos.sources if photos else {}
    if faults:  # laid out without them, so that the same run tells what else is wrong
        profile = replace(profile, photos=())
    problems = [*faults, *_without_effect(recipients, printing, tuple(templates.values()), sources.templates)]
    found = [*read.warnings, *noted, *embedding_warnings(look), *(photos.warnings if photos else ())]
    if any(template.policy.printed for template in templates.values()):
        refused = unprintable(look, brand_file)
        if named:
            problems += refused
        elif refused:
            templates, left = _without_print(templates, refused)
            found += left
    for edition, template in templates.items():
        if progress:
            progress(edition)
        found += left_out(profile, template, words, origins)
        for name, recipient, known, logos in _copies(edition, recipients if template.personal else (), read):
            try:
                with collector_paused():
                    finished = document(profile, look, template, words, known, recipient, logos, pictures)
            except PressKitError as error:
                problems += error.problems
                continue
            found += finished.dropped
            noticed = soft(finished, template)
            problems += [problem for problem in noticed if problem.severity == "error"]
            found += [problem for problem in noticed if problem.severity == "warning"]
            if finished.pages:
                made.append((name, finished))
            else:
                found.append(_nothing_for(edition, origins))
    if not made and not problems:
        problems = [problem._replace(severity="error") for problem in found if problem.code == "PK206"]
    if problems:
        kind = OversetError if all(problem.code == "PK204" for problem in problems) else ModelError
        raise kind(tuple(dict.fromkeys((*problems, *found))))
    return made, tuple(dict.fromkeys(found))


def _without_print(
    templates: Mapping[str, Template], refused: Sequence[Problem]
) -> tuple[dict[str, Template], list[Problem]]:
    """The editions for the screen, and why the others are left out: a brand for the screen alone stays usable."""
    left = ", ".join(name for name, template in templates.items() if template.policy.printed)
    message = f"left out, since the brand cannot be printed: {left} ({refused[0].message})"
    note = Problem("PK206", refused[0].origin, message, refused[0].hint, "warning")
    return {name: template for name, template in templates.items() if not template.policy.printed}, [note]


def _nothing_for(edition: str, origins: Origins) -> Problem:
    message = f"the {edition} is left out: the profile has nothing for it"
    return Problem("PK206", origins.get("editions", origins[""]), message, "fill in what it prints", "warning")


def _photos(profile: Profile, origins: Origins) -> "tuple[Photos | None, Sequence[Problem]]":
    """The pictures of the profile, or what is wrong with them; a profile without any needs no darkroom."""
    if not named_pictures(profile):
        return None, ()
    from presskit.imaging.opened_photos import open_photos

    try:
        return open_photos(profile, origins), ()
    except ModelError as error:
        return None, error.problems


def _copies(
    edition: str, recipients: "Sequence[Addressee]", read: Reading
) -> Iterator[tuple[str, Recipient | None, Origins, Mapping[str, Drawing]]]:
    """File name, recipient, origins and logos of every copy: one for each recipient, or one for nobody."""
    if not recipients:
        yield edition, None, read.origins, read.logos
    for recipient, node, logo in recipients:
        logos = read.logos if logo is None else {**read.logos, RECIPIENT_LOGO: logo}
        yield f"{edition}/{slug(recipient.name)}", recipient, read.origins.beside("recipient", node), logos


def _without_effect(
    recipients: "Sequence[Addressee]", printing: PrintOptions, templates: Sequence[Template], folder: Path
) -> list[Problem]:
    """What was asked for, and changes no edition of the run: recipients without a personal one, print without print."""
    found: list[Problem] = []
    if recipients and not any(template.personal for template in templates):
        said = " and ".join(template.edition for template in templates)
        hint = _such_as(folder, lambda template: template.personal)
        found.append(Problem("PK207", recipients[0].node.origin, f"{said} is not made for a recipient", hint))
    if printing != AS_TEMPLATES_SAY and not any(template.policy.printed for template in templates):
        found += without_effect(printing, _such_as(folder, lambda template: template.policy.printed))
    return found


def _such_as(folder: Path, kind: Callable[[Template], bool]) -> str:
    """A hint with the editions of a kind, for somebody who did not know which they are."""
    names = [name for name in edition_names(folder) if kind(read_template(find_template(name, folder)))]
    return f"build also --edition {' or --edition '.join(names)}" if names else ""


def embedding_warnings(brand: Brand) -> tuple[Problem, ...]:
    """A warning for every font of the brand's own folder that says it must not be embedded."""
    files = dict.fromkeys(file for role in brand.roles.values() for file in role.files)
    return tuple(
        Problem("PK714", Origin(file), found.embedding, "ask the foundry, or choose another font", "warning")
        for file in files
        if (found := load_font(file)).embedding
    )
