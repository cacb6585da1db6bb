"""Painted documents that the tests of the PDF room share."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from presskit.page import Document, Page
from presskit.pdf.writer import paint
from tests.pdf.lettering import Tags
from tests.pdf.outlines import cff_face
from tests.pdf.sample import METADATA, sample


def painted(document: Document) -> bytes:
    sink = BytesIO()
    paint(document, sink)
    return sink.getvalue()


def one_page(tags: Tags, *items: object, width: float = 300, height: float = 200) -> Document:
    page = Page(width, height, tuple(items), "1", "One")  # type: ignore[arg-type]
    return Document((page,), tuple(tags.elements), METADATA)


@pytest.fixture(scope="session")
def sample_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sample with a CFF font in it."""
    return painted(sample(cff=cff_face(tmp_path_factory.mktemp("fonts"))))


@pytest.fixture(scope="session")
def sample_file(sample_bytes: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.pdf"
    path.write_bytes(sample_bytes)
    return path


@pytest.fixture
def sample_pdf(sample_bytes: bytes) -> Iterator[pikepdf.Pdf]:
    """The sample, open and free to be changed."""
    with pikepdf.open(BytesIO(sample_bytes)) as pdf:
        yield pdf
