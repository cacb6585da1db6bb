"""Draw the logos of a folder and compare them with what resvg draws.

    python -m tests.bench.logos FOLDER [--sample 300] [--seed 1] [--show DIRECTORY]

In: a folder of SVG files. Out: how many are accepted, how long that takes, why others are refused; and of a sample,
drawn at random, how many differ from resvg's rendering by more than 1 % of their pixels beyond what two ways of
smoothing edges explain. `--show` writes both renderings of those that do, side by side.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path
from time import process_time

from presskit.errors import ModelError
from tests.load.svg.rendering import differing, drawn, side_by_side, wanted

MOST = 0.01
"""Share of the pixels that may differ."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=Path)
    options = parser.parse_args()
    accepted = read_all(sorted(options.folder.rglob("*.svg")))
    sample = random.Random(options.seed).sample(accepted, min(options.sample, len(accepted)))
    compare(sample, options.show)


def read_all(files: list[Path]) -> list[Path]:
    """Read every file; print what was refused, and return what was not."""
    from presskit.load.svg.svg_file import read_drawing

    accepted, reasons, noted = [], Counter(), Counter()
    begin, longest = process_time(), (0.0, "")
    for file in files:
        start = process_time()
        try:
            _, problems = read_drawing(file.read_bytes(), file.name)
            accepted.append(file)
            noted.update(problem.message for problem in problems)
        except ModelError as error:
            first = error.problems[0]
            reasons[f"{first.code} {first.message[:70]} ({file.name})"] += 1
        longest = max(longest, (process_time() - start, file.name))
    spent = process_time() - begin
    print(f"{len(accepted)} of {len(files)} accepted ({len(accepted) / max(1, len(files)):.2%}), {spent:.1f} s of CPU")
    print(f"longest: {longest[1]}, {longest[0]:.2f} s")
    for reason, count in (*reasons.most_common(20), *noted.most_common(5)):
        print(f"{count:6} {reason}")
    return accepted


def compare(files: list[Path], show: Path | None) -> None:
    """Print which files differ, the worst first."""
    shares = []
    for file in files:
        data = file.read_bytes()
        try:
            ours, theirs = drawn(data), wanted(data)
        except ValueError as error:
            print(f"not compared: {file.name}: {error}", file=sys.stderr)
            continue
        share = differing(ours, theirs)
        shares.append((share, file.name))
        if show and share > MOST:
            show.mkdir(parents=True, exist_ok=True)
            side_by_side(ours, theirs).save(show / f"{file.stem}.png")
    far = sorted((pair for pair in shares if pair[0] > MOST), reverse=True)
    print(f"{len(far)} of {len(shares)} differ by more than {MOST:.0%} of their pixels")
    for share, name in far:
        print(f"{share:7.2%} {name}")


if __name__ == "__main__":
    main()
