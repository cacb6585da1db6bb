"""ToUnicode CMaps: what text a code stands for.

In: codes with their texts. Out: a compressed CMap program.
Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5014 (at most 100 entries a block).
"""

from collections.abc import Iterator, Mapping
from functools import cache

from presskit.pdf.flate import LASTING_LEVEL, Chunk, chunk, joined
from presskit.pdf.letter_codes import said_for_all

_HEAD = (
    b"/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    b"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
)
_TAIL = b"endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"
_BLOCK = 100

Run = tuple[int, int, int]
"""First code, last code and what the first one stands for; the others stand for what follows it."""


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """The text of each code, compressed; codes ascend, texts are not empty.

    Says also what codes stand for that mean the same in every font, so that most fonts share one map.
    """
    own = {code: text for code, text in texts.items() if code not in _common()}
    return joined((_begin(), _end(own))) if own else _of_common()


@cache
def _common() -> Mapping[int, str]:
    return dict(said_for_all())


@cache
def _begin() -> Chunk:
    return chunk(_HEAD + _entries(_common()), LASTING_LEVEL)


def _end(own: Mapping[int, str]) -> Chunk:
    return chunk(_entries(own) + _TAIL)


@cache
def _of_common() -> bytes:
    return joined((_begin(), _end({})))


def _entries(texts: Mapping[int, str]) -> bytes:
    single = {code: ord(text) for code, text in texts.items() if len(text) == 1 and text < "\ud800"}
    runs = [run for run in _runs(single) if run[0] != run[1]]
    lines = [b"<%04X> <%04X> <%04X>\n" % run for run in runs]
    covered = {code for first, last, _ in runs for code in range(first, last + 1)}
    chars = [
        b"<%04X> <%s>\n" % (code, text.encode("utf-16-be").hex().upper().encode())
        for code, text in texts.items()
        if code not in covered
    ]
    return b"".join(_blocks(b"bfrange", lines)) + b"".join(_blocks(b"bfchar", chars))


def _runs(values: Mapping[int, int]) -> Iterator[Run]:
    """Codes that follow each other with values that do, too; only the last byte varies within a run."""
    run: Run | None = None
    for code, value in values.items():
        if run and code == run[1] + 1 and value - run[2] == code - run[0] and code & 255 and value & 255:
            run = (run[0], code, run[2])
            continue
        if run:
            yield run
        run = (code, code, value)
    if run:
        yield run


def _blocks(kind: bytes, lines: list[bytes]) -> Iterator[bytes]:
    for at in range(0, len(lines), _BLOCK):
        block = lines[at : at + _BLOCK]
        yield b"%d begin%s\n%send%s\n" % (len(block), kind, b"".join(block), kind)
