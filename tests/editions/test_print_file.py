"""Editions for print: from a template's policy and a run's options to files."""

from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from presskit.cli import run
from presskit.editions.options import Options
from presskit.errors import ModelError
from presskit.load.icc import read_intent
from presskit.locations import Sources, icc_folder
from presskit.model.print_options import PrintOptions
from presskit.pipeline import build, lay_out, proof
from presskit.units import mm
from tests.conftest import BRANDS, JESSICA, ROOT
from tests.template_texts import print_sources

MINIMAL = ROOT / "tests" / "brands" / "minimal" / "brand.yml"
PAINTING = {"f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "sh", "Do"}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    return print_sources(tmp_path_factory.mktemp("print"))


@pytest.fixture(scope="module", params=BRANDS)
def files(request: pytest.FixtureRequest, sources: Sources, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp(request.param)
    built = build(JESSICA, editions=("print-kit",), brand=request.param, out=out, options=Options(sources=sources))
    return [one.path for one in built]


def made(sources: Sources, out: Path, printing: PrintOptions) -> pikepdf.Pdf:
    first, *_ = build(JESSICA, editions=("print-kit",), out=out, options=Options(sources=sources, printing=printing))
    return pikepdf.open(first.path)


def box(pdf: pikepdf.Pdf, key: str) -> list[float]:
    return [float(value) for value in pdf.pages[0].obj[key]]


def test_a_print_file_and_the_same_pages_for_the_screen(files: list[Path]) -> None:
    assert [path.name for path in files] == ["print-kit.pdf", "print-kit-screen.pdf"]
    assert files[0].read_bytes().startswith(b"%PDF-1.6")
    for profile in ("ua1", "2a"):
        assert page_validation.validate_pdf_bytes(files[1].read_bytes(), profile=profile).failures == []


def test_every_colour_is_an_ink_and_none_is_too_much(files: list[Path]) -> None:
    """Sums per operator: at most 300 % for areas and lines, 280 % under text, black alone where it is small."""
    with pikepdf.open(files[0]) as pdf:
        for page in pdf.pages:
            fill, size, seen = None, 0.0, 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                assert name not in {"rg", "RG", "g", "G", "sc", "SC", "cs", "scn", "sh", "gs"}
                if name in ("k", "K"):
                    inks = [float(part) for part in operands]
                    assert sum(inks) <= 3.0
                    fill = inks if name == "k" else fill
                elif name == "Tf":
                    size = float(operands[1])
                elif name in ("TJ", "Tj"):
                    seen += 1
                    assert fill is not None
                    assert sum(fill) <= 2.8
                    assert size >= 18 or fill[3] < 0.5 or sum(fill[:3]) == 0, (size, fill)
            assert seen


def test_strokes_can_be_seen(files: list[Path]) -> None:
    with pikepdf.open(files[0]) as pdf:
        widths = [
            float(operands[0])
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "w"
        ]
    assert min(widths) >= 0.2


def test_the_bleed_of_the_run_is_that_of_backgrounds_boxes_and_slug_line(sources: Sources, tmp_path: Path) -> None:
    with made(sources, tmp_path, PrintOptions(bleed=9.0)) as pdf:
        trim, bleed = box(pdf, "/TrimBox"), box(pdf, "/BleedBox")
        assert [b - t for b, t in zip(bleed, trim, strict=True)] == pytest.approx([-9, -9, 9, 9], abs=1e-3)
        ground = next(o for o, name in pikepdf.parse_content_stream(pdf.pages[0]) if str(name) == "re" and o[0] < -8.6)
        assert float(ground[0]) == -9
    text = proof(lay_out(JESSICA, editions=("print-kit",), options=Options(sources=sources)))
    assert "'Outside. Trim 210 × 297 mm, bleed 3 mm. Panels 97, 53, 60 mm.'" in text
    assert "  folds 274.96 425.2\n" in text


def test_marks_can_be_left_out(sources: Sources, tmp_path: Path) -> None:
    with made(sources, tmp_path, PrintOptions(marks=False)) as pdf:
        assert box(pdf, "/MediaBox") == box(pdf, "/BleedBox")
        assert box(pdf, "/TrimBox")[0] == pytest.approx(mm(3), abs=1e-2)


def test_another_condition_stands_in_the_file(sources: Sources, tmp_path: Path) -> None:
    data = (icc_folder() / "ISOcoated_v2_300_bas.icc").read_bytes()
    other = tmp_path / "house.icc"
    other.write_bytes(data.replace(b"ISO Coated v2 300% (basICColor)", b"House (of) Print, uncoated 1   "))
    with made(sources, tmp_path, PrintOptions(intent=read_intent(other))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == str(intent.Info) == "House (of) Print, uncoated 1"
        assert "/RegistryName" not in intent
        assert intent.DestOutputProfile.read_bytes() == other.read_bytes()


def test_the_same_bytes_again_in_another_folder(files: list[Path], sources: Sources, tmp_path: Path) -> None:
    brand = files[0].parents[1].name.rstrip("0123456789")
    first, *_ = build(JESSICA, editions=("print-kit",), brand=brand, out=tmp_path, options=Options(sources=sources))
    assert first.path.read_bytes() == files[0].read_bytes()


def test_a_brand_without_inks_is_printed_with_inks_that_were_worked_out_and_one_note(
    sources: Sources, tmp_path: Path
) -> None:
    editions = ("press-kit", "print-kit", "handout")
    built = build(JESSICA, editions=editions, brand=str(MINIMAL), out=tmp_path, options=Options(sources=sources))
    assert {found.edition for found in built} == set(editions)
    (note,) = [warning for warning in built[0].warnings if warning.code == "PB111"]
    assert note.message == "the brand gives no inks for 23 of its colours: they are worked out for FOGRA39"
    assert note.hint.startswith("ask the print shop for a proof; with their answer give presskit.inks, such as {forest")


def test_the_command_line_takes_lengths_and_profiles(
    sources: Sources, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["build", str(JESSICA), "--templates", str(sources.templates), "--edition", "print-kit"]
    words += ["--out", str(tmp_path)]
    assert run([*words, "--bleed", "0.125in", "--no-marks"]) == 0
    with pikepdf.open(tmp_path / "jessica-backman" / "print-kit.pdf") as pdf:
        assert box(pdf, "/TrimBox")[0] == 9
    for wrong, said in (("3", "write 3mm or 0.125in"), ("1mm", "from 3mm to 10mm"), ("2in", "from 3mm to 10mm")):
        assert run([*words, "--bleed", wrong]) == 2
        assert said in capsys.readouterr().err
    assert run([*words, "--icc", str(JESSICA)]) == 2
    assert "PK801" in capsys.readouterr().err


def test_sheets_of_several_pages_have_files_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["build", str(JESSICA), "--edition", "handout", "--out", str(tmp_path)]
    assert run([*words, "--sheet", "2up"]) == 0
    assert sorted(path.name for path in tmp_path.rglob("*.pdf")) == ["handout-2up.pdf", "handout-screen.pdf"]
    with pikepdf.open(tmp_path / "jessica-backman" / "handout-2up.pdf") as pdf:
        assert box(pdf, "/MediaBox")[2:] == pytest.approx([mm(320), mm(450)], abs=1e-3)
        assert len(pdf.pages) == 2
    capsys.readouterr()
    assert run([*words, "--sheet", "4up"]) == 1
    said = capsys.readouterr().err
    assert "PK802 4 pages of 297 × 210 mm fit neither on A4 nor on SRA3" in said
    assert "Nothing was written" in said


def test_what_a_print_shop_would_refuse_is_not_written(tmp_path: Path) -> None:
    """A template with too little bleed: the preflight speaks before anything is written."""
    narrow = print_sources(tmp_path)
    path = narrow.templates / "print-kit.yaml"
    path.write_text(path.read_text("utf-8").replace("unit: 4.5", "unit: 4.5\n  bleed: 5"), "utf-8")
    with pytest.raises(ModelError) as raised:
        build(JESSICA, editions=("press-kit", "print-kit"), out=tmp_path / "out", options=Options(sources=narrow))
    assert {problem.code for problem in raised.value.problems} == {"PK910"}
    assert {problem.origin.file for problem in raised.value.problems} == {"print-kit.pdf"}
    assert not (tmp_path / "out").exists()
    wide = PrintOptions(bleed=mm(3))
    assert build(JESSICA, editions=("print-kit",), out=tmp_path / "out", options=Options(sources=narrow, printing=wide))


def test_the_screen_proof_shows_the_colours_of_the_press(files: list[Path]) -> None:
    """Apex knows what becomes of its blue; Paddock's colours are near enough."""
    with pikepdf.open(files[1]) as pdf:
        fills = {
            tuple(round(float(part) * 255) for part in operands)
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "rg"
        }
    blue, printed_blue = (0x1F, 0x4B, 0xFF), (0x2C, 0x58, 0xC8)
    assert blue not in fills
    assert (printed_blue in fills) == ("apex" in str(files[1]))
