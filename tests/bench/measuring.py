"""How things are measured and told: CPU time of a kit and of whole commands, ratios, Markdown tables."""

import gc
import os
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

PROFILE = Path(__file__).parents[2] / "data" / "jessica-backman.yaml"
BRANDS = ("apex", "paddock")
TYPST, PLATYPUS = "Typst, ua-1 + a-2a", "plain Platypus, untagged"


def cpu(make: Callable[[Any], bytes], kit: object) -> float:
    """CPU milliseconds of this process, all threads, while one kit is made: what neighbours do hardly counts.

    No tool pays for the collector of cycles, which the command switches off.
    """
    gc.collect()
    gc.freeze()  # what was kept so far is not walked through again, which took longer than the kits
    gc.disable()
    try:
        start = time.process_time()
        make(kit)
        return (time.process_time() - start) * 1e3
    finally:
        gc.enable()


def cpu_of(command: list[str]) -> float:
    """User and system milliseconds of a whole process, which finds its bytecode written, as an installation has it."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=usual)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return (usage.ru_utime + usage.ru_stime) * 1e3


def table(title: str, head: str, rows: Iterable[str]) -> None:
    """Print a Markdown table whose first column is text."""
    rule = "|---" + "|---:" * (head.count("|") - 2) + "|"
    print(f"\n{title}\n", head, rule, *rows, sep="\n", flush=True)


def ratios(times: Mapping[str, list[float]], yardstick: str, form: str) -> list[str]:
    """A row for each tool: its median, and the median of its ratio to the yardstick, turn by turn."""
    pairs = ((name, series, zip(series, times[yardstick], strict=True)) for name, series in times.items())
    return [f"| {name} | {median(s):{form}} | {median(a / b for a, b in turns):.2f} |" for name, s, turns in pairs]


def least(times: Mapping[str, list[float]], yardstick: str) -> list[str]:
    """A row for each tool: the least of its times, and its ratio to that of the yardstick."""
    return [
        f"| {name} | {min(series):.0f} | {min(series) / min(times[yardstick]):.2f} |" for name, series in times.items()
    ]
