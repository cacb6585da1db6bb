import pytest
from pikepdf import Array, Dictionary, Pdf

from tests.preflight.job import ICC, Mutation, codes, mutated, told


def intent(pdf: Pdf) -> Dictionary:
    return pdf.Root.OutputIntents[0]


def profile(data: bytes) -> Mutation:
    return lambda pdf: intent(pdf).DestOutputProfile.write(data)


def changed(at: int, new: bytes) -> bytes:
    return ICC[:at] + new + ICC[at + len(new) :]


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "the file names no printing conditions, instead of one"),
        (
            lambda pdf: pdf.Root.__setitem__("/OutputIntents", Array([intent(pdf), intent(pdf)])),
            "the file names 2 printing conditions, instead of one",
        ),
        (
            lambda pdf: intent(pdf).__delitem__("/OutputConditionIdentifier"),
            "the printing condition has no name (OutputConditionIdentifier)",
        ),
    ],
    ids=["none", "two", "nameless"],
)
def test_x06_one_intent(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [f"X06 {words}"]


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (lambda pdf: intent(pdf).__delitem__("/DestOutputProfile"), "is not in the file"),
        (profile(changed(12, b"mntr")), "is not that of a printer"),
        (profile(changed(16, b"RGB ")), "is not one for CMYK"),
        (profile(changed(8, b"\5")), "is of version 5, not 2 or 4"),
        (profile(ICC[:-100]), "is damaged"),
        (profile(b""), "is damaged"),
        (lambda pdf: intent(pdf).DestOutputProfile.__setitem__("/N", 3), "is not one for CMYK"),
    ],
    ids=["missing", "screen", "RGB", "version", "cut off", "empty", "three components"],
)
def test_x07_profile(mutation: Mutation, words: str) -> None:
    data = mutated(mutation)
    assert codes(data) == {"X07"}
    assert told(data)[0].endswith(words)
