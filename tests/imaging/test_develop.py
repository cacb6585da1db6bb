"""Photos become the pixels that an edition asks for: upright, in its colours, no more than it needs."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from presskit import memory
from presskit.errors import ModelError
from presskit.imaging import develop as darkroom
from presskit.imaging.develop import Finish, develop
from presskit.imaging.expose import Inks
from presskit.imaging.photo_inks import most_ink
from presskit.model.colour import Colour
from presskit.page import WHOLE, Crop, Encoded
from tests.imaging.studio import PRESS_PROFILE, difference, exif, lying, opened, page_of, pixel, placed
from tests.photographs import camera_file, encoded, photograph

SCREEN, PRESS = Inks(), Inks(True, PRESS_PROFILE)
NIGHT, PAPER = Colour("night", (0, 0, 0.2), (1, 0.8, 0, 0.5)), Colour("paper", (1, 1, 0.9), (0, 0, 0.1, 0))

Develop = Callable[..., Encoded]


@pytest.fixture
def made(tmp_path: Path) -> Develop:
    """Write a file, let it in, place it, develop it."""

    def run(
        data: bytes, name: str = "start.jpg", *, ppi: float = 150, resolution: int = 150, crop: Crop = WHOLE,
        inks: Inks = SCREEN, tones: tuple[Colour, Colour] | None = None,
    ) -> Encoded:  # fmt: skip
        picture = placed(tmp_path / name, data, ppi=ppi, crop=crop, tones=tones)
        return develop(page_of(picture), Finish(resolution, inks))[picture.exposure]

    return run


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_upright_however_the_camera_was_held(made: Develop, orientation: int) -> None:
    cat = photograph("chelsea")
    stored = lying(cat, orientation)
    crop = (0.25, 0.1, 0.75, 0.6)
    expected = made(encoded(cat, "PNG"), "plain.png", crop=crop)
    turned = made(encoded(stored, "PNG", exif=exif(orientation)), "cat.png", crop=crop)
    assert (turned.width, turned.height) == (expected.width, expected.height)
    assert difference(opened(turned), opened(expected)) < 0.1
    smaller = made(encoded(stored, quality=95, exif=exif(orientation)), ppi=350, crop=crop)
    reference = made(encoded(cat, "PNG"), "plain.png", ppi=350, crop=crop)
    assert (smaller.width, smaller.height) == (reference.width, reference.height)
    assert difference(opened(smaller), opened(reference)) < 3


def test_tiff_is_upright_too(made: Develop) -> None:
    cat = photograph("chelsea")
    turned = made(encoded(lying(cat, 6), "TIFF", exif=exif(6)), "cat.tif")
    assert turned.data == made(encoded(cat, "PNG"), "plain.png").data


def test_a_jpeg_that_fits_goes_through_byte_for_byte_without_its_metadata(made: Develop) -> None:
    data = encoded(photograph("rocket"), quality=88, progressive=True, exif=exif(), comment=b"a secret", dpi=(72, 72))
    result = made(data, ppi=200)
    scans = data[data.index(b"\xff\xda") :]
    assert result.data.endswith(scans)
    assert len(result.data) > len(scans)
    for trace in (b"Exif", b"secret", b"camera", b"JFIF"):
        assert trace in data and trace not in result.data
    assert difference(opened(result), Image.open(BytesIO(data))) == 0


def test_what_a_camera_hides_behind_the_picture_stays_there(made: Develop) -> None:
    data = encoded(photograph("rocket"))
    assert made(data + b"a second picture, a film, a map", ppi=200).data == made(data, ppi=200).data


@pytest.mark.parametrize(
    ("ppi", "crop", "through"),
    [(225, WHOLE, True), (240, WHOLE, False), (150, (0, 0, 1, 0.7), True), (150, (0, 0, 0.5, 1), False)],
)
def test_what_is_too_large_or_mostly_hidden_is_encoded_anew(
    made: Develop, ppi: float, crop: Crop, through: bool
) -> None:
    data = encoded(photograph("rocket"))
    result = made(data, ppi=ppi, crop=crop)
    assert (result.data[-5000:] == data[-5000:]) is through
    assert result.shown == (crop if through else WHOLE)


def test_a_large_photo_has_the_pixels_that_its_place_needs(made: Develop) -> None:
    result = made(camera_file(), ppi=600, crop=(0, 0, 0.5, 0.5))
    assert (result.width, result.height, result.space) == (500, 375, "rgb")
    exact = Image.open(BytesIO(camera_file())).resize((500, 375), Image.Resampling.LANCZOS, (0, 0, 2000, 1500))
    assert difference(opened(result), exact) < 6


def test_a_photo_with_few_pixels_keeps_them(made: Develop) -> None:
    result = made(encoded(photograph("chelsea"), "PNG"), "cat.png", ppi=60)
    assert (result.width, result.height) == (451, 300)


def test_pixels_are_averaged_as_light(made: Develop) -> None:
    board = Image.frombytes("L", (400, 400), b"".join((b"\xff\0", b"\0\xff")[row % 2] * 200 for row in range(400)))
    result = opened(made(encoded(Image.merge("RGB", [board] * 3), quality=95, subsampling=0), ppi=300)).convert("L")
    assert ImageStat.Stat(result.crop((50, 50, 150, 150))).mean[0] == pytest.approx(188, abs=2)


def test_graphics_lose_nothing(made: Develop) -> None:
    graphic = Image.new("RGB", (300, 200), "white")
    graphic.paste((200, 16, 46), (40, 40, 200, 120))
    result = made(encoded(graphic, "PNG"), "chart.png", ppi=900)
    assert (result.filter, result.width, result.height, result.space) == ("Flate", 300, 200, "rgb")
    assert len(result.data) < 2000


def test_grey_stays_grey(made: Develop) -> None:
    grey = encoded(photograph("astronaut").convert("L"))
    assert [made(grey, ppi=400, inks=inks).space for inks in (SCREEN, PRESS)] == ["grey", "grey"]


def test_what_is_transparent_shows_white(made: Develop) -> None:
    cat = photograph("chelsea")
    cat.putalpha(Image.linear_gradient("L").resize(cat.size).point([0] * 128 + [255] * 128))
    result = opened(made(encoded(cat, "PNG"), "cat.png"))
    assert ImageStat.Stat(result.crop((0, 0, 451, 140))).mean == pytest.approx([255, 255, 255], abs=1)


def test_16_bits_are_scaled(made: Develop) -> None:
    grey = photograph("astronaut").convert("L")
    deep = Image.frombytes("I;16", grey.size, b"".join(bytes((value, value)) for value in grey.tobytes()))
    assert made(encoded(deep, "PNG"), "deep.png").data == made(encoded(grey, "PNG"), "grey.png").data


def swapped_profile() -> bytes:
    """sRGB with red and green in each other's place: honouring it cannot be overlooked."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)


@pytest.mark.parametrize(("name", "kind"), [("start.jpg", "JPEG"), ("start.png", "PNG")])
def test_a_colour_profile_is_honoured(made: Develop, name: str, kind: str) -> None:
    cup = photograph("coffee")
    cup.paste((230, 20, 30), (0, 0, 300, 200))
    r, g, _ = pixel(opened(made(encoded(cup, kind, icc_profile=swapped_profile()), name, ppi=200)), 50, 50)
    assert g > 180 > 90 > r


def test_srgb_under_any_name_goes_through(made: Develop) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(photograph("rocket"), icc_profile=profile)
    result = made(data, ppi=200)
    assert result.data[-5000:] == data[-5000:]
    assert profile[200:300] not in result.data


def test_inks_for_a_press_are_those_of_its_profile_and_never_too_much(made: Develop) -> None:
    dark = photograph("rocket").point(lambda value: value // 3)
    result = made(encoded(dark, quality=95), ppi=400, resolution=300, inks=PRESS)
    assert (result.space, result.inverted) == ("cmyk", True)
    inks = opened(result)
    assert 200 < most_ink(inks) <= 300
    back = ImageCms.profileToProfile(
        inks, ImageCms.ImageCmsProfile(BytesIO(PRESS_PROFILE)), ImageCms.createProfile("sRGB"), 1, "RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip
    assert back is not None
    assert difference(back, dark.resize(back.size, Image.Resampling.LANCZOS)) < 8


@pytest.mark.parametrize(("name", "kind"), [("start.jpg", "JPEG"), ("start.tif", "TIFF")])
def test_inks_of_a_photo_become_colours_for_the_screen(made: Develop, name: str, kind: str) -> None:
    cat = photograph("chelsea").resize((90, 90)).split()
    weak = [band.point([value // 6 for value in range(256)]) for band in cat]
    strong = [ImageChops.invert(band) for band in weak]
    red = Image.merge("CMYK", (weak[0], strong[1], strong[2], weak[1]))
    result = made(encoded(red, kind), name, inks=Inks(False, PRESS_PROFILE))
    r, g, b = pixel(opened(result), 70, 50)
    assert result.space == "rgb"
    assert r > 150 and g < 110 and b < 110


def test_inks_of_a_photo_stay_for_a_press_of_the_same_kind(made: Develop) -> None:
    plates = photograph("coffee").convert("CMYK").point(lambda value: value // 2)
    result = made(encoded(plates, quality=95), inks=PRESS)
    assert max(ImageStat.Stat(ImageChops.difference(opened(result), plates)).mean) < 3


def test_a_duotone_has_two_inks_and_what_lies_between(made: Develop) -> None:
    cat = encoded(photograph("chelsea"))
    (red_low, red_high), _, (blue_low, blue_high) = opened(made(cat, tones=(NIGHT, PAPER))).getextrema()  # type: ignore[misc]
    assert red_low < 40 and red_high > 180
    assert 25 < blue_low < 80 and blue_high > 170  # type: ignore[operator]
    plates = opened(made(cat, tones=(NIGHT, PAPER), inks=PRESS))
    assert 150 < most_ink(plates) <= 240


def test_the_same_photo_gives_the_same_bytes(made: Develop) -> None:
    data = encoded(photograph("astronaut"), "PNG")
    first = [made(data, "a.png", ppi=300, inks=inks) for inks in (SCREEN, PRESS)]
    memory.clear()
    assert [made(data, "a.png", ppi=300, inks=inks) for inks in (SCREEN, PRESS)] == first


def test_a_photo_is_developed_once(made: Develop, monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(photograph("coffee"))
    first = made(data, ppi=300)
    monkeypatch.setattr(darkroom, "exposed", lambda *_: pytest.fail("developed again"))
    assert made(data, "another name.jpg", ppi=300) is first


def test_a_photo_that_changes_during_the_run_is_told(tmp_path: Path) -> None:
    path = tmp_path / "start.jpg"
    picture = placed(path, encoded(photograph("coffee")), ppi=170)
    path.write_bytes(encoded(photograph("coffee"), quality=31))
    with pytest.raises(ModelError, match=r"profile.yaml:3:12: PK613 .start.jpg. has changed"):
        develop(page_of(picture), Finish(151))


def test_two_tones_are_those_of_the_photos_luma(made: Develop) -> None:
    """Only the luma of a JPEG is decoded; a PNG of the same pixels comes out the same."""
    stored = encoded(photograph("chelsea"), quality=95, subsampling=0)
    pixels = Image.open(BytesIO(stored)).convert("RGB")
    of_jpeg = opened(made(stored, "cat.jpg", tones=(NIGHT, PAPER)))
    of_png = opened(made(encoded(pixels, "PNG"), "cat.png", tones=(NIGHT, PAPER)))
    assert difference(of_jpeg, of_png) < 1


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_jpeg_that_would_fit_is_turned_all_the_same(made: Develop, orientation: int) -> None:
    cat = photograph("chelsea")
    result = made(encoded(lying(cat, orientation), quality=95, exif=exif(orientation)), ppi=150)
    assert (result.width, result.height) == cat.size
    assert difference(opened(result), cat) < 3
