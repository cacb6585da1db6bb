"""The functions that join the rooms: read, lay out, paint, write.

    profile YAML + brand YAML + template YAML -> inputs and jobs -> pages -> files -> one whole file each

One way; every step's result is data.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.editions.files import File, folder_of, on_screen, paint_all
from presskit.editions.options import USUAL, Options
from presskit.editions.run import LaidOut, lay_out_all
from presskit.errors import PressKitError, Problem
from presskit.load.problems.wording import shown
from presskit.load.profile.profile_file import Reading, read_profile_file
from presskit.locations import Sources
from presskit.model.profile import Profile
from presskit.output.manifest import Entry, digest, manifest, others
from presskit.output.verified import PROOFS
from presskit.output.whole_set import write_set
from presskit.turns import in_turn
from presskit.version import VERSION

if TYPE_CHECKING:
    from presskit.imaging.budget import Cost

Progress = Callable[[str], None]
"""Told the name of each step as it begins."""


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


@in_turn
def build(
    profile_path: Path,
    *,
    out: Path,
    editions: Sequence[str] = (),
    brand: str | None = None,
    options: Options = USUAL,
    progress: Progress | None = None,
) -> tuple[Built, ...]:
    """Build editions of a profile; either all files are new, or all stay as they were.

    Args:
        profile_path: the profile.
        out: folder that gets a folder named after the person.
        editions: names of templates; none: all that the profile asks for.
        brand: name or path of a brand, instead of the profile's own.
        options: what else is asked for.
        progress: told what is being made, for long work.

    Raises:
        PressKitError: what the user has to put right; nothing was written.
        OutputError: the result cannot be written.
    """
    read = read_profile_file(profile_path, options.sources.editions, options.overlays)
    laid_out = lay_out_all(read, editions, brand, options, progress)
    files = paint_all(laid_out.made, progress)
    shared = _shared(out / files[0].folder, read)
    paths = write(files, out, read.profile, progress)
    warnings = (*laid_out.warnings, *(warning for file in files for warning in file.warnings), *shared)
    return tuple(
        Built(path, file.edition, file.pages, len(file.data), warnings, file.costs)
        for file, path in zip(files, paths, strict=True)
    )


def _shared(folder: Path, read: Reading) -> list[Problem]:
    """A warning if the folder holds the files of somebody else, whose name makes the same folder."""
    hint = "choose another folder with --out if these are two people"
    return [
        Problem("PK507", read.origins["person.name"], f"{folder} has held the files of {shown(other)}", hint, "warning")
        for other in others(folder, read.profile.person.name)
    ]


@in_turn
def write(files: Sequence[File], out: Path, profile: Profile, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write the files of a person below a folder, all of them or none, with their manifest; gives their paths.

    Raises:
        OutputError: they cannot be written; the old ones stay as they are.
    """
    folder, version = out / files[0].folder, digest(repr(profile).encode())
    entries = [
        Entry(
            file.name, profile.person.name, len(file.data), digest(file.data), file.pages, file.edition, file.brand,
            file.conformance, version, VERSION, file.fonts,
        )
        for file in files
    ]  # fmt: skip
    data = {file.name: file.data for file in files}
    write_set(folder, data, lambda folder: manifest(folder, entries), progress)
    return tuple(out / file.path for file in files)


@in_turn
def lay_out(
    profile_path: Path,
    *,
    editions: Sequence[str] = (),
    brand: str | None = None,
    options: Options = USUAL,
    progress: Progress | None = None,
) -> LaidOut:
    """The pages of a profile's editions as data, to look at or to `paint`.

    Raises:
        PressKitError: what the user has to put right.
    """
    read = read_profile_file(profile_path, options.sources.editions, options.overlays)
    return lay_out_all(read, editions, brand, options, progress)


@in_turn
def check(profile_path: Path, *, brand: str | None = None, options: Options = USUAL) -> tuple[Problem, ...]:
    """Every problem and warning of a profile in all editions that it asks for, without writing anything."""
    try:
        return lay_out(profile_path, brand=brand, options=options).warnings
    except PressKitError as error:
        return error.problems


@in_turn
def checked(
    read: Reading, *, brand: str | None = None, options: Options = USUAL, progress: Progress | None = None
) -> tuple[Problem, ...]:
    """As `check`, for a profile that is read already."""
    try:
        return lay_out_all(read, (), brand, options, progress).warnings
    except PressKitError as error:
        return error.problems


@in_turn
def proof(laid_out: LaidOut) -> str:
    """Finished pages as stable text, one line for each item."""
    from presskit.proofing.text_proof import proof as as_text

    return "".join(as_text(copy.document) for copy in laid_out.made)


@in_turn
def picture(laid_out: LaidOut, out: Path, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write a picture of every finished page, and one contact sheet of each edition, into a folder `proof`.

    Args:
        laid_out: the pages.
        out: folder that gets a folder named after the person, as `build` does.
        progress: told the name of each copy.

    Raises:
        OutputError: a picture cannot be written.
    """
    from presskit.proofing.page_images import pictures

    folder, pages = out / folder_of(laid_out.made[0]), {}
    for copy in laid_out.made:
        if progress:
            progress(f"{copy.job.name} in pictures")
        for page, data in pictures(on_screen(copy)).items():
            pages[f"{PROOFS}/{copy.job.name}-{page}.png"] = data
    write_set(folder, pages, told=progress)
    return tuple(folder / name for name in pages)


@in_turn
def covers(
    profile_path: Path, looks: Mapping[str, tuple[str, str | None]], sources: Sources, progress: Progress
) -> bytes:
    """A PNG with the first pages of a profile in several looks.

    Args:
        profile_path: the profile.
        looks: name under the page -> edition, and brand if not the profile's own.
        sources: the folders of templates and brands.
        progress: told each name.

    Raises:
        PressKitError: what the user has to put right.
    """
    from presskit.proofing.page_images import covers as first_pages

    pdfs = {}
    for name, (edition, brand) in looks.items():
        progress(name)
        laid_out = lay_out(profile_path, editions=(edition,), brand=brand, options=Options(sources=sources))
        pdfs[name] = on_screen(laid_out.made[0])
    return first_pages(pdfs)
