"""The harness of limits: it lets sound commands pass, and stops those that take too much."""

import sys
from pathlib import Path
from signal import SIGXCPU

from tests.conftest import JESSICA
from tests.limits import PRESSKIT, run_limited


def test_status_and_words_of_a_command_arrive(tmp_path: Path) -> None:
    ended = run_limited([sys.executable, "-c", "print('in é'); import os; exit(os.getcwd())"], cwd=tmp_path)
    assert ended == (1, "in é\n", f"{tmp_path}\n")


def test_the_worked_example_is_checked_within_the_limits() -> None:
    ended = run_limited([*PRESSKIT, "check", JESSICA])
    assert (ended.status, ended.stderr) == (0, "No problems found.\n")


def test_a_command_that_computes_for_too_long_is_stopped() -> None:
    assert run_limited([sys.executable, "-c", "while True: pass"], cpu_s=1).status == -SIGXCPU


def test_a_command_that_takes_too_much_memory_is_refused_it() -> None:
    ended = run_limited([sys.executable, "-c", "x = bytes(200 << 20)"], memory_mib=100)
    assert ended.status == 1
    assert ended.stderr.endswith("MemoryError\n")
    assert run_limited([sys.executable, "-c", "x = bytes(50 << 20)"], memory_mib=100).status == 0
