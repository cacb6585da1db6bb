"""The functions that join the rooms: read, compose, lay out, paint, write.

    profile YAML + brand YAML + template YAML -> model -> stories -> pages -> PDF bytes -> one whole file

One way; every step's result is data. `render` is the step for programs that already hold the model.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.darkroom import developed, soft
from presskit.edition import document, left_out
from presskit.errors import ModelError, Origin, OversetError, PressKitError, Problem
from presskit.load.brand import find_brand, read_brand
from presskit.load.brand_inks import unprintable
from presskit.load.editions import edition_names
from presskit.load.files import write_atomic
from presskit.load.logos import named_pictures
from presskit.load.profile import Origins, Reading, read_profile_file
from presskit.load.recipients import Addressee
from presskit.load.template import find_template, read_template, read_words
from presskit.locations import Sources, templates_folder
from presskit.mail_size import Mailed, mailed
from presskit.model.brand import Brand
from presskit.model.drawing import Drawing
from presskit.model.profile import Profile
from presskit.model.recipient import Recipient
from presskit.model.slug import slug
from presskit.model.template import Policy, Template
from presskit.model.words import Words
from presskit.page import NO_PICTURES, Document, Pictures
from presskit.printing import AS_TEMPLATES_SAY, PrintOptions, press_of, printed, with_options
from presskit.sections.section import RECIPIENT_LOGO
from presskit.softproof import soft_proof
from presskit.typography.fontfiles import load_font
from presskit.units import parse_size

if TYPE_CHECKING:
    from presskit.imaging.budget import Cost
    from presskit.imaging.photos import Photos


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
    with _collector_paused():
        finished = document(profile, brand, template, words or shipped_words(profile.language), {})
        return painted(finished, developed(finished, template.policy))


def painted(finished: Document, pictures: Pictures = NO_PICTURES) -> bytes:
    """The PDF of a laid-out edition with its developed pictures."""
    from io import BytesIO

    from presskit.pdf.writer import paint

    sink = BytesIO()
    with _collector_paused():
        paint(finished, sink, pictures)
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
    overlays: Sequence[Path] = (),
    editions: tuple[str, ...] = (),
    brand: str | None = None,
    recipients: Sequence[Addressee] = (),
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
    files, remarks = _files(made, (sources or Sources.shipped()).templates, printing, max_mail_size)
    warnings += remarks
    built = []
    for name, edition, finished, policy, data, costs in files:
        data = data or painted(finished, developed(finished, policy))
        path = out / slug(finished.metadata.author) / f"{name}.pdf"
        write_atomic(path, data)
        built.append(Built(path, edition, len(finished.pages), len(data), warnings, costs))
    return tuple(built)


class _File(NamedTuple):
    """One file to be written."""

    name: str
    edition: str
    document: Document
    policy: Policy
    data: bytes | None
    """Of a file that might have been refused; None: one for the screen, painted when its turn comes."""
    costs: "tuple[Cost, ...]" = ()


def _files(
    made: Sequence[tuple[str, Document]], templates: Path, printing: PrintOptions, max_mail_size: int | None
) -> tuple[list[_File], tuple[Problem, ...]]:
    """The files of all editions, and remarks on print files; these are ready now, for they may be refused.

    Raises:
        ModelError: what a print shop would refuse, in all editions.
    """
    files: list[_File] = []
    remarks: list[Problem] = []
    for name, finished in made:
        edition = name.partition("/")[0]
        template = with_options(read_template(find_template(edition, templates)), printing)
        if template.policy.printed:
            imposed = f"{name}-{printing.up}up" if printing.up > 1 else name
            try:
                with _collector_paused():
                    press = press_of(template, printing)
                    pictures = developed(finished, template.policy, press)
                    data, noted = printed(finished, press, f"{imposed}.pdf", pictures)
            except ModelError as error:
                data, noted = b"", error.problems
            remarks += noted
            files.append(_File(imposed, edition, finished, template.policy, data))
            if template.policy.screen_proof:
                files.append(_File(f"{name}-screen", edition, soft_proof(finished), template.policy, None))
        else:
            mail, origin = _mail_size(template.policy, find_template(edition, templates), max_mail_size)
            try:
                fit = mailed(finished, template.policy, mail, origin, painted) if mail else Mailed(None, ())
                files.append(_File(name, edition, finished, template.policy, *fit))
            except ModelError as error:
                remarks += error.problems
    if any(remark.severity == "error" for remark in remarks):
        raise ModelError(remarks)
    return files, tuple(remarks)


def _mail_size(policy: Policy, template: Path, asked: int | None) -> tuple[int | None, Origin]:
    """Bytes of the e-mail that a file for the screen has to fit in, and who says so."""
    if asked:
        return asked, Origin("--max-mail-size")
    written = policy.max_mail_size
    return (parse_size(written) if written else None), Origin(str(template))


def laid_out(
    profile_path: Path,
    editions: tuple[str, ...],
    brand: str | None,
    sources: Sources | None,
    progress: Callable[[str], None] | None = None,
    recipients: Sequence[Addressee] = (),
    printing: PrintOptions = AS_TEMPLATES_SAY,
    overlays: Sequence[Path] = (),
) -> tuple[list[tuple[str, Document]], tuple[Problem, ...]]:
    """Every edition of a profile as a Document, with the name of its file, and the warnings on the way.

    Raises:
        PressKitError: every problem of the inputs, then every overset of all editions.
    """
    sources = sources or Sources.shipped()
    read = read_profile_file(profile_path, sources.editions, overlays)
    return _laid_out(read, editions, brand, sources, progress, recipients, printing)


def _laid_out(
    read: Reading,
    editions: tuple[str, ...],
    brand: str | None,
    sources: Sources,
    progress: Callable[[str], None] | None = None,
    recipients: Sequence[Addressee] = (),
    printing: PrintOptions = AS_TEMPLATES_SAY,
) -> tuple[list[tuple[str, Document]], tuple[Problem, ...]]:
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
    problems = [*faults, *_for_nobody(recipients, tuple(templates.values()))]
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
                with _collector_paused():
                    finished = document(profile, look, template, words, known, recipient, logos, pictures)
            except PressKitError as error:
                problems += error.problems
                continue
            found += finished.dropped
            noticed = soft(finished, template.policy)
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
    from presskit.imaging.photos import open_photos

    try:
        return open_photos(profile, origins), ()
    except ModelError as error:
        return None, error.problems


def _copies(
    edition: str, recipients: Sequence[Addressee], read: Reading
) -> Iterator[tuple[str, Recipient | None, Origins, Mapping[str, Drawing]]]:
    """File name, recipient, origins and logos of every copy: one for each recipient, or one for nobody."""
    if not recipients:
        yield edition, None, read.origins, read.logos
    for recipient, node, logo in recipients:
        logos = read.logos if logo is None else {**read.logos, RECIPIENT_LOGO: logo}
        yield f"{edition}/{slug(recipient.name)}", recipient, read.origins.beside("recipient", node), logos


def _for_nobody(recipients: Sequence[Addressee], templates: Sequence[Template]) -> list[Problem]:
    """A problem if recipients are given, but no edition of the run is made for one."""
    if not recipients or any(template.personal for template in templates):
        return []
    said = " and ".join(template.edition for template in templates)
    return [Problem("PK207", recipients[0].node.origin, f"{said} is not made for a recipient",
                    "ask for an edition whose template says personal: true")]  # fmt: skip


def embedding_warnings(brand: Brand) -> tuple[Problem, ...]:
    """A warning for every font of the brand's own folder that says it must not be embedded."""
    files = dict.fromkeys(file for role in brand.roles.values() for file in role.files)
    return tuple(
        Problem("PK714", Origin(file), found.embedding, "ask the foundry, or choose another font", "warning")
        for file in files
        if (found := load_font(file)).embedding
    )


def check(profile_path: Path, *, brand: str | None = None, sources: Sources | None = None) -> tuple[Problem, ...]:
    """Every problem and warning of a profile in all editions that it asks for, without writing anything."""
    sources = sources or Sources.shipped()
    try:
        return checked(read_profile_file(profile_path, sources.editions), brand=brand, sources=sources)
    except PressKitError as error:
        return error.problems


def checked(
    read: Reading, *, brand: str | None, sources: Sources, recipients: Sequence[Addressee] = ()
) -> tuple[Problem, ...]:
    """As `check`, for a profile that is read already."""
    try:
        return _laid_out(read, (), brand, sources, recipients=recipients)[1]
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
    recipients: Sequence[Addressee] = (),
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
    from presskit import proof as proofs
    from presskit.pictures import pictures

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
