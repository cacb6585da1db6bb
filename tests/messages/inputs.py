"""Inputs of the corpus that are too large or too special to be kept as files: made for one run."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.messages.pictures import DECODED_IN_A_CHILD, PICTURES, encoded, photo

PERSON = "person: {name: Jo Example}\n"


def _text(text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "profile.yaml").write_text(text, encoding="utf-8")

    return write


def _link(name: str, target: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).symlink_to(target)


def _outside(folder: Path) -> None:
    outside = folder.parent / f"{folder.name}-outside.jpg"
    outside.write_bytes(b"x")
    (folder / "outside.jpg").symlink_to(outside)


def _sparse(folder: Path) -> None:
    with (folder / "profile.yaml").open("wb") as file:
        file.write(PERSON.encode())
        file.truncate(60_000_000)


def _results(rows: int) -> str:
    written = "".join(f"      - {{place: {i % 20 + 1}, event: Round {i}}}\n" for i in range(rows))
    return f"{PERSON}results:\n  - season: 2019\n    entries:\n{written}"


def _long_cell(folder: Path) -> None:
    (folder / "results.csv").write_text(f"place,event\n1,{'x' * 200_000}\n", encoding="utf-8")


def _picture(folder: Path) -> None:
    (folder / "start.jpg").write_bytes(encoded(photo(), "JPEG"))


def _misnamed(folder: Path) -> None:
    (folder / "profil.yaml").write_text(PERSON, encoding="utf-8")


def _photos(folder: Path, written: dict[str, str]) -> None:
    """Photos under the names on the disk, and a profile that writes them in its own way; for no edition."""
    entries = []
    for name, stored in written.items():
        (folder / stored).parent.mkdir(exist_ok=True)
        (folder / stored).write_bytes(encoded(photo(), "JPEG"))
        entries.append(f'  - {{file: "{name}", alt: A start, credit: Jo Sample, for: []}}\n')
    (folder / "profile.yaml").write_text(f"{PERSON}photos:\n{''.join(entries)}", encoding="utf-8")


def _odd_names(folder: Path) -> None:
    names = ("100%25.jpg", "50%2Fa.jpg", "~start.jpg", "Start: 12.jpg", "a#1.jpg", "x (1).jpg", "-.jpg")
    _photos(folder, {name: name for name in names})


def _other_form(folder: Path) -> None:
    name = "Fotos Zürich/Ångström.jpg"
    _photos(folder, {name: unicodedata.normalize("NFD", name)})


def _logo(data: bytes) -> Callable[[Path], None]:
    return lambda folder: (folder / "logo.svg").write_bytes(data) and None


MADE: dict[str, Callable[[Path], None]] = {
    "C07_long_cell": _long_cell,
    "G07_100000_groups": _logo(b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 100_000),
    "G12_larger_than_2_MB": _logo(b"<svg>" + b" " * 2_000_000 + b"</svg>"),
    "G12_no_xml": _logo(b"\x89PNG\r\n\x1a\n and so on"),
    "P04_link_to_outside": _outside,
    "P05_link_loop": _link("loop.jpg", "loop.jpg"),
    "P07_pipe": lambda folder: os.mkfifo(folder / "pipe.jpg"),
    "P07_profile_is_a_pipe": lambda folder: os.mkfifo(folder / "profile.yaml"),
    "P08_endless_device": _link("profile.yaml", "/dev/zero"),
    "P09_unreadable": lambda folder: (folder / "results.csv").chmod(0),
    "P16_name_with_odd_signs": _odd_names,
    "P17_name_in_another_unicode_form": _other_form,
    "P15_licence_without_a_date_of_issue": _picture,
    "Q14_missing_profile": _misnamed,
    "S04_one_paragraph_of_4_MB": _text(f"{PERSON}story:\n  - text: {'word ' * 800_000}\n"),
    "S05_10000_results": _text(_results(10_000)),
    "S07_60_MB": _sparse,
    "S08_300000_keys": _text("".join(f"k{i}: 1\n" for i in range(300_000))),
    "T12_a_word_of_20000_letters": _text(f"{PERSON}story:\n  - text: {'x' * 20_000}\n"),
    "Y24_sexagesimal": _text(f"person: {{name: Jo Example, tagline: {':'.join(['59'] * 200_000)}}}\n"),
    "Y28_a_million_brackets": _text("[" * 1_000_000),
    **PICTURES,
}
"""Case -> what it writes beside the files of its folder."""

RISKY = frozenset(
    {*MADE, "Y26_python_object", "Y27_alias_bomb", "Y27_merge_bomb", "Y28_depth_65"}
    - (PICTURES.keys() - DECODED_IN_A_CHILD)
    - {
        "C07_long_cell",
        "G12_larger_than_2_MB",
        "G12_no_xml",
        "P04_link_to_outside",
        "P05_link_loop",
        "P15_licence_without_a_date_of_issue",
        "P16_name_with_odd_signs",
        "P17_name_in_another_unicode_form",
        "P09_unreadable",
    }
    - {"Q14_missing_profile"}
)
"""Cases that crash or hang programs of this kind: run in a child with a time limit."""
