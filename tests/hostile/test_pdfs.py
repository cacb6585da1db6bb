"""PDFs of any making are checked within the limits of every file; "damaged" is said of damaged ones alone."""

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.limits import PRESSKIT, run_limited

CATALOG, ONE_PAGE = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FLATE = b"/Filter/FlateDecode"


def pdf(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, numbered from 1; the first is the catalog."""
    out, places = bytearray(b"%PDF-1.6\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n" % (head, len(data)) + data + b"\nendstream"


def page(rest: bytes = b"/Resources<<>>") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R%s>>" % rest


def bomb(megabytes: int, what: bytes) -> bytes:
    machine = zlib.compressobj(9)
    block = (what * (1_000_000 // len(what) + 1))[:1_000_000]
    return b"".join(machine.compress(block) for _ in range(megabytes)) + machine.flush()


def forms(depth: int) -> bytes:
    """Forms of which each paints the next one twice."""
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>"
    inner = [stream(b"/A Do /A Do", head % (6 + number)) for number in range(depth)]
    last = stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    drawn = b"/Resources<</XObject<</A 5 0 R>>>>"
    return pdf([CATALOG, ONE_PAGE, page(drawn), stream(b"/A Do"), *inner, last])


def pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(count))
    each = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 3 0 R/Resources<<>>>>"
    return pdf(
        [CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), stream(b"0 0 9 9 re f"), *[each] * count]
    )


def with_contents(contents: bytes) -> bytes:
    return pdf([CATALOG, ONE_PAGE, page(), contents])


FILES: dict[str, Callable[[], bytes]] = {
    "unpacks": lambda: with_contents(stream(bomb(1_500, b" "), FLATE)),
    "unpacks twice": lambda: with_contents(
        stream(zlib.compress(bomb(1_500, b" ")), b"/Filter[/FlateDecode/FlateDecode]")
    ),
    "instructions": lambda: with_contents(stream(bomb(40, b"0 0 m 9 9 l S "), FLATE)),
    "states": lambda: with_contents(stream(b"q " * 3_000_000)),
    "forms": lambda: forms(30),
    "pages": lambda: pages(10_000),
}


@pytest.mark.parametrize("kind", FILES)
def test_what_asks_for_too_much_is_told_so(kind: str, tmp_path: Path) -> None:
    (tmp_path / "print.pdf").write_bytes(FILES[kind]())
    ended = run_limited([*PRESSKIT, "check", "print.pdf"], cwd=tmp_path)
    assert ended.status == 1, ended.stderr[-500:]
    said = ended.stdout + ended.stderr
    assert "asks for more than a check can work through" in said
    assert "damaged" not in said


@pytest.mark.parametrize("count", [1, 300])
def test_what_is_admitted_is_checked(count: int, tmp_path: Path) -> None:
    (tmp_path / "print.pdf").write_bytes(pages(count))
    ended = run_limited([*PRESSKIT, "check", "print.pdf"], cwd=tmp_path)
    said = ended.stdout + ended.stderr
    assert ended.status == 1
    assert "asks for more" not in said and "damaged" not in said
