"""What photos of 12 megapixels cost: passed through, resampled, and twelve of them in memory.

The photos are camera files made of scikit-image's photographs, in a temporary folder. What a photo adds is the time of
a page with it minus the time of the same page without it, turn by turn: profile and photo read, judged, laid out,
developed and painted, in CPU time of all threads. WeasyPrint places the same photo at the same size.
"""

import gc
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import weasyprint
from measuring import PROFILE, ratios, table

from presskit.editions.files import on_screen
from presskit.editions.options import Options
from presskit.locations import Sources, brands_folder, templates_folder
from presskit.pipeline import lay_out
from tests.photographs import camera_file

WIDE, CARD, HALF = 595.276, 436.5, 283.5
"""Points: a photo of 4000 × 3000 pixels across an A4 page has 484 ppi, across the card with its bleed, the widest in
print, 660, in a column of half a page 1016."""
THROUGH, RESAMPLED = 350, 300
"""Pixels per inch: up to half as many again go through; what has more is resampled."""
BRAND = "paddock"
"""Without its two tones for photos: nobody else makes a duotone."""
PAGE = """
edition: {edition}
word: press_kit
grid: {{style: a4, width: 595.276, height: 841.89, margin: 45.64, columns: 12, gutter: 13.5, unit: 4.5}}
policy: {{conformance: [pdf/ua-1, pdf/a-2a], colour: rgb, image_resolution: {resolution}}}
pages:
  - plan: page
    surface: paper
    bookmark: cover
    frames:
      - {{section: photo, slot: portrait, captioned: false, x: 0, width: {width}, y: 0, height: {height}}}
      - {{section: name, columns: [0, 12], y: 500, bottom: 720}}
"""
PERSON = "person: {name: Jo Example}\n"
PHOTO = "  - {{file: {file}, alt: A wall of photographs, credit: scikit-image{slot}}}\n"
HTML = "<style>@page {{size: A4; margin: 0}} body {{margin: 0}} img {{width: {width}pt; display: block}}</style>"
HTML += "<html lang=en><title>Page</title><body>{image}<p>Jo Example</p>"
PEAK = """
import os, sys
child = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A process of its own and small: a child's peak counts from that of its parent."""
UNCOUNTED = 2


def marked(data: bytes, words: str) -> bytes:
    """The same JPEG with a comment: another file, the same work."""
    comment = words.encode()
    return data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + data[2:]


def profile(folder: Path, name: str, photos: int, head: str = PERSON, slot: str = ", slot: portrait") -> Path:
    """A profile with photos that no other profile has."""
    path = folder / f"{name}.yaml"
    files = [f"{name}-{number}.jpg" for number in range(photos)]
    for number, file in enumerate(files):
        (folder / file).write_bytes(marked(camera_file(number), name))
    listed = "".join(PHOTO.format(file=file, slot=slot) for file in files)
    path.write_text(head + ("photos:\n" + listed if files else ""), encoding="utf-8")
    return path


def ours(folder: Path, width: float, resolution: int) -> Callable[[Path], bytes]:
    """A function from a profile to the bytes of its page."""
    edition = f"page-{width:.0f}-{resolution}"
    template = folder / f"{edition}.yaml"
    template.write_text(PAGE.format(edition=edition, resolution=resolution, width=width, height=width * 0.75))
    options = Options(sources=Sources(folder, folder / "brands"))

    def make(path: Path) -> bytes:
        (made,), _ = lay_out(path, editions=(edition,), brand=BRAND, options=options)
        return on_screen(made)

    return make


def theirs(width: float, **options: object) -> Callable[[Path | None], bytes]:
    """A function from a photo, or none, to the bytes of WeasyPrint's page."""

    def make(photo: Path | None) -> bytes:
        image = f'<img src="{photo.as_uri()}" alt="A wall of photographs">' if photo else ""
        made = weasyprint.HTML(string=HTML.format(width=width, image=image)).write_pdf(**options)
        assert made
        return made

    return make


def cpu(make: Callable[[], bytes]) -> float:
    """Milliseconds of this process, all threads."""
    gc.collect()
    start = time.process_time()
    make()
    return (time.process_time() - start) * 1e3


def added(turns: int) -> None:
    """A photo more on a page: passed through, and resampled for two sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(templates_folder() / "words", folder / "words")
        shutil.copytree(brands_folder() / BRAND, folder / "brands" / BRAND)
        brand = folder / "brands" / BRAND / "brand.yaml"
        lines = brand.read_text(encoding="utf-8").splitlines(keepends=True)
        brand.write_text("".join(line for line in lines if "photo_tones:" not in line), encoding="utf-8")
        through = ours(folder, WIDE, THROUGH)
        plain, known = profile(folder, "plain", 0), profile(folder, "known", 1)
        rows = [
            f"| {what} | {median(difference(through, path(), plain) for _ in range(turns + UNCOUNTED)):.1f} |"
            for what, path in (
                ("known to the process", lambda: known),
                ("never seen before", lambda: another(folder)),
            )
        ]
        table(f"A photo of 12 megapixels passed through: {turns} turns, CPU time that it adds", "| photo | ms |", rows)
        for width in (WIDE, CARD, HALF):
            resampled(folder, width, plain, turns)


def resampled(folder: Path, width: float, plain: Path, turns: int) -> None:
    """A photo that no tool has seen before, at 300 dpi."""
    mine, yardstick = ours(folder, width, RESAMPLED), "WeasyPrint, optimize_images=True, dpi=300"
    makers = {
        yardstick: theirs(width, optimize_images=True, dpi=RESAMPLED),
        "WeasyPrint, dpi=300": theirs(width, dpi=RESAMPLED),
    }
    times: dict[str, list[float]] = {"presskit": [], **{tool: [] for tool in makers}}
    for _ in range(turns + UNCOUNTED):
        path = another(folder)
        times["presskit"].append(difference(mine, path, plain))
        for tool, make in makers.items():
            times[tool].append(difference(make, path.with_name(f"{path.stem}-0.jpg"), None))
    rows = ratios({tool: series[UNCOUNTED:] for tool, series in times.items()}, yardstick, ".0f")
    title = f"The same resampled to 300 dpi, {width / 72 * 25.4:.0f} mm wide"
    table(title, "| tool | ms | of optimize_images |", rows)


def another(folder: Path) -> Path:
    """A profile with a photo of its own."""
    return profile(folder, f"photo{len(list(folder.iterdir()))}", 1)


def difference(make: Callable[[Any], bytes], with_it: object, without: object) -> float:
    """Milliseconds that a photo adds."""
    return cpu(lambda: make(with_it)) - cpu(lambda: make(without))


def peak() -> None:
    """The largest memory of a build of everything, with twelve photos and without."""
    rows = []
    head = PROFILE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for photos in (0, 12):
            path = profile(Path(folder), f"photos{photos}", photos, head, slot="")
            build = [sys.executable, "-m", "presskit", "build", str(path), "--out", folder]
            run = subprocess.run(
                [sys.executable, "-S", "-c", PEAK, *build], stdout=subprocess.PIPE, text=True, check=True
            )
            size = int(run.stdout.split()[-1]) / (1 if sys.platform == "darwin" else 1 / 1024) / 2**20
            rows.append(f"| {photos or 'no'} photos | {size:.0f} |")
    table("Memory: peak of a build of all editions", "| profile | MiB |", rows)


def measure(turns: int) -> None:
    """Memory first, then time."""
    peak()
    added(turns)
