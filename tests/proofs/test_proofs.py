"""The worked example's pages and tags as text: any change of a place, an ink or a role shows as a changed line.

`pytest tests/proofs --update-proofs` writes the goldens anew; what changed is then read in the diff.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from presskit.editions.files import on_screen
from presskit.pipeline import lay_out
from presskit.proofing.text_proof import proof
from tests.conftest import BRANDS, EDITIONS, JESSICA
from tests.pdf.tagtree import tag_tree

HERE = Path(__file__).parent
Golden = Callable[[Path, str], None]
LETTER = "media-sheet-letter"
"""Its brands have room for different numbers of results; but for these its tags are those of the media sheet."""


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_pages_are_those_of_the_proof(edition: str, brand: str, golden: Golden) -> None:
    (made,), _ = lay_out(JESSICA, editions=(edition,), brand=brand)
    golden(HERE / f"{edition}-{brand}.txt", proof(made.document))


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("edition", [name for name in EDITIONS if name != LETTER])
def test_tags_read_back_from_the_file_are_those_of_the_proof(edition: str, brand: str, golden: Golden) -> None:
    (made,), _ = lay_out(JESSICA, editions=(edition,), brand=brand)
    with pikepdf.open(BytesIO(on_screen(made))) as pdf:
        tree = tag_tree(pdf)
    # The brands draw other heights, so the boxes of figures differ; everything that is read is the same.
    golden(HERE / f"{edition}-tags.txt", tree)


def test_tags_are_what_a_reader_needs(kit: Path) -> None:
    """The golden's essentials, said by themselves: no update of a golden can lose them."""
    with pikepdf.open(kit) as pdf:
        lines = [line.strip() for line in tag_tree(pdf).splitlines()]
    roles = [line.partition(" ")[0] for line in lines]
    assert roles.count("H1") == 1
    assert roles.count("H2") == 8
    assert roles.count("Table") == 1
    assert sum(line.startswith("TH") and "scope Column" in line for line in lines) == 3
    assert sum(line.startswith("TH") and "scope Row" in line for line in lines) == 12
    assert roles.count("L") == 3
    figures = [line for line in lines if line.startswith("Figure")]
    assert len(figures) == 2
    assert all("alt: " in figure and "box " in figure for figure in figures)
