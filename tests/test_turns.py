"""The public functions may be called from many threads at once, their first calls included."""

import subprocess
import sys
from pathlib import Path

from presskit.turns import in_turn
from tests.conftest import ROOT

MANY = """
import sys, threading
from pathlib import Path
import presskit
folder, failed, gate = Path(sys.argv[1]), [], threading.Barrier(32)
def one(number):
    out = folder / ("together" if number % 2 else f"apart-{number}")
    try:
        gate.wait()
        presskit.build(folder / "p.yaml", editions=("media-sheet",), out=out)
    except BaseException as error:
        failed.append(repr(error))
threads = [threading.Thread(target=one, args=(number,)) for number in range(32)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(*failed, sep="\\n")
"""


def test_32_threads_build_at_once_into_one_folder_and_into_their_own(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("person: {name: Jo Example}\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", MANY, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == ""
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.glob("*/**/*") if path.is_file())
    assert len({path.read_bytes() for path in tmp_path.glob("*/*/media-sheet.pdf")}) == 1
    assert {path.name for path in written} == {"media-sheet.pdf", "manifest.json"}
    assert len(written) == 2 * 17


def test_a_function_may_call_others_that_take_turns() -> None:
    @in_turn
    def inner(number: int) -> int:
        """Say how much."""
        return number + 1

    @in_turn
    def outer(number: int) -> int:
        return inner(number) + 1

    assert outer(1) == 3
    assert (inner.__name__, inner.__doc__) == ("inner", "Say how much.")
