"""The worked example and its variants as finished documents and as files."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from presskit.editions.edition import lay_out
from presskit.editions.job import Inputs, Job
from presskit.errors import Origin
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.find_brand import find_brand
from presskit.load.profile.profile_file import read_profile
from presskit.load.template.template_file import find_template, read_template
from presskit.load.template.words_file import read_words
from presskit.locations import brands_folder, templates_folder
from presskit.model.brand import Brand
from presskit.model.drawing import Drawing
from presskit.model.field import DEFAULT_FIELD
from presskit.model.picture import PictureSource
from presskit.model.profile import Photo, Profile
from presskit.model.template import Template
from presskit.model.words import Words
from presskit.page import Document
from presskit.pdf.writer import paint
from tests.conftest import JESSICA
from tests.coping.variants import VARIANTS


@cache
def example() -> Profile:
    return read_profile(JESSICA)


@cache
def brand(name: str) -> Brand:
    return read_brand(find_brand(name, brands=brands_folder()))[0]


def shipped_words(language: str, field: str = DEFAULT_FIELD) -> Words:
    """The fixed words that come with presskit."""
    return read_words(templates_folder(), language, Origin("profile"), field)


def press_kit() -> Template:
    return read_template(find_template("press-kit", templates_folder()))


def laid_out(
    profile: Profile, brand_name: str, template: Template | None = None, logos: Mapping[str, Drawing] | None = None
) -> Document:
    """A profile's pages; nothing of it comes from a file, so problems have no place."""
    pictures = {photo.file: picture(photo.file) for photo in profile.photos}
    inputs = Inputs(profile, brand(brand_name), shipped_words("en", profile.field), {}, pictures, logos or {})
    return lay_out(Job(template or press_kit(), "test"), inputs).document


def picture(file: str) -> PictureSource:
    """A photo for layout, which needs no pixels: its name says how large it is, as in "start-3000x2000.jpg"."""
    width, height = Path(file).stem.rpartition("-")[2].split("x")
    return PictureSource(file, f"{file:32.32}", int(width), int(height), 3)


def photo(file: str, **fields: Any) -> Photo:
    """A photo of nobody."""
    return Photo(file, f"What {file} shows.", "Jo Example", **{"caption": "The start at Northring.", **fields})


@cache
def variant(name: str, brand_name: str) -> Document:
    """One of the coping cases, laid out once for all tests."""
    return laid_out(VARIANTS[name](example()), brand_name)


def written(document: Document, path: Path) -> bytes:
    """The file of a document, also written to `path` for readers that want one."""
    sink = BytesIO()
    paint(document, sink)
    path.write_bytes(sink.getvalue())
    return sink.getvalue()
