"""An honest photo of a hundred megabytes goes through the gate and onto a page, in little memory."""

import random
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

SIDE = 5_100
MOST_MEMORY = 512 * 1024
"""KiB; the file is 102 MiB, the pixels are 74, and the cap of a build is 1 GiB."""
BUILD = """
import sys
from pathlib import Path
from presskit import build
(built,) = build(Path(sys.argv[1]), editions=("press-kit",), out=Path(sys.argv[2]))
peak = [line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:")]
print(built.size_bytes, *peak)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
def test_a_photo_of_a_hundred_megabytes_is_shown_in_little_memory(tmp_path: Path) -> None:
    noise = Image.frombytes("L", (SIDE, SIDE), random.Random(21).randbytes(SIDE * SIDE))
    sink = BytesIO()
    Image.merge("RGB", [noise, noise.rotate(90), noise.rotate(180)]).save(sink, "JPEG", quality=100, subsampling=0)
    assert 90_000_000 < sink.tell() < 128_000_000
    (tmp_path / "large.jpg").write_bytes(sink.getvalue())
    text = "person: {name: Mara Example}\nphotos:\n  - {file: large.jpg, alt: Noise., credit: Jo Example}\n"
    (tmp_path / "profile.yaml").write_text(text, "utf-8")
    command = [sys.executable, "-c", BUILD, str(tmp_path / "profile.yaml"), str(tmp_path / "out")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    size, peak = map(int, done.stdout.split())
    assert size < 3_000_000
    assert peak < MOST_MEMORY
