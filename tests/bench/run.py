"""Ours beside plain Platypus, Typst and WeasyPrint, in turns in one run; prints Markdown tables.

    pip install -e '.[bench]' && python tests/bench/run.py [rounds] [cold] [growth] [set] [photos]

Ours are the designed, tagged pages of the press kit; theirs are plain pages with the same text. Every kit is about a
made-up person with a name, a story, facts and results of their own (people.py). All times are CPU times; the tools
take turns, and of several runs the least time of each kit counts, so that busy neighbours disturb little. Compare
ratios, not the times of two machines.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import whole_set
from measuring import BRANDS, PLATYPUS, PROFILE, TYPST, cpu, cpu_of, least, table

HERE = Path(__file__).parent


def rounds(people: int, runs: int) -> None:
    """Different people in one process, each for the first time, then all of them again; a process for each brand."""
    for brand in BRANDS:
        command = [sys.executable, str(HERE / "rounds.py"), brand, str(people)]
        outputs = [subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout for _ in range(runs)]
        read = [[json.loads(line) for line in output.splitlines()] for output in outputs]
        # Sums of minima: every kit counts with the run in which it was disturbed least.
        first, again = (
            {tool: sum(map(min, zip(*[run[turn][tool] for run in read], strict=True))) / people for tool in read[0][0]}
            for turn in (0, 1)
        )
        rows = [
            f"| {tool} | {first[tool]:.1f} | {first[tool] / first[TYPST]:.2f} |"
            f" {again[tool]:.1f} | {again[tool] / again[TYPST]:.2f} |"
            for tool in first
        ]
        title = f"Rounds, {brand}: {people} different people in one process, CPU time, the least of {runs} runs"
        table(title, "| tool | ms, first round | of Typst | ms, second round | of Typst |", rows)


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
    title = f"Cold: the least of {starts} whole commands each, CPU time"
    table(title, "| command | ms | of Platypus |", least(times, PLATYPUS))


def growth(turns: int) -> None:
    """Time per page with few and with many results, another person each time, so that every page is new."""
    from rounds import both, designed, ours

    make, make_pages = ours("apex"), designed("apex")
    a_page: dict[int, list[float]] = {100: [], 1000: [], 5000: []}
    for turn in range(turns + 1):
        for rows, times in a_page.items():
            profile, _ = both(turn * 10_000 + rows, rows)
            time = cpu(make, profile)
            times.append(time / len(make_pages(profile).document.pages))
    first = min(a_page[100][1:])
    lines = [f"| {rows:,} | {min(times[1:]):.2f} | {min(times[1:]) / first:.2f} |" for rows, times in a_page.items()]
    title = f"Growth: Apex, CPU time, the least of {turns} turns"
    table(title, "| result rows | ms a page | of 100 rows |", lines)


def _photos(asked: argparse.Namespace) -> None:
    import photos  # WeasyPrint, which the other parts need not load

    photos.measure(asked.photos)


PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "rounds": lambda asked: rounds(asked.people, asked.runs),
    "cold": lambda asked: cold(asked.starts),
    "growth": lambda asked: growth(asked.turns),
    "set": lambda asked: whole_set.cold(asked.starts),
    "photos": _photos,
}


def main() -> None:
    """Run all parts, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"{', '.join(PARTS)} (all)")
    parser.add_argument("--people", type=int, default=40, help="people of the rounds (40)")
    parser.add_argument("--runs", type=int, default=3, help="runs of the rounds (3)")
    parser.add_argument("--starts", type=int, default=9, help="commands of the cold parts (9)")
    parser.add_argument("--turns", type=int, default=3, help="turns of the growth (3)")
    parser.add_argument("--photos", type=int, default=9, help="turns of the part with photos (9)")
    options = parser.parse_args()
    for name in options.parts or PARTS:
        PARTS[name](options)


if __name__ == "__main__":
    main()
