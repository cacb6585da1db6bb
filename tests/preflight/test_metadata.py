from datetime import UTC, datetime

import pytest
from pikepdf import Name, Pdf

from presskit.preflight.metadata import moment
from tests.preflight.job import Mutation, codes, job, mutated, rewrite_packet, told


def exchange(old: bytes, new: bytes) -> Mutation:
    return lambda pdf: rewrite_packet(pdf, old, new)


def drop_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@pytest.mark.parametrize(
    "mutation",
    [drop_metadata, exchange(b"PDF/X-4", b"PDF/X-3"), exchange(b"<rdf:RDF", b"<rdf:RDF <")],
    ids=["none", "another kind", "no XML"],
)
def test_x03_identified(mutation: Mutation) -> None:
    assert codes(mutated(mutation)) == {"X03"}


def test_x03_filtered() -> None:
    data = job()
    assert data.count(b"/Subtype /XML") == 1
    assert told(data.replace(b"/Subtype /XML", b"/Filter [   ]")) == ["X03 the metadata are compressed"]


def test_entities_are_not_read() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x:xmpmeta'
    assert told(mutated(exchange(b"<x:xmpmeta", bomb))) == ["X03 the file has no metadata (XMP) that can be read"]


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (exchange(b"xmpMM:VersionID", b"xmpMM:Version"), "version"),
        (exchange(b"xmp:MetadataDate", b"xmp:Metadate"), "date of its metadata"),
        (exchange(b"dc:title", b"dc:heading"), "title"),
        (exchange(b"xmpMM:RenditionClass", b"xmpMM:Class"), "rendition class"),
        (exchange(b"xmpMM:DocumentID", b"xmpMM:ID"), "document identifier"),
        (exchange(b"xmp:CreateDate", b"xmp:Created"), "date of creation"),
    ],
)
def test_x04_described(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [f"X04 the metadata lack {words}"]


@pytest.mark.parametrize(
    "mutation",
    [
        lambda pdf: pdf.docinfo.__setitem__("/Trapped", Name.Unknown),
        lambda pdf: pdf.docinfo.__setitem__("/Trapped", Name("/True")),
        lambda pdf: pdf.docinfo.__delitem__("/Trapped"),
        lambda pdf: pdf.docinfo.__setitem__("/ModDate", "D:20200302000000Z"),
        lambda pdf: pdf.docinfo.__setitem__("/Title", "Another"),
        exchange(b"<pdf:Trapped>False", b"<pdf:Trapped>True"),
    ],
    ids=["unknown", "unequal", "not in Info", "another date", "another title", "unequal in XMP"],
)
def test_x05_consistent(mutation: Mutation) -> None:
    assert codes(mutated(mutation)) == {"X05"}


def test_x05_says_what_disagrees() -> None:
    def both(pdf: Pdf) -> None:
        pdf.docinfo["/ModDate"], pdf.docinfo["/CreationDate"] = "D:2019", "D:2018"

    assert told(mutated(both)) == ["X05 Info and XMP disagree about CreationDate and ModDate"]


@pytest.mark.parametrize(
    "written",
    ["D:20200301120000Z", "D:20200301140000+02'00'", "2020-03-01T12:00:00Z", "2020-03-01T14:00:00.0+02:00",
     "D:20200301120000", "2020-03-01T12:00"],
)  # fmt: skip
def test_a_moment_has_many_spellings(written: str) -> None:
    assert moment(written) == datetime(2020, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("written", ["", "yesterday", "D:20201301", "2020-02-30T00:00:00Z"])
def test_what_is_no_moment_stays_text(written: str) -> None:
    assert moment(written) == written
