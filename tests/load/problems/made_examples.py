"""Files for the examples that the table of codes gives in words: code -> what writes the wrong and the right one."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

from presskit.locations import brands_folder
from presskit.output.manifest import Entry, digest, manifest
from tests.messages.inputs import MADE as CORPUS
from tests.messages.pictures import encoded, photo
from tests.preflight.job import Mutation, job, mutated, paint, resources, rewrite_packet, settings, tint

Maker = Callable[[Path], None]

PERSON = "person: {name: Jo Example}\n"


def profile(text: str | bytes) -> Maker:
    data = text if isinstance(text, bytes) else text.encode()
    return lambda folder: folder.joinpath("profile.yaml").write_bytes(data) and None


def pictured(name: str, data: Callable[[], bytes], where: str = ", for: []") -> Maker:
    """A profile with a photo, for no edition unless told otherwise: what counts is what the file is."""

    def write(folder: Path) -> None:
        shown = f"photos: [{{file: {name}, alt: A start, credit: Jo Sample{where}}}]\n"
        profile(f"{PERSON}issued: 2020-03-01\n{shown}")(folder)
        (folder / name).write_bytes(data())

    return write


def tabled(table: str, mode: int = 0o644) -> Maker:
    def write(folder: Path) -> None:
        profile(f"{PERSON}results: {{file: results.csv}}\n")(folder)
        (folder / "results.csv").write_text(table, encoding="utf-8")
        (folder / "results.csv").chmod(mode)

    return write


def branded(*changes: tuple[str, str]) -> Maker:
    """A shipped brand with some of its text exchanged, as the brand of a profile that a handout can be made of."""

    def write(folder: Path) -> None:
        text = (brands_folder() / "apex" / "brand.yaml").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (folder / "brand.yml").write_text(text, encoding="utf-8")
        profile(f"{PERSON}brand: brand.yml\nbio: {{short: Jo Example drives karts.}}\n")(folder)

    return write


def written(*names: str, listed: tuple[str, ...] = ("press-kit.pdf",)) -> Maker:
    """A result folder with files, and a manifest that lists some."""

    def write(folder: Path) -> None:
        folder = folder / "jo-example"
        folder.mkdir()
        for name in names:
            (folder / name).write_bytes(b"as it was")
        sums = [
            Entry(name, "Jö Example", 9, digest(b"as it was"), 1, "press-kit", "apex", ("pdf/ua-1",), "", "0.1.0", ())
            for name in listed
        ]
        for name in listed:
            (folder / name).touch()
        for name, data in manifest(folder, sums).items():
            (folder / name).write_bytes(data)
        for name in {*listed} - {*names}:
            (folder / name).unlink()

    return write


def shared(listed: tuple[str, ...]) -> Maker:
    """A profile of Jo Example, and the folder that Jö Example got, with or without a file."""

    def write(folder: Path) -> None:
        profile(f"{PERSON}story: [{{text: She began in 2017.}}]\n")(folder)
        written(*listed, listed=listed)(folder)

    return write


def edited(folder: Path) -> None:
    written("press-kit.pdf")(folder)
    (folder / "jo-example" / "press-kit.pdf").write_bytes(b"as it is!")


def bare(folder: Path) -> None:
    (folder / "jo-example").mkdir()


def barlow(path: Path, rights: int = 0) -> None:
    """A font with all letters, and what its OS/2 table says of embedding."""
    font = TTFont(str(files("fontpkg_barlow") / "files" / "Barlow-Regular.ttf"))
    font["OS/2"].fsType = rights
    font.save(path)


def lettered(font: Callable[[Path], object]) -> Maker:
    """A plain brand with a font of its own."""

    def write(folder: Path) -> None:
        font(folder / "team.ttf")
        fonts = "[{source: file, family: Team Sans, files: [team.ttf]}]"
        brand = f'color: {{primary: "#0A1030"}}\ntypography: {{fonts: {fonts}, base: Team Sans, headings: Barlow}}\n'
        (folder / "brand.yml").write_text(brand, encoding="utf-8")
        profile(f"{PERSON}brand: brand.yml\nstory: [{{text: She began.}}]\n")(folder)

    return write


def packaged(family: str) -> Maker:
    """A brand with a family whose package is there, and holds no font."""

    def write(folder: Path) -> None:
        (folder / "fontpkg_team_sans").mkdir()
        (folder / "fontpkg_team_sans" / "__init__.py").touch()
        brand = f'color: {{primary: "#0A1030"}}\ntypography: {{base: {family}}}\n'
        (folder / "brand.yml").write_text(brand, encoding="utf-8")
        profile(f"{PERSON}brand: brand.yml\nstory: [{{text: She began.}}]\n")(folder)

    return write


def full_sheet(words: int, results: int, quotes: int) -> Maker:
    told = " ".join(["kartracing"] * words)
    said = [f"It was the best of all the races that I drove in that long year number {n}" for n in range(quotes)]
    story = "".join(f"  - {{speaker: Jo Example, text: {text}.}}\n" for text in said)
    pulled = "".join(f"  - {{slot: sheet, text: {text}}}\n" for text in said)
    rows = "".join(f"      - {{place: 1, event: Example Championship of round {n}}}\n" for n in range(results))
    return profile(
        f"{PERSON}bio: {{short: {told}}}\nstory:\n{story}pull_quotes:\n{pulled}"
        f"results:\n  - season: 2019\n    entries:\n{rows}editions: [media-sheet]\n"
    )


def printed(*mutations: Mutation) -> Maker:
    return flyer(lambda: mutated(*mutations))


def flyer(data: Callable[[], bytes]) -> Maker:
    return lambda folder: folder.joinpath("flyer.pdf").write_bytes(data()) and None


def painted(instructions: bytes, page: int = 0) -> Mutation:
    return lambda pdf: paint(pdf, instructions, page)


def of_page(key: str, value: object) -> Mutation:
    return lambda pdf: pdf.pages[0].obj.__setitem__(key, value)


def of_file(key: str, value: object) -> Mutation:
    return lambda pdf: pdf.Root.__setitem__(key, value)


def without_fonts(pdf: pikepdf.Pdf) -> None:
    for entry in pdf.objects:
        if isinstance(entry, Dictionary) and "/FontFile3" in entry:
            del entry["/FontFile3"]
        if isinstance(entry, Dictionary) and "/FontFile2" in entry:
            del entry["/FontFile2"]


def small_text(pdf: pikepdf.Pdf) -> None:
    font = next(iter(resources(pdf).Font.keys())).encode()
    paint(pdf, b"q 0.75 0.68 0.67 0.9 k BT %s 8 Tf 60 60 Td (xx) Tj ET Q" % font)


def other_red(pdf: pikepdf.Pdf) -> None:
    page = resources(pdf, 1)
    red = Array([Name.Separation, Name("/Team Red"), Name.DeviceCMYK, tint(pdf, b"0 0.9 1 0")])
    page["/ColorSpace"] = Dictionary({**dict(page.ColorSpace.items()), "/Red": pdf.make_indirect(red)})
    paint(pdf, b"q /Red cs 1 scn 60 60 9 9 re f Q", 1)


def unnamed() -> bytes:
    data = job()
    at = data.rindex(b"/ID")
    return data[:at] + b"/IE" + data[at + 3 :]


def rewritten(old: bytes, new: bytes) -> Mutation:
    return lambda pdf: rewrite_packet(pdf, old, new)


GOOD = flyer(job)
JPEG, PNG = (lambda: encoded(photo(), "JPEG")), (lambda: encoded(photo(), "PNG"))
LARGE_JPEG = lambda: encoded(photo(size=(2600, 3600)), "JPEG")  # noqa: E731
START = pictured("start.jpg", JPEG)
WELL = profile(PERSON)
FONT = lettered(lambda path: barlow(path))

MADE: dict[str, tuple[Maker, Maker]] = {
    "PK107": (profile("person: {name: Jo Exámplé}\n".encode("cp1250")), profile("person: {name: Jo Exámplé}\n")),
    "PK109": (profile(f"{PERSON}facts: {'[' * 65}{']' * 65}\n"), WELL),
    "PK113": (CORPUS["S08_300000_keys"], WELL),
    "PK116": (
        profile(f"{PERSON}story:\n\t- text: She began in 2017.\n"),
        profile(f"{PERSON}story:\n  - text: She began in 2017.\n"),
    ),
    "PK142": (profile(b"%PDF-1.7\n"), WELL),
    "PK208": (full_sheet(60, 12, 3), full_sheet(20, 3, 1)),
    "PK209": (
        profile(f"{PERSON}links: [{{label: Results, url: 'https://example.com/{'r' * 1880}'}}]\n"),
        profile(f"{PERSON}links: [{{label: Results, url: 'https://example.com/results'}}]\n"),
    ),
    "PK304": (tabled("place,event\n1,Cup\n", mode=0), tabled("place,event\n1,Cup\n")),
    "PK306": (CORPUS["S07_60_MB"], WELL),
    "PK404": (tabled(f"place,event\n1,{'x' * 200_000}\n"), tabled("place,event\n1,Example Cup at Northring\n")),
    "PK601": (CORPUS["I02_web_page"], START),
    "PK602": (CORPUS["I03_truncated_jpeg"], START),
    "PK603": (CORPUS["I09_50000_pixels_square"], pictured("start.png", PNG)),
    "PK604": (CORPUS["I23_one_pixel"], pictured("start.png", PNG)),
    "PK605": (CORPUS["I15_float_tiff"], pictured("start.tif", lambda: encoded(photo(), "TIFF"))),
    "PK606": (CORPUS["I06_png_called_jpg"], START),
    "PK607": (CORPUS["I16_animated_gif"], pictured("start.gif", lambda: encoded(photo("P"), "GIF"))),
    "PK608": (CORPUS["I14_16_bit_png"], pictured("start.png", PNG)),
    "PK609": (CORPUS["I20_broken_profile"], START),
    "PK610": (pictured("start.jpg", JPEG, ", slot: cover"), pictured("start.jpg", LARGE_JPEG, ", slot: cover")),
    "PK612": (CORPUS["I11_a_thousand_scans"], START),
    "PK614": (CORPUS["I24_jpeg_without_its_end_mark"], START),
    "PK615": (CORPUS["I25_see_through"], pictured("start.png", PNG)),
    "PK708": (lettered(lambda path: path.write_bytes(b"<!DOCTYPE html>")), FONT),
    "PK709": (packaged("Team Sans"), packaged("Barlow")),
    "PK714": (lettered(lambda path: barlow(path, rights=2)), FONT),
    "PB107": (branded(("first: [yellow, navy]", "first: [yellow, white]")), branded()),
    "PK507": (shared(("press-kit.pdf",)), shared(())),
    "PK503": (edited, written("press-kit.pdf")),
    "PK504": (written(), written("press-kit.pdf")),
    "PK505": (written("press-kit.pdf", "price-list.pdf"), written("press-kit.pdf")),
    "PK506": (bare, written("press-kit.pdf")),
    "PK900": (flyer(lambda: job()[:9000]), GOOD),
    "PK901": (flyer(lambda: job().replace(b"%PDF-1.6", b"%PDF-1.7", 1)), GOOD),
    "PK902": (flyer(unnamed), GOOD),
    "PK903": (printed(rewritten(b"PDF/X-4", b"PDF/X-3")), GOOD),
    "PK904": (printed(rewritten(b"dc:title", b"dc:heading")), GOOD),
    "PK905": (printed(lambda pdf: pdf.docinfo.__setitem__("/Trapped", Name.Unknown)), GOOD),
    "PK906": (printed(lambda pdf: pdf.Root.__delitem__("/OutputIntents")), GOOD),
    "PK907": (printed(lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/DestOutputProfile")), GOOD),
    "PK908": (printed(lambda pdf: pdf.pages[1].obj.__delitem__("/TrimBox")), GOOD),
    "PK909": (printed(of_page("/UserUnit", 2)), GOOD),
    "PK910": (printed(lambda pdf: pdf.pages[0].obj.__delitem__("/BleedBox")), GOOD),
    "PK911": (printed(without_fonts), GOOD),
    "PK912": (printed(painted(b"q 1 0 0 rg 60 60 9 9 re f Q")), printed(painted(b"q 0 1 1 0 k 60 60 9 9 re f Q"))),
    "PK913": (
        printed(painted(b"q 150 0 0 150 60 60 cm /Photo Do Q")),
        printed(painted(b"q 72 0 0 72 60 60 cm /Photo Do Q")),
    ),
    "PK914": (printed(of_file("/OpenAction", Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.beep()")))), GOOD),
    "PK915": (printed(settings(TR=Name.Identity), painted(b"q /S gs Q", 1)), GOOD),
    "PK916": (printed(of_file("/Names", Dictionary(EmbeddedFiles=Dictionary(Names=Array())))), GOOD),
    "PK917": (printed(other_red), GOOD),
    "PK918": (printed(lambda pdf: pdf.pages[0].obj.Group.__setitem__("/CS", Name.DeviceGray)), GOOD),
    "PK919": (printed(small_text), GOOD),
    "PK920": (
        printed(painted(b"q 1 1 1 1 k 150 60 30 30 re f Q")),
        printed(painted(b"q 0.9 0.8 0.6 0.5 k 150 60 30 30 re f Q")),
    ),
    "PK921": (printed(painted(b"Q")), printed(painted(b"q Q"))),
}
