from io import BytesIO

import pikepdf
import pytest

from tests.preflight.job import codes, job, mutated, told


@pytest.mark.parametrize(
    "data",
    [
        job().replace(b"%PDF-1.6", b"%PDF-1.7", 1),
        b"\n" + job(),
        job() + b"%%EOF\n",
        mutated(lambda pdf: pdf.Root.__setitem__("/Version", pikepdf.Name("/1.7"))),
    ],
    ids=["newer", "something before", "two ends", "newer in the catalog"],
)
def test_x01_version_and_one_end(data: bytes) -> None:
    assert codes(data) - {"X00"} == {"X01"}


def test_x01_says_which_version() -> None:
    assert told(job().replace(b"%PDF-1.6", b"%PDF-1.7", 1)) == ["X01 the file is PDF 1.7; PDF/X-4 is at most 1.6"]


def test_x02_encrypted_without_a_password() -> None:
    sink = BytesIO()
    with pikepdf.open(BytesIO(job())) as pdf:
        pdf.save(sink, encryption=pikepdf.Encryption(owner="x", user="", R=4))
    assert "X02 the file is encrypted" in told(sink.getvalue())


def test_x02_locked() -> None:
    sink = BytesIO()
    with pikepdf.open(BytesIO(job())) as pdf:
        pdf.save(sink, encryption=pikepdf.Encryption(owner="x", user="y", R=4))
    assert told(sink.getvalue()) == ["X02 the file is locked with a password"]


def test_x02_no_identifier() -> None:
    data = job()
    at = data.rindex(b"/ID")
    assert codes(data[:at] + b"/IE" + data[at + 3 :]) == {"X02"}
