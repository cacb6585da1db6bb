import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.preflight.job import Mutation, codes, mutated, paint, resources, told


def annotate(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String("Too dark"))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


def root(key: str, value: object) -> Mutation:
    return lambda pdf: pdf.Root.__setitem__(key, value)


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@pytest.mark.parametrize(
    "mutation",
    [
        annotate,
        root("/AcroForm", Dictionary(Fields=Array())),
        root("/OpenAction", script()),
        root("/Names", Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script()])))),
        lambda pdf: pdf.pages[0].obj.__setitem__("/AA", Dictionary(O=Dictionary(S=Name.URI, URI=String("http://x")))),
    ],
    ids=["comment", "form", "opening", "scripts", "page action"],
)
def test_x14_still(mutation: Mutation) -> None:
    assert codes(mutated(mutation)) == {"X14"}


def settings(**entries: object) -> Mutation:
    def mutate(pdf: Pdf) -> None:
        states = resources(pdf).ExtGState
        states["/Curve"] = Dictionary(**entries)
        paint(pdf, b"q /Curve gs Q")

    return mutate


@pytest.mark.parametrize("key", ["TR", "TR2", "HTO", "BG", "BG2", "UCR", "UCR2"])
def test_x15_plain_curves(key: str) -> None:
    said = told(mutated(settings(**{key: Name.Identity})))
    assert said == [f"X15 page 1: it brings its own tone curves ({key})"]


def test_the_device_may_use_its_own_curves() -> None:
    assert told(mutated(settings(TR2=Name.Default, BG2=Name.Default, UCR2=Name.Default))) == []


def form(**entries: object) -> Mutation:
    def mutate(pdf: Pdf) -> None:
        box = Array([0, 0, 1, 1])
        resources(pdf).XObject["/Extra"] = Stream(pdf, b" ", Type=Name.XObject, BBox=box, **entries)

    return mutate


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (form(Subtype=Name.PS), "the file contains PostScript"),
        (form(Subtype=Name.Form, Subtype2=Name.PS), "the file contains PostScript"),
        (
            form(Subtype=Name.Form, Ref=Dictionary(F=String("other.pdf"), Page=0)),
            "the file shows a page of another file (reference)",
        ),
        (
            root("/Names", Dictionary(EmbeddedFiles=Dictionary(Names=Array()))),
            "the file has attachments",
        ),
        (root("/OCProperties", Dictionary(OCGs=Array())), "the file has layers (optional content)"),
    ],
    ids=["PostScript", "PostScript form", "reference", "attachment", "layers"],
)
def test_x16_self_contained(mutation: Mutation, words: str) -> None:
    assert told(mutated(mutation)) == [f"X16 {words}"]
