"""The functions that join the rooms: read, compose, lay out, paint, write.

    profile YAML + brand YAML + template YAML -> model -> stories -> pages -> PDF bytes -> one whole file

One way; every step's result is data. `render` is the step for programs that already hold the model.
"""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.editions.collector import collector_paused
from presskit.editions.edition import document
from presskit.editions.edition_photos import developed
from presskit.editions.finished_files import files, painted
from presskit.editions.lay_out import laid_out, laid_out_of
from presskit.errors import Origin, PressKitError, Problem
from presskit.load.files import write_atomic
from presskit.load.profile.profile_file import Reading, read_profile_file
from presskit.load.template.template_file import find_template, read_template, read_words
from presskit.locations import Sources, templates_folder
from presskit.model.brand import Brand
from presskit.model.print_options import AS_TEMPLATES_SAY, PrintOptions
from presskit.model.profile import Profile
from presskit.model.slug import slug
from presskit.model.template import Template
from presskit.model.words import Words

if TYPE_CHECKING:
    from presskit.imaging.budget import Cost
    from presskit.load.profile.recipients import Addressee


class Built(NamedTuple):
    """One file that was written."""

    path: Path
    edition: str
    pages: int
    size_bytes: int
    warnings: tuple[Problem, ...] = ()
    """Warnings of the profile and the brand; the same for every edition of a run."""
    costs: "tuple[Cost, ...]" = ()
    """What each photo costs, if they had to be made smaller for an e-mail."""


def render(profile: Profile, brand: Brand, template: Template, words: Words | None = None) -> bytes:
    """The PDF of one edition.

    Raises:
        PressKitError: see `document`.
    """
    with collector_paused():
        finished = document(profile, brand, template, words or shipped_words(profile.language), {})
        return painted(finished, developed(finished, template.policy))


@cache
def shipped_words(language: str) -> Words:
    """The fixed words of a language that comes with presskit."""
    return read_words(templates_folder(), language, Origin("profile"))


def build(
    profile_path: Path,
    *,
    overlays: Sequence[Path] = (),
    editions: tuple[str, ...] = (),
    brand: str | None = None,
    recipients: "Sequence[Addressee]" = (),
    out: Path,
    sources: Sources | None = None,
    printing: PrintOptions = AS_TEMPLATES_SAY,
    max_mail_size: int | None = None,
    progress: Callable[[str], None] | None = None,
) -> tuple[Built, ...]:
    """Build editions of a profile; every file is written whole or not at all, none before all are laid out.

    Args:
        profile_path: the profile.
        overlays: files that change it for this run, in their order.
        editions: names of templates; none: all that the profile asks for.
        brand: name or path of a brand, instead of the profile's own.
        recipients: who the personal editions are made for, one file each; nobody: one file without a name.
        out: folder that gets a folder named after the person.
        sources: other folders of templates and brands.
        printing: what editions for print shall be like, instead of what their templates say.
        max_mail_size: bytes of the e-mail that each file for the screen has to fit in, instead of what templates say.
        progress: told what is being made, for long work.

    Raises:
        PressKitError: what the user has to put right; nothing was written.
        OutputError: the result cannot be written.
    """
    made, warnings = laid_out(profile_path, editions, brand, sources, progress, recipients, printing, overlays)
    finished_files, remarks = files(made, (sources or Sources.shipped()).templates, printing, max_mail_size)
    warnings += remarks
    built = []
    for name, edition, finished, policy, data, costs in finished_files:
        data = data or painted(finished, developed(finished, policy))
        path = out / slug(finished.metadata.author) / f"{name}.pdf"
        write_atomic(path, data)
        built.append(Built(path, edition, len(finished.pages), len(data), warnings, costs))
    return tuple(built)


def check(profile_path: Path, *, brand: str | None = None, sources: Sources | None = None) -> tuple[Problem, ...]:
    """Every problem and warning of a profile in all editions that it asks for, without writing anything."""
    sources = sources or Sources.shipped()
    try:
        return checked(read_profile_file(profile_path, sources.editions), brand=brand, sources=sources)
    except PressKitError as error:
        return error.problems


def checked(
    read: Reading, *, brand: str | None, sources: Sources, recipients: "Sequence[Addressee]" = ()
) -> tuple[Problem, ...]:
    """As `check`, for a profile that is read already."""
    try:
        return laid_out_of(read, (), brand, sources, recipients=recipients)[1]
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
    overlays: Sequence[Path] = (),
    editions: tuple[str, ...] = (),
    brand: str | None = None,
    recipients: "Sequence[Addressee]" = (),
    png: bool = False,
    out: Path,
    sources: Sources | None = None,
) -> Proofed:
    """Editions as stable text, and as pictures if `png`.

    Args:
        profile_path: the profile.
        overlays: files that change it for this run, in their order.
        editions: names of templates; none: all that the profile asks for.
        brand: name or path of a brand, instead of the profile's own.
        recipients: who the personal editions are made for.
        png: also write a picture of every page and one contact sheet.
        out: folder for the pictures, which gets a folder named after the person.
        sources: other folders of templates and brands.

    Raises:
        PressKitError: what the user has to put right.
        OutputError: a picture cannot be written.
    """
    from presskit.proofing import text_proof as proofs
    from presskit.proofing.page_images import pictures

    made, warnings = laid_out(profile_path, editions, brand, sources, recipients=recipients, overlays=overlays)
    templates = (sources or Sources.shipped()).templates
    written = []
    for name, finished in made if png else ():
        policy = read_template(find_template(name.partition("/")[0], templates)).policy
        for page, data in pictures(painted(finished, developed(finished, policy))).items():
            written.append(out / slug(finished.metadata.author) / f"{name}-{page}.png")
            write_atomic(written[-1], data)
    text = "".join(proofs.proof(finished) for _, finished in made)
    return Proofed(text, tuple(written), warnings)
