"""Many people in one process, each anew and then all of them again: a round per line of JSON, CPU milliseconds.

python rounds.py BRAND PEOPLE        (started by run.py, several times: the memories of a process are empty but once)
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import people
import platypus_kit
import typst_kit
from kit_text import read_kit
from measuring import PLATYPUS, TYPST, cpu

from presskit.editions.edition import lay_out
from presskit.editions.files import on_screen
from presskit.editions.job import Inputs, Job, Made
from presskit.errors import Origin
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.find_brand import find_brand
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.load.template.words_file import read_words
from presskit.locations import brands_folder, templates_folder
from presskit.model.profile import Profile

UNCOUNTED = 5
"""First kits of a process, which open fonts and templates."""


def designed(brand_name: str) -> Callable[[Profile], Made]:
    """A function from a validated profile to the pages of its press kit."""
    brand, _ = read_brand(find_brand(brand_name, brands=brands_folder(), origin=Origin("benchmark")))
    words = read_words(templates_folder(), "en", Origin("benchmark"))
    job = Job(read_template(find_template("press-kit", templates_folder())), "press-kit")
    return lambda profile: lay_out(job, Inputs(profile, brand, words))


def ours(brand_name: str) -> Callable[[Profile], bytes]:
    """A function from a validated profile to the bytes of its press kit."""
    make_pages = designed(brand_name)
    return lambda profile: on_screen(make_pages(profile))


def both(number: int, rows: int | None = None) -> tuple[Profile, dict[str, Any]]:
    """Person `number` as the profile that we read, and as the plain text that the peers read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "person.yaml"
        path.write_text(people.profile(number, rows), encoding="utf-8")
        return read_profile(path), read_kit(path)


def main(brand: str, count: int) -> None:
    """Both rounds, the tools in turns."""
    platypus_kit.register_fonts()
    makers: dict[str, Callable[[Any], bytes]] = {
        f"presskit, {brand}": ours(brand), TYPST: typst_kit.renderer(), PLATYPUS: platypus_kit.render
    }  # fmt: skip
    everybody = [both(number) for number in range(count + UNCOUNTED)]
    for first in (0, UNCOUNTED):
        times: dict[str, list[float]] = {name: [] for name in makers}
        for profile, text in everybody[first:]:
            for name, make in makers.items():
                times[name].append(cpu(make, text if name in (TYPST, PLATYPUS) else profile))
        print(json.dumps({name: series[UNCOUNTED - first :] for name, series in times.items()}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
