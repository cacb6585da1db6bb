"""Kills builds at random moments, again and again, and looks whether any set is mixed, torn, or has leftovers.

    python tests/faults/kills.py [--kills 500] [--signal KILL|TERM|INT|any] [--seed 1]

Two profiles are built by turns into one folder; each build is killed after a random time, at any moment from the start
of the interpreter on. What then lies there has to be one of the two sets after the next run has settled it.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PROFILE = "person: {{name: Jo Example, team: Team {team}}}\nissued: 203{team}-03-01\n"
EDITIONS = ("press-kit", "media-sheet")
SIGNALS = {"KILL": signal.SIGKILL, "TERM": signal.SIGTERM, "INT": signal.SIGINT}
LINE = b"No file is half written.\n"


class Tally(NamedTuple):
    """What was seen."""

    kills: int
    done: int
    """Builds that were quicker."""
    faults: list[str]


def command(team: int, out: Path) -> list[str]:
    """A build of one of the profiles."""
    editions = [word for edition in EDITIONS for word in ("--edition", edition)]
    return [
        sys.executable,
        "-m",
        "presskit",
        "build",
        str(out.parent / f"{team}.yaml"),
        "-q",
        "--out",
        str(out),
        *editions,
    ]


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder with their bytes, the hidden ones as well."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ended(process: "subprocess.Popen[bytes]", number: signal.Signals) -> str:
    """What is wrong with how a stopped process ended; nothing if that is right."""
    said = process.communicate()[1]
    if number == signal.SIGKILL or process.returncode in (0, -number):  # finished, or hit before Python listens
        return ""
    if process.returncode != 128 + number or not said.endswith(LINE) or said.count(b"\n") != 1:
        return f"{number.name}: exit {process.returncode}, {said[-300:].decode(errors='replace')!r}"
    return ""


def try_kills(folder: Path, kills: int, names: list[str], seed: int, early: float = 0.05) -> Tally:
    """Kill so many builds; `early`: seconds in which the interpreter starts, before which nothing of ours runs."""
    chance, faults, done = random.Random(seed), [], 0
    sets = []
    for team in (1, 2):
        (folder / f"{team}.yaml").write_text(PROFILE.format(team=team), encoding="utf-8")
        began = time.monotonic()
        subprocess.run(command(team, folder / f"whole-{team}"), cwd=ROOT, check=True)
        length = time.monotonic() - began
        sets.append(files(folder / f"whole-{team}"))
    out = folder / "out"
    for count in range(kills):
        number = SIGNALS[chance.choice(names)]
        process = subprocess.Popen(command(1 + count % 2, out), cwd=ROOT, stderr=subprocess.PIPE)
        time.sleep(early + chance.random() * length * 1.1)
        process.send_signal(number)
        if fault := ended(process, number):
            faults.append(f"kill {count}: {fault}")
        done += process.returncode == 0
        hidden = [name for name in files(out) if ".presskit-" in name] if out.exists() else []
        if hidden and number != signal.SIGKILL:
            faults.append(f"kill {count}: {number.name} left {hidden}")
        if not hidden and out.exists() and files(out) not in ({}, *sets):
            faults.append(f"kill {count}: {number.name} left a mixed set")
        if count % 10 == 9 or hidden:
            subprocess.run(command(1 + count % 2, out), cwd=ROOT, check=True)
            if files(out) != sets[count % 2]:
                faults.append(f"after kill {count}: the next run left {sorted(files(out))}")
    return Tally(kills, done, faults)


def main() -> None:
    """Tell what was seen; exit 1 if any of it is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--signal", choices=[*SIGNALS, "any"], default="any")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    names = [*SIGNALS] if asked.signal == "any" else [asked.signal]
    with tempfile.TemporaryDirectory() as folder:
        tally = try_kills(Path(folder), asked.kills, names, asked.seed)
    print(*tally.faults, sep="\n")
    print(f"{tally.kills} kills, {tally.done} too late, {len(tally.faults)} faults")
    sys.exit(bool(tally.faults))


if __name__ == "__main__":
    main()
