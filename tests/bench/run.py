"""Ours beside plain Platypus, Typst and WeasyPrint, in turns in one run; prints Markdown tables.

    pip install -e '.[bench]' && python tests/bench/run.py [warm] [cold] [growth] [set] [photos]

Ours are the designed, tagged pages of the press kit; theirs are plain pages with the same text. Every kit is
about another person. The tools take turns, and ratios are taken turn by turn, so that a slow moment of the
machine hits all of them; every figure is a median. Compare ratios, not the times of two machines.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import photos
import platypus_kit
import typst_kit
import whole_set
from kit_text import person, read_kit, renamed
from measuring import BRANDS, PROFILE, cpu_of, milliseconds, ratios, table

from presskit.editions.edition import document
from presskit.errors import Origin
from presskit.layout import page_maker, pages
from presskit.load.brand.brand_file import find_brand, read_brand
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.locations import brands_folder, templates_folder
from presskit.model.brand import Brand
from presskit.model.profile import Profile
from presskit.model.template import Template
from presskit.pipeline import render, shipped_words

HERE = Path(__file__).parent
TYPST, PLATYPUS = "Typst, ua-1 + a-2a", "plain Platypus, untagged"
UNCOUNTED = 5
"""First kits of a process, whose caches are still empty."""


def about(value: Any, old: tuple[str, str], new: tuple[str, str]) -> Any:
    """A frozen model value about another person."""
    if isinstance(value, str):
        return renamed(value, old, new)
    if isinstance(value, tuple):
        return tuple(about(member, old, new) for member in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: about(getattr(value, f.name), old, new) for f in fields(value)})
    return value


def opened(brand_name: str) -> tuple[Brand, Template]:
    """A brand and the press kit's template."""
    brand, _ = read_brand(find_brand(brand_name, brands=brands_folder(), origin=Origin("benchmark")))
    return brand, read_template(find_template("press-kit", templates_folder()))


def ours(brand_name: str) -> Callable[[Profile], bytes]:
    """A function from a validated profile to the bytes of its press kit."""
    brand, template = opened(brand_name)
    return lambda profile: render(profile, brand, template)


def warm(kits: int) -> None:
    """One process, every tool in turn, another person each time."""
    platypus_kit.register_fonts()
    profile, text = read_profile(PROFILE), read_kit(PROFILE)
    old = (text["given"], text["family"])
    designed: dict[str, Callable[[Any], bytes]] = {f"presskit, {name}": ours(name) for name in BRANDS}
    plain = {TYPST: typst_kit.renderer(), PLATYPUS: platypus_kit.render}
    times: dict[str, list[float]] = {name: [] for name in (*designed, *plain)}
    for number in range(kits + UNCOUNTED):
        new = person(number)
        for tools, kit in ((designed, about(profile, old, new)), (plain, renamed(text, old, new))):
            for name, make in tools.items():
                times[name].append(milliseconds(make, kit))
    counted = {name: series[UNCOUNTED:] for name, series in times.items()}
    rows = ratios(counted, TYPST, ".1f")
    table(f"Warm: one process, {kits} kits each, wall time", "| tool | ms a kit | of Typst |", rows)


def cold(starts: int) -> None:
    """Whole commands, from the profile's YAML to a written file; the first turn is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "presskit", "build", str(PROFILE), "--edition", "press-kit", "--out", folder]
        commands = {f"presskit build, {name}": [*build, "--brand", name] for name in BRANDS}
        commands[PLATYPUS] = [
            sys.executable, str(HERE / "platypus_kit.py"), str(PROFILE), f"{folder}/plain.pdf"
        ]  # fmt: skip
        turns = [{name: cpu_of(command) for name, command in commands.items()} for _ in range(starts + 1)]
    times = {name: [turn[name] for turn in turns[1:]] for name in commands}
    rows = ratios(times, PLATYPUS, ".0f")
    table(f"Cold: {starts} whole commands each, CPU time", "| command | ms | of Platypus |", rows)


def with_rows(profile: Profile, rows: int, turn: int) -> Profile:
    """The profile with its groups repeated until they have `rows` results, which no other turn has."""
    groups, left = [], rows
    for group in cycle(profile.results):
        entries = islice(group.entries, left)
        groups.append(replace(group, entries=tuple(replace(e, event=f"{e.event} {turn}") for e in entries)))
        left -= len(groups[-1].entries)
        if not left:
            break
    return replace(profile, results=tuple(groups))


def all_pages_anew(make: Callable[[Profile], bytes], profile: Profile) -> float:
    """Wall time of a kit of which no page was laid out before: pages that kits share would make short ones cheap."""
    for memory in (pages._kept, page_maker._kept):
        memory._made.clear()
        memory._weight = 0
    return milliseconds(make, profile)


def growth() -> None:
    """Time per page with few and with many results, other ones each time, every page laid out anew."""
    profile, brand_and_template = read_profile(PROFILE), opened("apex")
    words, make = shipped_words(profile.language), ours("apex")
    a_page = {}
    for rows in (100, 1000, 5000):
        count = len(document(with_rows(profile, rows, 10), *brand_and_template, words, {}).pages)
        times = [all_pages_anew(make, with_rows(profile, rows, n)) for n in range(11, 16)]
        a_page[rows, count] = median(times) / count
    first = next(iter(a_page.values()))
    lines = [f"| {rows} | {n} | {time:.2f} | {time / first:.2f} |" for (rows, n), time in a_page.items()]
    table("Growth: Apex, wall time", "| result rows | pages | ms a page | of 100 rows |", lines)


PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "warm": lambda asked: warm(asked.kits),
    "cold": lambda asked: cold(asked.starts),
    "growth": lambda _: growth(),
    "set": lambda asked: whole_set.cold(asked.starts),
    "photos": lambda asked: photos.measure(asked.photos),
}


def main() -> None:
    """Run all parts, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"{', '.join(PARTS)} (all)")
    parser.add_argument("--kits", type=int, default=60, help="kits of the warm part (60)")
    parser.add_argument("--starts", type=int, default=9, help="commands of the cold parts (9)")
    parser.add_argument("--photos", type=int, default=9, help="turns of the part with photos (9)")
    options = parser.parse_args()
    for name in options.parts or PARTS:
        PARTS[name](options)


if __name__ == "__main__":
    main()
