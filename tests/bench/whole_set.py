"""The whole set from one profile beside the press kit alone: whole commands, CPU time."""

import sys
import tempfile

from measuring import BRANDS, PROFILE, cpu_of, least, table

FOUR = ("press-kit", "media-sheet", "sponsor-pack", "handout")
"""One of each kind; the handout brings its print file, which goes through the preflight, and its screen proof."""


def cold(starts: int) -> None:
    """Both brands; the first turn is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        for brand in BRANDS:
            build = [sys.executable, "-m", "presskit", "build", str(PROFILE), "--out", folder, "--brand", brand]
            commands = {
                "press kit alone": [*build, "--edition", "press-kit"],
                "four editions, five files": [*build, *(word for name in FOUR for word in ("--edition", name))],
                "all that is shipped, seven files": build,
            }
            turns = [{name: cpu_of(command) for name, command in commands.items()} for _ in range(starts + 1)]
            times = {name: [turn[name] for turn in turns[1:]] for name in commands}
            rows = least(times, "press kit alone")
            title = f"The set, {brand.capitalize()}: the least of {starts} whole commands each, CPU time"
            table(title, "| presskit build | ms | of the press kit |", rows)
