"""Which file a brand is: the name of a shipped one, or a path.

In: a word or path, of the command line or of a profile. Out: the path of a brand file. The command may name any file;
a profile may name one in its own folder or below only, for it comes by mail.
"""

import os
from pathlib import Path

from presskit.errors import ModelError, Origin, Problem
from presskit.load.files import near_names, resolve_asset
from presskit.load.problems.wording import did_you_mean, shown

FILE_NAMES = ("brand.yaml", "brand.yml", "_brand.yml", "_brand.yaml")
"""What a brand file in a folder may be called; the last two are the standard's own names."""


def find_brand(name_or_path: str, *, brands: Path, origin: Origin | None = None) -> Path:
    """The brand file that a word or path of the command line means.

    Args:
        name_or_path: the name of a folder in `brands`, or the path of a brand file or of its folder. It is
            a path if it has a separator or ends in .yaml or .yml: a bare name never means the working folder.
        brands: folder of the installed brands.
        origin: where the name was written, if in a file.

    Raises:
        ModelError: there is no such brand.
    """
    try:
        return _found(name_or_path, brands, origin)
    except (OSError, RuntimeError, ValueError) as error:  # too long, of an unknown user, or with a NUL
        reason = error.strerror if isinstance(error, OSError) else str(error)
        message = f"the brand {shown(name_or_path)} cannot be looked up: {reason}"
        raise ModelError([Problem("PB109", origin or Origin(name_or_path), message, _WRITE)]) from None


_WRITE = "name a brand, or the path of a brand file or of its folder"


def brand_of_profile(written: str, *, brands: Path, origin: Origin | None) -> Path:
    """The brand file that a profile names: a shipped brand, or a file in the folder of the profile or below.

    Args:
        written: the name or path; a path counts from the folder of the file that it is written in.
        brands: folder of the installed brands.
        origin: where it was written; None: nowhere, it is the usual brand.

    Raises:
        ModelError: there is no such brand, or it lies elsewhere.
    """
    if origin is None or not _is_path(written):
        return find_brand(written, brands=brands, origin=origin)
    folder = Path(origin.file).parent
    try:
        return resolve_asset(written, folder, origin)
    except ModelError as error:
        place = folder / written
        if error.problems[0].code != "PK303" or not place.is_dir():
            raise
    return resolve_asset(os.path.relpath(_in_folder(written, place, origin), folder), folder, origin)


def _is_path(name_or_path: str) -> bool:
    separators = {os.sep, os.altsep or os.sep, "/"}
    return name_or_path.endswith((".yaml", ".yml")) or any(mark in name_or_path for mark in separators)


def _found(name_or_path: str, brands: Path, origin: Origin | None) -> Path:
    is_path = _is_path(name_or_path)
    place = Path(name_or_path).expanduser() if is_path else brands / name_or_path
    if is_path and place.is_file():
        return place
    if is_path and place.is_dir():
        return _in_folder(name_or_path, place, origin)
    for name in FILE_NAMES if name_or_path.strip(". ") else ():
        if (file := place / name).is_file():
            return file
    message, hint = _path_fault(name_or_path, place) if is_path else _name_fault(name_or_path, brands)
    raise ModelError([Problem("PB109", origin or Origin(name_or_path), message, hint)])


def _in_folder(written: str, place: Path, origin: Origin | None) -> Path:
    for name in FILE_NAMES:
        if (file := place / name).is_file():
            return file
    message, hint = f"the folder {shown(written)} has no brand file", f"name it {' or '.join(FILE_NAMES)}"
    raise ModelError([Problem("PB109", origin or Origin(written), message, hint)])


def _path_fault(written: str, place: Path) -> tuple[str, str]:
    if place.exists():
        return f"{shown(written)} is not a file", "name a brand file or its folder"
    return f"there is no brand {shown(written)}: the path does not exist", near_names(place.name, place.parent)


def _name_fault(name: str, brands: Path) -> tuple[str, str]:
    message = f"there is no brand {shown(name)}"
    if name.strip(". ") and Path(name).exists():
        return message, f"for a path write ./{name}"
    known = brand_names(brands)
    hint = did_you_mean(name, known)
    return message, hint if hint.startswith("did") else f"installed: {', '.join(known)}" if known else ""


def brand_names(brands: Path) -> list[str]:
    """The brands whose folders lie in `brands`, in the order of their names."""
    folders = sorted(brands.iterdir()) if brands.is_dir() else []
    return [folder.name for folder in folders if any((folder / name).is_file() for name in FILE_NAMES)]
