"""Do the tests bite? A random sample of one-line mutants of the core, each against its nearest tests.

    .venv/bin/pip install -e '.[test,mutation]'
    .venv/bin/python tests/mutation/run.py --seed 1 --count 400 --jobs 2 --report mutants.jsonl

In: a seed. Out: a line of JSON a mutant (module, operator, line, what was written, what was made of it, killed or not),
and the share that was killed. The same seed on the same sources draws the same mutants.

A mutant runs first against the test file that mirrors its module; if it lives, against the tests of its room and those
that meet the room, such as the text proofs of all pages. The first failure kills it, and so does a run that takes too
long. The checkout is copied first and left alone.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

ROOT = Path(__file__).parents[2]
ROOMS = ("model", "layout", "typography", "imaging", "pdf")
OPERATORS = (
    "AddNot", "NumberReplacer", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue",
    "ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ZeroIterationForLoop", "ReplaceUnaryOperator_USub_UAdd",
    "ReplaceBinaryOperator_Add_Sub", "ReplaceBinaryOperator_Sub_Add", "ReplaceBinaryOperator_Mul_Div",
    "ReplaceBinaryOperator_Div_Mul", "ReplaceBinaryOperator_FloorDiv_Mul", "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceComparisonOperator_NotEq_Eq", "ReplaceComparisonOperator_Lt_LtE", "ReplaceComparisonOperator_Lt_GtE",
    "ReplaceComparisonOperator_LtE_Lt", "ReplaceComparisonOperator_LtE_Gt", "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_Gt_LtE", "ReplaceComparisonOperator_GtE_Gt", "ReplaceComparisonOperator_GtE_Lt",
    "ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is",
)  # fmt: skip
"""Of cosmic-ray: those that change what is computed. `|` is left out: here it joins types."""
WIDER = {
    "model": ["tests/sections", "tests/load/profile"],
    "layout": ["tests/sections", "tests/proofs", "tests/everything"],
    "typography": ["tests/sections", "tests/proofs", "tests/everything"],
    "imaging": ["tests/editions", "tests/messages"],
    "pdf": ["tests/proofs", "tests/preflight"],
}
"""Room -> tests beside its own that meet it, the quickest first."""
LIMIT_S = 240


class Mutant(NamedTuple):
    """One change of one module."""

    module: str
    operator: str
    occurrence: int

    def code(self, source: str) -> str | None:
        """The module with the change; None if there are fewer occurrences."""
        changed: str | None = mutate_code(source, get_operator(f"core/{self.operator}")(), self.occurrence)
        return changed


def all_mutants(root: Path) -> Iterator[Mutant]:
    """Every mutant of the rooms, in one order on every machine."""
    for room in ROOMS:
        for path in sorted((root / "presskit" / room).rglob("*.py")):
            tree = get_ast(path.read_text("utf-8"))
            for name in OPERATORS:
                operator = get_operator(f"core/{name}")()
                count = sum(1 for node in ast_nodes(tree) for _ in operator.mutation_positions(node))
                yield from (Mutant(str(path.relative_to(root)), name, number) for number in range(count))


def nearest(mutant: Mutant, root: Path) -> list[list[str]]:
    """Tests in the order in which they are tried."""
    path = Path(mutant.module).relative_to("presskit")
    mirrored = Path("tests") / path.parent / f"test_{path.name}"
    room = path.parts[0]
    stages = [[name] for name in (*WIDER[room][:1], str(Path("tests") / room), *WIDER[room][1:])]
    return [[str(mirrored)], *stages] if (root / mirrored).is_file() else stages


def killed(mutant: Mutant, checkout: Path) -> dict[str, object]:
    """What became of a mutant; the module is as it was afterwards."""
    path = checkout / mutant.module
    source = path.read_text("utf-8")
    changed = mutant.code(source)
    assert changed is not None and changed != source
    diff = [line for line in unified_diff(source.splitlines(), changed.splitlines(), n=0, lineterm="")][2:]
    path.write_text(changed, "utf-8")
    try:
        died = any(fails(tests, checkout) for tests in nearest(mutant, checkout))
    finally:
        path.write_text(source, "utf-8")
    return {**mutant._asdict(), "diff": diff, "killed": died}


def fails(tests: Sequence[str], checkout: Path) -> bool:
    """Whether one of these tests fails, or they never end."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    away = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(checkout)}
    try:
        return subprocess.run(command, cwd=checkout, env=os.environ | away, capture_output=True,
                              timeout=LIMIT_S, check=False).returncode != 0  # fmt: skip
    except subprocess.TimeoutExpired:
        return True


def main() -> None:
    """Draw, run, report."""
    parser = argparse.ArgumentParser(description="Mutants of the core against their nearest tests.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--report", type=Path, required=True)
    asked = parser.parse_args()
    everything = list(all_mutants(ROOT))
    drawn = random.Random(asked.seed).sample(everything, min(asked.count, len(everything)))
    with tempfile.TemporaryDirectory() as folder:
        checkouts: SimpleQueue[Path] = SimpleQueue()
        for number in range(asked.jobs):
            ignore = shutil.ignore_patterns(".git", ".venv", "out", "__pycache__", ".*_cache")
            checkouts.put(Path(shutil.copytree(ROOT, Path(folder) / str(number), ignore=ignore)))

        def judged(mutant: Mutant) -> dict[str, object]:
            checkout = checkouts.get()
            try:
                return killed(mutant, checkout)
            finally:
                checkouts.put(checkout)

        dead, done = 0, 0
        with asked.report.open("w", encoding="utf-8") as report, ThreadPoolExecutor(asked.jobs) as pool:
            for result in pool.map(judged, drawn):
                report.write(json.dumps(result) + "\n")
                report.flush()
                done, dead = done + 1, dead + bool(result["killed"])
                print(f"\r{done} of {len(drawn)}, {100 * dead / done:.1f} % killed", end="", flush=True)
    print(f"\n{dead} of {done} killed: {100 * dead / done:.1f} % (of {len(everything)} mutants, seed {asked.seed})")


if __name__ == "__main__":
    main()
