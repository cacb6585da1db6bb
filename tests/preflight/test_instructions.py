import pytest
from pikepdf import Array, Name, Pdf, Stream

from tests.preflight.job import Mutation, codes, mutated, paint, resources, told


def painted(instructions: bytes) -> Mutation:
    return lambda pdf: paint(pdf, instructions)


def form(instructions: bytes) -> Mutation:
    def mutate(pdf: Pdf) -> None:
        box = Array([0, 0, 9, 9])
        stream = pdf.make_indirect(Stream(pdf, instructions, Type=Name.XObject, Subtype=Name.Form, BBox=box))
        resources(pdf).XObject["/Form"] = stream
        paint(pdf, b"/Form Do")

    return mutate


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (painted(b"q"), "a graphics state is saved and not restored (q without Q)"),
        (painted(b"Q"), "a graphics state is restored that was not saved (Q without q)"),
        (form(b"q q Q"), "a graphics state is saved and not restored (q without Q)"),
        (painted(b"BX EX"), "instructions of an unknown kind are wrapped to be skipped (BX/EX)"),
        (painted(b"0 0 k"), "the instruction k makes no sense where it stands"),
        (painted(b"/Missing Do"), "the instruction Do makes no sense where it stands"),
        (painted(b"/Missing gs"), "the instruction gs makes no sense where it stands"),
        (form(b"/Form Do"), "a form is painted within itself"),
    ],
    ids=["q", "Q", "q in a form", "BX", "operands", "no such thing", "no such state", "itself"],
)
def test_x21_well_formed(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [f"X21 page 1: {words}"]


def test_forms_that_multiply_end() -> None:
    def bomb(pdf: Pdf) -> None:
        inner = b"0 0 1 1 re f " * 1000
        for _ in range(6):
            stream = Stream(pdf, inner, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
            found = pdf.make_indirect(stream)
            name = f"/F{len(resources(pdf).XObject)}"
            resources(pdf).XObject[name] = found
            inner = f"{name} Do ".encode() * 10
        paint(pdf, inner)

    assert codes(mutated(bomb)) == {"X00"}
