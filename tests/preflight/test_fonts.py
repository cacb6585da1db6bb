import pytest
from pikepdf import Dictionary, Name, Pdf

from tests.preflight.job import Mutation, mutated, paint, resources, told


def font(pdf: Pdf) -> Dictionary:
    return next(iter(resources(pdf).Font.values()))


def rename(pdf: Pdf) -> None:
    face = font(pdf)
    face.BaseFont = Name("/Barlow-Regular")


def drop_program(pdf: Pdf) -> None:
    descriptor = font(pdf).DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def use_helvetica(pdf: Pdf, page: int = 0) -> None:
    fonts = dict(resources(pdf, page).Font.items())
    fonts["/Helv"] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    resources(pdf, page)["/Font"] = Dictionary(fonts)


def show_helvetica(pdf: Pdf) -> None:
    use_helvetica(pdf, 1)
    paint(pdf, b"BT /Helv 9 Tf 0 0 0 1 k 60 60 Td (x) Tj ET", 1)


@pytest.mark.parametrize(
    ("mutation", "words"),
    [
        (rename, "the font Barlow-Regular is embedded whole"),
        (show_helvetica, "the font Helvetica is not embedded"),
        (lambda pdf: font(pdf).__setitem__("/Subtype", Name.Type3), "a font is made of drawings (Type 3)"),
        (lambda pdf: paint(pdf, b"BT 0 0 0 1 k (x) Tj ET"), "text is shown without a font"),
    ],
    ids=["whole", "not embedded", "Type 3", "none"],
)
def test_x11_embedded(mutation: Mutation, words: str) -> None:
    said = told(mutated(mutation))
    assert said
    assert all(line.startswith("X11 page ") and line.endswith(words) for line in said)


def test_x11_program_dropped() -> None:
    said = told(mutated(drop_program))
    assert [line.partition(": the font ")[0] for line in said] == ["X11 page 1", "X11 page 2"]


def test_a_font_that_shows_nothing_may_be_missing() -> None:
    assert told(mutated(use_helvetica)) == []
    hidden = mutated(use_helvetica, lambda pdf: paint(pdf, b"BT /Helv 9 Tf 3 Tr (x) Tj ET"))
    assert told(hidden) == []
